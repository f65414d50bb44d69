import { packScorings } from '../../core/record/scorings-text';
import type { MissingTraces, Result, WorkbookPort } from '../../host/port';
import type { ActionRunner } from '../action-runner';
import { addToRecord, type RecordKept } from '../keep-scoring';
import { scoreReading, type ScoredWorkbook } from '../read-forms';
import { withScorings, undoneLine } from '../scorings-kept';
import { unkeptOf, type RememberedReading, type Unkept } from '../unkept';
import { workbookRules } from '../workbook-rules';
import type { SessionNotice } from '../session-state';
import { bothUndone, undoWriting, type UndoneSteps } from '../undo-scoring';
import type { UndoKeeper } from './undo-keeper';
import type { UndoStep } from './undo-step';

/** The session whose steps are taken back. */
interface Undoing {
  readonly port: WorkbookPort;
  readonly undoing: UndoKeeper;
  readonly actions: ActionRunner;
  /** What the session remembers of scorings and the workbook does not. */
  readonly remembered: { unkept: Unkept | null };
  run<T extends ScoredWorkbook>(action: () => Promise<Result<T>>, done: (value: T) => void): Promise<void>;
  show(shown: ScoredWorkbook, notice: SessionNotice, told: { readonly missing: readonly MissingTraces[] }): void;
}

/** Takes back the last steps one after the other, each as an action of its own, so that what is said of one that fails is
 *  true; it is the last that is tried. */
export async function takeBack(
  count: number,
  { port, undoing, actions, remembered, run, show }: Undoing,
): Promise<void> {
  const { work, writing } = actions;
  let undone: UndoneSteps = { cells: 0, marks: 0, kept: [], keptMarks: 0 };
  for (let steps = 1; steps <= count; steps++) {
    const [step] = undoing.steps;
    if (!step || actions.busy) return;
    let isPartly = false;
    await run(
      async () => {
        const outcome = await undoWriting(port, step, writing());
        if (!outcome.ok) return outcome;
        const { reading, cells } = outcome.value;
        const before = await forgotten(port, reading, step, cells);
        if (before.error) remembered.unkept = unkeptOf(before.kept.record);
        const rules = { ...workbookRules(reading), kept: before.kept };
        const shown = await scoreReading(port, reading, work, rules);
        return shown.ok ? { ok: true, value: { ...shown.value, ...outcome.value, unkept: before.error } } : shown;
      },
      (outcome) => {
        const { missing, unkept } = outcome;
        // Marks or notes that could not be put back are put back by pressing once more.
        isPartly = missing.some(({ why }) => why === 'notSet' || why === 'calledOff');
        undoing.drop(step, isPartly ? { ...step, applied: { ...step.applied, missing } } : null);
        undone = bothUndone(undone, outcome);
        show(outcome, { kind: 'undone', steps, action: step.action, unkept, ...undone }, { missing });
      },
    );
    if (isPartly || undoing.steps.includes(step)) return;
  }
}

/** Lets the workbook remember of the scorings what it did before a step that was taken back. */
async function forgotten(
  port: WorkbookPort,
  reading: RememberedReading,
  { scorings, sheets }: UndoStep,
  cells: number,
): Promise<RecordKept> {
  const { kept, ruleSet } = workbookRules(reading);
  const { scorings: now = [] } = kept.record;
  if (scorings === null || now.length === 0 || kept.state === 'disagree' || kept.state === 'lost') {
    return { kept, error: null };
  }
  const concerned = new Set(Object.values(sheets));
  const back = [...now.filter(({ sheet }) => !concerned.has(sheet)), ...scorings];
  if (JSON.stringify(packScorings(back)) === JSON.stringify(packScorings(now))) return { kept, error: null };
  const line = undoneLine(ruleSet, { before: now, after: back }, cells);
  return addToRecord(port, { reading, kept }, (record) => withScorings(record, { before: now, after: back }, line));
}
