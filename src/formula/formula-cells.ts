import type { Workbook, WorkbookCell } from '../workbook/workbook-types';
import type { SheetPlace } from './calculator';

/** Every cell of the workbook that holds something. The workbook may change in between: cells that come later are told as
 *  they are then. */
export function* workbookCells(workbook: Workbook): Generator<readonly [SheetPlace, WorkbookCell]> {
  for (const sheet of workbook.sheets) {
    const area = sheet.usedArea(true);
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = sheet.cell(row, column);
        if (cell) yield [{ sheetId: sheet.id, row, column }, cell];
      }
    }
  }
}

/** One text per cell, for sets and maps. */
export function placeKey({ sheetId, row, column }: SheetPlace): string {
  return `${row},${column},${sheetId}`;
}
