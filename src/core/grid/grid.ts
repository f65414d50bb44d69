import type { Area } from './address';

/** What Excel shows in a cell whose formula failed, such as `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** A cell's value as the workbook stores it; null is an empty cell. A date is its serial number. */
export type CellValue = string | number | boolean | CellError | null;

/** One cell as read: its value, its formula (with the leading `=`) if it has one, and its number format code. */
export interface GridCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** A formula of ours, whose result is the value: the cell is then read as if the number had been written. */
  readonly own?: string;
}

/** The used part of one worksheet. `cells[0][0]` is the cell at `area.top`, `area.left`. Only the top-left cell of a
 *  merged area holds a value, the others are empty. Rows and cells may be missing from
 *  `cells` where nothing stands in them. */
export interface Grid {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: readonly (readonly GridCell[])[];
  /** Its merged areas; absent where the host does not tell them. */
  readonly merges?: readonly Area[];
  /** Whether the workbook counts its dates from 1904; 1900 when not said. */
  readonly date1904?: boolean;
}

/** The empty cell, which is also what lies outside the used part. */
export const EMPTY_CELL: GridCell = { value: null, formula: null, numberFormat: 'General' };

/** The cell at a place of the sheet (counted from 0), the empty cell outside the used part. */
export function gridCell(grid: Grid, row: number, column: number): GridCell {
  return grid.cells[row - grid.area.top]?.[column - grid.area.left] ?? EMPTY_CELL;
}

/** Whether two cell values are the same: numbers to the last digit, errors by their name. An empty text is not an empty
 *  cell here; who reads through a host that cannot tell them apart says so (`asExcelReads`, `sameResult`). */
export function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
