import type { Area } from '../../core/grid/address';
import { isCellError, type CellValue } from '../../core/grid/grid';
import type { Applied, HostError, Result, SheetChange } from '../port';
import { didNothing, hostFailure, isTransient } from './host-failure';
import type { ExcelRun } from './excel-run';
import { inverseChanges } from './inverse-changes';
import { findNoteStates, type NoteStates } from './note-states';
import { LooksBefore, queueLookBefore, queueOwnLook, queueWordsOnly } from './cell-look';
import { queueCells, queueNotes } from './queue-changes';
import { cellValue, type ExcelSheetReading } from './read-workbook';
import { hostHasNotes, sheetNotes } from './sheet-notes';

type Readings = ReadonlyMap<string, ExcelSheetReading>;

const RETRIES = 2;

/** Writes all changes and reads them back in one round trip. A passing failure is tried again; if it stays, what stood
 *  there before is put back sheet by sheet, so that no workbook is left half written without saying which sheet. */
export async function applyChanges(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
): Promise<Result<Applied>> {
  const looks = new LooksBefore();
  let before: NoteStates | null = null;
  const goBack = async (failure: HostError): Promise<Result<never>> => {
    if (!before) return { ok: false, error: failure };
    await readLooks(run, changes, looks);
    const inverse = inverseChanges(changes, readings, before, looks);
    return { ok: false, error: await putBack(run, inverse, readings, looks, failure) };
  };
  for (let attempt = 0; ; attempt++) {
    try {
      const states = await findNoteStates(run, changes, readings, attempt === 0 ? 'whereUnclear' : 'everywhere');
      before ??= states;
      const problem = await writeAndReadBack(run, changes, states, looks);
      if (problem) return await goBack(problem);
      await keepOwnLooks(run, changes, looks);
      const inverse = inverseChanges(changes, readings, before, looks);
      return { ok: true, value: { inverse, foreignNotes: foreignNotes(changes, readings, states) } };
    } catch (cause) {
      if (didNothing(cause)) return { ok: false, error: hostFailure(cause, null) };
      if (!isTransient(cause) || attempt === RETRIES) return goBack(hostFailure(cause, null));
      await run.pause();
    }
  }
}

interface ReadBack {
  readonly change: SheetChange;
  readonly area: Area;
  readonly range: Excel.Range;
}

async function writeAndReadBack(
  run: ExcelRun,
  changes: readonly SheetChange[],
  states: NoteStates,
  looks: LooksBefore,
): Promise<HostError | null> {
  const { worksheets } = run.context.workbook;
  const queued = changes.map((change) => {
    const sheet = worksheets.getItem(change.sheetId);
    const filled = queueCells(sheet, change.cells);
    if (hostHasNotes()) queueNotes(sheetNotes(sheet), change.cells, (cell) => states(change.sheetId, cell));
    return { filled, readBack: queueReadBack(sheet, change) };
  });
  try {
    await run.roundTrip();
  } finally {
    for (const { filled, readBack } of queued) looks.remember(readBack.change.sheetId, filled);
  }
  return queued.map(({ readBack }) => difference(readBack)).find((problem) => problem !== null) ?? null;
}

/** Before going back: cells no try has answered for may never have been filled, and keep what they have. */
async function readLooks(run: ExcelRun, changes: readonly SheetChange[], looks: LooksBefore): Promise<void> {
  const queued = changes.map(({ sheetId, cells }) => {
    const sheet = run.context.workbook.worksheets.getItem(sheetId);
    const filled = cells.flatMap((cell) =>
      cell.mark?.kind === 'set' ? [queueLookBefore(sheet, cell, cell.mark.wordsOnlyFormat)] : [],
    );
    return { sheetId, filled };
  });
  try {
    await run.roundTrip();
    for (const { sheetId, filled } of queued) looks.remember(sheetId, filled);
  } catch (cause) {
    hostFailure(cause, null); // going back will fail for the same reason, and says so
  }
}

/** Where a flagged cell had a fill of its own, that is put back and the flag is in the words only. */
async function keepOwnLooks(run: ExcelRun, changes: readonly SheetChange[], looks: LooksBefore): Promise<void> {
  const concerned = changes.filter(({ sheetId }) => looks.own(sheetId).length > 0);
  for (const { sheetId } of concerned) {
    const sheet = run.context.workbook.worksheets.getItem(sheetId);
    for (const look of looks.own(sheetId)) queueWordsOnly(sheet, look);
  }
  if (concerned.length > 0) await run.roundTrip();
}

function queueReadBack(sheet: Excel.Worksheet, change: SheetChange): ReadBack {
  const area = areaOf(change);
  const range = sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
  range.load('values,valueTypes');
  range.untrack();
  return { change, area, range };
}

/** Everything to compare: what the scores were computed from and the cells written, which may lie outside it. */
function areaOf({ basis, cells }: SheetChange): Area {
  const rows = [...cells.map((cell) => cell.row), ...(basis ? [basis.area.top, basis.area.bottom] : [])];
  const columns = [...cells.map((cell) => cell.column), ...(basis ? [basis.area.left, basis.area.right] : [])];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** Compares what stands in the sheet now with what was written and what the scores were computed from. */
function difference({ change, area, range }: ReadBack): HostError | null {
  const at = (row: number, column: number): CellValue =>
    cellValue(
      range.values[row - area.top]?.[column - area.left],
      range.valueTypes[row - area.top]?.[column - area.left],
    );
  const ours = new Set<string>();
  for (const { row, column, value } of change.cells) {
    ours.add(`${row},${column}`);
    if (value !== undefined && !same(at(row, column), value)) return { code: 'notWritten', sheet: null, detail: null };
  }
  const { basis } = change;
  const changed = basis?.values.some((row, i) =>
    row.some((value, j) => {
      const [r, c] = [basis.area.top + i, basis.area.left + j];
      return value !== undefined && !ours.has(`${r},${c}`) && !same(at(r, c), value);
    }),
  );
  return changed ? { code: 'changedMeanwhile', sheet: null, detail: null } : null;
}

function same(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b || (a === '' && b === null);
}

/** Puts everything back, a sheet at a time; returns the failure to report, naming the sheet that refused, and as
 *  `notWritten` if one is left other than it was. */
async function putBack(
  run: ExcelRun,
  inverse: readonly SheetChange[],
  readings: Readings,
  looks: LooksBefore,
  failure: HostError,
): Promise<HostError> {
  let told = failure;
  for (const change of inverse) {
    const sheet = readings.get(change.sheetId)?.name ?? null;
    try {
      const states = await findNoteStates(run, [change], readings, 'everywhere');
      const worksheet = run.context.workbook.worksheets.getItem(change.sheetId);
      for (const look of looks.own(change.sheetId)) queueOwnLook(worksheet, look);
      const problem = await writeAndReadBack(run, [change], states, new LooksBefore());
      if (problem) return { ...problem, sheet };
    } catch (cause) {
      const { code, detail } = hostFailure(cause, sheet);
      if (!(await standsAs(run, change))) return { code: 'notWritten', sheet, detail };
      told = { ...told, code, sheet };
    }
  }
  return told;
}

/** Whether the cells hold what the change would put there. */
async function standsAs(run: ExcelRun, change: SheetChange): Promise<boolean> {
  try {
    const back = queueReadBack(run.context.workbook.worksheets.getItem(change.sheetId), change);
    await run.roundTrip();
    return difference(back) === null;
  } catch (cause) {
    hostFailure(cause, null);
    return false;
  }
}

function foreignNotes(
  changes: readonly SheetChange[],
  readings: Readings,
  states: NoteStates,
): Applied['foreignNotes'] {
  return changes.flatMap((change) =>
    change.cells
      .filter((cell) => typeof cell.note === 'string' && states(change.sheetId, cell).kind === 'foreign')
      .map(({ row, column }) => ({ sheet: readings.get(change.sheetId)?.name ?? '', row, column })),
  );
}
