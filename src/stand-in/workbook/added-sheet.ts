import type { XlsxSheet } from '../xlsx/read/read-xlsx';
import { emptySheet } from '../xlsx/write/new-sheet';
import { readSheetContent } from '../xlsx/read/sheet-content';
import { NO_FORMATS } from '../xlsx/read/conditional-formats';
import type { WorkbookEdit } from './workbook-types';

/** A sheet that the file does not have yet, as it will be read once it has. */
export function addedSheet({ sheetId, name, visibility }: Extract<WorkbookEdit, { kind: 'addSheet' }>): XlsxSheet {
  return {
    entry: { id: sheetId, name, visibility, path: null, isWorksheet: true },
    content: readSheetContent(emptySheet(''), [], false),
    notes: [],
    formats: NO_FORMATS,
    undrawn: [],
    tables: [],
  };
}
