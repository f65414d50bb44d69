import type { ExcelSession } from '../excel-session';
import { HostObject } from '../host-object';
import { parseReference } from '../name-formula';

/** The filter of a worksheet. The file keeps its range in a hidden name; it filters when rows of it are hidden. */
export function autoFilterObject(session: ExcelSession, sheetId: string): HostObject {
  const filtered = () =>
    session
      .workbook()
      .names.filter((name) => name.name === '_xlnm._FilterDatabase' && name.sheetId === sheetId)
      .map((name) => parseReference(session.worksheets(), name.formula))
      .find((target) => target?.sheetId === sheetId) ?? null;
  return new HostObject('AutoFilter', {
    scalars: {
      Enabled: { get: () => filtered() !== null },
      IsDataFiltered: {
        get: () => {
          const target = filtered();
          if (!target) return false;
          const sheet = session.edits.sheet(sheetId);
          for (let row = target.top; row <= target.bottom; row++) if (sheet.rowHeight(row) === 0) return true;
          return false;
        },
      },
    },
  });
}
