import { integerArgument, textArgument } from '../cells/arguments';
import { EventType } from '../session/event-registry';
import { accessDenied, invalidArgument, invalidOperation, notImplemented } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type HostArgument, type HostMembers, type RangeTarget } from '../request/host-object';
import { LAST_COLUMN, LAST_ROW, parseRangeAddress, splitSheetName } from '../cells/range-address';
import { autoFilterObject } from './auto-filter-object';
import { commentCollectionObject } from './comment-collection-object';
import { eventMethods } from './event-methods';
import { freezePanesObject } from './freeze-panes-object';
import { nameCollectionObject } from './name-collection-object';
import { noteCollectionObject } from './note-collection-object';
import { newSheetName } from '../cells/sheet-name';
import type { Json } from '../request/wire';
import { worksheetId } from '../cells/worksheet-id';
import { LONGEST_ADDRESS } from './range-areas-object';
import { tableCollectionObject } from './table-collection-object';
import { usedRange } from './used-range';

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
      Protection: () =>
        new HostObject('WorksheetProtection', { scalars: { Protected: { get: () => session.isProtected(sheetId) } } }),
      FreezePanes: () => freezePanesObject(session, sheetId),
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
      ...eventMethods(session, worksheetId(sheetId), {
        DataChanged: EventType.changed,
        Activated: EventType.activated,
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
}

function setVisibility(session: ExcelSession, sheetId: string, value: Json): void {
  const visibility = (['visible', 'hidden', 'veryHidden'] as const).find((word) => VISIBILITY[word] === value);
  if (visibility === undefined) throw invalidArgument();
  if (session.edits.editNewSheet(sheetId, { visibility })) return;
  if (session.edits.sheet(sheetId).visibility !== visibility) {
    throw notImplemented('Worksheet.Visibility = of a sheet that is there');
  }
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
