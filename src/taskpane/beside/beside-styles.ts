import { makeStyles, tokens } from '@fluentui/react-components';

/** What both views of this folder look like. */
export const useBesideStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0, overflowWrap: 'anywhere' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyle: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  offer: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    minWidth: 0,
    // The browser's own list is as wide as its longest choice.
    '& select': { minWidth: 0, width: '100%' },
    '& > *': { minWidth: 0 },
    '& > button': { alignSelf: 'flex-start' },
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  link: { textAlign: 'left' },
});
