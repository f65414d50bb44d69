import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SessionForm } from '../app/session-state';
import type { InterfaceWords } from '../text/interface-words.zh-cn';
import { useDecisionText } from './body-context';
import { lacksScores } from '../core/sheet/indicator-sheet';
import { FormCard } from './form-card';
import { GradeTag, ProblemCount } from './form-tags';
import { useText } from './locale-context';
import { ShowMore, useGrowingCount } from './show-more';

const useStyles = makeStyles({
  region: { display: 'flex', flexDirection: 'column', gap: '8px' },
  summary: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  open: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBottom: '12px' },
  lines: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyle: 'none' },
  line: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    padding: '4px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', flexGrow: 1, minWidth: 0 },
  // The button's area covers the whole line; the figures stay outside it, as a button may hold no status.
  name: {
    maxWidth: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusLarge },
    ':focus-visible': { outline: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  asked: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
  score: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
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
          <FormCard scorecard={chosen.card} nowhere={lacksScores(chosen.sheet)} />
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
                <FormCard scorecard={form.card} nowhere={lacksScores(form.sheet)} several takesFocus={moved} />
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

/** One form of several in a line: name, total, grade. Pressing it shows the form. */
function FormLine({ form, onChoose }: { readonly form: SessionForm; readonly onChoose: () => void }) {
  const styles = useStyles();
  const text = useText();
  const words = useDecisionText();
  const { sheet, total, grade, kind, findings } = form.card;
  const questions = form.sheet.questions.length;
  const complete = total.complete && total.score !== null;
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <button type="button" className={styles.name} title={sheet} onClick={onChoose}>
          {sheet}
        </button>
        {questions > 0 && <span className={styles.asked}>{words.questionCount(questions)}</span>}
        {findings.length > 0 && <ProblemCount findings={findings} />}
      </div>
      {kind === 'weights' ? (
        <span className={styles.quiet}>
          {text.weightSum} {total.weight ?? '–'}
        </span>
      ) : (
        <span role="status" aria-live="off" className={complete ? styles.score : styles.quiet}>
          {complete ? total.score : text.incomplete}
        </span>
      )}
      {grade !== null && <GradeTag grade={grade} quiet />}
    </div>
  );
}
