import type { CellValue } from '../../../core/grid/grid';
import { shiftFormula } from '../../shift-formula';

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

/** Values by row, as they come from top to bottom: as quick for a full sheet as for two rows a million apart, at a fraction
 *  of what a map of a million entries costs. */
export class RowList<Value> {
  private readonly rows: number[] = [];
  private readonly values: Value[] = [];

  /** -1 when there is none. */
  get lastRow(): number {
    return this.rows.at(-1) ?? -1;
  }

  get(row: number): Value | undefined {
    const at = this.find(row);
    return this.rows[at] === row ? this.values[at] : undefined;
  }

  /** Adds a row below the others, or gives one that is there another value. */
  set(row: number, value: Value): void {
    const at = row > this.lastRow ? this.rows.length : this.find(row);
    if (at < this.rows.length && this.rows[at] !== row) throw new Error(`row ${row} comes too late`);
    this.rows[at] = row;
    this.values[at] = value;
  }

  *[Symbol.iterator](): Generator<readonly [number, Value]> {
    for (const [at, value] of this.values.entries()) yield [this.rows[at] ?? 0, value];
  }

  /** Where the row stands if it is there. Without gaps above it, that is as far down as its number says. */
  private find(row: number): number {
    const { rows } = this;
    const direct = row - (rows[0] ?? 0);
    if (rows[direct] === row) return direct;
    let [from, to] = [0, rows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((rows[middle] ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
