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
  const lines = grid.cells.map(lineOf);
  const line = (row: number): LabelLine => lines[row - top] ?? BLANK_LINE;
  const isIn = (offset: number): boolean => left + offset >= span.left && left + offset <= span.right;
  const columns = Array.from<readonly number[] | undefined>({ length: lines.length });
  const filledRows = lines.flatMap(({ filled }, index) => (filled.some(isIn) ? [top + index] : []));
  const text = (row: number, column: number): string | null => {
    const { value } = gridCell(grid, row, column);
    const tidy = typeof value === 'string' ? tidyText(value) : '';
    return tidy === '' ? null : tidy;
  };
  return {
    grid,
    line,
    label: (row, column) => line(row).labels[column - left] ?? '',
    text,
    isBlank: (row, column) => isBlankValue(gridCell(grid, row, column).value),
    filled: (row) => {
      const own = lines[row - top];
      return own ? (columns[row - top] ??= own.filled.filter(isIn).map((offset) => left + offset)) : BLANK_LINE.filled;
    },
    nextFilledRow: (row) => firstFrom(filledRows, row),
    read: (row, column) => readCell(gridCell(grid, row, column), { date1904: grid.date1904 ?? false }),
  };
}

const isBlankValue = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** What is told of a line by its cells alone, without where they stand. */
export interface LabelLine {
  /** The cells by their labels; '' for one that holds no text. */
  readonly labels: readonly string[];
  /** The places in the line that are not blank, from left to right. */
  readonly filled: readonly number[];
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

/** A sheet may be formatted down to its last row and hold three lines. */
const BLANK_LINE: LabelLine = { labels: [], filled: [] };

const lineOf = ofLine((cells: readonly GridCell[]): LabelLine => {
  const filled = cells.flatMap(({ value }, offset) => (isBlankValue(value) ? [] : [offset]));
  if (filled.length === 0) return BLANK_LINE;
  const labels = cells.map(({ value }) =>
    typeof value === 'string' ? compactText(value.slice(0, LONGEST_LABEL)) : '',
  );
  return { labels, filled };
});

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
