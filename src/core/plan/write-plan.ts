import type { CellValue } from '../grid/grid';
import type { Finding } from '../finding/finding';

/** Why a cell is written: the score of a row, the execution rate, the total, the grade. */
export type WriteReason = 'score' | 'executionRate' | 'executionScore' | 'total' | 'grade';

/** One value to write. Only cells whose value really changes are in a plan. */
export interface ValueWrite {
  readonly row: number;
  readonly column: number;
  readonly reason: WriteReason;
  readonly before: CellValue;
  /** A number (a rounded score, a rate) or a grade word. */
  readonly after: number | string;
  /** Set only where the cell is formatted as text, which would swallow a number, and where an execution rate would not
   *  show as a percentage. */
  readonly numberFormat: string | null;
}

/** A row that misses its target: its score cell is to carry the unmet flag (words in the number format, a fill, a note). */
export interface FlaggedCell {
  readonly row: number;
  readonly column: number;
  /** The unmet finding (U1) whose figures stand in the note. */
  readonly finding: Finding;
  /** The cell's number format without any flag of ours. */
  readonly plainFormat: string;
  /** Whether the cell carries our flag already, and if so whether the fill is ours. */
  readonly carried: 'no' | 'filled' | 'wordsOnly';
}

/** A cell that carries our flag though its row is met by now: the flag is to be taken away. */
export interface UnflaggedCell {
  readonly row: number;
  readonly column: number;
  readonly plainFormat: string;
  readonly carried: 'filled' | 'wordsOnly';
}

/** All that is to change in one sheet, as data: it can be shown, applied, refused or inverted.
 *  `flags` holds every cell that is to carry the flag after the run, also those that carry it already. */
export interface SheetPlan {
  readonly sheet: string;
  readonly writes: readonly ValueWrite[];
  readonly flags: readonly FlaggedCell[];
  readonly unflags: readonly UnflaggedCell[];
}
