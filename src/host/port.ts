import type { Area, CellPlace } from '../core/grid/address';
import type { CellValue, Grid } from '../core/grid/grid';

/** Why a workbook could not be read or written, as a code a sentence is made of (src/text). */
export type HostErrorCode =
  | 'editing' // a cell is being edited: press Enter first
  | 'protected' // the sheet or cell is protected
  | 'timeout' // the host did not answer; the state is unknown
  | 'tooLarge' // more than the host takes at once
  | 'sheetGone'
  | 'changedMeanwhile' // inputs kept changing while we wrote
  | 'notWritten' // read back differs from what was written
  | 'cancelled'
  | 'refused'; // anything else the host refuses, its own words in `detail`

export interface HostError {
  readonly code: HostErrorCode;
  /** The sheet concerned, where known. */
  readonly sheet: string | null;
  readonly detail: string | null;
}

/** Expected failures are values. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError };

/** One sheet as read. */
export interface SheetReading {
  /** Stable while the workbook is open, also when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** null: the sheet is empty. */
  readonly grid: Grid | null;
  /** Texts of our own notes (those that begin with `noteMark`), in no particular order; empty where the host has no notes. */
  readonly ownNotes: readonly string[];
}

export interface WorkbookReading {
  readonly sheets: readonly SheetReading[];
  readonly activeSheetId: string;
  /** The id of the rule set this workbook carries, null when it carries none. */
  readonly ruleSet: string | null;
}

/** The flag on a cell. `set`: fill the cell and shrink its text to fit, unless it already has a fill of its own; then only
 *  the words of `wordsOnlyFormat` mark it. `clear`: take our fill away. */
export type MarkChange = { readonly kind: 'set'; readonly wordsOnlyFormat: string } | { readonly kind: 'clear' };

/** What is to become of one cell. An absent part stays as it is. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** A string is stored as text, never taken for a formula; null clears the cell. */
  readonly value?: number | string | boolean | null;
  /** Used only to give back a formula by undo; with the leading `=`. */
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly mark?: MarkChange;
  /** Our note on the cell; null takes it away. Somebody else's note on the cell is never touched. */
  readonly note?: string | null;
}

export interface SheetChange {
  readonly sheetId: string;
  readonly cells: readonly CellChange[];
  /** The area whose values the change was computed from; if they are no longer as given, nothing counts as applied.
   *  undefined: a formula that may depend on what we write, so its value is not compared. */
  readonly basis: { readonly area: Area; readonly values: readonly (readonly (CellValue | undefined)[])[] } | null;
  /** Cells that carry our flag already and so are believed to hold a note of ours; saves looking for them. */
  readonly notedCells: readonly CellPlace[];
}

/** What was really done, and how to take it back. */
export interface Applied {
  /** Apply it to undo; its cells hold what stood there before. */
  readonly inverse: readonly SheetChange[];
  /** Cells where somebody else's note stood, so that ours was left out. */
  readonly foreignNotes: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
}

/** The door between the add-in and whatever holds the workbook: Excel through Office.js, or a file. */
export interface WorkbookPort {
  /** false where the host has no notes (before ExcelApi 1.18): flags are then words and fill only. */
  readonly canWriteNotes: boolean;
  /** Reads all sheets, or only the active one, in a constant number of round trips. */
  read(scope: 'workbook' | 'activeSheet'): Promise<Result<WorkbookReading>>;
  /** Writes all changes and reads them back: applied as a whole, or put back and reported. */
  apply(changes: readonly SheetChange[]): Promise<Result<Applied>>;
  /** Remembers the chosen rule set in the workbook. */
  saveRuleSet(id: string): Promise<Result<void>>;
  /** Selects a cell and brings its sheet to the front. */
  select(sheetId: string, row: number, column: number): Promise<Result<void>>;
  /** Calls back when somebody changes a cell (our own writes excepted); returns how to stop. */
  onChanged(listener: () => void): Promise<() => void>;
}

/** Every note of ours begins with this line. */
export const NOTE_MARK = '【绩效评分】';
/** The fill of a flagged cell. */
export const FLAG_FILL = '#FFC7CE';
/** The workbook name (定义的名称) that carries the id of the chosen rule set. */
export const RULE_SET_NAME = '绩效口径';
