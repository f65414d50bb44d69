import type { WorkbookEdit, WorkbookSheet } from '../../workbook/workbook-types';
import { readEntry } from '../cells/cell-entry';
import type { ExcelSession } from '../session/excel-session';
import { parseRangeAddress } from '../cells/range-address';
import type { Intervention } from './request-plan';

/** Lets somebody else do something to the workbook; a sheet or cell that is not there is said aloud. */
export function intervene(session: ExcelSession, event: Intervention): void {
  const sheet =
    event.sheet === null ? session.activeSheet() : session.worksheets().find(({ name }) => name === event.sheet);
  if (!sheet) return console.error(`The plan of the Excel host names a sheet that is not there: ${event.sheet}`);
  if (event.kind === 'protect') session.protect(sheet.id);
  else session.remoteEdit(remoteEntry(session, sheet, event.address, event.value));
}

/** What is typed into a cell, read as Excel reads it. */
function remoteEntry(
  { date1904 }: ExcelSession,
  sheet: WorkbookSheet,
  address: string,
  typed: string,
): readonly WorkbookEdit[] {
  const area = parseRangeAddress(address);
  if (!area) throw new TypeError(`no address: ${address}`);
  const { value, formula } = readEntry(typed, sheet.style(area.top, area.left).numberFormat, date1904);
  return [{ kind: 'cell', sheetId: sheet.id, row: area.top, column: area.left, content: { value, formula } }];
}
