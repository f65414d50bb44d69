import type { CellPlace } from '../../../core/grid/address';
import { isCellError, type CellValue, type GridCell } from '../../../core/grid/grid';
import { BROKEN_MARK, standingKeys } from '../../carried/mark-format';
import { noteParts } from '../../carried/own-notes';
import type { OwnFormat } from '../carried/mark-formats';
import type { SheetReading, WorkbookReading } from '../../port';
import { SheetTooLarge } from '../host-failure';

/** A sheet as read, and what only this adapter needs to know of it. */
export interface ExcelSheetReading extends SheetReading {
  /** All notes on the sheet, anybody's; null: not known, or not any more as something was written since. */
  readonly notes: readonly string[] | null;
  /** null: not known, or not any more. */
  readonly formats: readonly OwnFormat[] | null;
  /** A cell is known to have no fill, and not to shrink its text. */
  isUnfilled(place: CellPlace): boolean;
  /** Rows may be filtered away: Excel misplaces what is written into several rows at once. */
  readonly filtered: boolean;
}

/** What the notes and formats of a sheet say; null: Excel does not tell. */
export function tracesOf(notes: readonly string[] | null, formats: readonly OwnFormat[] | null): Traces {
  return {
    ownNotes: notes && notes.flatMap((text) => noteParts(text).own ?? []),
    markKeys: formats && [...new Set(keysOf(formats))],
    notes,
    formats,
  };
}

function keysOf(formats: readonly OwnFormat[]): readonly string[] {
  const broken = formats.some(({ key }) => key === '') ? [BROKEN_MARK] : [];
  return [...standingKeys(formats.flatMap(({ key }) => (key === '' ? [] : key))), ...broken];
}

/** A workbook as Excel gave it. */
export interface ExcelReading extends WorkbookReading {
  readonly sheets: readonly ExcelSheetReading[];
}

/** Of a sheet, what is ours on it. */
export type Traces = Pick<ExcelSheetReading, 'ownNotes' | 'markKeys' | 'notes' | 'formats'>;

/** Queues reading what stands in cells. */
export function queueContents(range: Excel.Range): Excel.Range {
  range.load('rowIndex,columnIndex,values,formulas,numberFormat');
  // Untracked at once: in an undo group office.js would ask Excel to keep every range, and send a clean-up request afterwards.
  range.untrack();
  return range;
}

/** The rows of cells read; an Excel that finds them too many may answer with nothing. */
export function rowsOf({ values, formulas, numberFormat }: Excel.Range, sheet: string): GridCell[][] {
  if (values === null || formulas === null || numberFormat === null) throw new SheetTooLarge(sheet);
  return values.map((row: readonly unknown[], i) =>
    row.map((value, j) => gridCellOf(value, formulas[i]?.[j], numberFormat[i]?.[j])),
  );
}

function gridCellOf(value: unknown, formula: unknown, numberFormat: unknown): GridCell {
  return {
    value: cellValue(value),
    // A text that merely looks like a formula (typed with an apostrophe) comes back the same in both.
    formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null,
    numberFormat: typeof numberFormat === 'string' ? numberFormat : 'General',
  };
}

/** As Excel gives them in any language. */
const ERRORS =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)$/;

/** A cell value as Excel gives it back: it does not tell an empty text from an empty cell. */
export function asExcelReads(value: CellValue): CellValue {
  return isCellError(value) ? value : cellValue(value);
}

/** A value as office.js gives it, as a cell value. What reads as an error counts as one: asking Excel for the type of every
 *  cell would make its answer half as long again, to tell a text `#N/A` that nobody types. */
export function cellValue(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return ERRORS.test(text) ? { error: text } : text;
}
