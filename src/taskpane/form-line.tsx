import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionForm } from '../app/session-state';
import { GradeTag } from './grade-tag';
import { useText } from './locale-context';
import { ProblemCount } from './problem-count';
import { useDecisionText } from './use-decision-text';

const useStyles = makeStyles({
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

/** One form of several in a line: name, total, grade. Pressing it shows the form. */
export function FormLine({ form, onChoose }: { readonly form: SessionForm; readonly onChoose: () => void }) {
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
