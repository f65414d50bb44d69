import type { WorkbookPort, WorkbookReading } from '../../host/port';
import { isStale, stepIn, type UndoStep } from './undo-step';
import { readUndoText, undoText } from './undo-text';

/** The steps that can be taken back, the last one first, and the workbook's own copy of them, by which they outlive the
 *  pane. */
export interface UndoKeeper {
  readonly steps: readonly UndoStep[];
  /** Once a workbook was read: steps that it carries and that are not known here take the place of ours. */
  found(reading: WorkbookReading): void;
  add(step: UndoStep): void;
  /** It was taken back; `rest`: what of it could not be, and can be tried once more. */
  drop(step: UndoStep, rest: UndoStep | null): void;
  /** false: the workbook could not be given the last step, so that closing the pane ends what can be undone. */
  readonly isKept: boolean;
  /** Lets the workbook carry the steps as they are now; not where it does not answer (`isAnswered`: false). One that its marks were just taken from is about to be handed in: it
   *  carries nothing, and what can be undone ends with the pane. */
  keep(isAnswered?: boolean): Promise<void>;
}

/** More than anybody takes back, and little enough to hold in memory. */
const MOST_STEPS = 20;

export function undoKeeper(port: Pick<WorkbookPort, 'keepUndo'>): UndoKeeper {
  let steps: readonly UndoStep[] = [];
  /** What the workbook carries, as last read or written. */
  let carried: string | null | undefined;
  let isKept = true;
  return {
    get steps() {
      return steps;
    },
    found(reading) {
      if (reading.undo === undefined || reading.undo === carried) return;
      carried = reading.undo;
      isKept = true;
      const read = readUndoText(carried).flatMap((step) => stepIn(reading, step) ?? []);
      const firstAlive = read.findIndex((step) => !isStale(step, reading));
      steps = firstAlive < 0 ? [] : read.slice(firstAlive);
    },
    add(step) {
      steps = [step, ...steps].slice(0, MOST_STEPS);
    },
    drop(step, rest) {
      steps = steps.flatMap((each) => (each === step ? (rest ?? []) : each));
    },
    get isKept() {
      return isKept;
    },
    async keep(isAnswered = true) {
      const isHandedIn = steps[0]?.action === 'marksRemoved';
      const text = isHandedIn ? null : undoText(steps);
      if (isAnswered && text !== (carried ?? null)) {
        const kept = await port.keepUndo(text);
        if (kept.ok) carried = text;
      }
      isKept = isHandedIn || steps.length === 0 || (text !== null && text === carried);
    },
  };
}
