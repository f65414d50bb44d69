import { placeKey, type CellPlace } from '../core/grid/address';
import { eachInSlices } from '../slice';
import type { NewLooks } from '../core/plan/new-columns';
import { EMPTY_CELL, gridCell, sameValue, type CellValue } from '../core/grid/grid';
import { sameFormula } from '../core/grid/same-formula';
import {
  type Applied,
  type CellChange,
  type MissingTraces,
  type Result,
  type SheetChange,
  type SheetReading,
  type WorkbookPort,
  type WorkbookReading,
  type WritingWatch,
} from '../host/port';
import { BROKEN_MARK } from '../host/carried/mark-format';
import { messagesBack } from './cell-messages';
import { changesSomething } from './joined-changes';
import { figureText } from './replaced-figures';
import { withPlainBreaks, notedCells } from './sheet-marks';

/** What was written, and how to take it back. */
export interface Undoable {
  readonly changes: readonly SheetChange[];
  readonly applied: Pick<Applied, 'inverse' | 'missing'>;
}

/** A cell that no longer holds what we wrote there, as texts. */
export interface KeptCell extends CellPlace {
  readonly sheet: string;
  readonly wrote: string;
  readonly now: string;
}

/** What undoing leaves alone. */
export interface LeftByUndo {
  /** Cells whose contents somebody has changed since. */
  readonly kept: readonly KeptCell[];
  /** How many cells carry a note or a flag, and sheets marks, that somebody has written since. */
  readonly keptMarks: number;
}

/** What undoing did: the workbook as it stands, cells whose contents were put back (counted as scoring counts them), cells
 *  of which only a mark or a note was, and what was left alone. */
export interface UndoOutcome extends LeftByUndo {
  readonly reading: WorkbookReading;
  readonly cells: number;
  readonly marks: number;
  readonly missing: readonly MissingTraces[];
}

const ATTEMPTS = 3;

/** Puts back what was replaced, except what somebody else has written since. */
export async function undoWriting(
  port: Pick<WorkbookPort, 'read' | 'apply'>,
  undoable: Undoable,
  watch?: WritingWatch,
): Promise<Result<UndoOutcome>> {
  for (let attempt = 1; ; attempt++) {
    const before = await port.read('workbook');
    if (!before.ok) return before;
    const { todo, kept, keptMarks } = await stillOurs(undoable, before.value);
    const undone = todo.length > 0 ? await port.apply(todo, watch) : null;
    // Somebody has typed just now: what that concerns is left alone as well.
    if (undone?.ok === false && undone.error.code === 'changedMeanwhile' && attempt < ATTEMPTS) continue;
    if (undone && !undone.ok) return undone;
    const after = await port.read('workbook');
    if (!after.ok) return after;
    const all = todo.flatMap((change) => change.cells);
    const cells = all.filter(hasContent).length;
    const missing = undone?.value.missing ?? [];
    const marks = all.length - cells + todo.reduce((sum, change) => sum + messagesBack(change, undoable.changes), 0);
    return { ok: true, value: { reading: after.value, cells, marks, kept, keptMarks, missing } };
  }
}

const hasContent = ({ value, formula }: CellChange): boolean => value !== undefined || formula !== undefined;

/** What can be put back without touching what others have written. */
async function stillOurs(
  { changes, applied }: Undoable,
  reading: WorkbookReading,
): Promise<LeftByUndo & { readonly todo: readonly SheetChange[] }> {
  const kept: KeptCell[] = [];
  let keptMarks = 0;
  const sheets = new Map(reading.sheets.map((sheet) => [sheet.id, sheet]));
  const writes = new Map(changes.map((change) => [change.sheetId, change]));
  const back = await eachInSlices(applied.inverse, ({ sheetId, cells, marks, messages, looks }): SheetChange => {
    const sheet = sheets.get(sheetId);
    const written = writes.get(sheetId);
    const wroteIn = new Map(written?.cells.map((cell) => [placeKey(cell), cell]));
    const standing = cells.flatMap((cell): CellChange | readonly [] => {
      const wrote = wroteIn.get(placeKey(cell));
      if (!contentStands(sheet, wrote, cell)) {
        kept.push(keptCell(sheet, wrote, cell));
        return [];
      }
      const left = withoutOthers(sheet, wrote, cell);
      if (left !== cell) keptMarks += 1;
      return hasContent(left) || MARKS.some((part) => left[part] !== undefined) ? left : [];
    });
    // Marks that were set in part are neither those that were written nor those before.
    const inPart = applied.missing.some(({ sheet: name, what }) => name === sheet?.name && what === 'marks');
    const marksStand = marks === undefined || inPart || marksAreOurs(sheet, written, marks);
    if (!marksStand) keptMarks += 1;
    return {
      sheetId,
      cells: standing,
      ...(marks && marksStand && { marks }),
      ...(messages && { messages }),
      // Columns in which somebody has written since stay as they are drawn.
      ...(looks && standing.length === cells.length && isFreeElse(sheet, looks, cells) && { looks }),
      basis: basisOf(sheet, standing),
    };
  });
  return { todo: back.filter(changesSomething), kept, keptMarks };
}

/** Whether nothing stands in cells that were drawn but what was written there. */
function isFreeElse(sheet: SheetReading | undefined, looks: NewLooks, ours: readonly CellPlace[]): boolean {
  const own = new Set(ours.map(placeKey));
  return looks.cells.every(({ area }) => {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const { value, formula } = sheet?.grid ? gridCell(sheet.grid, row, column) : EMPTY_CELL;
        if (!own.has(placeKey({ row, column })) && (value !== null || formula !== null)) return false;
      }
    }
    return true;
  });
}

const MARKS = ['numberFormat', 'mark', 'note'] as const;

function contentStands(sheet: SheetReading | undefined, wrote: CellChange | undefined, back: CellChange): boolean {
  if (!sheet?.grid) return false;
  // A formula may have been written without what it comes to.
  if (wrote?.value === undefined && wrote?.formula === undefined) return true;
  const now = gridCell(sheet.grid, back.row, back.column);
  // A formula of ours may come to something else by now.
  if (wrote.formula !== undefined && now.formula !== null && sameFormula(now.formula, wrote.formula)) return true;
  if (wrote.value !== undefined && now.formula === null && sameValue(now.value, wrote.value)) return true;
  // An undo that failed on its way has put the contents back already; the note and the flag may still be ours.
  if (back.formula !== undefined) return now.formula === back.formula;
  return back.value !== undefined && now.formula === null && sameValue(now.value, back.value);
}

function keptCell(
  sheet: SheetReading | undefined,
  wrote: CellChange | undefined,
  { row, column }: CellPlace,
): KeptCell {
  const now = sheet?.grid ? gridCell(sheet.grid, row, column) : null;
  const format = now?.numberFormat ?? 'General';
  return {
    sheet: sheet?.name ?? '',
    row,
    column,
    wrote: figureText(wrote?.value ?? wrote?.formula ?? null, format),
    now: figureText(now?.value ?? null, format),
  };
}

/** What of a change back concerns nothing that somebody has written since; the very same change if that is all of it. */
function withoutOthers(sheet: SheetReading | undefined, wrote: CellChange | undefined, back: CellChange): CellChange {
  if (!sheet?.grid || !wrote) return back;
  const { numberFormat } = gridCell(sheet.grid, back.row, back.column);
  const ours = [wrote.numberFormat, wrote.mark?.kind === 'set' ? wrote.mark.wordsOnlyFormat : undefined];
  const lookStands = wrote.numberFormat === undefined || [...ours, back.numberFormat].includes(numberFormat);
  const noteStands = noteIsOurs(sheet, wrote, back);
  if (lookStands && noteStands) return back;
  const { numberFormat: format, mark, note, ...content } = back;
  return {
    ...content,
    ...(lookStands && format !== undefined && { numberFormat: format }),
    ...(lookStands && mark && { mark }),
    ...(noteStands && note !== undefined && { note }),
  };
}

function noteIsOurs({ ownNotes }: SheetReading, wrote: CellChange, back: CellChange): boolean {
  if (wrote.note === undefined || back.note === undefined) return true;
  if (ownNotes === null) return true;
  const texts = ownNotes.map(withPlainBreaks);
  const stands = (note: string | null): boolean =>
    note === null
      ? !notedCells(texts).some(({ row, column }) => row === back.row && column === back.column)
      : texts.includes(withPlainBreaks(note));
  return stands(wrote.note) || stands(back.note);
}

/** Whether a sheet carries the marks that were written, or again those that are to be put back. */
function marksAreOurs(
  sheet: SheetReading | undefined,
  written: SheetChange | undefined,
  back: NonNullable<SheetChange['marks']>,
): boolean {
  if (!sheet?.markKeys || !written?.marks) return true;
  const { markKeys } = sheet;
  const whole = markKeys.filter((key) => key !== BROKEN_MARK);
  const isBroken = whole.length < markKeys.length;
  return [written.marks, back].some((marks) => {
    const keys = new Set(marks.map(({ key }) => key));
    return whole.every((key) => keys.has(key)) && (isBroken || whole.length === keys.size);
  });
}

/** The cells that are put back, as they are now: what somebody types before they are is not written over. */
function basisOf(sheet: SheetReading | undefined, cells: readonly CellChange[]): SheetChange['basis'] {
  const concerned = cells.filter(hasContent);
  if (!sheet?.grid || concerned.length === 0) return null;
  const { grid } = sheet;
  const [rows, columns] = [concerned.map(({ row }) => row), concerned.map(({ column }) => column)];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const values = Array.from({ length: area.bottom - area.top + 1 }, (): (CellValue | undefined)[] =>
    Array.from({ length: area.right - area.left + 1 }, () => undefined),
  );
  for (const { row, column } of concerned) {
    const line = values[row - area.top];
    const { value, formula } = gridCell(grid, row, column);
    // A formula of ours may come to something else by the time it is taken back.
    if (line) line[column - area.left] = formula === null ? value : undefined;
  }
  return { area, values };
}

/** What steps that were taken back one after the other did, as one. A cell that several left alone is one cell. */
export type UndoneSteps = Pick<UndoOutcome, 'cells' | 'marks' | 'kept' | 'keptMarks'>;

export function bothUndone(first: UndoneSteps, { cells, marks, kept, keptMarks }: UndoneSteps): UndoneSteps {
  const isNew = (cell: KeptCell): boolean =>
    !first.kept.some(({ sheet, row, column }) => sheet === cell.sheet && row === cell.row && column === cell.column);
  return {
    cells: first.cells + cells,
    marks: first.marks + marks,
    kept: [...first.kept, ...kept.filter(isNew)],
    keptMarks: first.keptMarks + keptMarks,
  };
}
