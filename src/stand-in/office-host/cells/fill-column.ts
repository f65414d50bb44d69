import { isInArea } from '../../../core/grid/address';
import { shiftFormula } from '../../workbook/move-formula';
import type { WorkbookSheet } from '../../workbook/workbook-types';
import type { ExcelSession } from '../session/excel-session';

/** What Excel does when a formula has been entered into a column of a table that was empty: all its rows get it. */
export function fillColumn(
  { edits }: ExcelSession,
  sheet: WorkbookSheet,
  row: number,
  column: number,
  formula: string,
): void {
  const table = sheet.tables.find(({ area, headingRows, totalsRows }) =>
    isInArea({ ...area, top: area.top + headingRows, bottom: area.bottom - totalsRows }, row, column),
  );
  if (!table) return;
  const top = table.area.top + table.headingRows;
  const rows = Array.from({ length: table.area.bottom - table.totalsRows - top + 1 }, (_, i) => top + i);
  const others = rows.filter((other) => other !== row);
  if (others.some((other) => edits.cell(sheet, other, column) !== null)) return;
  for (const other of others) {
    const content = { value: null, formula: shiftFormula(formula, other - row, 0) };
    edits.editCell(sheet.id, other, column, { content });
  }
}
