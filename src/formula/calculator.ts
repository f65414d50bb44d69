import type { CellValue } from '../core/grid/grid';
import type { DefinedName, WorkbookCell } from '../workbook/workbook-types';

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

/** What a calculator must know of the workbook besides its cells. */
export interface CalculatorBook {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

/** Calculates formulas over its own copy of the cells. */
export interface Calculator {
  readonly formulaCount: number;
  /** Tells it what a cell holds now; null empties it. Returns whether that is something new. */
  put(place: SheetPlace, cell: WorkbookCell | null): boolean;
  /** Replaces all defined names. Returns the formula cells that use one of those that changed. */
  defineNames(names: readonly DefinedName[]): readonly SheetPlace[];
  /** Recalculates the formulas at these places, what depends on them and volatile functions such as TODAY, and keeps
   *  the results in its copy. Lets the page breathe in between. Not to be called again before it has ended. */
  calculate(changed: readonly SheetPlace[]): Promise<readonly CalculatedCell[]>;
  dispose(): void;
}
