import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Scorecard } from '../core/finding/finding';
import { FormTotal } from './form-total';
import { LevelBars } from './level-bars';
import { useText } from './locale-context';
import { ScoreRing } from './score-ring';

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
});

interface Props {
  readonly scorecard: Scorecard;
  /** It is the open one of several. */
  readonly several?: boolean;
  /** The clerk opened it just now, so reading goes on here. */
  readonly takesFocus?: boolean;
}

/** One form as a picture: points as a ring, grade, points of each category as bars. */
export function FormCard({ scorecard, several = false, takesFocus = false }: Props) {
  const styles = useStyles();
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { total, kind, columns } = scorecard;
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
      {kind === 'scored' && columns.score === undefined && <p className={styles.nowhere}>{text.noScoreColumn}</p>}
      {kind === 'scored' && <LevelBars scorecard={scorecard} />}
    </article>
  );
}
