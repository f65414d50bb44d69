import { columnCount, placeKey, rowCount } from '../../../core/grid/address';
import { FLAG_FILL, hasFlagSign } from '../../../core/grid/flag';
import { gridCell, sameValue, type GridCell } from '../../../core/grid/grid';
import type { ExcelRun } from '../excel-run';
import { hostFailure, isSilent } from '../host-failure';
import { queueContents, rowsOf, type ExcelSheetReading } from '../read/sheet-contents';
import { queueLook } from './cell-look';
import { areaOf } from './read-back';
import { inRequests } from './split-changes';
import { inverseChanges, StateBefore } from './state-before';
import { writeRequest, type Readings } from './write-request';
import type { HostError, SheetChange } from '../../port';

/** Puts everything back, a sheet at a time; returns the failure to report, naming the sheet that refused, and as
 *  `notWritten` all the sheets that are left other than they were. */
export async function putBack(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  before: StateBefore,
  limit: number,
  failure: HostError,
): Promise<HostError> {
  let told = failure;
  const left: HostError[] = [];
  for (const change of await inverseChanges(changes, before)) {
    const reading = readings.get(change.sheetId);
    const sheet = reading?.name ?? null;
    const last = left.at(-1);
    if (last && isSilent(last)) {
      left.push({ code: last.code, sheet, detail: null }); // an Excel that is silent is not waited for once a sheet
      continue;
    }
    const problem = await putSheetBack(run, change, readings, limit);
    if (!problem) continue;
    if (!isSilent(problem) && (await standsAsRead(run, change, reading, before)))
      told = { ...told, code: problem.code, sheet };
    else left.push({ ...problem, sheet });
  }
  const [first] = left;
  if (!first) return told;
  if (left.some(({ code }) => code === 'stopped')) return STOPPED;
  const sheets = [...new Set(left.flatMap(({ sheet }) => sheet ?? []))];
  return { code: 'notWritten', sheet: sheets.length > 0 ? sheets.join('、') : null, detail: first.detail };
}

const STOPPED: HostError = { code: 'stopped', sheet: null, detail: null };

/** Puts sheets back many at a time, which is quick where nothing is in the way; false: something is, and they are to be put
 *  back one by one. */
export async function putBackAtOnce(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  before: StateBefore,
  limit: number,
  told: (done: number) => void,
): Promise<boolean> {
  try {
    const done = new Set<string>();
    for (const request of inRequests(await inverseChanges(changes, before), limit)) {
      told(done.size);
      for (const { sheetId } of request) done.add(sheetId);
      if (await writeRequest(run, request, readings, new StateBefore(readings), 'calledOff')) return false;
    }
    return true;
  } catch (cause) {
    hostFailure(cause, null);
    return false;
  }
}

async function putSheetBack(
  run: ExcelRun,
  change: SheetChange,
  readings: Readings,
  limit: number,
): Promise<HostError | null> {
  try {
    for (const request of inRequests([change], limit)) {
      const problem = await writeRequest(run, request, readings, new StateBefore(readings), 'back');
      if (problem) return problem;
    }
    return null;
  } catch (cause) {
    return hostFailure(cause, null);
  }
}

/** Whether everything a change concerns is as it was read before; also false where that cannot be told. */
export async function standsAsRead(
  run: ExcelRun,
  { sheetId, cells }: SheetChange,
  reading: ExcelSheetReading | undefined,
  before: StateBefore,
): Promise<boolean> {
  if (!reading) return false;
  const sheet = run.context.workbook.worksheets.getItem(sheetId);
  const area = areaOf({ sheetId, cells, basis: null });
  const range = area && queueContents(sheet.getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area)));
  const looks = cells.flatMap((cell) => (cell.mark ? queueLook(sheet, cell) : []));
  try {
    await run.roundTrip();
  } catch (cause) {
    hostFailure(cause, null);
    return false;
  }
  const rows = range ? rowsOf(range, reading.name) : [];
  const { grid } = reading;
  const filled = new Set(cells.filter(({ mark }) => mark?.kind === 'set').map(placeKey));
  const isOtherwise = looks.some(({ row, column, range: { format } }) => {
    if (filled.has(placeKey({ row, column }))) return format.fill.color !== FLAG_FILL || !format.shrinkToFit;
    const wasFlagged =
      before.looks.at(sheetId, { row, column }) === 'own' ||
      (grid && hasFlagSign(gridCell(grid, row, column).numberFormat));
    return format.fill.color === FLAG_FILL && !wasFlagged;
  });
  const areSame = cells.every(({ row, column }) => {
    const now = area && rows[row - area.top]?.[column - area.left];
    return now && grid ? isSame(now, before.cell(sheetId, { row, column })) : false;
  });
  return areSame && !isOtherwise;
}

function isSame(a: GridCell, b: GridCell): boolean {
  return sameValue(a.value, b.value) && a.formula === b.formula && a.numberFormat === b.numberFormat;
}
