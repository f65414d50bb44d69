import { isInArea } from '../../core/grid/address';
import type { WorkbookCell, WorkbookSheet } from './workbook-types';

/** Whether other content in a cell would rename a column of a table: Excel repairs a file whose headings and columns differ,
 *  and renaming would mean rewriting every formula that names the column. */
export function renamesTableColumn(sheet: WorkbookSheet, row: number, column: number, after: WorkbookCell): boolean {
  const table = sheet.tables.find(({ area, headingRows }) =>
    isInArea({ ...area, bottom: area.top + headingRows - 1 }, row, column),
  );
  if (!table) return false;
  const name = table.columns[column - table.area.left]?.name;
  const isAsNow = after.value === (sheet.cell(row, column)?.value ?? null);
  return after.formula !== null || !(isAsNow || after.value === name);
}
