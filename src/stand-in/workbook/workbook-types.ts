/* The workbook in memory, as everybody sees it: `openWorkbook` gives one, `apply` changes it, `onChange` tells, `save` gives
   the file. A new kind of change is one more WorkbookEdit here; then check-edit.ts says when it is refused, edit-history.ts
   how it is undone and told, memory-sheet.ts (or beside-sheets.ts) holds it, collect-changes.ts hands it to the writer. */

import type { Area, CellPlace } from '../../core/grid/address';
import type { CellValue } from '../../core/grid/grid';
import type { SheetChart } from './sheet-chart';
import type { CellValidation, ValidationEntry } from '../xlsx/read/data-validations';
import type { SheetTable } from '../xlsx/read/sheet-parts';
import type { SheetPrint } from '../xlsx/read/sheet-print';
import type { CellStyle, StylePatch } from '../xlsx/styles/cell-style';

export interface SheetNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** One cell of the workbook in memory. */
export interface WorkbookCell {
  readonly value: CellValue;
  /** With the leading `=`. */
  readonly formula: string | null;
}

/** A conditional format of the kind that colours cells while a formula is true (others are kept and not told here). */
export interface ConditionalFormat {
  /** Unique in the sheet while the workbook is open. */
  readonly id: string;
  readonly areas: readonly Area[];
  /** Without the leading `=`; its relative references are those of the first area's top-left cell. */
  readonly formula: string;
  /** As RRGGBB; null: the format does not fill. */
  readonly fill: string | null;
  /** As RRGGBB; null: the text keeps its colour. */
  readonly fontColor: string | null;
  /** The number format they show their numbers with; absent: each keeps its own. */
  readonly numberFormat?: string;
}

/** What may be entered into some cells (数据验证), and what is shown beside them when they are selected. */
export type DataValidation = ValidationEntry;

export interface WorkbookSheet {
  /** As Excel's worksheet id: unique in the workbook, unchanged by renaming. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Chart sheets and the like are kept but have no cells. */
  readonly kind: 'worksheet' | 'other';
  readonly protected: boolean;
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: SheetPrint;
  /** Another number once a column is wider or a row higher than before. */
  readonly sizes: number;
  /** What the file holds and the grid does not draw, for a sentence to people: `chart`, `picture`, … */
  readonly undrawn: readonly string[];
  /** The Excel tables (表格) on the sheet as the file has them; what is written into their cells does not change them. */
  readonly tables: readonly SheetTable[];
  /** A filter is in force on the sheet: some of the rows that are hidden are so by it. */
  readonly isFiltered: boolean;
  cell(row: number, column: number): WorkbookCell | null;
  /** The cells that one array formula or data table fills, if this is one of them. */
  formulaBlock(row: number, column: number): Area | null;
  style(row: number, column: number): CellStyle;
  note(row: number, column: number): SheetNote | null;
  notes(): readonly SheetNote[];
  /** A conversation stands on the cell: it is no note, and no note can be set there. */
  hasThreadedComment(row: number, column: number): boolean;
  /** The cells with such a conversation. */
  threadedComments(): readonly CellPlace[];
  /** From the one that counts first to the last. */
  conditionalFormats(): readonly ConditionalFormat[];
  dataValidations(): readonly DataValidation[];
  charts(): readonly SheetChart[];
  /** Smallest area with all cells that hold a value (or, with formats, a cell record); null when there is none. */
  usedArea(valuesOnly: boolean): Area | null;
  /** false: none of its cells holds a formula. */
  readonly mayHoldFormulas: boolean;
  /** The cells that hold a value or a formula, row by row, without walking the empty area between them. A row that is
   *  changed meanwhile is told as it is when its turn comes. */
  filledCells(): Iterable<readonly [CellPlace, WorkbookCell]>;
  /** In characters of the default font, as Excel counts; 0 when hidden. */
  columnWidth(column: number): number;
  /** In points; 0 when hidden. */
  rowHeight(row: number): number;
  /** Somebody gave the row its height; else it follows its contents. */
  isHeightGiven(row: number): boolean;
}

export interface DefinedName {
  readonly name: string;
  /** null: the whole workbook; else the sheet's id. */
  readonly sheetId: string | null;
  /** Without the leading `=`. */
  readonly formula: string;
  readonly hidden: boolean;
}

/** A custom XML part, as add-ins keep their data in. */
export interface CustomXmlPart {
  /** As in the file: `{…}`, compared without regard to case. */
  readonly id: string;
  readonly xml: string;
}

/** One change of the workbook. An absent part stays as it is. */
export type WorkbookEdit =
  | {
      readonly kind: 'cell';
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      /** Replaces value and formula. */
      readonly content?: { readonly value: CellValue; readonly formula: string | null };
      readonly style?: StylePatch;
      /** It looks as this cell of its sheet does, or (null) as one nobody has touched; `style` changes that. */
      readonly look?: CellPlace | null;
      /** null deletes the note. */
      readonly note?: { readonly text: string; readonly author: string } | null;
    }
  /** Adds, changes or (null) removes a defined name; `sheetId`: of that sheet only. */
  | { readonly kind: 'name'; readonly name: string; readonly formula: string | null; readonly sheetId?: string | null }
  /** Adds a sheet at the end. */
  | {
      readonly kind: 'addSheet';
      readonly sheetId: string;
      readonly name: string;
      readonly visibility: WorkbookSheet['visibility'];
    }
  /** Gives a sheet another name. Refused when anything refers to it by its name: nothing is rewritten. */
  | { readonly kind: 'renameSheet'; readonly sheetId: string; readonly name: string }
  /** Shows a sheet or hides it. Refused when no sheet would be left to be seen. */
  | {
      readonly kind: 'sheetVisibility';
      readonly sheetId: string;
      readonly visibility: WorkbookSheet['visibility'];
    }
  /** Takes away a sheet added since the file was opened, with the names that belong to it. Refused for others, when
   *  anything refers to it, when it is very hidden and when no other can be seen. */
  | { readonly kind: 'removeSheet'; readonly sheetId: string }
  /** In characters of the default font. */
  | { readonly kind: 'columnWidth'; readonly sheetId: string; readonly column: number; readonly width: number }
  /** In points; 0 hides; null: as high as its contents. */
  | { readonly kind: 'rowHeight'; readonly sheetId: string; readonly row: number; readonly height: number | null }
  | { readonly kind: 'frozen'; readonly sheetId: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'print'; readonly sheetId: string; readonly print: SheetPrint }
  /** Adds a conditional format, changes it or (null) removes it. A new one counts before all others as long as the file
   *  leaves a number for it there, else after them: the numbers of the others are not changed. */
  | {
      readonly kind: 'conditionalFormat';
      readonly sheetId: string;
      readonly id: string;
      readonly format: Omit<ConditionalFormat, 'id'> | null;
    }
  /** Adds a data validation, changes it or (null) removes it; a cell has one at most. */
  | {
      readonly kind: 'dataValidation';
      readonly sheetId: string;
      readonly id: string;
      readonly validation: CellValidation | null;
    }
  /** Draws a chart, draws it anew or (null) removes it; one of the file can only be removed. */
  | {
      readonly kind: 'chart';
      readonly sheetId: string;
      readonly id: string;
      readonly chart: Omit<SheetChart, 'id'> | null;
    }
  /** Adds a custom XML part, replaces its text or (null) removes it. */
  | { readonly kind: 'customXml'; readonly id: string; readonly xml: string | null }
  | { readonly kind: 'activeSheet'; readonly sheetId: string };

/** Who made a change: a person in the grid, the add-in through the API, undo and redo, or the formula engine. */
export type EditOrigin = 'user' | 'api' | 'undo' | 'calculation';

export type WorkbookListener = (edits: readonly WorkbookEdit[], origin: EditOrigin) => void;

/** The workbook in memory: the truth under the grid, the Excel host and the command line. Synchronous plain data. */
export interface Workbook {
  readonly fileName: string;
  readonly date1904: boolean;
  /** People cannot add, remove or rename sheets; as with a protected sheet, whoever stands between them and the workbook
   *  has to see to it. */
  readonly structureProtected: boolean;
  /** Numbers are stored as they are shown (以显示精度为准); what is written here is stored as it is. */
  readonly precisionAsDisplayed: boolean;
  /** The file says that formulas are calculated only when asked to (手动计算): their stored results may be old. */
  readonly calculatedByHand: boolean;
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly DefinedName[];
  readonly activeSheetId: string;
  /** The custom XML parts that have an id and can be read; the others are only kept. */
  readonly customXml: readonly CustomXmlPart[];
  sheet(id: string): WorkbookSheet | null;
  /** Applies all edits as one undo step, or none: throws WorkbookEditError before anything changes. */
  apply(edits: readonly WorkbookEdit[], origin: EditOrigin): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): boolean;
  redo(): boolean;
  /** Returns how to stop listening. */
  onChange(listener: WorkbookListener): () => void;
  /** The file is signed (数字签名), and the signature will not fit what is written. */
  readonly isSigned: boolean;
  /** Looks were asked for that the workbook has no room for (65,490 cell formats): those cells look as before. */
  readonly isFullOfLooks: boolean;
  /** The file: every part that was not touched byte for byte as it was opened. */
  save(): Uint8Array;
}

export type { Area, CellPlace, CellValue };
export type { BorderLine, CellStyle, StylePatch } from '../xlsx/styles/cell-style';
export type { CellValidation } from '../xlsx/read/data-validations';
export type { SheetTable } from '../xlsx/read/sheet-parts';
export type { DrawnChart, SheetChart } from './sheet-chart';
export type { PrintMargin, SheetPrint } from '../xlsx/read/sheet-print';
export type { Packing } from '../xlsx/zip/packing';
export { WorkbookFileError } from '../xlsx/workbook-file-error';
export type { FileFault, OtherFile, WorkbookFileErrorCode } from '../xlsx/workbook-file-error';
export { WorkbookEditError } from './workbook-edit-error';
export type { WorkbookEditErrorCode } from './workbook-edit-error';
