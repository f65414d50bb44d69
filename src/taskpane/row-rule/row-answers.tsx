import { Button, makeStyles } from '@fluentui/react-components';
import type { SessionForm } from '../../app/session-state';
import { joinSaid } from '../../app/said';
import type { ScoredRow } from '../../core/scoring/scorecard';
import { answerText, askedText } from '../../text/asked-text';
import { useDecisionText } from '../body-context';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import type { Question } from '../todo/question';
import { QuestionAnswers } from '../todo/question-answers';
import { rowChanges, sameDirection } from '../todo/row-questions';
import { formTodo } from '../todo/todo-items';

const useStyles = makeStyles({
  answers: { display: 'flex', flexDirection: 'column', gap: '6px' },
  sentence: { margin: 0 },
});

interface Props {
  readonly form: SessionForm;
  readonly row: ScoredRow;
}

/** What is asked of a row with its answers, and what was decided of it or taken for granted with what would change that; as
 *  the list of what is to be done has it. null: nothing is. */
export function RowAnswers({ form, row }: Props) {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session, state, idle } = usePane();
  const question = questionOf(form, row);
  // How it is scored is told, and changed, below.
  const changes = rowChanges(form, row).filter(({ id }) => id !== 'adoptNoMore' && id !== 'backToRuleSet');
  const same = sameDirection(state.forms, row);
  const { direction, shared } = row;
  if (!question && changes.length === 0) return null;
  return (
    <div className={styles.answers}>
      {question && <p className={styles.sentence}>{askedText(question.asked, locale)}</p>}
      {question && <QuestionAnswers question={question} />}
      {direction && <p className={styles.sentence}>{text.directionDecided[direction]}</p>}
      {shared?.decided === true && (
        <p className={styles.sentence}>{text.shareDecided(shared.points, shared.count, shared.each)}</p>
      )}
      <div className={controls.buttons}>
        {changes.map(({ id, words, said }) => (
          <Button key={id} size="small" disabledFocusable={!idle} onClick={() => void session.answer(said)}>
            {answerText(words, locale)}
          </Button>
        ))}
        {same.length > 0 && (
          <Button size="small" disabledFocusable={!idle} onClick={() => void session.answer(joinSaid(same))}>
            {text.sameName(same.length)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What is asked of the row, or of all rows of the form at once; the rule written in it is asked about with that rule. */
function questionOf(form: SessionForm, row: ScoredRow): Question | null {
  const { questions } = formTodo(form);
  if (row.question === 'typedAsPoints') return questions.find(({ asked }) => asked.id === 'typedAsPoints') ?? null;
  return questions.find((each) => each.row?.row === row.row && each.asked.id !== 'ownRule') ?? null;
}
