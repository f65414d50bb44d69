import type { Finding, Scorecard, Severity } from '../finding/finding';
import { gridCell, type CellValue, type Grid } from '../grid/grid';
import type { ShownFlag } from './flag-extent';
import type { LiveFlag } from './live-flags';
import type { IndicatorSheet } from '../sheet/indicator-sheet';

/** A form with the scorecard it got. */
export interface ScoredForm {
  readonly sheet: IndicatorSheet;
  readonly card: Scorecard;
  /** Findings somebody set aside or verified: of them only that a target is missed is still shown. */
  readonly dismissed?: readonly { readonly finding: Finding }[];
}

/** Why a cell is written: the score of a row, the execution rate, the total, the grade, the words of the unmet flag in the
 *  form's own column. */
export type WriteReason = 'score' | 'executionRate' | 'executionScore' | 'total' | 'grade' | 'flag';

/** One value to write. Only cells whose value really changes are in a plan. */
export interface ValueWrite {
  readonly row: number;
  readonly column: number;
  readonly reason: WriteReason;
  readonly before: CellValue;
  /** A number (a rounded score, a rate), a grade word or the flag's words; null: the flag's words are to go; empty: its
   *  formula shows nothing now. */
  readonly after: number | string | null;
  /** Set only where the cell is formatted as text, which would swallow a number, and where an execution rate would not
   *  show as a percentage. */
  readonly numberFormat: string | null;
  /** The formula that comes to `after`, where scores are written as formulas. */
  readonly formula?: string;
  /** A formula of ours stands there. */
  readonly wasOwn?: true;
}

/** A row that misses its target: its score cell is to carry the unmet flag (words in the number format as far as they fit
 *  behind the score, a fill, a note). */
export interface FlaggedCell {
  readonly row: number;
  readonly column: number;
  /** The unmet finding (U1) whose figures stand in the note. */
  readonly finding: Finding;
  /** The cell's number format without any flag of ours. */
  readonly plainFormat: string;
  /** Whether the cell carries our flag already, and if so whether the fill is ours. */
  readonly carried: 'no' | 'filled' | 'wordsOnly';
  /** How much of the flag the number format is to show; `none`: not even the sign fits, a mark and the note tell. */
  readonly extent: ShownFlag;
  /** The number format is as it is to be. */
  readonly stands: boolean;
  /** The cell's width and letters are known, not assumed. */
  readonly sure: boolean;
}

/** A cell that carries our flag though its row is met by now: the flag is to be taken away. */
export interface UnflaggedCell {
  readonly row: number;
  readonly column: number;
  readonly plainFormat: string;
  readonly carried: 'filled' | 'wordsOnly';
}

/** A cell in which something was found. */
export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  /** The worst of its findings. */
  readonly severity: Severity;
  /** It is the unmet flag that marks the cell, as its number format has no room for it. */
  readonly unmet: boolean;
  /** From worst to least. */
  readonly findings: readonly Finding[];
  /** The unmet flag of its number format marks the cell already; it needs no other fill. */
  readonly flagged: boolean;
}

/** All that is to change in one sheet, as data: it can be shown, applied, refused or inverted.
 *  `flags`, `liveFlags` and `marks` hold every cell that is to carry a flag or a mark after the run, also those that carry it already. */
export interface SheetPlan {
  readonly sheet: string;
  readonly writes: readonly ValueWrite[];
  readonly flags: readonly FlaggedCell[];
  readonly liveFlags: readonly LiveFlag[];
  readonly unflags: readonly UnflaggedCell[];
  readonly marks: readonly MarkedCell[];
}

/** What of a write stands in its cell afterwards. */
type WrittenValue = Pick<ValueWrite, 'row' | 'column' | 'after' | 'numberFormat' | 'formula'>;

/** The grid as it stands once the values are written: what is found then is what is marked. */
export function writtenGrid(grid: Grid, writes: readonly WrittenValue[]): Grid {
  if (writes.length === 0) return grid;
  const written = new Map<number, Map<number, WrittenValue>>();
  const area = { ...grid.area };
  for (const write of writes) {
    const { row, column } = write;
    written.set(row, (written.get(row) ?? new Map<number, WrittenValue>()).set(column, write));
    [area.top, area.bottom] = [Math.min(area.top, row), Math.max(area.bottom, row)];
    [area.left, area.right] = [Math.min(area.left, column), Math.max(area.right, column)];
  }
  const isAsWide = area.left === grid.area.left && area.right === grid.area.right;
  const cells = numbers(area.top, area.bottom).map((row) => {
    const line = grid.cells[row - grid.area.top];
    const ofRow = written.get(row);
    if (line && !ofRow && isAsWide) return line; // the same line: what was found of it holds
    return numbers(area.left, area.right).map((column) => {
      const cell = gridCell(grid, row, column);
      const write = ofRow?.get(column);
      if (!write) return cell;
      const numberFormat = write.numberFormat ?? cell.numberFormat;
      const value = write.after === '' ? null : write.after;
      return { value, formula: null, numberFormat, ...(write.formula && { own: write.formula }) };
    });
  });
  return { ...grid, area, cells };
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
