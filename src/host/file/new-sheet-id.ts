import type { Workbook } from '../../stand-in/workbook/workbook-types';

/** An id no sheet of the workbook has. */
export function newSheetId(workbook: Workbook): string {
  return String(Math.max(0, ...workbook.sheets.map(({ id }) => Number(id) || 0)) + 1);
}
