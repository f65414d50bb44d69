import type { CellValue } from '../../../core/grid/grid';
import type { ChartShown } from '../read/chart-shown';
import type { ChartEntry } from '../read/charts';
import type { CellValidation } from '../read/data-validations';
import type { FormulaFormat } from '../read/conditional-formats';
import type { XlsxSheet } from '../read/read-xlsx';
import type { SheetPrint } from '../read/sheet-print';

/** What becomes of a cell's content. `kept`: stays as it is. `calculated`: its formula stays, only the stored result
 *  changes. `entered`: another value or formula (without the leading `=`). */
export type ContentPatch =
  | { readonly kind: 'kept' }
  | { readonly kind: 'calculated'; readonly value: CellValue }
  | { readonly kind: 'entered'; readonly value: CellValue; readonly formula: string | null };

export interface CellPatch {
  readonly row: number;
  readonly column: number;
  /** Index in the style table. */
  readonly format: number;
  readonly content: ContentPatch;
}

/** `note` null: the note goes. */
export interface NotePatch {
  readonly row: number;
  readonly column: number;
  readonly note: { readonly author: string; readonly text: string } | null;
}

/** A column's width as stored, padding included; 0: hidden. */
export interface ColumnWidthPatch {
  readonly column: number;
  readonly width: number;
}

/** A row's height in points, 0: hidden, null: nothing is said of it; `isGiven`: it no longer follows its contents. */
export interface RowHeightPatch {
  readonly row: number;
  readonly height: number | null;
  readonly isGiven: boolean;
}

/** A conditional format by its id in the file, or one that is not there yet; `format` null: it goes. */
export interface ConditionalFormatPatch {
  readonly id: string;
  readonly priority: number;
  readonly format: FormulaFormat | null;
}

/** A data validation by its id in the file, or one that is not there yet; `validation` null: it goes. */
export interface ValidationPatch {
  readonly id: string;
  readonly validation: CellValidation | null;
}

export interface WrittenChart extends Omit<ChartEntry, 'id' | 'shows'>, ChartShown {
  /** Where the key to the colours stands; null: there is none. */
  readonly legend: 'left' | 'right' | 'top' | 'bottom' | null;
  /** Each point says its value. */
  readonly labels: boolean;
  /** The axis of the values begins at 0; absent: where Excel lets it begin. */
  readonly fromZero?: boolean;
}

/** A chart by its id in the file, or a new one; `chart` null: it goes. */
export interface ChartPatch {
  readonly id: string;
  readonly chart: WrittenChart | null;
}

export interface SheetPatch {
  /** Of the file, or one of `added`. */
  readonly sheet: XlsxSheet;
  readonly cells: readonly CellPatch[];
  readonly notes: readonly NotePatch[];
  /** From left to right. */
  readonly columns: readonly ColumnWidthPatch[];
  /** From top to bottom. */
  readonly rows: readonly RowHeightPatch[];
  /** null: as in the file. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  /** null: as in the file. */
  readonly print: SheetPrint | null;
  readonly formats: readonly ConditionalFormatPatch[];
  readonly validations: readonly ValidationPatch[];
  readonly charts: readonly ChartPatch[];
}

/** A name; `formula` null: the name goes. */
export interface NamePatch {
  readonly name: string;
  /** The place of the sheet it belongs to, counted from 0; null for the whole workbook. */
  readonly sheet: number | null;
  readonly formula: string | null;
}

/** A custom XML part by its `{…}` id; `xml` null: it goes. */
export interface CustomXmlPatch {
  readonly id: string;
  readonly xml: string | null;
}

/** Another name for a sheet, of the file or one of `added`. */
export interface SheetRename {
  readonly sheet: XlsxSheet;
  readonly name: string;
}

/** Another visibility for a sheet, of the file or one of `added`. */
export interface SheetShown {
  readonly sheet: XlsxSheet;
  readonly visibility: XlsxSheet['entry']['visibility'];
}

/** All changes of a file. */
export interface XlsxPatch {
  /** Sheets to be added behind those of the file, in this order. */
  readonly added: readonly XlsxSheet[];
  readonly renamed: readonly SheetRename[];
  readonly shown: readonly SheetShown[];
  readonly sheets: readonly SheetPatch[];
  readonly names: readonly NamePatch[];
  readonly customXml: readonly CustomXmlPatch[];
}
