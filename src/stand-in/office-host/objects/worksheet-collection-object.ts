import { textArgument } from '../cells/arguments';
import { EventType, WHOLE_WORKBOOK } from '../session/event-registry';
import { accessDenied, itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type HostArgument } from '../request/host-object';
import type { WorkbookSheet } from '../../workbook/workbook-types';
import { newSheetName, nextSheetId, nextSheetName } from '../cells/sheet-name';
import { worksheetId } from '../cells/worksheet-id';
import { eventMethods } from './event-methods';

/** The worksheets of the workbook, by id or by name. */
export function worksheetCollectionObject(session: ExcelSession): HostObject {
  const find = (argument: HostArgument | undefined): HostObject | null => {
    const key = textArgument(argument);
    const sheets = session.worksheets();
    const found =
      sheets.find(({ id }) => worksheetId(id) === key) ??
      sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return found ? session.worksheet(found.id) : null;
  };
  const sheets = (visibleOnly: HostArgument | undefined): readonly WorkbookSheet[] =>
    session.worksheets().filter(({ visibility }) => visibleOnly !== true || visibility === 'visible');
  const existing = (sheet: WorkbookSheet | undefined): HostObject => {
    if (!sheet) throw itemNotFound();
    return session.worksheet(sheet.id);
  };
  return new HostObject('WorksheetCollection', {
    items: () => session.worksheets().map(({ id }) => session.worksheet(id)),
    objectMethods: {
      GetItem: (key) => {
        const found = find(key);
        if (!found) throw itemNotFound();
        return found;
      },
      GetItemOrNullObject: find,
      Add: (name) => {
        session.checkActive();
        if (session.workbook().structureProtected) throw accessDenied();
        const known = session.edits.sheetNames();
        const isNamed = name !== null && name !== undefined;
        const sheetId = nextSheetId(known);
        const newName = isNamed ? newSheetName(known, name, null) : nextSheetName(known);
        session.edits.edit({ kind: 'addSheet', sheetId, name: newName, visibility: 'visible' });
        return session.worksheet(sheetId);
      },
      GetActiveWorksheet: () => session.worksheet(session.activeSheet().id),
      GetFirst: (visibleOnly) => existing(sheets(visibleOnly)[0]),
      GetLast: (visibleOnly) => existing(sheets(visibleOnly).at(-1)),
    },
    methods: {
      GetCount: (visibleOnly) => sheets(visibleOnly).length,
      ...eventMethods(session, WHOLE_WORKBOOK, {
        DataChanged: EventType.changed,
        Activated: EventType.activated,
        Deactivated: EventType.deactivated,
        Added: EventType.added,
        Deleted: EventType.deleted,
      }),
    },
  });
}
