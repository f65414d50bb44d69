import { cellAddress, isCoveredBy } from '../../core/grid/address';
import { sameValue } from '../../core/grid/grid';
import type { WorkbookSheet } from '../../stand-in/workbook/workbook-types';
import type { HostError, HostErrorCode, SheetChange } from '../port';

/** Why a change of a sheet cannot be applied, null when it can. */
export function findObstacle(
  sheet: WorkbookSheet | null,
  { sheetId, cells, marks, basis }: SheetChange,
): HostError | null {
  if (!sheet || sheet.kind !== 'worksheet') return { code: 'sheetGone', sheet: sheet?.name ?? null, detail: sheetId };
  const error = (code: HostErrorCode, detail: string | null): HostError => ({ code, sheet: sheet.name, detail });
  if (sheet.protected && (cells.length > 0 || marks)) return error('protected', null);
  if (basis && !isUnchanged(sheet, basis)) return error('changedMeanwhile', null);
  const hidden = cells.find(
    ({ row, column, value }) => value !== undefined && sheet.merges.some((merge) => isCoveredBy(merge, row, column)),
  );
  // Excel drops values written into the covered cells of a merged area.
  return hidden ? error('notWritten', cellAddress(hidden)) : null;
}

function isUnchanged(sheet: WorkbookSheet, { area, values }: NonNullable<SheetChange['basis']>): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const expected = values[row - area.top]?.[column - area.left];
      if (expected !== undefined && !sameValue(sheet.cell(row, column)?.value ?? null, expected)) return false;
    }
  }
  return true;
}
