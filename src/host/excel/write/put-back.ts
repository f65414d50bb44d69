import type { HostError, SheetChange } from '../../port';
import { queueOwnLook } from './cell-look';
import type { ExcelRun } from '../excel-run';
import { hostFailure } from '../host-failure';
import { inverseChanges } from './inverse-changes';
import { inRequests } from './split-changes';
import { standsAsRead } from './stands-as-read';
import { StateBefore } from './state-before';
import { findStanding, readLooks, writeRequest, type Readings } from './write-request';

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
  try {
    await readLooks(run, changes, before);
  } catch (cause) {
    hostFailure(cause, null); // going back will fail for the same reason, and says so
  }
  let told = failure;
  const left: HostError[] = [];
  for (const change of inverseChanges(changes, readings, before)) {
    const reading = readings.get(change.sheetId);
    const sheet = reading?.name ?? null;
    if (left.at(-1)?.code === 'timeout') {
      left.push({ code: 'timeout', sheet, detail: null }); // an Excel that is silent is not waited for once a sheet
      continue;
    }
    const problem = await putSheetBack(run, change, readings, before, limit);
    if (!problem) continue;
    if (problem.code !== 'timeout' && (await standsAsRead(run, change, reading, before)))
      told = { ...told, code: problem.code, sheet };
    else left.push({ ...problem, sheet });
  }
  const [first] = left;
  if (!first) return told;
  const sheets = [...new Set(left.flatMap(({ sheet }) => sheet ?? []))];
  return { code: 'notWritten', sheet: sheets.length > 0 ? sheets.join('、') : null, detail: first.detail };
}

async function putSheetBack(
  run: ExcelRun,
  change: SheetChange,
  readings: Readings,
  before: StateBefore,
  limit: number,
): Promise<HostError | null> {
  const { sheetId } = change;
  try {
    const worksheet = run.context.workbook.worksheets.getItem(sheetId);
    for (const look of before.looks.own(sheetId)) queueOwnLook(worksheet, look);
    for (const request of inRequests([change], limit)) {
      const standing = await findStanding(run, request, readings, 'everywhere');
      const own = new StateBefore(readings);
      own.rememberFormats(new Map([[sheetId, before.formats(sheetId)]]));
      const problem = await writeRequest(run, request, readings, standing, own);
      if (problem) return problem;
    }
    return null;
  } catch (cause) {
    return hostFailure(cause, null);
  }
}
