import type { Workbook, WorkbookCell } from '../workbook/workbook-types';
import type { SheetPlace } from './calculator';

/** Every cell of the workbook that holds something. The workbook may change in between: cells that come later are told as
 *  they are then. */
export function* workbookCells(workbook: Workbook): Generator<readonly [SheetPlace, WorkbookCell]> {
  for (const sheet of workbook.sheets) {
    for (const [place, cell] of sheet.filledCells()) yield [{ sheetId: sheet.id, ...place }, cell];
  }
}

/** One text per cell, for sets and maps. */
export function placeKey({ sheetId, row, column }: SheetPlace): string {
  return `${row},${column},${sheetId}`;
}
