import { defaultRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { KnownSheets } from '../core/recalculate';
import type { Result, WantedLooks, WorkbookPort } from '../host/port';
import { NO_HISTORY } from '../core/record/history';
import type { BroughtAlong } from '../core/record/brought-along';
import { broughtAlong } from './brought-along';
import { compareWithout, type SheetComparison } from './compare-without';
import { keepLeft } from './decisions-kept';
import { activePlace, followWorkbook, readAgain } from './follow-workbook';
import { besideTools } from './beside/session-beside';
import { keepingActions, type Keep, type Keeper } from './keeping';
import { madeHere } from './made-here';
import { now } from './today';
import { actionRunner } from './action-runner';
import { readAndScore, type ScoredWorkbook } from './read-forms';
import type { HalfKept } from './half-kept';
import { remember } from './remembering';
import { withUnnoted, type Unnoted } from './replaced-figures';
import { scoringToAdd } from './keep-scoring';
import { keepMemory, newMemory, withAdded, withMemory } from './session-memory';
import { reviewSteps } from './review-workbook';
import { reviewTools } from './session-review';
import { imaginings } from './session-imaginings';
import { sheetTools, type Tooled } from './sheet-tools';
import { scoreLooks } from './score-looks';
import { asItStands, scoreWorkbook, writtenCells, type ScoringOutcome } from './score-workbook';
import { missingTraces, scoringNotice, unnotedFigures, writtenNow } from './scoring-told';
import { writeAsShown, writeOrShow, type Shown } from './show-then-write';
import type { LeftFigure, ScoringSession, SessionForm, SessionState } from './session-state';
import { stoppablePort } from './stoppable-port';
import { calmly } from './work';
import { breath } from '../slice';
import { changedCells } from './changed-cells';
import { sessionStore, shownCopies, shownSteps, workbookNotice } from './session-store';
import { takeBack } from './undo/take-back';
import { undoKeeper } from './undo/undo-keeper';
import { toldStep, undoStep } from './undo/undo-step';
import { carriesMarks } from './workbook-changes';

/** Opens a session at a workbook. Nothing is read before it is asked to. `prepare`: what is made of each form before it is
 *  shown, so that drawing hundreds of them at once is quick. */
export function createScoringSession(door: WorkbookPort, prepare?: (form: SessionForm) => void): ScoringSession {
  const store = sessionStore({ keysUndo: door.keysUndo ?? null });
  const actions = actionRunner(store, () => door.stopWaiting?.());
  let tried: ReadonlySet<string> = new Set(); // by runs that failed
  const memory = newMemory();
  const port = withMemory(
    stoppablePort(door, () => actions.token, actions.reading),
    memory,
  );
  const { work, writing } = actions;
  const made = madeHere();
  let brought: BroughtAlong | null = null;
  let comparison: readonly SheetComparison[] = [];
  let known: ScoredWorkbook | null = null;
  const sheets: KnownSheets = new WeakMap(); // once somebody edits
  let broughtLines: number | null = null; // of its history when it was opened
  const undoing = undoKeeper(port);
  let keeping: Promise<void> = Promise.resolve(); // what undo needs: the next action waits for it
  let unnoted: Unnoted = new Map();
  const half: HalfKept = { last: null };
  let looks: readonly WantedLooks[] = []; // as last shown: where scores stand

  /** Does an action, and looks at what the workbook brings along. */
  const run = <T extends ScoredWorkbook>(
    action: () => Promise<Result<T>>,
    done: (value: T) => void | Promise<void>,
  ): Promise<void> =>
    actions.run(async () => {
      await keeping;
      const result = await action();
      if (!result.ok) return result;
      undoing.found(result.value.reading);
      brought = broughtAlong(result.value.rules, made);
      if (store.state.reviewing) await work(reviewSteps(result.value));
      comparison = brought ? await compareWithout(result.value, brought, made, work) : [];
      return result;
    }, done);

  const show: Tooled['show'] = async (shown, notice, { hasMarks, missing = [], also = {} } = {}) => {
    const { history = NO_HISTORY } = shown.rules.kept.record;
    const seen = await calmly(shownSteps(shown, made, also.reviewing ?? store.state.reviewing, prepare));
    broughtLines ??= history.folded + history.lines.length;
    known = shown;
    looks = scoreLooks(shown);
    store.set({
      ...seen,
      brought,
      history: { ...history, brought: broughtLines },
      comparison,
      copies: shownCopies(shown, made),
      canPutBack: keeper.aside !== null,
      canUndo: undoing.steps.length > 0,
      undoSteps: undoing.steps.map(toldStep),
      undoNeedsPane: !undoing.isKept,
      hasMarks: hasMarks ?? shown.sheets.some(carriesMarks),
      missingTraces: missing,
      notice: notice ?? workbookNotice(shown.rules),
      ...also,
    });
  };

  /** Does what can be taken back; once it is shown, the workbook is let remember it, and given what taking it back needs. */
  const undoably = async (acting: Promise<void>): Promise<void> => {
    await acting;
    keeping = keepAll();
    await keeping;
  };
  const keepAll = async (): Promise<void> => {
    await breath(); // what was done is drawn first
    const { notice } = store.state;
    const isToldOf = notice !== null && 'notKept' in notice;
    // Of what failed it was said that nothing was written: nothing is mended then.
    const isDue = isToldOf || memory.adds.length > 0;
    const notKept = isDue && known ? await keepMemory(port, memory, known.reading, !actions.wasCancelled) : null;
    if (notKept && isToldOf && store.state.notice === notice) store.set({ notice: { ...notice, notKept } });
    await undoing.keep(notKept?.error.code !== 'timeout');
    store.set({ undoNeedsPane: !undoing.isKept });
  };

  const keep: Keep = (decide, chosen = null, then = () => undefined) =>
    run(
      async () => {
        const kept = await remember(port, work, decide, half);
        if (!kept.ok) return kept;
        if (kept.value.before) made.add(kept.value.before, kept.value.rules.kept.record);
        made.ruleSetId = chosen ?? made.ruleSetId;
        then();
        return kept;
      },
      (kept) => show(kept, kept.notice),
    );
  const keeper: Keeper = { store, made, keep, isBusy: () => actions.busy, aside: null };

  /** What people see is followed: where they are, and what they change in the sheet before them. */
  const follow = followWorkbook(port, {
    selected: (at) => store.set({ active: activePlace(at, store.state) }),
    changing() {
      if (!actions.busy) store.set({ outOfDate: true });
    },
    isBusy: () => actions.busy,
    changed(sheetId) {
      // Reading calculates a workbook that is calculated by hand: nobody has asked for that.
      if (known?.reading.manualCalculation === true) return;
      void actions.quietly(
        (quietWork) => readAgain(port, { known, sheets }, sheetId, quietWork),
        (shown) => {
          const { notice, hasMarks, missingTraces: missing } = store.state;
          // What was written is no news any more once what it was made from has changed.
          const isOld = notice?.kind === 'scored' || notice?.kind === 'unchanged' || notice?.kind === 'undone';
          const changed = isOld && shown.recalculation.forms.some(({ since }) => changedCells(since).length > 0);
          return show(shown, changed ? null : notice, { hasMarks, missing });
        },
      );
    },
  });

  const scoring = (only: string | null, found: ScoredWorkbook | null = null): Promise<Result<ScoringOutcome>> =>
    scoreWorkbook(port, { work, writing, looks, unnoted, tried, only, known: found, failed });
  const failed = (attempt: ScoringOutcome): void => {
    unnoted = withUnnoted(unnoted, attempt.changes, unnotedFigures(attempt, true));
    tried = new Set([...tried, ...writtenCells(attempt)]);
  };

  const scored = (done: ScoringOutcome): Promise<void> => {
    const outcome = { ...done, rules: withAdded(memory, done.rules, scoringToAdd(done)) };
    tried = new Set();
    made.scored(done.scoredSheets);
    const { changes, applied, rules } = outcome;
    if (applied) {
      undoing.add(
        undoStep('scored', { changes, applied }, outcome.reading, { at: now(), scorings: outcome.scoringsBefore }),
      );
      unnoted = withUnnoted(unnoted, changes, unnotedFigures(outcome));
    }
    const grave = rules.unknown !== null || rules.kept.state === 'lost';
    const notice = grave ? null : scoringNotice(outcome, port.canWriteNotes);
    const also = { preview: null, writtenAt: { ...store.state.writtenAt, ...writtenNow(outcome) } };
    return show(asItStands(outcome), notice, { hasMarks: outcome.hasMarks, missing: missingTraces(outcome), also });
  };

  const steps = (only: string | null): Parameters<typeof writeOrShow>[0] => ({
    read: () => readAndScore(port, work, null, looks),
    async keep(left) {
      const kept = await remember(port, work, keepLeft(left), half);
      if (kept.ok && kept.value.before) made.add(kept.value.before, kept.value.rules.kept.record);
      return kept;
    },
    plan: async (found) => (await calmly(shownSteps(found, made))).forms ?? [],
    write: (found) => scoring(only, found),
  });
  const shownOrScored = ({ outcome, notice, ...shown }: Shown, also: Partial<SessionState> = {}): Promise<void> =>
    outcome ? scored(outcome) : show(shown, notice, { also });

  const scoreExcept = (left: readonly LeftFigure[], only: string | null): Promise<void> => {
    const { forms: shown } = store.state;
    return run(
      () => writeAsShown(steps(only), { shown, left, only }),
      (outcome) => shownOrScored(outcome),
    );
  };
  const scoreOrPreview = (only: string | null): Promise<void> =>
    run(
      () => writeOrShow(steps(only), only),
      (outcome) => shownOrScored(outcome, { preview: { only } }),
    );

  const shared = { port, store, actions, undoing, run, undoably, show, known: () => known };
  const tooled = { ...shared, ruleSet: () => known?.rules.ruleSet ?? defaultRuleSet, unnoted: () => unnoted };
  const own = {
    ...sheetTools(tooled),
    ...besideTools(tooled),
    score: (only: string | null = null) => undoably(run(() => scoring(only), scored)),
    scoreExcept: (left: readonly LeftFigure[], only: string | null = null) => undoably(scoreExcept(left, only)),
    scoreOrPreview: (only: string | null = null) => undoably(scoreOrPreview(only)),
  };

  return {
    ...keepingActions(keeper),
    ...imaginings(() => known, actions.quietWork, made),
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    refresh: () =>
      run(
        async () => {
          await follow.start();
          return readAndScore(port, work);
        },
        async (shown) => {
          await show(shown, null);
          const at = { sheetId: shown.reading.activeSheetId, area: null };
          if (store.state.active === null) store.set({ active: activePlace(at, store.state) });
        },
      ),
    showPreview: (preview) => store.set({ preview }),
    undo: (steps = 1) => undoably(takeBack(steps, { port, undoing, memory, run, actions, show })),
    ...own,
    ...reviewTools({ ...tooled, memory }, own),
    cancel: actions.cancel,
    dispose() {
      actions.cancel();
      follow.stop();
      store.close();
    },
  };
}
