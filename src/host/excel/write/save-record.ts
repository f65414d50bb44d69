import { LONGEST_RECORD, type RecordCopies } from '../../../core/record/record-text';
import { RECORD_SHEET, type HostError, type HostErrorCode, type Result } from '../../port';
import {
  firstFilled,
  isRecordSheet,
  queueRecord,
  recordCopies,
  writeCopies,
  type QueuedRecord,
} from '../carried/record-copies';
import type { ExcelRun } from '../excel-run';
import { didNothing, hostFailure, isAlreadyThere, isSilent, isTransient } from '../host-failure';

const TRIES = 3;

/** Makes both copies of the record say this, or (null) nothing. A passing failure is tried again; if it stays, both copies
 *  are put back as they were, or it is said which one counts. `basis`: what they said when the record was made; if they
 *  say something else by now, nothing is written. */
export async function saveRecord(run: ExcelRun, text: string | null, basis?: RecordCopies): Promise<Result<void>> {
  if (text !== null && text.length > LONGEST_RECORD) return failed('tooLarge');
  let before: RecordCopies | null = null;
  for (let tries = 1; ; tries++) {
    let isSent = false;
    try {
      const found = await findRecord(run);
      const obstacle = before === null ? obstacleOf(found, text) : null;
      if (obstacle?.code === 'recordLocked') return { ok: false, error: await shownRecord(run, found, obstacle) };
      if (obstacle) return { ok: false, error: obstacle };
      before ??= await recordCopies(run, found);
      if (basis && tries === 1 && !isSame(basis, before)) return failed('changedMeanwhile');
      isSent = true;
      if (await writeCopies(run, found, { xml: text, sheet: text })) return { ok: true, value: undefined };
      return { ok: false, error: await goBack(run, before, text, { code: 'refused', sheet: null, detail: null }) };
    } catch (cause) {
      if (isAlreadyThere(cause) && tries === 1) return failed('changedMeanwhile');
      const failure = recordFailure(cause);
      if (isTransient(cause) && tries < TRIES) await run.pause();
      else if (before === null || (tries === 1 && (!isSent || didNothing(cause)))) return { ok: false, error: failure };
      else return { ok: false, error: await goBack(run, before, text, failure) };
    }
  }
}

/** What is not found here is a copy of the record that somebody has taken away, and no sheet of the clerk's. */
function recordFailure(cause: unknown): HostError {
  const failure = hostFailure(cause, null);
  const isGone = failure.code === 'sheetGone' || failure.code === 'itemGone';
  return isGone ? { code: 'changedMeanwhile', sheet: RECORD_SHEET, detail: null } : failure;
}

function failed(code: HostErrorCode): Result<never> {
  return { ok: false, error: { code, sheet: RECORD_SHEET, detail: null } };
}

async function findRecord(run: ExcelRun): Promise<QueuedRecord> {
  const found = queueRecord(run, true);
  await run.roundTrip();
  return found;
}

/** Nothing is kept in a sheet of somebody else's; what there is can be taken away all the same. */
function obstacleOf(found: QueuedRecord, text: string | null): HostError | null {
  if (found.sheet.isNullObject) return null;
  if (!isRecordSheet(found)) {
    return text === null ? null : { code: 'nameTaken', sheet: RECORD_SHEET, detail: firstFilled(found) };
  }
  return found.sheet.protection.protected ? { code: 'recordLocked', sheet: RECORD_SHEET, detail: 'away' } : null;
}

/** Nobody can unprotect or delete a sheet that is not to be seen: it is shown, and put away again by the next writing. */
async function shownRecord(run: ExcelRun, { sheet }: QueuedRecord, obstacle: HostError): Promise<HostError> {
  const shown = { ...obstacle, detail: 'shown' };
  if (sheet.visibility === 'Visible') return shown;
  try {
    run.context.workbook.worksheets.getItem(sheet.id).visibility = 'Visible';
    await run.roundTrip();
    return shown;
  } catch (cause) {
    const failure = hostFailure(cause, null);
    return failure.code === 'timeout' ? failure : obstacle; // the structure of the workbook is protected too
  }
}

/** Puts both copies back; returns what is to be told. */
async function goBack(
  run: ExcelRun,
  before: RecordCopies,
  text: string | null,
  failure: HostError,
): Promise<HostError> {
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      const found = await findRecord(run);
      if (isSame(await recordCopies(run, found), before) && isPutAway(found)) return failure;
      if (await writeCopies(run, found, before)) return failure;
    } catch (cause) {
      const again = hostFailure(cause, null);
      if (isSilent(again)) return again; // an Excel that is silent is not waited for again and again
    }
    await run.pause();
  }
  return standing(run, before, text);
}

/** Which record counts, where it could not be put back. */
async function standing(run: ExcelRun, before: RecordCopies, text: string | null): Promise<HostError> {
  const half = (detail: string): HostError => ({ code: 'recordHalf', sheet: null, detail });
  try {
    const { xml, sheet } = await recordCopies(run, await findRecord(run));
    if (text !== null && (xml === text || sheet === text)) return half('new');
    return half((xml ?? sheet) !== null && (xml === before.xml || sheet === before.sheet) ? 'old' : 'unknown');
  } catch (cause) {
    const failure = hostFailure(cause, null);
    return isSilent(failure) ? failure : half('unknown');
  }
}

/** No empty sheet of ours is left in sight. */
function isPutAway(queued: QueuedRecord): boolean {
  const { sheet } = queued;
  return sheet.isNullObject || sheet.visibility !== 'Visible' || !isRecordSheet(queued);
}

function isSame(a: RecordCopies, b: RecordCopies): boolean {
  return a.xml === b.xml && a.sheet === b.sheet;
}
