import type { CellLook } from '../core/plan/cell-room';
import type { NewLooks, Surroundings, WantedColumns } from '../core/plan/new-columns';
import type { Area, CellPlace } from '../core/grid/address';
import type { Severity } from '../core/finding/finding';
import { FLAG_FILL } from '../core/grid/flag';
import type { CellValue, Grid } from '../core/grid/grid';
import type { RecordCopies } from '../core/record/record-text';
import type { CellMessage, SheetMessages } from '../core/plan/cell-message';
import type { DraftChart, SheetDraft } from '../core/plan/sheet-draft';
import type { HostError } from './host-error';

export type { HostError, HostErrorCode } from './host-error';

/** Expected failures are values. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError };

/** One sheet as read. */
export interface SheetReading {
  /** Stable while the workbook is open, also when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Whether people may write a value into this cell though the sheet is protected; absent where that is not known. */
  readonly isOpen?: (place: CellPlace) => boolean;
  /** null: the sheet is empty. */
  readonly grid: Grid | null;
  /** Texts of our own notes, each from NOTE_MARK on, without somebody else's above it; null: not told, and left alone. */
  readonly ownNotes: readonly string[] | null;
  /** Keys of the marks the sheet carries, BROKEN_MARK for one not whole or there twice; null: not told, and left alone. */
  readonly markKeys: readonly string[] | null;
  /** Where each of them lies, by its key; absent where the host does not tell while reading. */
  readonly markAreas?: ReadonlyMap<string, readonly Area[]>;
  readonly messages: SheetMessages | null;
  /** The merged areas, as far as they are known. */
  readonly merges: readonly Area[];
  /** Its room and letters; null: not known without asking once more. */
  lookAt(place: CellPlace): CellLook | null;
}

/** The cells of a sheet whose looks are wanted: a part of one column. */
export interface WantedLooks {
  readonly sheetId: string;
  readonly area: Area;
}

/** What a mark is made for: the worst finding of its cells, the unmet flag where their number formats have no room, or
 *  (`live`) that flag as it follows its row. */
export type MarkLook = Severity | 'unmet' | 'live';

export interface WorkbookReading {
  readonly sheets: readonly SheetReading[];
  readonly activeSheetId: string;
  /** The id of the rule set this workbook carries, null when it carries none. */
  readonly ruleSet: string | null;
  /** What the workbook remembers for us. */
  readonly record: RecordCopies;
  /** The text of `keepUndo`, null where there is none; absent: the host did not tell. */
  readonly undo?: string | null;
  /** The workbook counts its dates from 1904. */
  readonly date1904: boolean;
  /** Formulas are calculated only when asked to (手动计算); they were, before they were read. */
  readonly manualCalculation: boolean;
  /** Opened for reading only: nothing can be written, or not saved. */
  readonly readOnly?: true;
  /** Excel stores numbers as they are shown (以显示精度为准): scores may lose decimals that their cells do not show. */
  readonly precisionAsDisplayed: boolean;
}

/** Cells that are marked alike, by a conditional format of ours: it lies over a cell's own fill and leaves with it intact.
 *  `key` tells them and their look from any others; it stands in the format's formula, so that it is known by itself. */
export interface MarkGroup {
  readonly key: string;
  readonly look: MarkLook;
  readonly places: readonly CellPlace[];
  /** Of a `live` mark, what is true while it is to be seen, over the cells of its row: `AND(ISNUMBER(G17),…)`. */
  readonly condition?: string;
  /** Only in what takes a change back: where the mark lay, in place of `places`. */
  readonly areas?: readonly Area[];
}

/** The flag on a cell. `set`: fill the cell and shrink its text to fit, unless it already has a fill of its own; then only
 *  the words of `wordsOnlyFormat` mark it. `clear`: take our fill away. */
export type MarkChange =
  | {
      readonly kind: 'set';
      readonly wordsOnlyFormat: string;
      /** What the cell shows then, where it is not sure to fit: to be measured in its own letters. */
      readonly measured?: string;
    }
  | { readonly kind: 'clear' };

/** What is to become of one cell. An absent part stays as it is. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** A string is stored as text, never taken for a formula; null clears the cell. */
  readonly value?: number | string | boolean | null;
  /** With the leading `=`: a formula that comes to `value`, or (without a value) one that undo gives back. */
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly mark?: MarkChange;
  /** Our note on the cell, from NOTE_MARK on; null takes it away. Where somebody else's note stands, ours joins it below a
   *  line (NOTE_JOINT) and leaves with it as it was; a threaded comment of somebody else's is never touched. */
  readonly note?: string | null;
}

export interface SheetChange {
  readonly sheetId: string;
  /** Where a cell's note changes, all our notes of the sheet come to stand where their first lines say: one that was
   *  carried along by inserted or copied rows is put right or taken away with them. */
  readonly cells: readonly CellChange[];
  /** They do so though no cell's note changes; one of ours whose first line names no cell any more leaves with that. */
  readonly tidiesNotes?: true;
  /** New rows in a sheet of ours: their texts are wrapped and in the middle, as those of the others. */
  readonly laidOut?: readonly Area[];
  /** All marks the sheet is to carry from now on; absent: they stay as they are. */
  readonly marks?: readonly MarkGroup[];
  /** The same of our messages. */
  readonly messages?: readonly CellMessage[];
  /** New cells are drawn as others of the sheet, and their columns made as wide. */
  readonly looks?: NewLooks;
  /** The area whose values the change was computed from; if they are no longer as given, nothing counts as applied.
   *  undefined: a formula that may depend on what we write, so its value is not compared. */
  readonly basis: { readonly area: Area; readonly values: readonly (readonly (CellValue | undefined)[])[] } | null;
}

/** Marks, notes or messages that are not as they should be though the scores are: not told or not all taken by the host, left
 *  out as it was called off, or (`othersGone`) somebody else's conditional format is missing afterwards. */
export interface MissingTraces {
  readonly sheet: string;
  readonly what: 'marks' | 'notes' | 'messages' | 'looks';
  readonly why: 'notKnown' | 'notSet' | 'calledOff' | 'othersGone';
}

/** Follows a long reading: so many sheets of all are read. */
export type ReadingWatch = (done: number, total: number) => void;

/** Follows a long writing, and may call it off. */
export interface WritingWatch {
  /** So many sheets have their values, then their marks and notes; or, once it is called off, are put back. */
  told(step: 'writing' | 'marking' | 'puttingBack', done: number, total: number): void;
  /** Called off. While values are missing, those written are put back (`putBack`); later only marks and notes are left out. */
  mustStop(): boolean;
}

/** What was really done, and how to take it back. */
export interface Applied {
  /** What of marks and notes could not be done. */
  readonly missing: readonly MissingTraces[];
  /** Apply it to undo; its cells hold what stood there before. */
  readonly inverse: readonly SheetChange[];
  /** Cells where somebody else's threaded comment stood, so that our note was left out. */
  readonly foreignNotes: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
  /** A flag that was to be measured is wider than its cell, and hides the score. */
  readonly hidesScore: boolean;
}

/** Where somebody is; `area`: the first of those selected, null where none is or it is not known. */
export interface SelectedPlace {
  readonly sheetId: string;
  readonly area: Area | null;
}

/** The merged areas of sheets, by the sheet's id. */
export type MergedAreas = ReadonlyMap<string, readonly Area[]>;

/** The door between the add-in and whatever holds the workbook: Excel through Office.js, or a file. */
export interface WorkbookPort {
  /** false where the host has no notes (before ExcelApi 1.18): flags are then words and fill only. */
  readonly canWriteNotes: boolean;
  /** What Ctrl+Z does after we have written: takes it back a part at a time, or cannot take back anything; absent: as one. */
  readonly keysUndo?: 'inParts' | 'not';
  /** Reads all sheets, or only the active one, in a constant number of round trips, of very many sheets in one more for each
   *  fifty. `looks`: cells whose letters are wanted. */
  read(
    scope: 'workbook' | 'activeSheet',
    looks?: readonly WantedLooks[],
    told?: ReadingWatch,
  ): Promise<Result<WorkbookReading>>;
  /** Writes all changes and reads them back: values, formats and flags are applied as a whole, or put back and reported;
   *  marks and notes follow, and what of them the host does not take is told (`missing`), as no score depends on it. What
   *  stood there before is what this port read last: only sheets it has read can be written. */
  apply(changes: readonly SheetChange[], watch?: WritingWatch): Promise<Result<Applied>>;
  /** Remembers the chosen rule set in the workbook. */
  saveRuleSet(id: string): Promise<Result<void>>;
  /** Writes both copies of the record, or (null) takes them away. `basis`: both copies as they were read; if they say something else by now, `changedMeanwhile`. */
  saveRecord(text: string | null, basis?: RecordCopies): Promise<Result<void>>;
  /** Lets the workbook carry a text that undo needs, in a custom XML part of its own; null: none. */
  keepUndo(text: string | null): Promise<Result<void>>;
  /** Adds the sheet at the end, or rewrites the one of that name; gives its id. */
  writeSheet(draft: SheetDraft): Promise<Result<string>>;
  /** Draws charts on a sheet of ours, or lets those there show what they are to show. No figure depends on them. */
  drawCharts(sheetId: string, charts: readonly DraftChart[]): Promise<Result<void>>;
  /** What is merged on some sheets, asked where it decides something; a sheet missing in the answer: the host does not tell. */
  merges(sheetIds: readonly string[]): Promise<Result<MergedAreas>>;
  /** What stands in the way of new columns, by the sheet's id; asked where some are wanted. */
  surroundings(wanted: readonly WantedColumns[]): Promise<Result<ReadonlyMap<string, Surroundings>>>;
  /** Selects a cell and brings its sheet to the front. */
  select(sheetId: string, row: number, column: number): Promise<Result<void>>;
  /** Calls back when somebody changes a cell (our own writes excepted), with the sheet's id; returns how to stop. */
  onChanged(listener: (sheetId: string) => void): Promise<() => void>;
  /** Calls back when other cells are selected or another sheet comes to the front; returns how to stop. */
  onSelected(listener: (at: SelectedPlace) => void): Promise<() => void>;
  /** Ends all waiting for answers: what is asked now ends as `stopped` and sends nothing more. Absent: nothing is waited for. */
  stopWaiting?(): void;
}

/** Every note of ours begins with this; the address of its cell follows, so that it is known where the note stands. */
export const NOTE_MARK = '【绩效评分】';
/** Between somebody else's note and ours on the same cell. */
export const NOTE_JOINT = '\n──────────\n';
export const RECORD_SHEET = '绩效评分记录';
export const RECORD_SENTENCE =
  '本表由“绩效评分”加载项保存所选规则、更正与核对结果，请勿修改。 Kept by the performance scoring add-in; please leave as it is.';
/** The namespaces of the custom XML parts with the first copy of the record, and with what undo needs. */
export const RECORD_NAMESPACE = 'urn:jixiao:record:1';
export const UNDO_NAMESPACE = 'urn:jixiao:undo:1';
/** The fills of the marks. */
export const MARK_FILLS: Readonly<Record<MarkLook, string>> = {
  unmet: FLAG_FILL,
  live: FLAG_FILL,
  error: '#FFD5D9',
  warning: '#FFEFB8',
  info: '#DCEBFA',
};
/** The most cells of one sheet that are read: Excel gives no more at once. */
export const MOST_CELLS = 5_000_000;
export const RULE_SET_NAME = '绩效口径';
