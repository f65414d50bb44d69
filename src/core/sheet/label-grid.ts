import { compactText, tidyText } from '../grid/cell-text';
import { readCell } from '../grid/cell-number';
import { gridCell, type Grid } from '../grid/grid';
import type { Reading } from '../grid/reading';

const LONGEST_LABEL = 96;

/** Some columns of a sheet, both included. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/** A grid seen through its labels: texts in one spelling, so that headers and row labels can be matched. */
export interface LabelGrid {
  readonly grid: Grid;
  /** The compacted text of a cell, cut at label length; '' when it holds no text. */
  label(row: number, column: number): string;
  /** The cell's text for people, null when it holds none. Numbers are not texts. */
  text(row: number, column: number): string | null;
  isBlank(row: number, column: number): boolean;
  /** Columns of a row that are not blank, from left to right. */
  filled(row: number): readonly number[];
  /** The next row from this one on, to the end of the sheet, in which anything stands; null when none does. */
  nextFilledRow(row: number): number | null;
  /** The cell's value in the workbook's own date system. */
  read(row: number, column: number): Reading;
}

/** `span`: only what stands in these columns counts as filled. */
export function labelGrid(grid: Grid, span: ColumnSpan = grid.area): LabelGrid {
  const labels = new Map<string, string>();
  const label = (row: number, column: number): string => {
    const { value } = gridCell(grid, row, column);
    if (typeof value !== 'string') return '';
    const key = value.slice(0, LONGEST_LABEL);
    let compact = labels.get(key);
    if (compact === undefined) {
      compact = compactText(key);
      labels.set(key, compact);
    }
    return compact;
  };
  const text = (row: number, column: number): string | null => {
    const { value } = gridCell(grid, row, column);
    const tidy = typeof value === 'string' ? tidyText(value) : '';
    return tidy === '' ? null : tidy;
  };
  const filledRows = filledCells(grid, span);
  return {
    grid,
    label,
    text,
    isBlank: (row, column) => isBlankValue(gridCell(grid, row, column).value),
    filled: (row) => filledRows.columns.get(row) ?? [],
    nextFilledRow: (row) => filledRows.next(row),
    read: (row, column) => readCell(gridCell(grid, row, column), { date1904: grid.date1904 ?? false }),
  };
}

const isBlankValue = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

interface FilledCells {
  readonly columns: ReadonlyMap<number, readonly number[]>;
  next(row: number): number | null;
}

/** Which cells hold anything, found once: a sheet may be formatted down to its last row and hold three lines. */
function filledCells({ area, cells }: Grid, { left, right }: ColumnSpan): FilledCells {
  const columns = new Map<number, readonly number[]>();
  cells.forEach((line, index) => {
    const found: number[] = [];
    line.forEach((cell, offset) => {
      const column = area.left + offset;
      if (column >= left && column <= right && !isBlankValue(cell.value)) found.push(column);
    });
    if (found.length > 0) columns.set(area.top + index, found);
  });
  const rows = [...columns.keys()];
  return { columns, next: (row) => firstFrom(rows, row) };
}

/** The first of some rising numbers that is not below a bound. */
function firstFrom(rising: readonly number[], bound: number): number | null {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return rising[low] ?? null;
}
