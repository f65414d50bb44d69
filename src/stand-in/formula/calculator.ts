import type { CellValue } from '../../core/grid/grid';
import type { DefinedName, Workbook, WorkbookCell, WorkbookSheet } from '../workbook/workbook-types';

/** Why a formula's result is not renewed here but left to the spreadsheet program. */
export type LeftReason =
  | 'hiddenRows' // SUBTOTAL and AGGREGATE, over rows that are hidden
  | 'array' // it fills several cells
  | 'external' // another workbook
  | 'threeD' // several sheets at once
  | 'union' // several areas at once, or what they have in common
  | 'unknown' // a function or a name that is not known
  | 'circular' // it depends on itself
  | 'follows' // it reads one of the others
  | 'tooMany'; // the workbook has more formulas than are calculated

/** A cell of the workbook, row and column counted from 0. */
export interface SheetPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A formula cell and the value it has now. */
export interface CalculatedCell extends SheetPlace {
  readonly value: CellValue;
}

/** What a calculator must know of a sheet besides its cells. */
export type CalculatorSheet = Pick<
  WorkbookSheet,
  'id' | 'name' | 'tables' | 'rowHeight' | 'usedArea' | 'isFiltered' | 'formulaBlock'
>;

/** What a calculator must know of the workbook besides its cells. */
export interface CalculatorBook {
  readonly sheets: readonly CalculatorSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

/** Calculates formulas over its own copy of the cells. */
export interface Calculator {
  readonly formulaCount: number;
  /** Tells it what a cell holds now; null empties it. Returns whether that is something new;
   *  a cell of a sheet it was not told of is nothing to it. */
  put(place: SheetPlace, cell: WorkbookCell | null): boolean;
  /** Tells it which sheets the workbook has now. Returns the formula cells that name a sheet that came or went. */
  defineSheets(sheets: CalculatorBook['sheets']): readonly SheetPlace[];
  /** Replaces all defined names. Returns the formula cells that use one of those that changed. */
  defineNames(names: readonly DefinedName[]): readonly SheetPlace[];
  /** Recalculates the formulas at these places, what depends on them and volatile functions such as TODAY, and keeps
   *  the results in its copy. Lets the page breathe in between. Not to be called again before it has ended. */
  calculate(changed: readonly SheetPlace[]): Promise<readonly CalculatedCell[]>;
  /** Recalculates the formulas at these places and nothing else, as Excel does with a formula typed while it calculates
   *  by hand only. */
  calculateAlone(places: readonly SheetPlace[]): Promise<readonly CalculatedCell[]>;
  /** What a formula that stands nowhere shows at a place; undefined when the engine has no single value for it. */
  evaluate(formula: string, place: SheetPlace): CellValue | undefined;
  /** The formulas whose results it did not renew though what they read changed, and why. */
  leftFormulas(): readonly { readonly place: SheetPlace; readonly reason: LeftReason }[];
  /** Where the formulas are. */
  formulaPlaces(): readonly SheetPlace[];
  dispose(): void;
}

/** Every cell of the workbook that holds something. The workbook may change in between: cells that come later are told as
 *  they are then. */
export function* workbookCells(workbook: Workbook): Generator<readonly [SheetPlace, WorkbookCell]> {
  for (const sheet of workbook.sheets) {
    for (const [place, cell] of sheet.filledCells()) yield [{ sheetId: sheet.id, ...place }, cell];
  }
}

/** One text per cell, for sets and maps. */
export function cellKey({ sheetId, row, column }: SheetPlace): string {
  return `${row},${column},${sheetId}`;
}
