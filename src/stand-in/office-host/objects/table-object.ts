import type { Area, SheetTable } from '../../workbook/workbook-types';
import { invalidOperation, itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';
import { tableFilterObject } from './auto-filter-object';

/** A table of a sheet, known by its id. */
export function tableObject(session: ExcelSession, sheetId: string, tableId: string): HostObject {
  const table = (): SheetTable => {
    session.workbook();
    const found = session.edits.sheet(sheetId).tables.find(({ id }) => id === tableId);
    if (!found) throw itemNotFound();
    return found;
  };
  const part = (rows: (table: SheetTable) => Pick<Area, 'top' | 'bottom'>) => () => {
    const { top, bottom } = rows(table());
    // Excel has no range for a part that a table does not show.
    if (bottom < top) throw invalidOperation();
    return session.range({ sheetId, ...table().area, top, bottom });
  };
  return new HostObject('Table', {
    identity: () => ({ Id: tableId }),
    scalars: {
      Id: { get: () => table().id },
      Name: { get: () => table().name },
      ShowHeaders: { get: () => table().headingRows > 0 },
      ShowTotals: { get: () => table().totalsRows > 0 },
      ShowFilterButton: { get: () => table().filter !== null },
    },
    objects: {
      Worksheet: () => session.worksheet(sheetId),
      AutoFilter: () => tableFilterObject(session, sheetId, table),
    },
    objectMethods: {
      GetRange: part(({ area }) => area),
      GetHeaderRowRange: part(({ area, headingRows }) => ({ top: area.top, bottom: area.top + headingRows - 1 })),
      GetDataBodyRange: part(({ area, headingRows, totalsRows }) => ({
        top: area.top + headingRows,
        bottom: area.bottom - totalsRows,
      })),
      GetTotalRowRange: part(({ area, totalsRows }) => ({ top: area.bottom - totalsRows + 1, bottom: area.bottom })),
    },
  });
}
