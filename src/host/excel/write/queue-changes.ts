import { cellAddress, type CellPlace } from '../../../core/grid/address';
import { FLAG_FILL } from '../../../core/grid/flag';
import { noteWith } from '../../carried/own-notes';
import type { SheetNotes } from '../carried/sheet-notes';
import { queueMeasure, type LookBefore, type QueuedMeasure } from './cell-look';
import type { SheetRanges } from './sheet-ranges';
import type { CellChange } from '../../port';

/** How cells are written. */
export interface CellWriting {
  /** Rows are filtered away: each cell is written by itself, as what goes into several rows at once Excel puts into the
   *  visible ones. */
  readonly filtered: boolean;
  /** They are put back as they were, after a writing that failed. */
  readonly isBack: boolean;
  lookAt(place: CellPlace): LookBefore;
}

/** Queues formats, values and marks of one sheet; returns the cells to be measured. A cell with a look of its own keeps it, and
 *  its flag is in the words only. Where our fill leaves, what fails half-way has to be known again by what is pressed then: clearing knows our fill by the sign in the
 *  number format, which leaves last; scoring sets the sign anew, which is put back first. */
export function queueCells(
  sheet: Excel.Worksheet,
  ranges: SheetRanges,
  cells: readonly CellChange[],
  { filtered, isBack, lookAt }: CellWriting,
): readonly QueuedMeasure[] {
  const isLeaving = ({ mark }: CellChange): boolean => mark?.kind === 'clear' && !isBack;
  for (const cell of cells) if (!isLeaving(cell)) queueNumberFormat(ranges, withFormat(cell, lookAt(cell)));
  for (const run of columnRuns(cells, filtered)) {
    const { row, column, contents } = run;
    const range = ranges.at({ top: row, left: column, bottom: row + contents.length - 1, right: column });
    if (run.formulas) range.formulas = contents.map((content) => [content]);
    else range.values = contents.map((content) => [content]);
  }
  for (const cell of cells) if (cell.mark?.kind === 'clear' && isLeft(lookAt(cell))) queueMarkGone(ranges.cell(cell));
  for (const cell of cells) if (isLeaving(cell)) queueNumberFormat(ranges, cell);
  return cells.flatMap((cell) => {
    if (cell.mark?.kind !== 'set') return [];
    if (isFree(lookAt(cell))) queueFill(ranges.cell(cell));
    const { measured } = cell.mark;
    return measured === undefined ? [] : queueMeasure(sheet, cell, measured);
  });
}

/** Whether our fill may be set. */
const isFree = (look: LookBefore): boolean => look === 'ours' || look === 'none';
/** Whether our fill is there to be taken away, as the sign in the format says. */
const isLeft = (look: LookBefore): boolean => look === 'ours' || look === 'unknown';

function withFormat(cell: CellChange, look: LookBefore): CellChange {
  const { mark } = cell;
  return mark?.kind === 'set' && !isFree(look) ? { ...cell, numberFormat: mark.wordsOnlyFormat } : cell;
}

function queueNumberFormat(ranges: SheetRanges, { row, column, numberFormat }: CellChange): void {
  if (numberFormat !== undefined) ranges.cell({ row, column }).numberFormat = [[numberFormat]];
}

function queueFill({ format }: Excel.Range): void {
  format.fill.color = FLAG_FILL;
  format.shrinkToFit = true;
}

function queueMarkGone({ format }: Excel.Range): void {
  format.fill.clear();
  format.shrinkToFit = false;
}

interface ColumnRun {
  readonly row: number;
  readonly column: number;
  readonly formulas: boolean;
  readonly contents: (string | number | boolean)[];
}

/** Cells that stand directly below each other are written as one range, unless rows are filtered away. */
function columnRuns(cells: readonly CellChange[], filtered: boolean): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const cell of sorted) {
    const content = cell.formula ?? (cell.value === undefined ? undefined : wireValue(cell.value));
    if (content === undefined) continue;
    const formulas = cell.formula !== undefined;
    const last = runs.at(-1);
    const continues =
      !filtered &&
      last?.column === cell.column &&
      last.row + last.contents.length === cell.row &&
      last.formulas === formulas;
    if (continues) last.contents.push(content);
    else runs.push({ row: cell.row, column: cell.column, formulas, contents: [content] });
  }
  return runs;
}

/** The one gate to the wire: NaN, Infinity and undefined would arrive as "leave the old value", a stale score. */
function wireValue(value: number | string | boolean | null): string | number | boolean {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`no number to write: ${value}`);
  if (value === null) return '';
  return typeof value === 'string' ? literalText(value) : value;
}

/** Queues our notes of one sheet; what somebody else wrote stays. */
export function queueNotes(
  notes: SheetNotes,
  cells: readonly CellChange[],
  textOn: (cell: CellChange) => string | null,
): void {
  for (const cell of cells) {
    if (cell.note === undefined) continue;
    const before = textOn(cell);
    const after = noteWith(before, cell.note);
    const address = cellAddress(cell);
    if (after === before) continue;
    if (after === null) notes.remove(address);
    else if (before === null) notes.add(address, after);
    else notes.change(address, after);
  }
}

/** Excel takes a string for a formula, a number, a date, an error or a truth value where it looks like one. An apostrophe in front
 *  (which Excel keeps out of the value) makes it the text it is. */
export function literalText(text: string): string {
  return LOOKS_LIKE_MORE.test(text) ? `'${text}` : text;
}

const LOOKS_LIKE_MORE = /^(?:[=+\-@#'\t\r]|[\d.,(¥￥$€£%]|\s*\d|(?:true|false)$)/i;
