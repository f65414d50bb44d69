import { compactText, tidyText } from '../grid/cell-text';
import { readCell } from '../grid/cell-number';
import { gridCell, type Grid, type GridCell } from '../grid/grid';
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
  /** A row's line, whose labels stand from the grid's first column on. */
  line(row: number): LabelLine;
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
  const { top, left } = grid.area;
  const lines = Array.from<LabelLine | undefined>({ length: grid.cells.length });
  const line = (row: number): LabelLine => {
    const cells = grid.cells[row - top];
    return cells ? (lines[row - top] ??= lineOf(cells)) : NO_LINE;
  };
  const text = (row: number, column: number): string | null => {
    const { value } = gridCell(grid, row, column);
    const tidy = typeof value === 'string' ? tidyText(value) : '';
    return tidy === '' ? null : tidy;
  };
  const filledRows = filledCells(grid, span);
  return {
    grid,
    line,
    label: (row, column) => line(row).labels[column - left] ?? '',
    text,
    isBlank: (row, column) => isBlankValue(gridCell(grid, row, column).value),
    filled: (row) => filledRows.columns.get(row) ?? [],
    nextFilledRow: (row) => filledRows.next(row),
    read: (row, column) => readCell(gridCell(grid, row, column), { date1904: grid.date1904 ?? false }),
  };
}

const isBlankValue = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** The cells of a line by their labels; '' for one that holds no text. */
export interface LabelLine {
  readonly labels: readonly string[];
}

/** What is told of a line by its cells alone is found once for each line: a grid never changes, and one with the scores
 *  written shares with the grid before all lines that got none. */
export function ofLine<Line extends object, Found>(find: (line: Line) => Found): (line: Line) => Found {
  const known = new WeakMap<Line, Found>();
  return (line) => {
    let found = known.get(line);
    if (found === undefined) known.set(line, (found = find(line)));
    return found;
  };
}

const NO_LINE: LabelLine = { labels: [] };

const lineOf = ofLine((cells: readonly GridCell[]): LabelLine => ({
  labels: cells.map(({ value }) => (typeof value === 'string' ? compactText(value.slice(0, LONGEST_LABEL)) : '')),
}));

/** The places in a line that are not blank, from left to right. */
const filledIn = ofLine((cells: readonly GridCell[]): readonly number[] =>
  cells.flatMap(({ value }, offset) => (isBlankValue(value) ? [] : [offset])),
);

interface FilledCells {
  readonly columns: ReadonlyMap<number, readonly number[]>;
  next(row: number): number | null;
}

/** Which cells hold anything, found once: a sheet may be formatted down to its last row and hold three lines. */
function filledCells({ area, cells }: Grid, { left, right }: ColumnSpan): FilledCells {
  const columns = new Map<number, readonly number[]>();
  cells.forEach((line, index) => {
    const found = filledIn(line)
      .map((offset) => area.left + offset)
      .filter((column) => column >= left && column <= right);
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
