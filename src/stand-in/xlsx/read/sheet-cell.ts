import type { CellValue } from '../../../core/grid/grid';
import type { RowList } from './row-list';
import { shiftFormula } from './shift-formula';

/** A formula that stands once in the file for many cells. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  /** As it reads in its first cell, without the leading `=`. */
  readonly text: string;
}

/** A cell's formula without the leading `=`, or its place in a shared formula; `block` marks the cells of an array
 *  formula or data table, which change only together. */
export type FormulaSource =
  | string
  | { readonly kind: 'shared'; readonly formula: SharedFormula; readonly row: number; readonly column: number }
  | { readonly kind: 'block'; readonly text: string };

/** One cell as stored. Never changed: a change puts another one in its place, so that the same object means untouched. */
export class SheetCell {
  readonly value: CellValue;
  readonly source: FormulaSource | null;
  /** The index of its format. */
  readonly format: number;

  constructor(value: CellValue, source: FormulaSource | null, format: number) {
    this.value = value;
    this.source = source;
    this.format = format;
  }

  /** With the leading `=`. */
  get formula(): string | null {
    return this.source === null ? null : `=${formulaText(this.source)}`;
  }

  get isEmpty(): boolean {
    return this.value === null && this.source === null;
  }
}

/** The formula without the leading `=`, shared ones as they read in their own cell. */
export function formulaText(source: FormulaSource): string {
  if (typeof source === 'string') return source;
  if (source.kind === 'block') return source.text;
  return shiftFormula(source.formula.text, source.row - source.formula.row, source.column - source.formula.column);
}

/** The cells of one row by column, counted from 0. Rows alike may be the same array. */
export type RowCells = readonly (SheetCell | undefined)[];

/** Cells by row and column; a row without cells is not there. */
export type CellRows = RowList<RowCells>;
