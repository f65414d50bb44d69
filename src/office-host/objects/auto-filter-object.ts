import type { ExcelSession } from '../excel-session';
import { HostObject, type RangeTarget } from '../host-object';
import { parseReference } from '../name-formula';

/** The filter of a worksheet. */
export function autoFilterObject(session: ExcelSession, sheetId: string): HostObject {
  return new HostObject('AutoFilter', {
    scalars: {
      Enabled: { get: () => filterRange(session, sheetId) !== null },
      IsDataFiltered: { get: () => isFiltered(session, sheetId) },
    },
    objectMethods: {
      GetRangeOrNullObject: () => {
        const target = filterRange(session, sheetId);
        return target && session.range(target);
      },
    },
  });
}

/** The file keeps a filter's range in a hidden name. */
function filterRange(session: ExcelSession, sheetId: string): RangeTarget | null {
  return (
    session
      .workbook()
      .names.filter((name) => name.name === '_xlnm._FilterDatabase' && name.sheetId === sheetId)
      .map((name) => parseReference(session.worksheets(), name.formula))
      .find((target) => target?.sheetId === sheetId) ?? null
  );
}

/** A filter filters when rows of its range are hidden. */
export function isFiltered(session: ExcelSession, sheetId: string): boolean {
  const target = filterRange(session, sheetId);
  if (!target) return false;
  const sheet = session.edits.sheet(sheetId);
  for (let row = target.top; row <= target.bottom; row++) if (sheet.rowHeight(row) === 0) return true;
  return false;
}
