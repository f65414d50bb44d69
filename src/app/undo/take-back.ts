import type { MissingTraces, Result, WorkbookPort } from '../../host/port';
import type { ActionRunner } from '../action-runner';
import { scoreReading, type ScoredWorkbook } from '../read-forms';
import type { SessionNotice } from '../session-state';
import { bothUndone, undoWriting, type UndoneSteps } from '../undo-scoring';
import type { UndoKeeper } from './undo-keeper';

/** The session whose steps are taken back. */
interface Undoing {
  readonly port: WorkbookPort;
  readonly undoing: UndoKeeper;
  readonly actions: ActionRunner;
  run<T extends ScoredWorkbook>(action: () => Promise<Result<T>>, done: (value: T) => void): Promise<void>;
  show(shown: ScoredWorkbook, notice: SessionNotice, told: { readonly missing: readonly MissingTraces[] }): void;
}

/** Takes back the last steps one after the other, each as an action of its own, so that what is said of one that fails is
 *  true; it is the last that is tried. */
export async function takeBack(count: number, { port, undoing, actions, run, show }: Undoing): Promise<void> {
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
        const shown = await scoreReading(port, outcome.value.reading, work);
        return shown.ok ? { ok: true, value: { ...shown.value, ...outcome.value } } : shown;
      },
      (outcome) => {
        const { missing } = outcome;
        // Marks or notes that could not be put back are put back by pressing once more.
        isPartly = missing.some(({ why }) => why === 'notSet' || why === 'calledOff');
        undoing.drop(step, isPartly ? { ...step, applied: { ...step.applied, missing } } : null);
        undone = bothUndone(undone, outcome);
        show(outcome, { kind: 'undone', steps, action: step.action, ...undone }, { missing });
      },
    );
    if (isPartly || undoing.steps.includes(step)) return;
  }
}
