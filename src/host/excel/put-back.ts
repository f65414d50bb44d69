import type { HostError, SheetChange } from '../port';
import { queueOwnLook } from './cell-look';
import type { ExcelRun } from './excel-run';
import { hostFailure } from './host-failure';
import { inverseChanges } from './inverse-changes';
import { difference, queueReadBack } from './read-back';
import { inRequests } from './split-changes';
import { StateBefore } from './state-before';
import { findStanding, readLooks, writeRequest, type Readings } from './write-request';

/** Puts everything back, a sheet at a time; returns the failure to report, naming the sheet that refused, and as
 *  `notWritten` if one is left other than it was. */
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
  for (const change of inverseChanges(changes, readings, before)) {
    const sheet = readings.get(change.sheetId)?.name ?? null;
    try {
      const problem = await putSheetBack(run, change, readings, before, limit);
      if (problem) return { ...problem, sheet };
    } catch (cause) {
      const { code, detail } = hostFailure(cause, sheet);
      if (!(await standsAs(run, change))) return { code: 'notWritten', sheet, detail };
      told = { ...told, code, sheet };
    }
  }
  return told;
}

async function putSheetBack(
  run: ExcelRun,
  change: SheetChange,
  readings: Readings,
  before: StateBefore,
  limit: number,
): Promise<HostError | null> {
  const worksheet = run.context.workbook.worksheets.getItem(change.sheetId);
  for (const look of before.looks.own(change.sheetId)) queueOwnLook(worksheet, look);
  for (const request of inRequests([change], limit)) {
    const standing = await findStanding(run, request, readings, 'everywhere');
    const own = new StateBefore(readings);
    own.rememberFormats(new Map([[change.sheetId, before.formats(change.sheetId)]]));
    const problem = await writeRequest(run, request, readings, standing, own);
    if (problem) return problem;
  }
  return null;
}

/** Whether the cells hold what the change would put there. */
async function standsAs(run: ExcelRun, change: SheetChange): Promise<boolean> {
  try {
    const back = queueReadBack(run.context.workbook.worksheets.getItem(change.sheetId), change);
    await run.roundTrip();
    return back === null || difference(back) === null;
  } catch (cause) {
    hostFailure(cause, null);
    return false;
  }
}
