import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ScoringSession, SessionForm } from '../../app/session-state';
import type { CorrectionRequest } from '../../core/sheet/make-correction';
import { readingWords, type ReadingWords } from '../../text/reading-words';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  proposal: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  sentence: { margin: 0 },
});

interface Props {
  readonly sheet: string;
  /** The form it is said of; null: there is none yet. */
  readonly form: SessionForm | null;
  readonly requests: readonly CorrectionRequest[];
  readonly onClose: () => void;
}

/** What a correction would change, before it is made: 总分 96.00 → 76.00，确定？ */
export function Proposal({ sheet, form, requests, onClose }: Props) {
  const styles = useStyles();
  const controls = useControlStyles();
  const words = readingWords(useLocale());
  const { session, idle } = usePane();
  const effect = effectOf(session, sheet, form, requests, words);
  return (
    <div className={styles.proposal} role="group" aria-live="polite">
      <p className={styles.sentence}>{effect ?? words.noEffect}</p>
      <div className={controls.buttons}>
        {effect !== null && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={!idle}
            onClick={() => {
              void session.correct(sheet, requests);
              onClose();
            }}
          >
            {words.confirm}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

/** null: nothing would be read otherwise. */
function effectOf(
  session: ScoringSession,
  sheet: string,
  form: SessionForm | null,
  requests: readonly CorrectionRequest[],
  words: ReadingWords,
): string | null {
  const forms = session.imagine(sheet, { requests });
  const top = form?.card.area.top;
  const then = forms.find(({ card }) => card.area.top === top) ?? forms[0];
  if (!then) return form ? words.losesForm : null;
  const told = ({ total, grade }: SessionForm['card']): string =>
    total.complete && total.score !== null ? `${total.score} ${grade ?? ''}`.trim() : words.open;
  if (!form) return words.becomesForm(told(then.card));
  const isSame = JSON.stringify(then.sheet) === JSON.stringify(form.sheet);
  if (isSame) return null;
  const [before, after] = [told(form.card), told(then.card)];
  return before === after ? words.same(after) : words.effect(before, after);
}
