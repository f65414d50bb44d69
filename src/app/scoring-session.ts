import { ruleSetText } from '../core/scoring/rule-set/read-rule-set';
import { defaultRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { MissingTraces, Result, WantedLooks, WorkbookPort } from '../host/port';
import type { BroughtAlong } from '../core/record/brought-along';
import { broughtAlong } from './brought-along';
import { asWrittenBy, changedSince, type GridsAsWritten } from './changed-since';
import { compareWithout, type SheetComparison } from './compare-without';
import { keepLeft } from './decisions-kept';
import { activePlace, followWorkbook, readAgain } from './follow-workbook';
import { imagineSheet } from './imagine';
import { keepingActions, type Keep, type Keeper } from './keeping';
import { madeHere } from './made-here';
import { now } from './today';
import { actionRunner } from './action-runner';
import { writeFindingList } from './finding-list-sheet';
import { readAndScore, type ScoredWorkbook } from './read-forms';
import type { HalfKept } from './half-kept';
import { remember } from './remembering';
import { removeMarks } from './remove-marks';
import { ruleSetEffect } from './rule-set-effect';
import { withCarried, withRun, type OwnFigures } from './replaced-figures';
import { asItStands, scoreLooks, scoreWorkbook, type ScoringOutcome } from './score-workbook';
import { missingTraces, scoringNotice, unnotedFigures, withoutCells, writtenNow } from './scoring-told';
import { writeAsShown, writeOrShow, type Shown } from './show-then-write';
import type { LeftFigure, ScoringSession, SessionNotice } from './session-state';
import { stoppablePort } from './stoppable-port';
import { sessionStore, shownCopies, shownState, workbookNotice } from './session-store';
import { takeBack } from './undo/take-back';
import { undoKeeper } from './undo/undo-keeper';
import { toldStep, undoStep } from './undo/undo-step';
import { carriesMarks } from './workbook-changes';

/** Opens a session at a workbook. Nothing is read before it is asked to. */
export function createScoringSession(door: WorkbookPort): ScoringSession {
  const store = sessionStore({ keysUndo: door.keysUndo ?? null });
  const actions = actionRunner(store, () => door.stopWaiting?.());
  const port = stoppablePort(door, () => actions.token);
  const { work, writing } = actions;
  const made = madeHere();
  let brought: BroughtAlong | null = null;
  let comparison: readonly SheetComparison[] = [];
  let known: ScoredWorkbook | null = null;
  const undoing = undoKeeper(port);
  /** The workbook is being given what undo needs; the next action waits for that. */
  let keeping: Promise<void> = Promise.resolve();
  let wrote: OwnFigures = new Map();
  let asWritten: GridsAsWritten = new Map();
  const half: HalfKept = { last: null };
  /** As last shown: where scores stand. */
  let looks: readonly WantedLooks[] = [];
  /** What was said of a cell that could not be gone to. */
  let notSelected: SessionNotice | null = null;

  /** Does an action, and looks at what the workbook brings along. */
  const run = <T extends ScoredWorkbook>(action: () => Promise<Result<T>>, done: (value: T) => void): Promise<void> =>
    actions.run(async () => {
      await keeping;
      const result = await action();
      if (!result.ok) return result;
      undoing.found(result.value.reading);
      wrote = withCarried(wrote, result.value.reading);
      brought = broughtAlong(result.value.rules, made);
      comparison = brought ? await compareWithout(result.value, brought, made, work) : [];
      return result;
    }, done);

  const show = (
    shown: ScoredWorkbook,
    notice: SessionNotice | null,
    { hasMarks, missing = [] }: { hasMarks?: boolean; missing?: readonly MissingTraces[] } = {},
  ): void => {
    if (notice?.kind === 'undone') asWritten = new Map();
    known = shown;
    looks = scoreLooks(shown);
    store.set({
      ...shownState(shown, made, wrote),
      changed: changedSince(shown, asWritten),
      brought,
      comparison,
      copies: shownCopies(shown, made),
      canPutBack: keeper.aside !== null,
      canUndo: undoing.steps.length > 0,
      undoSteps: undoing.steps.map(toldStep),
      undoNeedsPane: !undoing.isKept,
      hasMarks: hasMarks ?? shown.sheets.some(carriesMarks),
      missingTraces: missing,
      notice: notice ?? workbookNotice(shown.rules),
    });
  };

  /** Does what can be taken back; once it is shown, the workbook is given what that needs. */
  const undoably = async (acting: Promise<void>): Promise<void> => {
    await acting;
    keeping = undoing.keep().then(() => store.set({ undoNeedsPane: !undoing.isKept }));
    await keeping;
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
    changed(sheetId) {
      // Reading calculates a workbook that is calculated by hand: nobody has asked for that.
      if (known?.reading.manualCalculation === true) return;
      void actions.quietly(
        (quietWork) => readAgain(port, known, sheetId, quietWork),
        (shown) => {
          const { notice, hasMarks, missingTraces: missing } = store.state;
          // What was written is no news any more once what it was made from has changed.
          const isOld = notice?.kind === 'scored' || notice?.kind === 'unchanged' || notice?.kind === 'undone';
          const changed = isOld && Object.keys(changedSince(shown, asWritten)).length > 0;
          show(shown, changed ? null : notice, { hasMarks, missing });
        },
      );
    },
  });

  const scoring = (only: string | null, found: ScoredWorkbook | null = null): Promise<Result<ScoringOutcome>> =>
    scoreWorkbook(port, { work, writing, looks, wrote, only, known: found, failed });
  const failed = (tried: ScoringOutcome): void =>
    void (wrote = withRun(wrote, withoutCells(tried.changes), unnotedFigures(tried, true)));

  const scored = (outcome: ScoringOutcome): void => {
    const { changes, applied, rules } = outcome;
    if (applied) {
      undoing.add(undoStep('scored', { changes, applied }, outcome.reading, now()));
      wrote = withRun(wrote, changes, unnotedFigures(outcome));
    }
    asWritten = asWrittenBy(outcome, asWritten);
    const grave = rules.unknown !== null || rules.kept.state === 'lost';
    const notice = grave ? null : scoringNotice(outcome, port.canWriteNotes);
    show(asItStands(outcome), notice, { hasMarks: outcome.hasMarks, missing: missingTraces(outcome) });
    store.set({ preview: null, writtenAt: { ...store.state.writtenAt, ...writtenNow(outcome) } });
  };

  const steps = (only: string | null): Parameters<typeof writeOrShow>[0] => ({
    read: () => readAndScore(port, work, null, looks),
    async keep(left) {
      const kept = await remember(port, work, keepLeft(left), half);
      if (kept.ok && kept.value.before) made.add(kept.value.before, kept.value.rules.kept.record);
      return kept;
    },
    plan: (found) => shownState(found, made, withCarried(wrote, found.reading)).forms ?? [],
    write: (found) => scoring(only, found),
  });
  const shownOrScored = ({ outcome, notice, ...shown }: Shown): void =>
    outcome ? scored(outcome) : show(shown, notice);

  const scoreExcept = (left: readonly LeftFigure[], only: string | null): Promise<void> => {
    const { forms: shown } = store.state;
    return run(() => writeAsShown(steps(only), { shown, left, only }), shownOrScored);
  };
  const scoreOrPreview = (only: string | null): Promise<void> =>
    run(
      () => writeOrShow(steps(only), only),
      (outcome) => {
        shownOrScored(outcome);
        if (outcome.outcome === null) store.set({ preview: { only } });
      },
    );

  return {
    ...keepingActions(keeper),
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
        (shown) => {
          show(shown, null);
          const at = { sheetId: shown.reading.activeSheetId, area: null };
          if (store.state.active === null) store.set({ active: activePlace(at, store.state) });
        },
      ),
    score: (only = null) => undoably(run(() => scoring(only), scored)),
    scoreExcept: (left, only = null) => undoably(scoreExcept(left, only)),
    scoreOrPreview: (only = null) => undoably(scoreOrPreview(only)),
    showPreview: (preview) => store.set({ preview }),
    imagine: (sheet, imagined) => (known ? imagineSheet(known, sheet, imagined, wrote) : []),
    compareRuleSet: async (other) => (known ? ruleSetEffect(known, other, actions.quietWork) : null),
    undo: (steps = 1) => undoably(takeBack(steps, { port, undoing, run, actions, show })),
    removeMarks: () =>
      undoably(
        run(
          () => removeMarks(port, work, writing),
          (outcome) => {
            const { written, cells, skipped, missing } = outcome;
            if (written) undoing.add(undoStep('marksRemoved', written, outcome.reading, now()));
            const hasMarks = skipped.length + missing.length > 0;
            show(outcome, { kind: 'marksRemoved', cells, skipped }, { hasMarks, missing });
          },
        ),
      ),
    writeList: () =>
      run(
        async () => {
          const shown = await readAndScore(port, work);
          if (!shown.ok) return shown;
          writing();
          const list = await writeFindingList(port, shown.value);
          return list.ok ? { ok: true, value: { ...shown.value, list: list.value } } : list;
        },
        ({ list, ...shown }) => {
          const { sheetId, ...told } = list;
          show(shown, { kind: 'listWritten', ...told });
          // It was not there when the workbook was read.
          store.set({ sheetIds: { ...store.state.sheetIds, [list.sheet]: sheetId } });
        },
      ),
    exportRuleSet() {
      const { ruleSet } = known?.rules ?? { ruleSet: defaultRuleSet };
      return { fileName: `${ruleSet.id}.json`, text: ruleSetText(ruleSet) };
    },
    async select(sheet, row, column) {
      const id = store.state.sheetIds[sheet];
      if (id === undefined) return;
      const selected = await port.select(id, row, column);
      const { notice } = store.state;
      if (!selected.ok) notSelected = { kind: 'error', error: selected.error };
      if (!selected.ok || notice === notSelected) store.set({ notice: selected.ok ? null : notSelected });
    },
    cancel: actions.cancel,
    dispose() {
      actions.cancel();
      follow.stop();
      store.close();
    },
  };
}
