import type { WorkbookSheet } from '../../workbook/workbook-types';
import { LAST_COLUMN, LAST_ROW, parseRangeAddress, splitSheetName } from '../cells/range-address';
import { newSheetName, nextSheetId, nextSheetName, sheetIdIn, worksheetId } from '../cells/sheet-name';
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from '../request/excel-error';
import {
  type HostArgument,
  type HostMembers,
  HostObject,
  integerArgument,
  type RangeTarget,
  textArgument,
} from '../request/host-object';
import type { Json } from '../request/wire';
import { EventType, WHOLE_WORKBOOK } from '../session/event-registry';
import type { ExcelSession } from '../session/excel-session';
import { autoFilterObject } from './auto-filter-object';
import { chartCollectionObject } from './chart-object';
import { nameCollectionObject } from './named-item-object';
import { commentCollectionObject, noteCollectionObject } from './note-object';
import { pageLayoutObject } from './page-layout-object';
import { LONGEST_ADDRESS } from './range-object';
import { usedRange } from './range-parts';
import { tableCollectionObject } from './table-object';
import { worksheetProtectionObject } from './worksheet-protection-object';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** A Worksheet, known by its id. */
export function worksheetObject(session: ExcelSession, sheetId: string): HostObject {
  const sheet = () => session.edits.sheet(sheetId);
  return new HostObject('Worksheet', {
    identity: () => ({ Id: worksheetId(sheetId) }),
    scalars: {
      Id: { get: () => worksheetId(sheet().id) },
      Name: { get: () => sheet().name, set: (value) => rename(session, sheetId, value) },
      Visibility: {
        get: () => VISIBILITY[sheet().visibility],
        set: (value) => setVisibility(session, sheetId, value),
      },
      Position: { get: () => session.worksheets().findIndex(({ id }) => id === sheetId) },
    },
    objects: {
      Protection: () => worksheetProtectionObject(session, sheetId),
      FreezePanes: () => freezePanesObject(session, sheetId),
      PageLayout: () => pageLayoutObject(session, sheetId),
      Charts: () => chartCollectionObject(session, sheetId),
      AutoFilter: () => autoFilterObject(session, sheetId),
      Names: () => nameCollectionObject(session, sheetId),
      Comments: () => commentCollectionObject(session, sheetId),
      Tables: () => tableCollectionObject(session, sheetId),
      Notes: () => noteCollectionObject(session, sheetId),
    },
    objectMethods: worksheetRanges(session, sheetId),
    methods: {
      // The engine knows no sheets of their own: what is stale on others is calculated too.
      Calculate: (all) => {
        session.edits.store();
        return session.calculation.calculate(all === true ? 'all' : 'stale');
      },
      Delete: () => remove(session, sheetId),
      Activate: () => {
        session.checkActive();
        sheet();
        session.edits.edit({ kind: 'activeSheet', sheetId });
      },
      ...session.events.methods(worksheetId(sheetId), {
        DataChanged: EventType.changed,
        Activated: EventType.activated,
        SelectionChanged: EventType.selected,
        Deactivated: EventType.deactivated,
      }),
    },
  });
}

function rename(session: ExcelSession, sheetId: string, value: Json): void {
  const name = newSheetName(session.edits.sheetNames(), value, sheetId);
  if (session.edits.editNewSheet(sheetId, { name })) return;
  if (session.edits.sheet(sheetId).name === name) return;
  if (session.workbook().structureProtected) throw accessDenied();
  session.edits.edit({ kind: 'renameSheet', sheetId, name });
  session.edits.store();
}

function remove(session: ExcelSession, sheetId: string): void {
  session.checkActive();
  const others = session.workbook().sheets.filter(({ id }) => id !== sheetId);
  if (session.workbook().structureProtected) throw accessDenied();
  const isLast = !others.some(({ visibility }) => visibility === 'visible');
  if (session.edits.sheet(sheetId).visibility === 'veryHidden' || isLast) throw invalidOperation();
  session.edits.edit({ kind: 'removeSheet', sheetId });
  session.edits.store();
  session.otherRules.delete(sheetId);
}

function setVisibility(session: ExcelSession, sheetId: string, value: Json): void {
  const visibility = (['visible', 'hidden', 'veryHidden'] as const).find((word) => VISIBILITY[word] === value);
  if (visibility === undefined) throw invalidArgument();
  if (session.edits.editNewSheet(sheetId, { visibility })) return;
  if (session.edits.sheet(sheetId).visibility === visibility) return;
  if (session.workbook().structureProtected) throw accessDenied();
  const isLast = !session.workbook().sheets.some(({ id, visibility: seen }) => id !== sheetId && seen === 'visible');
  if (visibility !== 'visible' && isLast) throw invalidOperation();
  session.edits.edit({ kind: 'sheetVisibility', sheetId, visibility });
  session.edits.store();
}

function worksheetRanges(session: ExcelSession, sheetId: string): NonNullable<HostMembers['objectMethods']> {
  return {
    GetRange: (address) => session.range(addressedRange(session, sheetId, address)),
    GetRangeByIndexes: (row, column, rows, columns) => {
      const [top, left] = [integerArgument(row, 0), integerArgument(column, 0)];
      const [bottom, right] = [top + integerArgument(rows, 1) - 1, left + integerArgument(columns, 1) - 1];
      return session.range({ sheetId, top, left, bottom, right });
    },
    GetRanges: (addresses) => session.rangeAreas({ sheetId, areas: addressedAreas(session, sheetId, addresses) }),
    GetCell: (row, column) => {
      const [top, left] = [integerArgument(row, 0), integerArgument(column, 0)];
      return session.range({ sheetId, top, left, bottom: top, right: left });
    },
    // Excel gives the first cell of an empty sheet.
    GetUsedRange: (valuesOnly) =>
      session.range(
        usedRange(session, sheetId, valuesOnly === true) ?? { sheetId, top: 0, left: 0, bottom: 0, right: 0 },
      ),
    GetUsedRangeOrNullObject: (valuesOnly) => {
      const used = usedRange(session, sheetId, valuesOnly === true);
      return used && session.range(used);
    },
  };
}

/** The rectangles of addresses with commas between them; without any, all cells of the sheet. */
function addressedAreas(
  session: ExcelSession,
  sheetId: string,
  argument: HostArgument | undefined,
): readonly RangeTarget[] {
  if (argument === null || argument === undefined) return [addressedRange(session, sheetId, argument)];
  const text = textArgument(argument);
  if (text.length > LONGEST_ADDRESS) throw invalidArgument();
  return text.split(',').map((address) => addressedRange(session, sheetId, address.trim()));
}

/** The range of an address or of a defined name; without one, all cells of the sheet. */
function addressedRange(session: ExcelSession, sheetId: string, argument: HostArgument | undefined): RangeTarget {
  if (argument === null || argument === undefined) {
    return { sheetId, top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  }
  const { sheet, address } = splitSheetName(textArgument(argument));
  const named = sheet === null ? null : session.worksheets().find(({ name }) => name === sheet);
  if (named !== null && named?.id !== sheetId) throw invalidArgument();
  const area = parseRangeAddress(address);
  const target = area ? { ...area, sheetId } : session.rangeOfName(address);
  if (!target || target.sheetId !== sheetId) throw invalidArgument();
  return target;
}

/** The frozen panes of a worksheet. */
function freezePanesObject(session: ExcelSession, sheetId: string): HostObject {
  const freeze = (rows: number, columns: number): void => {
    session.edits.sheet(sheetId);
    session.edits.edit({ kind: 'frozen', sheetId, rows, columns });
  };
  const location = (): HostObject | null => {
    session.workbook();
    const { rows, columns } = session.edits.sheet(sheetId).frozen;
    if (rows === 0 && columns === 0) return null;
    const bottom = rows === 0 ? LAST_ROW : rows - 1;
    return session.range({ sheetId, top: 0, left: 0, bottom, right: columns === 0 ? LAST_COLUMN : columns - 1 });
  };
  return new HostObject('WorksheetFreezePanes', {
    objectMethods: {
      GetLocation: () => {
        const found = location();
        if (!found) throw itemNotFound();
        return found;
      },
      GetLocationOrNullObject: location,
    },
    methods: {
      FreezeRows: (count) => freeze(count === null || count === undefined ? 1 : integerArgument(count, 1), 0),
      FreezeColumns: (count) => freeze(0, count === null || count === undefined ? 1 : integerArgument(count, 1)),
      Unfreeze: () => freeze(0, 0),
    },
  });
}

/** The worksheets of the workbook, by id or by name. */
export function worksheetCollectionObject(session: ExcelSession): HostObject {
  const find = (argument: HostArgument | undefined): HostObject | null => {
    const key = textArgument(argument);
    const id = sheetIdIn(key);
    const found =
      (id === null ? null : session.worksheetOf(id)) ??
      session.worksheets().find(({ name }) => name.toLowerCase() === key.toLowerCase());
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
      ...session.events.methods(WHOLE_WORKBOOK, {
        DataChanged: EventType.changed,
        Activated: EventType.activated,
        SelectionChanged: EventType.selected,
        Deactivated: EventType.deactivated,
        Added: EventType.added,
        Deleted: EventType.deleted,
      }),
    },
  });
}
