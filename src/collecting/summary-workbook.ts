import type { DraftChart, SummaryDraft } from '../app/summary/summary-draft';
import { newSheetPrint } from '../host/file/sheet-edits';
import { filePort } from '../host/file/file-port';
import { newWorkbook } from '../stand-in/workbook/new-workbook';
import type { Packing, Workbook, WorkbookEdit } from '../stand-in/workbook/workbook-types';

/** The summary as a workbook of its own; `packing`: the host's own. */
export async function summaryWorkbook(
  fileName: string,
  { sheets, charts }: SummaryDraft,
  packing?: Packing,
): Promise<Uint8Array> {
  const [first] = sheets;
  if (!first) throw new RangeError('a workbook without sheets');
  const filter = { top: 0, left: 0, bottom: Math.max(1, first.rows.length - 1), right: first.columnWidths.length - 1 };
  const workbook = newWorkbook(fileName, first.name, filter, packing);
  workbook.apply(newSheetPrint(workbook.activeSheetId, first), 'api');
  const port = filePort(workbook);
  for (const sheet of sheets) {
    const written = await port.writeSheet(sheet);
    if (!written.ok) throw new Error(`the sheet ${sheet.name} was not written: ${written.error.code}`);
  }
  workbook.apply(
    charts.flatMap((chart, index) => chartEdit(workbook, chart, index)),
    'api',
  );
  return workbook.save();
}

function chartEdit(
  { sheets }: Workbook,
  { sheet, title, type, source, place }: DraftChart,
  index: number,
): readonly WorkbookEdit[] {
  const sheetId = sheets.find(({ name }) => name === sheet)?.id;
  if (sheetId === undefined) return [];
  const look = { type, legend: null, labels: true, fromZero: true } as const;
  const drawn = { ...look, source: { sheetId, area: source }, seriesIn: 'columns' } as const;
  return [{ kind: 'chart', sheetId, id: `summary-${String(index)}`, chart: { name: title, title, place, drawn } }];
}
