import { emptyXlsx } from '../xlsx/write/empty-xlsx';
import { openWorkbook } from './open-workbook';
import type { Area, Packing, Workbook } from './workbook-types';

/** A workbook with one empty sheet, which has a filter's arrows over the first row of `filter` where that is given. */
export function newWorkbook(fileName: string, sheet: string, filter: Area | null, packing?: Packing): Workbook {
  return openWorkbook(emptyXlsx(sheet, filter), fileName, packing);
}
