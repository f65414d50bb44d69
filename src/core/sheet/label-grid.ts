import { compactText, tidyText } from '../grid/cell-text';
import { gridCell, type Grid } from '../grid/grid';

const LONGEST_LABEL = 96;

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
}

export function labelGrid(grid: Grid): LabelGrid {
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
  const isBlank = (row: number, column: number): boolean => {
    const { value } = gridCell(grid, row, column);
    return value === null || (typeof value === 'string' && value.trim() === '');
  };
  const text = (row: number, column: number): string | null => {
    const { value } = gridCell(grid, row, column);
    const tidy = typeof value === 'string' ? tidyText(value) : '';
    return tidy === '' ? null : tidy;
  };
  const filled = (row: number): number[] => {
    const columns: number[] = [];
    for (let column = grid.area.left; column <= grid.area.right; column++)
      if (!isBlank(row, column)) columns.push(column);
    return columns;
  };
  return { grid, label, text, isBlank, filled };
}
