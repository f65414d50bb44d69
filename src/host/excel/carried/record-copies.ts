import type { RecordCopies } from '../../../core/record/record-text';
import { recordFromRows, recordFromXml, recordRows, recordXml, takenBy } from '../../carried/record-copies';
import type { ExcelRun } from '../excel-run';
import { RECORD_NAMESPACE, RECORD_SENTENCE, RECORD_SHEET } from '../../port';

/** Both copies of the record, about to be read. */
export interface QueuedRecord {
  readonly parts: Excel.CustomXmlPartScopedCollection;
  /** The only part's text; null where it is asked for only once the part is known to be there. */
  readonly xml: OfficeExtension.ClientResult<string> | null;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Queues reading both copies. `atOnce`: also the part's text, although there may be no part; Excel then answers nothing. */
export function queueRecord(run: ExcelRun, atOnce: boolean): QueuedRecord {
  const { workbook } = run.context;
  const parts = workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE);
  parts.load('items/id');
  const xml = atOnce ? parts.getOnlyItemOrNullObject().getXml() : null;
  const sheet = workbook.worksheets.getItemOrNullObject(RECORD_SHEET);
  sheet.load('id,visibility,protection/protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex');
  used.untrack();
  return { parts, xml, sheet, used };
}

/** Both copies, once what was queued is there; several parts take one more round trip. */
export async function recordCopies(run: ExcelRun, queued: QueuedRecord): Promise<RecordCopies> {
  return {
    xml: await xmlCopy(run, queued),
    sheet: isRecordSheet(queued) ? recordFromRows(firstColumn(queued)) : null,
  };
}

async function xmlCopy(run: ExcelRun, { parts, xml }: QueuedRecord): Promise<string | null> {
  const [first, ...others] = parts.items;
  if (!first) return null;
  if (xml && others.length === 0 && typeof xml.value === 'string') return recordFromXml(xml.value);
  const texts = parts.items.map((part) => part.getXml());
  await run.roundTrip();
  // Copies that differ among themselves are no copy to rely on.
  return [...new Set(texts.map(({ value }) => recordFromXml(value)))].join('\n');
}

/** Whether the sheet of that name is the one that holds the second copy: its first cell says so, or it stands where people
 *  put no sheet of their own. An empty one was left by a writing that failed on its way. */
export function isRecordSheet(queued: QueuedRecord): boolean {
  if (queued.sheet.isNullObject) return false;
  const isEmpty = queued.used.isNullObject;
  return isEmpty || queued.sheet.visibility === 'VeryHidden' || firstColumn(queued)[0] === RECORD_SENTENCE;
}

/** Where the sheet of that name begins, and with what. */
export function firstFilled({ used }: QueuedRecord): string | null {
  if (used.isNullObject) return null;
  for (const [i, row] of used.values.entries()) {
    const column = row.findIndex((value: unknown) => value !== '');
    if (column >= 0) return takenBy({ row: used.rowIndex + i, column: used.columnIndex + column }, row[column]);
  }
  return null;
}

/** Column A from its first row. */
export function firstColumn({ sheet, used }: QueuedRecord): readonly unknown[] {
  if (sheet.isNullObject || used.isNullObject || used.columnIndex > 0) return [];
  const above = Array.from({ length: used.rowIndex }, () => '');
  return [...above, ...used.values.map((row: readonly unknown[]) => row[0])];
}

/** Makes the copies say this, or (null) nothing, and reads them back; false where they read otherwise. The sheet comes first:
 *  where somebody else has just added it nothing is done. */
export async function writeCopies(run: ExcelRun, found: QueuedRecord, wanted: RecordCopies): Promise<boolean> {
  const sheet = queueSheet(run, found, wanted.sheet);
  const xml = queuePart(run, found, wanted.xml);
  await run.roundTrip();
  return (
    (xml === null ? wanted.xml === null : recordFromXml(xml.value) === wanted.xml) &&
    (sheet === null || sameRows(sheet.values, wanted.sheet === null ? [''] : recordRows(wanted.sheet)))
  );
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
  if (text === null && (!isThere || !isRecordSheet(found))) return null;
  const { worksheets } = run.context.workbook;
  const sheet = isThere ? worksheets.getItem(found.sheet.id) : worksheets.add(RECORD_SHEET);
  if (!isThere || found.sheet.visibility === 'Visible') sheet.visibility = 'VeryHidden';
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
