import { ruleSetText } from '../core/scoring/rule-set/read-rule-set';
import type { RuleSet } from '../core/scoring/rule-set/rule-set';
import type { MissingTraces, Result, WorkbookPort } from '../host/port';
import type { ActionRunner } from './action-runner';
import { writeFindingList } from './finding-list-sheet';
import { readAndScore, type ScoredWorkbook } from './read-forms';
import { markFindings } from './mark-findings';
import { removeMarks } from './remove-marks';
import { writeRemark } from './remark-cell';
import type { Unnoted } from './replaced-figures';
import type { ScoringSession, SessionNotice } from './session-state';
import type { SessionStore } from './session-store';
import { now } from './today';
import { writeTargetReview } from './targets/write-target-review';
import type { UndoKeeper } from './undo/undo-keeper';
import { undoStep } from './undo/undo-step';

/** The session whose workbook is worked on. */
export interface Tooled {
  readonly port: WorkbookPort;
  readonly store: SessionStore;
  readonly actions: ActionRunner;
  readonly undoing: UndoKeeper;
  run<T extends ScoredWorkbook>(action: () => Promise<Result<T>>, done: (value: T) => void): Promise<void>;
  undoably(acting: Promise<void>): Promise<void>;
  show(
    shown: ScoredWorkbook,
    notice: SessionNotice | null,
    told?: { readonly hasMarks?: boolean; readonly missing?: readonly MissingTraces[] },
  ): void;
  ruleSet(): RuleSet;
  unnoted(): Unnoted;
}

/** What a session does with a workbook besides scoring it. */
export function sheetTools({
  port,
  store,
  actions: { work, writing },
  undoing,
  run,
  undoably,
  show,
  ruleSet,
  unnoted,
}: Tooled): Pick<
  ScoringSession,
  | 'markFindings'
  | 'removeMarks'
  | 'writeList'
  | 'writeSummary'
  | 'writeTargetReview'
  | 'remark'
  | 'exportRuleSet'
  | 'select'
> {
  /** What was said of a cell that could not be gone to. */
  let notSelected: SessionNotice | null = null;
  return {
    markFindings: () =>
      undoably(
        run(
          () => markFindings(port, work, unnoted(), writing),
          (outcome) => {
            const { written, cells, skipped, missing, hasMarks } = outcome;
            if (written) undoing.add(undoStep('marked', written, outcome.reading, { at: now(), scorings: null }));
            show(outcome, { kind: 'marked', cells, skipped }, { hasMarks, missing });
          },
        ),
      ),
    removeMarks: () =>
      undoably(
        run(
          () => removeMarks(port, work, writing),
          (outcome) => {
            const { written, cells, skipped, missing } = outcome;
            if (written) undoing.add(undoStep('marksRemoved', written, outcome.reading, { at: now(), scorings: null }));
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
    remark: (wanted) =>
      undoably(
        run(
          () => writeRemark(port, work, wanted, writing),
          (outcome) => {
            const { written, place, why } = outcome;
            if (written) undoing.add(undoStep('remarked', written, outcome.reading, { at: now(), scorings: null }));
            show(outcome, place ? { kind: 'remarked', place } : { kind: 'remarkRefused', why: why ?? 'changed' });
          },
        ),
      ),
    writeTargetReview: () =>
      undoably(
        run(
          async () => {
            const shown = await readAndScore(port, work);
            if (!shown.ok) return shown;
            writing();
            const review = await writeTargetReview(port, shown.value);
            return review.ok ? { ok: true, value: { ...shown.value, review: review.value } } : review;
          },
          ({ review: { sheet, findings, written }, ...shown }) => {
            const { name, sheetId: id } = sheet;
            if (written)
              undoing.add(
                undoStep('sheetsWritten', written, { sheets: [{ id, name }] }, { at: now(), scorings: null }),
              );
            show(shown, { kind: 'targetReviewWritten', sheet: name, findings, isSame: written === null });
            store.set({ sheetIds: { ...store.state.sheetIds, [name]: id } });
          },
        ),
      ),
    writeSummary: () =>
      undoably(
        run(
          async () => {
            const shown = await readAndScore(port, work);
            if (!shown.ok) return shown;
            // Nobody waits for it when the pane opens.
            const { writeSummary } = await import('./summary/write-summary');
            writing();
            const summary = await writeSummary(port, shown.value);
            return summary.ok ? { ok: true, value: { ...shown.value, summary: summary.value } } : summary;
          },
          ({ summary: { sheets, written, withoutCharts, forms, refreshed }, ...shown }) => {
            const named = sheets.map(({ sheetId: id, name }) => ({ id, name }));
            if (written)
              undoing.add(undoStep('sheetsWritten', written, { sheets: named }, { at: now(), scorings: null }));
            const told = { sheets: named.map(({ name }) => name), forms, refreshed, isSame: written === null };
            show(shown, { kind: 'summaryWritten', ...told, withoutCharts });
            // Some were not there when the workbook was read.
            const ids = Object.fromEntries(named.map(({ id, name }) => [name, id]));
            store.set({ sheetIds: { ...store.state.sheetIds, ...ids } });
          },
        ),
      ),
    exportRuleSet() {
      const exported = ruleSet();
      return { fileName: `${exported.id}.json`, text: ruleSetText(exported) };
    },
    async select(sheet, row, column) {
      const id = store.state.sheetIds[sheet];
      if (id === undefined) return;
      const selected = await port.select(id, row, column);
      const { notice } = store.state;
      if (!selected.ok) notSelected = { kind: 'error', error: selected.error };
      if (!selected.ok || notice === notSelected) store.set({ notice: selected.ok ? null : notSelected });
    },
  };
}
