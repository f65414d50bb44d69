import { NO_HISTORY, withLine } from '../../core/record/history';
import { packScorings } from '../../core/record/scorings-text';
import type { MissingTraces, Result, WorkbookPort } from '../../host/port';
import type { ActionRunner } from '../action-runner';
import { scoreReading, type ScoredWorkbook } from '../read-forms';
import { withScorings, undoneLine } from '../scorings-kept';
import { withAdded, type SessionMemory } from '../session-memory';
import { workbookRules, type Add, type WorkbookRules } from '../workbook-rules';
import type { SessionNotice } from '../session-state';
import { bothUndone, undoWriting, type UndoneSteps } from '../undo-scoring';
import type { UndoKeeper } from './undo-keeper';
import type { UndoStep } from './undo-step';

/** The session whose steps are taken back. */
interface Undoing {
  readonly port: WorkbookPort;
  readonly undoing: UndoKeeper;
  readonly actions: ActionRunner;
  readonly memory: SessionMemory;
  run<T extends ScoredWorkbook>(
    action: () => Promise<Result<T>>,
    done: (value: T) => void | Promise<void>,
  ): Promise<void>;
  show(
    shown: ScoredWorkbook,
    notice: SessionNotice,
    told: { readonly missing: readonly MissingTraces[] },
  ): Promise<void>;
}

/** Takes back the last steps one after the other, each as an action of its own, so that what is said of one that fails is
 *  true; it is the last that is tried. */
export async function takeBack(count: number, { port, undoing, actions, memory, run, show }: Undoing): Promise<void> {
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
        const rules = workbookRules(reading);
        const shown = await scoreReading(port, reading, work, withAdded(memory, rules, toForget(rules, step, cells)));
        return shown.ok ? { ok: true, value: { ...shown.value, ...outcome.value } } : shown;
      },
      (outcome) => {
        const { missing } = outcome;
        // Marks or notes that could not be put back are put back by pressing once more.
        isPartly = missing.some(({ why }) => why === 'notSet' || why === 'calledOff');
        undoing.drop(step, isPartly ? { ...step, applied: { ...step.applied, missing } } : null);
        undone = bothUndone(undone, outcome);
        return show(outcome, { kind: 'undone', steps, action: step.action, notKept: null, ...undone }, { missing });
      },
    );
    if (isPartly || undoing.steps.includes(step)) return;
  }
}

/** What is added to the record once a step was taken back: that a review was; of the scorings what the workbook remembered
 *  before; null: it did not change that. */
function toForget({ kept, ruleSet }: WorkbookRules, { action, scorings, sheets }: UndoStep, cells: number): Add | null {
  const { scorings: before = [] } = kept.record;
  const isInForce = kept.state !== 'disagree' && kept.state !== 'lost';
  if (action === 'reviewed' && isInForce && cells > 0) {
    const line = undoneLine(ruleSet, { before: [], after: [] }, cells);
    return (record) => ({ ...record, history: withLine(record.history ?? NO_HISTORY, line) });
  }
  if (scorings === null || before.length === 0 || !isInForce) return null;
  const concerned = new Set(Object.values(sheets));
  const after = [...before.filter(({ sheet }) => !concerned.has(sheet)), ...scorings];
  if (JSON.stringify(packScorings(after)) === JSON.stringify(packScorings(before))) return null;
  const line = undoneLine(ruleSet, { before, after }, cells);
  return (record) => withScorings(record, { before, after }, line);
}
