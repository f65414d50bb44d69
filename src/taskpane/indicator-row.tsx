import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { explanationText } from '../text/explanation-text';
import { CellButton } from './cell-button';
import type { ShownRow } from './indicator-rows';
import { useLocale, useText } from './locale-context';
import { StandingTag } from './standing-tag';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '12px' },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  points: { flexShrink: 0, whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  score: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', color: tokens.colorNeutralForeground2 },
  figure: { display: '-webkit-box', overflow: 'hidden', WebkitBoxOrient: 'vertical', WebkitLineClamp: 3 },
  label: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', rowGap: '2px', alignItems: 'center' },
  unmet: { boxShadow: `inset 3px 0 ${tokens.colorStatusDangerBorderActive}` },
  unscorable: { boxShadow: `inset 3px 0 ${tokens.colorStatusWarningBorderActive}` },
});

/** One indicator: name and points, target and actual, how it stands and why. Pressing it selects its score cell. */
export function IndicatorRow({ row }: { readonly row: ShownRow }) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const { standing } = row;
  return (
    <CellButton
      row={row.row}
      column={row.column}
      className={mergeClasses(standing === 'unmet' && styles.unmet, standing === 'unscorable' && styles.unscorable)}
    >
      <span className={styles.head}>
        <span className={styles.name}>{row.name}</span>
        <span className={styles.points}>
          {row.score !== null && <span className={styles.score}>{row.score}</span>}
          {row.score === null && standing === 'unscorable' && text.notScored}
          {(row.score !== null || standing === 'unscorable') && row.weight !== null && ' / '}
          {row.weight}
        </span>
      </span>
      {(row.planned.value !== null || row.done.value !== null) && (
        <span className={styles.figures}>
          {[row.planned, row.done].map(({ label, value }) => (
            <span key={label} className={styles.figure}>
              <span className={styles.label}>{label}</span> {value ?? text.blank}
            </span>
          ))}
        </span>
      )}
      <span className={styles.foot}>
        <StandingTag standing={standing} />
        <span>{explanationText(row.explanation, locale)}</span>
      </span>
    </CellButton>
  );
}
