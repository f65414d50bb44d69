import { writeOwnSheets, type OwnSheetPlan, type WrittenSheets } from '../app/own-sheet';
import { planSummary, summarySheetsIn } from '../app/summary/plan-summary';
import type { SummaryForm } from '../app/summary/summary-columns';
import { summarySheets, type UnreadFile } from '../app/summary/summary-draft';
import { newKeyedSheet } from '../core/plan/keyed-sheet';
import { newSheetPrint } from '../host/file/sheet-edits';
import { filePort } from '../host/file/file-port';
import { readWorkbook } from '../host/file/read-workbook';
import type { SheetReading } from '../host/port';
import { newWorkbook } from '../stand-in/workbook/new-workbook';
import { openWorkbook } from '../stand-in/workbook/open-workbook';
import { WorkbookFileError, type Packing, type Workbook } from '../stand-in/workbook/workbook-types';
import type { Locale } from '../text/locale';

/** What a summary is of. */
export interface SummaryContent {
  readonly forms: readonly SummaryForm[];
  readonly unread: readonly UnreadFile[];
}

/** The summary as a workbook of its own; `packing`: the host's own. */
export async function summaryWorkbook(
  fileName: string,
  { forms, unread }: SummaryContent,
  locale: Locale,
  packing?: Packing,
): Promise<Uint8Array> {
  const sheets = summarySheets(forms, unread, locale);
  const first = newKeyedSheet(sheets[0]);
  const filter = { top: 0, left: 0, bottom: Math.max(1, first.rows.length - 1), right: first.columnWidths.length - 1 };
  const workbook = newWorkbook(fileName, first.name, filter, packing);
  workbook.apply(newSheetPrint(workbook.activeSheetId, first), 'api');
  await write(workbook, (reading) => planSummary(reading, { forms, unread }, locale));
  return workbook.save();
}

/** An earlier summary in which people have worked, brought up to date, and what became of it. */
export async function refreshedSummary(
  fileName: string,
  bytes: Uint8Array,
  content: SummaryContent,
  locale: Locale,
  packing?: Packing,
): Promise<{ readonly bytes: Uint8Array; readonly written: WrittenSheets }> {
  const workbook = openWorkbook(bytes, fileName, packing);
  const written = await write(workbook, (reading) => planSummary(reading, content, locale));
  return { bytes: workbook.save(), written };
}

/** The sheets of a summary of ours that a file holds, whatever people have added to them; null: it holds none. */
export function standingSummary(fileName: string, bytes: Uint8Array): readonly SheetReading[] | null {
  try {
    const read = readWorkbook(openWorkbook(bytes, fileName), 'workbook');
    const sheets = read.ok ? summarySheetsIn(read.value) : [];
    return sheets.length > 0 ? sheets : null;
  } catch (cause) {
    if (cause instanceof WorkbookFileError) return null;
    throw cause;
  }
}

type Planned = (reading: Parameters<typeof planSummary>[0]) => readonly OwnSheetPlan[];

async function write(workbook: Workbook, plan: Planned): Promise<WrittenSheets> {
  const port = filePort(workbook);
  const read = await port.read('workbook');
  const written = read.ok ? await writeOwnSheets(port, plan(read.value)) : read;
  if (!written.ok) throw new Error(`the summary was not written: ${written.error.code} ${written.error.sheet ?? ''}`);
  return written.value;
}
