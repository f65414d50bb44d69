import { integerArgument } from '../cells/arguments';
import { itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';
import { LAST_COLUMN, LAST_ROW } from '../cells/range-address';

/** The frozen panes of a worksheet. */
export function freezePanesObject(session: ExcelSession, sheetId: string): HostObject {
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
