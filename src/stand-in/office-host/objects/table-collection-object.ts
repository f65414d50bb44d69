import { integerArgument, textArgument } from '../cells/arguments';
import { itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type HostArgument } from '../request/host-object';
import { tableObject } from './table-object';

interface Place {
  readonly sheetId: string;
  readonly id: string;
  readonly name: string;
}

/** The tables of the workbook, or (with a sheet's id) those on that sheet alone. */
export function tableCollectionObject(session: ExcelSession, sheetId: string | null): HostObject {
  const tables = (): readonly Place[] =>
    session
      .worksheets()
      .filter((sheet) => sheetId === null || sheet.id === sheetId)
      .flatMap((sheet) => sheet.tables.map(({ id, name }) => ({ sheetId: sheet.id, id, name })));
  const table = (place: Place): HostObject => tableObject(session, place.sheetId, place.id);
  const find = (argument: HostArgument | undefined): HostObject | null => {
    const key = textArgument(argument);
    const found =
      tables().find(({ id }) => id === key) ?? tables().find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return found ? table(found) : null;
  };
  return new HostObject('TableCollection', {
    items: () => tables().map(table),
    scalars: { Count: { get: () => tables().length } },
    objectMethods: {
      GetItem: (key) => {
        const found = find(key);
        if (!found) throw itemNotFound();
        return found;
      },
      GetItemOrNullObject: find,
      GetItemAt: (index) => {
        const place = tables()[integerArgument(index, 0)];
        if (!place) throw itemNotFound();
        return table(place);
      },
    },
    methods: { GetCount: () => tables().length },
  });
}
