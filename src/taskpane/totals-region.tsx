import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SessionForm } from '../app/session-state';
import type { InterfaceWords } from '../text/interface-words.zh-cn';
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
  readonly forms: readonly SessionForm[];
  readonly chosen: SessionForm;
  readonly onChoose: (form: SessionForm) => void;
  /** Questions, findings and rows of the chosen form; of several forms they stand below its card. */
  readonly children: ReactNode;
}

/** Total and grade of every form: a large card for the chosen one, a line for each of the others. */
export function TotalsRegion({ forms, chosen, onChoose, children }: Props) {
  const styles = useStyles();
  const text = useText();
  const { shown, more, showMore } = useGrowingCount(forms.length, Math.max(30, forms.indexOf(chosen) + 1));
  const [moved, setMoved] = useState(false);
  if (forms.length === 1) {
    return (
      <>
        <section className={styles.region} aria-label={text.totals}>
          <FormCard scorecard={chosen.card} />
        </section>
        {children}
      </>
    );
  }
  const choose = (form: SessionForm): void => {
    setMoved(true);
    onChoose(form);
  };
  return (
    <section className={styles.region} aria-label={text.totals}>
      <p className={styles.summary}>{summary(forms, text)}</p>
      <ul className={styles.lines}>
        {forms.slice(0, shown).map((form) => (
          <li key={`${form.card.sheet} ${form.card.area.top},${form.card.area.left}`}>
            {form === chosen ? (
              <div className={styles.open}>
                <FormCard scorecard={form.card} several takesFocus={moved} />
                {children}
              </div>
            ) : (
              <FormLine form={form} onChoose={() => choose(form)} />
            )}
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}

function summary(forms: readonly SessionForm[], text: InterfaceWords): string {
  const scored = forms.map(({ card }) => card).filter(({ kind }) => kind === 'scored');
  const complete = scored.filter((card) => card.total.complete);
  const grades = new Map<string, number>();
  for (const { grade } of complete) if (grade !== null) grades.set(grade, (grades.get(grade) ?? 0) + 1);
  const parts = [...grades].map(([grade, forms]) => text.gradeCount(grade, forms));
  return [text.summary(complete.length, scored.length - complete.length), ...parts].join(' · ');
}
