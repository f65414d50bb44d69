import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SessionForm } from '../../app/session-state';
import { flagSuffix } from '../../core/grid/flag';
import { explanationText } from '../../text/explanation-text';
import { gradeText } from '../../text/grade-text';
import { fromOwnText } from '../../text/review-text';
import type { Locale } from '../../text/locale';
import { overviewWords, type OverviewWords } from '../../text/overview-words';
import { formState } from '../form-state';
import { useLocale, useText } from '../locale-context';
import { usePaneWords } from '../pane-context';
import { StateIcon } from '../state-line';
import { stateSentence } from '../state-sentence';
import { missingParts, resultOf, todoCount, unmetCount } from './overview-lines';

const useStyles = makeStyles({
  line: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: '6px 12px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    // Clear of what stays at the top and at the bottom.
    scrollMargin: '260px 0 64px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  shown: { backgroundColor: tokens.colorNeutralBackground1Selected },
  first: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  names: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  project: { color: tokens.colorNeutralForeground2, marginLeft: '8px' },
  score: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  grade: { flexShrink: 0, minWidth: '1.2em', textAlign: 'right' },
  second: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 10px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  state: { display: 'inline-flex', alignItems: 'center', gap: '4px', '& svg': { fontSize: '14px', flexShrink: 0 } },
  missing: { color: tokens.colorStatusWarningForeground3 },
  unmet: { color: tokens.colorStatusDangerForeground3 },
  outcome: { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300 },
});

interface Props {
  readonly form: SessionForm;
  readonly brought: { readonly before: string | null; readonly now: string | null } | null;
  readonly writtenAt: number | undefined;
  /** The one the keyboard goes to. */
  readonly isCurrent: boolean;
  /** The one 本表 shows. */
  readonly isShown: boolean;
  readonly onOpen: (form: SessionForm) => void;
}

/** One form: what it is and what it comes to, and below it how it stands to its sheet and what is to be done. */
export function FormLine({ form, brought, writtenAt, isCurrent, isShown, onOpen }: Props) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const words = overviewWords(locale);
  const frame = usePaneWords();
  const { sheet, project, kind, total } = form.card;
  const { score, grade } = resultOf(form);
  const [state, unmet, todo] = [formState(form), unmetCount(form), todoCount(form)];
  const complete = kind === 'scored' && score !== null;
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, isShown && styles.shown)}
      tabIndex={isCurrent ? 0 : -1}
      title={project === null ? sheet : `${sheet} · ${project}`}
      onClick={() => onOpen(form)}
    >
      <span className={styles.first}>
        <span className={styles.names}>
          <span className={styles.sheet}>{sheet}</span>
          {project !== null && <span className={styles.project}>{project}</span>}
        </span>
        {complete && <span className={styles.score}>{score}</span>}
        {complete && grade !== null && <span className={styles.grade}>{gradeText(grade, locale)}</span>}
        {!complete && <span>{kind === 'scored' ? text.incomplete : `${text.weightSum} ${total.weight ?? '–'}`}</span>}
      </span>
      <span className={styles.second}>
        {kind === 'scored' && !complete && !form.review && (
          <span className={styles.missing}>{whyIncomplete(form, words, locale)}</span>
        )}
        {form.review && <span className={styles.outcome}>{fromOwnText(form.review, locale)}</span>}
        {state === null ? (
          <span>{frame.weights}</span>
        ) : (
          !form.review && (
            <span className={styles.state}>
              <StateIcon state={state} />
              {stateSentence(state, writtenAt, frame, locale)}
            </span>
          )
        )}
        {unmet > 0 && <span className={styles.unmet}>{flagSuffix(words.unmet(unmet)).trimStart()}</span>}
        {kind === 'scored' && !form.review && <span>{todo > 0 ? words.todo(todo) : words.nothingToDo}</span>}
        {form.review && <span>{words.reviewed(form.review.differing.length, form.review.open.length)}</span>}
        {brought && (
          <span>
            {brought.before !== null && brought.now !== null
              ? words.broughtFrom(brought.before, brought.now)
              : words.broughtSame}
          </span>
        )}
      </span>
    </button>
  );
}

/** Why there is no total, in a few words; why it is held back, in a sentence. */
function whyIncomplete(form: SessionForm, words: OverviewWords, locale: Locale): string {
  const { held } = form.card.total;
  if (held) return explanationText(held, locale);
  const missing = missingParts(form);
  const parts = (['noActual', 'noTarget', 'asked', 'unscored'] as const).flatMap((part) =>
    missing[part] > 0 ? [words[part](missing[part])] : [],
  );
  return parts.join(locale === 'zh-CN' ? '，' : ', ');
}
