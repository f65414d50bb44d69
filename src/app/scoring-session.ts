import type { CellValue } from '../core/grid/grid';
import { withCorrections, withoutCorrection } from '../core/record/kept-corrections';
import { withoutDismissal } from '../core/record/dismissals';
import { ruleSetText } from '../core/scoring/rule-set/read-rule-set';
import { defaultRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { Result, WantedLooks, WorkbookPort } from '../host/port';
import type { BroughtAlong } from '../core/record/brought-along';
import { broughtAlong, type SetAside } from './brought-along';
import { bothAside, keepCopy, keepPutBack, keepWithout } from './brought-kept';
import { compareWithout, type SheetComparison } from './compare-without';
import { madeHere } from './made-here';
import { today } from './today';
import { actionRunner } from './action-runner';
import { keepAnswer, keepDecisions, keepDismissal, keepSelection } from './decisions-kept';
import { writeFindingList } from './finding-list-sheet';
import { readAndScore, scoreReading, type ScoredWorkbook } from './read-forms';
import { remember, type KnownWorkbook, type ToRemember } from './remembering';
import { removeMarks } from './remove-marks';
import { readRuleSetFile } from './workbook-rules';
import { scoreLooks, scoreWorkbook, type ScoringOutcome } from './score-workbook';
import type { ScoringSession, SessionNotice } from './session-state';
import { sessionStore, shownCopies, shownState, workbookNotice } from './session-store';
import { undoWriting, type Undoable } from './undo-scoring';
import { carriesMarks } from './workbook-changes';

/** Opens a session at a workbook. Nothing is read before it is asked to. */
export function createScoringSession(port: WorkbookPort): ScoringSession {
  const store = sessionStore();
  const actions = actionRunner(store);
  const { work, writing } = actions;
  const made = madeHere();
  let aside: SetAside | null = null;
  let brought: BroughtAlong | null = null;
  let comparison: readonly SheetComparison[] = [];
  let ruleSet = defaultRuleSet;
  let undoable: Undoable | null = null;
  const wrote = new Map<string, ReadonlySet<CellValue>>();
  /** As last shown: where scores stand. */
  let looks: readonly WantedLooks[] = [];
  let stopListening: (() => void) | null = null;

  /** Does an action, and looks at what the workbook brings along. */
  const run = <T extends ScoredWorkbook>(action: () => Promise<Result<T>>, done: (value: T) => void): Promise<void> =>
    actions.run(async () => {
      const result = await action();
      if (!result.ok) return result;
      brought = broughtAlong(result.value.rules, made);
      comparison = brought ? await compareWithout(result.value, brought, made, work) : [];
      return result;
    }, done);

  const show = (shown: ScoredWorkbook, notice: SessionNotice | null, hasMarks?: boolean): void => {
    ruleSet = shown.rules.ruleSet;
    looks = scoreLooks(shown);
    store.set({
      ...shownState(shown, made),
      brought,
      comparison,
      copies: shownCopies(shown, made),
      canPutBack: aside !== null,
      canUndo: undoable !== null,
      hasMarks: hasMarks ?? shown.sheets.some(carriesMarks),
      notice: notice ?? workbookNotice(shown.rules),
    });
  };

  /** `chosen`: the rule set that the user has chosen with it. */
  const keep = (
    decide: (known: KnownWorkbook) => Promise<Result<ToRemember>>,
    chosen: string | null = null,
    then: () => void = () => undefined,
  ): Promise<void> =>
    run(
      async () => {
        const kept = await remember(port, work, decide);
        if (!kept.ok) return kept;
        if (kept.value.before) made.add(kept.value.before, kept.value.rules.kept.record);
        made.ruleSetId = chosen ?? made.ruleSetId;
        then();
        return kept;
      },
      (kept) => show(kept, kept.notice),
    );
  const keepNow = (decide: (known: KnownWorkbook) => ToRemember, chosen: string | null = null): Promise<void> =>
    keep(async (known) => ({ ok: true, value: decide(known) }), chosen);

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    refresh: () =>
      run(
        async () => {
          stopListening ??= await port.onChanged(() => {
            if (!actions.busy) store.set({ outOfDate: true });
          });
          return readAndScore(port, work);
        },
        (shown) => show(shown, null),
      ),
    score: () =>
      run(
        () => scoreWorkbook(port, { work, writing, looks, wrote }),
        (outcome) => {
          const { changes, applied, rules } = outcome;
          if (applied) {
            undoable = { changes, applied };
            for (const { sheetId, cells } of changes) {
              const values = cells.flatMap(({ value }) => value ?? []);
              wrote.set(sheetId, new Set([...(wrote.get(sheetId) ?? []), ...values]));
            }
          }
          const grave = rules.unknown !== null || rules.kept.state === 'lost';
          show(outcome, grave ? null : scoringNotice(outcome, port.canWriteNotes), outcome.hasMarks);
        },
      ),
    async undo() {
      const written = undoable;
      if (!written) return;
      await run(
        async () => {
          writing();
          const undone = await undoWriting(port, written);
          if (!undone.ok) return undone;
          const shown = await scoreReading(port, undone.value.reading, work);
          return shown.ok ? { ok: true, value: { ...shown.value, ...undone.value } } : shown;
        },
        (outcome) => {
          undoable = null;
          show(outcome, { kind: 'undone', cells: outcome.cells, marks: outcome.marks, kept: outcome.kept });
        },
      );
    },
    removeMarks: () =>
      run(
        () => removeMarks(port, work),
        (outcome) => {
          const { written, cells, skipped } = outcome;
          if (written) undoable = written;
          show(outcome, { kind: 'marksRemoved', cells, skipped }, skipped.length > 0);
        },
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
        (outcome) => show(outcome, { kind: 'listWritten', ...outcome.list }),
      ),
    async chooseRuleSet(id) {
      if (!store.state.ruleSets.some((option) => option.id === id)) throw new RangeError(`no rule set ${id}`);
      await keepNow(() => ({ ruleSetId: id }), id);
    },
    async importRuleSet(text) {
      const file = readRuleSetFile(text);
      if (file.kind === 'refused') {
        if (!actions.busy) store.set({ notice: { kind: 'ruleSetRefused', faults: file.faults } });
        return;
      }
      const { id: ruleSetId, name } = file.ruleSet;
      const notice: SessionNotice = { kind: 'ruleSetImported', name };
      await keepNow(
        ({ record }) =>
          file.kind === 'shipped'
            ? { ruleSetId, notice }
            : { record: { ...record, ruleSet: file.document }, ruleSetId, notice },
        ruleSetId,
      );
    },
    exportRuleSet: () => ({ fileName: `${ruleSet.id}.json`, text: ruleSetText(ruleSet) }),
    decideRow: (sheet, row, decision) => keep(keepDecisions([{ sheet, row, decision }])),
    decideRows: (decided) => keep(keepDecisions(decided)),
    correctSelection: (correction) => keep(keepSelection(port, correction)),
    answerQuestion: (sheet, row, column, role) => keep(keepAnswer(sheet, { kind: 'column', row, column, role })),
    useCorrections: (corrections) =>
      keepNow(({ record }) => ({
        record: { ...record, corrections: withCorrections(record.corrections, corrections) },
      })),
    takeBackCorrection: (correction) =>
      keepNow(({ record }) => ({
        record: { ...record, corrections: withoutCorrection(record.corrections, correction) },
      })),
    async dismiss(finding, reason) {
      const said = reason.trim();
      if (said === '') throw new RangeError('a finding is dismissed with a reason only');
      await keep(keepDismissal(finding, store.state.forms, said, today()));
    },
    restore: (dismissal) =>
      keepNow(({ record }) => ({
        record: { ...record, dismissals: withoutDismissal(record.dismissals, dismissal) },
      })),
    async setAside(part) {
      const taken: SetAside[] = [];
      await keep(
        keepWithout(part, made, (now) => taken.push(now)),
        null,
        () => {
          for (const now of taken) aside = bothAside(aside, now);
        },
      );
    },
    async putBack() {
      if (aside) await keep(keepPutBack(aside), null, () => (aside = null));
    },
    chooseCopy: (which) => keep(keepCopy(which)),
    async select(sheet, row, column) {
      const id = store.state.sheetIds[sheet];
      if (id === undefined) return;
      const selected = await port.select(id, row, column);
      if (!selected.ok) store.set({ notice: { kind: 'error', error: selected.error } });
    },
    cancel: actions.cancel,
    dispose() {
      actions.cancel();
      stopListening?.();
      store.close();
    },
  };
}

function scoringNotice(outcome: ScoringOutcome, canWriteNotes: boolean): SessionNotice {
  const { reading, changes, skipped, applied, flagged, unflagged, marked, hasMarks, replaced } = outcome;
  if (changes.length === 0) return { kind: 'unchanged', skipped };
  return {
    kind: 'scored',
    cells: changes.flatMap((change) => change.cells).filter((cell) => cell.value !== undefined).length,
    flags: flagged,
    unflags: unflagged,
    marked,
    replaced,
    skipped,
    foreignNotes: applied?.foreignNotes.length ?? 0,
    notesMissing: hasMarks && !canWriteNotes,
    manualCalculation: reading.manualCalculation,
    precisionAsDisplayed: reading.precisionAsDisplayed,
  };
}
