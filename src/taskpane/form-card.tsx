import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Scorecard } from '../core/finding/finding';
import { explanationText } from '../text/explanation-text';
import type { InterfaceWords } from '../text/interface-words.zh-cn';
import { LevelBars, ScoreRing } from './form-picture';
import { GradeTag, ProblemCount } from './form-tags';
import { useLocale, useText } from './locale-context';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: '10px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outline: 'none',
    // Clear of the buttons that stay at the top.
    scrollMarginTop: '110px',
  },
  project: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  nowhere: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground3,
  },
  picture: { display: 'flex', alignItems: 'center', gap: '16px' },
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

interface Props {
  readonly scorecard: Scorecard;
  /** It has no column for scores. */
  readonly nowhere: boolean;
  /** It is the open one of several. */
  readonly several?: boolean;
  /** The clerk opened it just now, so reading goes on here. */
  readonly takesFocus?: boolean;
}

/** One form as a picture: points as a ring, grade, points of each category as bars. */
export function FormCard({ scorecard, nowhere, several = false, takesFocus = false }: Props) {
  const styles = useStyles();
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { total, kind } = scorecard;
  return (
    <article
      className={several ? mergeClasses(styles.card, styles.chosen) : styles.card}
      aria-current={several || undefined}
      aria-label={scorecard.sheet}
    >
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {scorecard.sheet}
        </h2>
        {scorecard.project !== null && <p className={styles.project}>{scorecard.project}</p>}
      </div>
      <div className={styles.picture}>
        {kind === 'scored' && total.weight !== null && (
          <ScoreRing
            score={total.complete ? total.score : null}
            weight={total.weight}
            label={total.complete && total.score !== null ? text.ringLabel(total.score, total.weight) : text.incomplete}
          />
        )}
        <FormTotal scorecard={scorecard} />
      </div>
      {nowhere && <p className={styles.nowhere}>{text.noScoreColumn}</p>}
      {kind === 'scored' && <LevelBars scorecard={scorecard} />}
    </article>
  );
}

/** Total and grade in figures and words, and how much there is to look at. */
function FormTotal({ scorecard }: { readonly scorecard: Scorecard }) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
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
      {total.held && <span className={styles.small}>{explanationText(total.held, locale)}</span>}
      {!complete && !total.held && <span className={styles.small}>{whyIncomplete(scorecard, text)}</span>}
      <ProblemCount findings={findings} />
    </div>
  );
}

function whyIncomplete({ rows, execution }: Scorecard, text: InterfaceWords): string {
  const missing = [...rows, ...(execution ? [execution] : [])].filter((row) => row.status === 'unscorable').length;
  return missing > 0 ? text.incompleteWhy(missing) : text.incompleteOtherwise;
}
