import { makeStyles, tokens } from '@fluentui/react-components';

/** A page that shows what would be written: what is said, then the buttons, which stay in sight. */
export const usePreviewStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  title: { flexGrow: 1, margin: 0, ':focus': { outline: 'none' } },
  count: { color: tokens.colorNeutralForeground2 },
  words: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  foot: {
    position: 'sticky',
    '@media (max-height: 420px)': { position: 'static' },
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    gap: '8px',
    margin: '0 -12px -12px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  write: { flexGrow: 1, minWidth: 0 },
  second: { flexShrink: 0, minWidth: 0 },
});
