import type { Area, SheetTable, WorkbookSheet } from '../../workbook/workbook-types';
import { invalidOperation, itemNotFound } from '../request/excel-error';
import { type HostArgument, HostObject, textArgument } from '../request/host-object';
import type { ExcelSession } from '../session/excel-session';
import { tableFilterObject } from './auto-filter-object';
import { keyedItems } from './keyed-collection';

interface Place {
  readonly sheetId: string;
  readonly id: string;
  readonly name: string;
}

/** The tables of the workbook, or (with a sheet's id) those on that sheet alone. */
export function tableCollectionObject(session: ExcelSession, sheetId: string | null): HostObject {
  const sheets = (): readonly WorkbookSheet[] => {
    if (sheetId === null) return session.worksheets();
    const only = session.worksheetOf(sheetId);
    return only ? [only] : [];
  };
  const tables = (): readonly Place[] =>
    sheets().flatMap((sheet) => sheet.tables.map(({ id, name }) => ({ sheetId: sheet.id, id, name })));
  const find = (argument: HostArgument | undefined): Place | undefined => {
    const key = textArgument(argument);
    return (
      tables().find(({ id }) => id === key) ?? tables().find(({ name }) => name.toLowerCase() === key.toLowerCase())
    );
  };
  return new HostObject('TableCollection', {
    ...keyedItems(tables, find, ({ sheetId: place, id }) => tableObject(session, place, id)),
    scalars: { Count: { get: () => tables().length } },
  });
}

/** A table of a sheet, known by its id. */
function tableObject(session: ExcelSession, sheetId: string, tableId: string): HostObject {
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
