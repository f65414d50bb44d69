import { type HostError, type Result } from '../../port';
import { setUpPrinting } from './set-up-printing';
import { isFormatted, type DraftCell, type SheetDraft } from '../../../core/plan/sheet-draft';
import { queueChoices, queueFrame } from './draft-look';
import { pointsPerUnit, queueWidth } from '../read/column-unit';
import type { ExcelRun } from '../excel-run';
import { literalText } from './queue-changes';
import { hostFailure, isTransient } from '../host-failure';
import { FILTERS, isFiltered } from '../read/workbook-facts';

/** Some 2 MB of request, as text takes three bytes a character. */
const CHARACTERS_AT_ONCE = 600_000;

/** Adds a sheet, or rewrites the one of that name; if not all of it can be written, what stood there is put back. */
export async function writeSheet(run: ExcelRun, draft: SheetDraft): Promise<Result<string>> {
  const refuse = (code: HostError['code']): Result<never> => ({
    ok: false,
    error: { code, sheet: draft.name, detail: null },
  });
  const { worksheets } = run.context.workbook;
  const present = worksheets.getItemOrNullObject(draft.name);
  present.load(['id', 'protection/protected', ...FILTERS].join(','));
  const table = tableOf(draft);
  const column = queueWidth(worksheets.getActiveWorksheet().getRange('A1'));
  column.load('format/columnWidth');
  column.untrack();
  const before = queueBefore(present, table);
  await run.roundTrip();
  if (!present.isNullObject && present.protection.protected) return refuse('protected');
  const unit = pointsPerUnit(column, column.format.columnWidth);
  const isNew = present.isNullObject;
  const filtered = !isNew && isFiltered(present);
  let failure: HostError = { code: 'notWritten', sheet: draft.name, detail: null };
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      const sheet = isNew && tries === 1 ? worksheets.add(draft.name) : await sheetOf(run, draft.name);
      sheet.load('id');
      queueFrame(sheet, draft, { height: table.length, width: table[0]?.length ?? 0, unit });
      if (isNew) queueChoices(sheet, draft);
      if (!(await writeRows(run, sheet, table, filtered))) break;
      if (isNew) await setUpPrinting(run, sheet, draft);
      return { ok: true, value: sheet.id };
    } catch (cause) {
      failure = hostFailure(cause, draft.name);
      if (!isTransient(cause) || tries === TRIES) break;
      await run.pause();
    }
  }
  if (failure.code === 'stopped') return { ok: false, error: failure };
  const left = await putBack(run, draft.name, table, isNew ? null : before, filtered);
  if (left === null) return refuse('notWritten');
  if (isNew && left && failure.code !== 'timeout') return { ok: false, error: { ...failure, code: 'sheetLeft' } };
  return failure.code === 'notWritten' ? refuse('refused') : { ok: false, error: failure };
}

const TRIES = 3;

/** The sheet, which an earlier try may have added or not. */
async function sheetOf(run: ExcelRun, name: string): Promise<Excel.Worksheet> {
  const { worksheets } = run.context.workbook;
  const present = worksheets.getItemOrNullObject(name);
  present.load('id');
  await run.roundTrip();
  return present.isNullObject ? worksheets.add(name) : worksheets.getItem(name);
}

type Table = readonly (readonly DraftCell[])[];

/** The rows of a draft, all of the same width, with the empty ones below. */
function tableOf({ rows, clearBelow }: SheetDraft): Table {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return Array.from({ length: rows.length + clearBelow }, (_, row) =>
    Array.from({ length: width }, (__, column) => rows[row]?.[column] ?? null),
  );
}

/** Queues reading what is about to be written over. */
function queueBefore(present: Excel.Worksheet, table: Table): Excel.Range | null {
  const [first] = table;
  if (!first) return null;
  const range = present.getRangeByIndexes(0, 0, table.length, first.length);
  range.load('values,formulas');
  range.untrack();
  return range;
}

/** Writes the rows and reads them back; false when one reads other than it was written. */
async function writeRows(run: ExcelRun, sheet: Excel.Worksheet, table: Table, filtered: boolean): Promise<boolean> {
  for (const { top, rows } of chunks(table)) {
    const width = rows[0]?.length ?? 1;
    queueRows(
      sheet,
      top,
      rows.map((row) => row.map(entryOf)),
      filtered,
    );
    const back = sheet.getRangeByIndexes(top, 0, rows.length, width);
    back.load('formulas');
    back.untrack();
    await run.roundTrip();
    if (!rows.every((row, i) => row.every((cell, j) => isAsWritten(back.formulas[i]?.[j], cell)))) return false;
  }
  if (table.length === 0) await run.roundTrip();
  return true;
}

/** Queues writing rows; each by itself where rows are filtered away, as Excel puts several at once into the visible ones. */
function queueRows(
  sheet: Excel.Worksheet,
  top: number,
  rows: readonly (readonly unknown[])[],
  filtered: boolean,
): void {
  const pieces = filtered ? rows.map((row) => [row]) : [rows];
  pieces.forEach((piece, i) => {
    const range = sheet.getRangeByIndexes(top + i, 0, piece.length, piece[0]?.length ?? 1);
    range.formulas = piece.map((row) => [...row]);
    range.untrack();
  });
}

function chunks(table: Table): readonly { readonly top: number; readonly rows: Table }[] {
  const found: { top: number; rows: (readonly DraftCell[])[] }[] = [];
  let size = Number.POSITIVE_INFINITY;
  table.forEach((row, top) => {
    const own = row.reduce((sum: number, cell) => sum + String(entryOf(cell)).length + 8, 0);
    if (size + own > CHARACTERS_AT_ONCE) {
      found.push({ top, rows: [] });
      size = 0;
    }
    size += own;
    found.at(-1)?.rows.push(row);
  });
  return found;
}

function entryOf(cell: DraftCell): string | number {
  if (cell === null) return '';
  if (isFormatted(cell)) return entryOf(cell.number);
  if (typeof cell === 'object') return cell.formula;
  if (typeof cell === 'string') return literalText(cell);
  if (!Number.isFinite(cell)) throw new RangeError(`no number to write: ${cell}`);
  return cell;
}

/** Excel may spell a formula in its own way. */
function isAsWritten(back: unknown, cell: DraftCell): boolean {
  if (isFormatted(cell)) return back === cell.number;
  if (typeof cell === 'object' && cell !== null) return typeof back === 'string' && back.startsWith('=');
  return back === (cell ?? '');
}

/** Puts the contents back that were written over; a sheet that was not there is left empty, as taking it away would end
 *  what Excel can undo. Returns whether there is such a sheet; null: it could not be put back. */
async function putBack(
  run: ExcelRun,
  name: string,
  table: Table,
  before: Excel.Range | null,
  filtered: boolean,
): Promise<boolean | null> {
  const sheet = run.context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id');
  try {
    await run.roundTrip();
    if (sheet.isNullObject) return false;
    for (const { top, rows } of chunks(table)) {
      const entries = rows.map((row, i) =>
        row.map((_, j) => asEntered(before?.formulas[top + i]?.[j], before?.values[top + i]?.[j])),
      );
      queueRows(sheet, top, entries, filtered);
      await run.roundTrip();
    }
    return true;
  } catch (cause) {
    hostFailure(cause, name);
    return null;
  }
}

/** A formula as it is; a text so that it stays one, also where it only looks like a formula. */
function asEntered(formula: unknown, value: unknown): unknown {
  if (typeof formula !== 'string' || formula === '') return formula ?? '';
  return formula.startsWith('=') && formula !== value ? formula : literalText(formula);
}
