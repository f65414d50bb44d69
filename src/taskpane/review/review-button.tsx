import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons';
import type { SessionState } from '../../app/session-state';
import { reviewerWords, type ReviewerWords } from '../../text/reviewer-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { CancelButton, useCtrlEnter, WRITE_BUTTON } from '../score-button';
import { reviewCount } from './review-places';
import { namedSheets, WriteMenu } from '../write-menu';

const useStyles = makeStyles({
  place: { display: 'flex', gap: '4px', padding: '0 12px 4px' },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
  second: { flexShrink: 0, minWidth: 0 },
  hint: { margin: 0, padding: '0 12px 6px', color: tokens.colorNeutralForeground2 },
});

/** 写入复核 in the place of 一键评分, and below it what pressing it does, or why it cannot be pressed. */
export function ReviewButton() {
  const styles = useStyles();
  const words = reviewerWords(useLocale());
  const { session, state, view, idle } = usePane();
  const hint = hintOf(state, words);
  const isOff = !idle || hint.isOff;
  const press = (only: string | null): void => void session.scoreOrPreview(only);
  const sheet = view.form?.card.sheet ?? null;
  useCtrlEnter(
    state.preview === null && state.newColumns === null && view.drawer === null && !isOff ? () => press(null) : null,
  );
  return (
    <>
      <div className={styles.place}>
        <Button
          id={WRITE_BUTTON}
          className={styles.main}
          appearance={state.preview || state.newColumns ? 'secondary' : 'primary'}
          icon={<ClipboardCheckmarkRegular />}
          disabledFocusable={isOff}
          aria-keyshortcuts="Control+Enter"
          title="Ctrl+Enter"
          onClick={() => press(null)}
        >
          {state.phase === 'working' ? words.writing : words.write}
        </Button>
        {state.forms.length > 1 && sheet !== null && state.preview === null && state.newColumns === null && (
          <WriteMenu
            className={styles.second}
            isOff={isOff}
            sheet={sheet}
            here={reviewCount(state, sheet).fills}
            all={reviewCount(state, null).fills}
            forms={state.forms.length}
            press={press}
          />
        )}
        <CancelButton state={state} session={session} />
      </div>
      {state.phase === 'ready' && state.preview === null && state.newColumns === null && (
        <p className={styles.hint}>{hint.sentence}</p>
      )}
    </>
  );
}

/** What pressing the button does; `isOff`: it can do nothing. */
function hintOf(state: SessionState, words: ReviewerWords): { readonly sentence: string; readonly isOff: boolean } {
  const { fills, offers, locked, reviewed, withoutColumn } = reviewCount(state, null);
  if (reviewed === 0) return { sentence: words.nothingToReview, isOff: true };
  if (state.forms.some(({ plan }) => plan.locked === 'readOnly')) return { sentence: words.readOnly, isOff: true };
  if (offers > 0) return { sentence: words.willShow(offers), isOff: false };
  if (fills > 0) return { sentence: words.willFill(fills), isOff: false };
  if (locked > 0) return { sentence: words.allLocked(lockedSheets(state)), isOff: false };
  return withoutColumn === reviewed
    ? { sentence: words.askForColumns, isOff: true }
    : { sentence: words.nothingToFill, isOff: false };
}

function lockedSheets({ forms }: SessionState): string {
  return namedSheets(forms.flatMap(({ card, review }) => (review && review.locked.length > 0 ? [card.sheet] : [])));
}
