import type { ExcelSession } from '../session/excel-session';
import type { RangeTarget } from '../request/host-object';
import { itemNotFound } from '../request/excel-error';

/** The smallest rectangle with all cells that hold something (or, unless `valuesOnly`, are formatted); null when there
 *  is none. */
export function usedRange(session: ExcelSession, sheetId: string, valuesOnly: boolean): RangeTarget | null {
  const sheet = session.workbook().sheet(sheetId);
  if (!sheet) throw itemNotFound();
  const area = sheet.usedArea(valuesOnly);
  return area && { ...area, sheetId };
}
