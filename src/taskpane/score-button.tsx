import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FlashFilled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { changedCells } from '../app/changed-cells';
import type { ScoringSession, SessionState } from '../app/session-state';
import { paneWords, type PaneWords } from '../text/pane-words';
import type { FirstPress } from './first-press';
import { pendingCount } from './form-state';
import { useLocale, useText } from './locale-context';
import type { PaneView } from './pane-view';
import { namedSheets, WriteMenu } from './write-menu';

const useStyles = makeStyles({
  place: { display: 'flex', gap: '4px', padding: '0 12px 4px' },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
  second: { flexShrink: 0, minWidth: 0 },
  hint: { margin: 0, padding: '0 12px 6px', color: tokens.colorNeutralForeground2 },
});

/** The button that writes, whatever it is called at the moment. */
export const WRITE_BUTTON = 'score-now';

/** Gives the keyboard back to the button, where what had it is gone. */
export function focusScoreButton(): void {
  document.getElementById(WRITE_BUTTON)?.focus();
}

interface Props {
  readonly state: SessionState;
  readonly session: ScoringSession | null;
  readonly view: PaneView;
  /** A press while the workbook is still being read. */
  readonly first: FirstPress;
}

/** 一键评分, and below it what pressing it does, or why it cannot be pressed. While something runs it cannot, so that two runs
 *  never meet; the keyboard still finds it, so that nobody loses their place. Only while the workbook is still being read it can
 *  be pressed all the same, once. */
export function ScoreButton({ state, session, view, first }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = paneWords(useLocale());
  const { phase, forms } = state;
  const idle = phase === 'ready' || phase === 'failed';
  const hint = phase === 'ready' && state.preview === null ? hintOf(state, words) : null;
  const button = {
    // What is shown before it is written has a button of its own.
    appearance: state.preview ? 'secondary' : 'primary',
    icon: <FlashFilled />,
    disabledFocusable: phase === 'loading' ? first.isPressed : !idle || hint?.isOff === true,
    children: phase === 'working' ? text.scoring : text.score,
  } as const;
  const press = (only: string | null): void =>
    phase === 'loading' ? first.press() : void session?.scoreOrPreview(only);
  const sheet = view.form?.card.sheet ?? null;
  const isHere = state.preview === null && view.drawer === null && !button.disabledFocusable;
  useCtrlEnter(isHere ? () => press(null) : null);
  return (
    <>
      <div className={styles.place}>
        <Button
          {...button}
          id={WRITE_BUTTON}
          className={styles.main}
          aria-keyshortcuts="Control+Enter"
          title="Ctrl+Enter"
          onClick={() => press(null)}
        />
        {forms.length > 1 && sheet !== null && state.preview === null && (
          <WriteMenu
            className={styles.second}
            isOff={!idle || button.disabledFocusable}
            sheet={sheet}
            here={pendingCount(state, sheet).all}
            all={pendingCount(state, null).all}
            forms={forms.length}
            press={press}
          />
        )}
        <CancelButton state={state} session={session} />
      </div>
      {hint && <p className={styles.hint}>{hint.sentence}</p>}
    </>
  );
}

/** Sheets from which on a run can be called off. */
const LONG_RUN = 20;

/** Calls off what runs, where it lasts or waits for somebody. */
export function CancelButton({ state, session }: Pick<Props, 'state' | 'session'>) {
  const styles = useStyles();
  const text = useText();
  const { phase, notice, progress } = state;
  const idle = phase === 'ready' || phase === 'failed';
  const waiting = !idle && notice?.kind === 'error' && notice.error.code === 'editing';
  const long = !idle && progress !== null && (progress.total ?? 0) >= LONG_RUN;
  const silent = !idle && progress?.silent === true;
  if (!waiting && !long && !silent) return null;
  return (
    <Button
      className={styles.second}
      disabledFocusable={progress?.calledOff === true && !silent}
      onClick={() => session?.cancel(silent)}
    >
      {silent ? text.stopWaiting : text.cancel}
    </Button>
  );
}

/** Ctrl+Enter anywhere in the pane but where something is being typed, also where nothing has the keyboard, as after F6. */
export function useCtrlEnter(press: (() => void) | null): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, altKey, shiftKey, target, defaultPrevented } = event;
      if (key !== 'Enter' || !ctrlKey || altKey || shiftKey || defaultPrevented) return;
      if (target instanceof Element && target.matches('main :is(textarea, input:not([type=checkbox]))')) return;
      latest.current?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** What pressing the button does; `isOff`: it can do nothing. */
function hintOf(state: SessionState, words: PaneWords): { readonly sentence: string; readonly isOff: boolean } {
  const scored = state.forms.filter(({ card }) => card.kind === 'scored');
  if (scored.length === 0) return { sentence: words.nothingToScore, isOff: true };
  if (scored.some(({ plan }) => plan.locked === 'readOnly')) return { sentence: words.readOnly, isOff: true };
  const { all, fills, renews, rewrites, replaces, locked } = pendingCount(state, null);
  // Excel does not tell when a sheet is unprotected: pressing finds out.
  if (all === 0 && locked > 0) return { sentence: words.allLocked(lockedSheets(state)), isOff: false };
  if (replaces > 0) return { sentence: words.willReplace(replaces), isOff: false };
  if (fills > 0) return { sentence: words.willFill(fills), isOff: false };
  if (renews > 0) return { sentence: words.willRenew(renews), isOff: false };
  if (rewrites > 0) return { sentence: words.willRewrite(rewrites), isOff: false };
  // Scores that are formulas follow a change by themselves, marks and notes do not.
  const overtaken = scored.some(({ since }) => changedCells(since).length > 0);
  return { sentence: overtaken ? words.renewsMarks : words.doesNothing, isOff: false };
}

function lockedSheets({ forms }: SessionState): string {
  return namedSheets(forms.flatMap(({ card, plan }) => (plan.lockedCells.length > 0 ? [card.sheet] : [])));
}
