import { ruleSetText } from '../core/scoring/rule-set/read-rule-set';
import type { RuleSet } from '../core/scoring/rule-set/rule-set';
import type { MissingTraces, Result, WorkbookPort } from '../host/port';
import type { ActionRunner } from './action-runner';
import { writeFindingList } from './finding-list-sheet';
import { ownSheetTold } from './own-sheet';
import { ownSheetSteps } from './own-sheet-step';
import type { ScoredWorkbook } from './read-forms';
import { markFindings } from './mark-findings';
import { removeMarks } from './remove-marks';
import { writeRemark } from './remark-cell';
import type { Unnoted } from './replaced-figures';
import type { ScoringSession, SessionNotice, SessionState } from './session-state';
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
  run<T extends ScoredWorkbook>(
    action: () => Promise<Result<T>>,
    done: (value: T) => void | Promise<void>,
  ): Promise<void>;
  undoably(acting: Promise<void>): Promise<void>;
  /** Shows a workbook once that is made ready, a slice at a time; `also`: what else becomes otherwise with it. */
  show(
    shown: ScoredWorkbook,
    notice: SessionNotice | null,
    told?: {
      readonly hasMarks?: boolean;
      readonly missing?: readonly MissingTraces[];
      readonly also?: Partial<SessionState>;
    },
  ): Promise<void>;
  ruleSet(): RuleSet;
  unnoted(): Unnoted;
}

/** What a session does with a workbook besides scoring it. */
export function sheetTools(
  tooled: Tooled,
): Pick<
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
  const { port, store, actions, undoing, run, undoably, show, ruleSet, unnoted } = tooled;
  const { work, writing } = actions;
  const ownSheets = ownSheetSteps(tooled);
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
            return show(outcome, { kind: 'marked', cells, skipped }, { hasMarks, missing });
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
            return show(outcome, { kind: 'marksRemoved', cells, skipped }, { hasMarks, missing });
          },
        ),
      ),
    writeList: () =>
      ownSheets({
        write: (shown) => writeFindingList(port, shown),
        told: ({ sheet, findings, settled }) => ({ kind: 'listWritten', ...ownSheetTold(sheet), findings, settled }),
      }),
    remark: (wanted) =>
      undoably(
        run(
          () => writeRemark(port, work, wanted, writing),
          (outcome) => {
            const { written, place, why } = outcome;
            if (written) undoing.add(undoStep('remarked', written, outcome.reading, { at: now(), scorings: null }));
            return show(
              outcome,
              place ? { kind: 'remarked', place } : { kind: 'remarkRefused', why: why ?? 'changed' },
            );
          },
        ),
      ),
    writeTargetReview: () =>
      ownSheets({
        write: (shown) => writeTargetReview(port, shown),
        told: ({ sheet, findings }) => ({ kind: 'targetReviewWritten', ...ownSheetTold(sheet), findings }),
      }),
    writeSummary: () =>
      ownSheets({
        // Nobody waits for it when the pane opens.
        write: async (shown) => (await import('./summary/write-summary')).writeSummary(port, shown),
        told: ({ list, sheets, forms, withoutCharts }) => ({
          kind: 'summaryWritten',
          ...list,
          sheets: sheets.map(({ name }) => name),
          forms,
          withoutCharts,
        }),
      }),
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
