import type { Area, SheetTable } from '../../workbook/workbook-types';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type RangeTarget } from '../request/host-object';
import { parseReference } from '../cells/name-formula';

/** The filter of a worksheet. */
export function autoFilterObject(session: ExcelSession, sheetId: string): HostObject {
  const range = (): RangeTarget | null => filterRange(session, sheetId);
  return filterObject(session, range, () => isSheetFiltered(session, sheetId));
}

/** The filter of a table. */
export function tableFilterObject(session: ExcelSession, sheetId: string, table: () => SheetTable): HostObject {
  const range = (): RangeTarget | null => {
    const { filter } = table();
    return filter && { sheetId, ...filter.area };
  };
  return filterObject(session, range, () => table().filter?.isFiltered ?? false);
}

function filterObject(
  session: ExcelSession,
  range: () => RangeTarget | null,
  isDataFiltered: () => boolean,
): HostObject {
  return new HostObject('AutoFilter', {
    scalars: {
      Enabled: { get: () => range() !== null },
      IsDataFiltered: { get: isDataFiltered },
    },
    objectMethods: {
      GetRangeOrNullObject: () => {
        const target = range();
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

/** The filter of a sheet filters when rows of its range are hidden. */
function isSheetFiltered(session: ExcelSession, sheetId: string): boolean {
  const target = filterRange(session, sheetId);
  if (!target) return false;
  const sheet = session.edits.sheet(sheetId);
  for (let row = target.top; row <= target.bottom; row++) if (sheet.rowHeight(row) === 0) return true;
  return false;
}

/** Whether a filter of the sheet, or of a table that reaches into these rows, filters. */
export function isFiltered(
  session: ExcelSession,
  sheetId: string,
  { top, bottom }: Pick<Area, 'top' | 'bottom'>,
): boolean {
  const { tables } = session.edits.sheet(sheetId);
  const reaches = ({ filter }: SheetTable): boolean =>
    filter !== null && filter.isFiltered && filter.area.top <= bottom && filter.area.bottom >= top;
  return isSheetFiltered(session, sheetId) || tables.some(reaches);
}
