import { LONGEST_RECORD, recordFromXml, recordRows, recordXml } from '../../carried/record-copies';
import { RECORD_SHEET, type HostError, type Result } from '../../port';
import type { ExcelRun } from '../excel-run';
import { firstColumn, isRecordSheet, queueRecord, type QueuedRecord } from './record-copies';

/** Makes both copies of the record say this, or (null) nothing, and reads them back. */
export async function saveRecord(run: ExcelRun, text: string | null): Promise<Result<void>> {
  const refuse = (code: HostError['code']): Result<never> => ({
    ok: false,
    error: { code, sheet: RECORD_SHEET, detail: null },
  });
  if (text !== null && text.length > LONGEST_RECORD) return refuse('tooLarge');
  const found = queueRecord(run, false);
  await run.roundTrip();
  const isThere = !found.sheet.isNullObject;
  if (isThere && !isRecordSheet(found)) return refuse('refused');
  if (isThere && found.sheet.protection.protected) return refuse('protected');
  const xml = queuePart(run, found, text);
  const sheet = queueSheet(run, found, text);
  await run.roundTrip();
  const isKept =
    (xml === null ? text === null : recordFromXml(xml.value) === text) &&
    (sheet === null || sameRows(sheet.values, text === null ? [''] : recordRows(text)));
  return isKept ? { ok: true, value: undefined } : refuse('notWritten');
}

/** Queues writing the first copy; returns its text as read back. */
function queuePart(
  run: ExcelRun,
  { parts }: QueuedRecord,
  text: string | null,
): OfficeExtension.ClientResult<string> | null {
  const [first, ...others] = parts.items;
  for (const other of others) other.delete();
  if (text === null) {
    first?.delete();
    return null;
  }
  if (!first) return run.context.workbook.customXmlParts.add(recordXml(text)).getXml();
  first.setXml(recordXml(text));
  return first.getXml();
}

/** Queues writing the second copy; returns the cells as read back. */
function queueSheet(run: ExcelRun, found: QueuedRecord, text: string | null): Excel.Range | null {
  const isThere = !found.sheet.isNullObject;
  if (!isThere && text === null) return null;
  const { worksheets } = run.context.workbook;
  const sheet = isThere ? worksheets.getItem(found.sheet.id) : worksheets.add(RECORD_SHEET);
  if (!isThere) sheet.visibility = 'VeryHidden';
  const rows = text === null ? [] : recordRows(text);
  const height = Math.max(1, rows.length, firstColumn(found).length);
  const range = sheet.getRangeByIndexes(0, 0, height, 1);
  // The apostrophe keeps a text a text, whatever it begins with, and is not part of it.
  range.values = Array.from({ length: height }, (_, row) => [rows[row] === undefined ? '' : `'${rows[row]}`]);
  range.untrack();
  const back = sheet.getRangeByIndexes(0, 0, Math.max(1, rows.length), 1);
  back.load('values');
  back.untrack();
  return back;
}

function sameRows(values: readonly (readonly unknown[])[], rows: readonly string[]): boolean {
  return values.length === rows.length && rows.every((text, row) => values[row]?.[0] === text);
}
