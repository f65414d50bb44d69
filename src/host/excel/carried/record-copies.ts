import { RECORD_SENTENCE, recordFromRows, recordFromXml } from '../../carried/record-copies';
import { RECORD_NAMESPACE, RECORD_SHEET, type RecordCopies } from '../../port';
import type { ExcelRun } from '../excel-run';

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

/** Whether the sheet of that name is the one that holds the second copy: hidden or not, its first cell says so. */
export function isRecordSheet(queued: QueuedRecord): boolean {
  if (queued.sheet.isNullObject) return false;
  return queued.sheet.visibility !== 'Visible' || firstColumn(queued)[0] === RECORD_SENTENCE;
}

/** Column A from its first row. */
export function firstColumn({ sheet, used }: QueuedRecord): readonly unknown[] {
  if (sheet.isNullObject || used.isNullObject || used.columnIndex > 0) return [];
  const above = Array.from({ length: used.rowIndex }, () => '');
  return [...above, ...used.values.map((row: readonly unknown[]) => row[0])];
}
