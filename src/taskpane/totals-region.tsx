import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Scorecard } from '../core/scoring/scorecard';
import type { InterfaceText } from '../text/interface-text';
import { FormCard } from './form-card';
import { FormLine } from './form-line';
import { useText } from './locale-context';
import { ShowMore, useGrowingCount } from './show-more';

const useStyles = makeStyles({
  region: { display: 'flex', flexDirection: 'column', gap: '8px' },
  summary: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  open: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBottom: '12px' },
  lines: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyle: 'none' },
});

interface Props {
  readonly scorecards: readonly Scorecard[];
  readonly chosen: Scorecard;
  readonly onChoose: (scorecard: Scorecard) => void;
  /** Findings and rows of the chosen form; of several forms they stand below its card. */
  readonly children: ReactNode;
}

/** Total and grade of every form: a large card for the chosen one, a line for each of the others. */
export function TotalsRegion({ scorecards, chosen, onChoose, children }: Props) {
  const styles = useStyles();
  const text = useText();
  const { shown, more, showMore } = useGrowingCount(scorecards.length, Math.max(30, scorecards.indexOf(chosen) + 1));
  const [moved, setMoved] = useState(false);
  if (scorecards.length === 1) {
    return (
      <>
        <section className={styles.region} aria-label={text.totals}>
          <FormCard scorecard={chosen} />
        </section>
        {children}
      </>
    );
  }
  const choose = (card: Scorecard): void => {
    setMoved(true);
    onChoose(card);
  };
  return (
    <section className={styles.region} aria-label={text.totals}>
      <p className={styles.summary}>{summary(scorecards, text)}</p>
      <ul className={styles.lines}>
        {scorecards.slice(0, shown).map((card) => (
          <li key={`${card.sheet} ${card.area.top},${card.area.left}`}>
            {card === chosen ? (
              <div className={styles.open}>
                <FormCard scorecard={card} several takesFocus={moved} />
                {children}
              </div>
            ) : (
              <FormLine scorecard={card} onChoose={() => choose(card)} />
            )}
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}

function summary(scorecards: readonly Scorecard[], text: InterfaceText): string {
  const scored = scorecards.filter((card) => card.kind === 'scored');
  const complete = scored.filter((card) => card.total.complete);
  const grades = new Map<string, number>();
  for (const { grade } of complete) if (grade !== null) grades.set(grade, (grades.get(grade) ?? 0) + 1);
  const parts = [...grades].map(([grade, forms]) => text.gradeCount(grade, forms));
  return [text.summary(complete.length, scored.length - complete.length), ...parts].join(' · ');
}
