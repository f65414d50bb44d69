import { integerArgument, textArgument } from '../arguments';
import { EventType } from '../event-registry';
import { invalidArgument } from '../excel-error';
import type { ExcelSession } from '../excel-session';
import { HostObject, type HostArgument, type HostMembers } from '../host-object';
import { LAST_COLUMN, LAST_ROW, parseRangeAddress, splitSheetName } from '../range-address';
import { autoFilterObject } from './auto-filter-object';
import { eventMethods } from './event-methods';
import { nameCollectionObject } from './name-collection-object';
import { noteCollectionObject } from './note-collection-object';
import { worksheetId } from '../worksheet-id';
import { usedRange } from './used-range';
import type { RangeTarget } from '../host-object';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** A Worksheet, known by its id. */
export function worksheetObject(session: ExcelSession, sheetId: string): HostObject {
  const sheet = () => session.edits.sheet(sheetId);
  return new HostObject('Worksheet', {
    identity: () => ({ Id: worksheetId(sheetId) }),
    scalars: {
      Id: { get: () => worksheetId(sheet().id) },
      Name: { get: () => sheet().name },
      Visibility: { get: () => VISIBILITY[sheet().visibility] },
      Position: { get: () => session.worksheets().findIndex(({ id }) => id === sheetId) },
    },
    objects: {
      Protection: () =>
        new HostObject('WorksheetProtection', { scalars: { Protected: { get: () => sheet().protected } } }),
      AutoFilter: () => autoFilterObject(session, sheetId),
      Names: () => nameCollectionObject(session, sheetId),
      Notes: () => noteCollectionObject(session, sheetId),
    },
    objectMethods: worksheetRanges(session, sheetId),
    methods: {
      Activate: () => {
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

function worksheetRanges(session: ExcelSession, sheetId: string): NonNullable<HostMembers['objectMethods']> {
  return {
    GetRange: (address) => session.range(addressedRange(session, sheetId, address)),
    GetRangeByIndexes: (row, column, rows, columns) => {
      const [top, left] = [integerArgument(row, 0), integerArgument(column, 0)];
      const [bottom, right] = [top + integerArgument(rows, 1) - 1, left + integerArgument(columns, 1) - 1];
      return session.range({ sheetId, top, left, bottom, right });
    },
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
