import { makeStyles, tokens } from '@fluentui/react-components';
import type { Scorecard } from '../core/finding/finding';
import { GradeTag } from './grade-tag';
import { useText } from './locale-context';
import { ProblemCount } from './problem-count';

const useStyles = makeStyles({
  total: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  figures: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  score: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  pending: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Total and grade in figures and words, and how much there is to look at. */
export function FormTotal({ scorecard }: { readonly scorecard: Scorecard }) {
  const styles = useStyles();
  const text = useText();
  const { total, grade, kind, findings } = scorecard;
  if (kind === 'weights') {
    return (
      <div className={styles.total}>
        <span className={styles.pending}>
          {text.weightSum} {total.weight ?? '–'}
        </span>
        <span className={styles.small}>{text.weightsOnly}</span>
        <ProblemCount findings={findings} />
      </div>
    );
  }
  const complete = total.complete && total.score !== null;
  return (
    <div className={styles.total}>
      <div className={styles.figures}>
        <span role="status" className={complete ? styles.score : styles.pending}>
          {complete ? total.score : text.incomplete}
        </span>
        {grade !== null && <GradeTag grade={grade} />}
      </div>
      {total.weight !== null && <span className={styles.small}>{text.outOf(total.weight)}</span>}
      {!complete && <span className={styles.small}>{whyIncomplete(scorecard, text)}</span>}
      <ProblemCount findings={findings} />
    </div>
  );
}

function whyIncomplete({ rows, execution }: Scorecard, text: ReturnType<typeof useText>): string {
  const missing = [...rows, ...(execution ? [execution] : [])].filter((row) => row.status === 'unscorable').length;
  return missing > 0 ? text.incompleteWhy(missing) : text.incompleteOtherwise;
}
