import { readXlsx } from '../xlsx/read/read-xlsx';
import { MemoryWorkbook } from './memory-workbook';
import type { Workbook } from './workbook-types';

/** Opens the bytes of an .xlsx file. Throws WorkbookFileError: `notXlsx`, `encrypted`, `legacyXls`, `damaged`,
 *  `tooLarge` or `unsupported` (with the construct's name in `detail`). */
export function openWorkbook(bytes: Uint8Array, fileName: string): Workbook {
  return new MemoryWorkbook(readXlsx(bytes), fileName);
}
