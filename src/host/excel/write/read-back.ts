import { cellAddress, columnCount, placeKey, rowCount, type Area } from '../../../core/grid/address';
import { sameValue, type CellValue } from '../../../core/grid/grid';
import type { HostError, SheetChange } from '../../port';
import { SheetTooLarge } from '../host-failure';
import { asExcelReads, cellValue } from '../read/sheet-contents';

/** Cells about to be read back after writing. */
export interface ReadBack {
  readonly change: SheetChange;
  readonly area: Area;
  readonly range: Excel.Range;
}

/** Queues reading what was written and what it was computed from; null where a change concerns no cells. */
export function queueReadBack(sheet: Excel.Worksheet, change: SheetChange): ReadBack | null {
  const area = areaOf(change);
  if (!area) return null;
  const range = sheet.getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area));
  range.load('values');
  range.untrack();
  return { change, area, range };
}

/** Everything to compare: what the scores were computed from and the cells written, which may lie outside it. */
export function areaOf({ basis, cells }: SheetChange): Area | null {
  let [top, left, bottom, right] = basis
    ? [basis.area.top, basis.area.left, basis.area.bottom, basis.area.right]
    : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const { row, column } of cells) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** Compares what stands in the sheet now with what was written and what the scores were computed from. */
export function difference({ change, area, range }: ReadBack): HostError | null {
  const { values } = range;
  if (values === null) throw new SheetTooLarge(null);
  const at = (row: number, column: number): CellValue => cellValue(values[row - area.top]?.[column - area.left]);
  const ours = new Set<string>();
  for (const { row, column, value } of change.cells) {
    ours.add(placeKey({ row, column }));
    if (value === undefined || sameValue(at(row, column), asExcelReads(value))) continue;
    // Excel drops what is put into a covered cell of a merged area, and says nothing.
    const isLost = at(row, column) === null;
    return {
      code: isLost ? 'covered' : 'notWritten',
      sheet: null,
      detail: isLost ? cellAddress({ row, column }) : null,
    };
  }
  const { basis } = change;
  const changed = basis?.values.some((row, i) =>
    row.some((value, j) => {
      const [r, c] = [basis.area.top + i, basis.area.left + j];
      return (
        value !== undefined && !ours.has(placeKey({ row: r, column: c })) && !sameValue(at(r, c), asExcelReads(value))
      );
    }),
  );
  return changed ? { code: 'changedMeanwhile', sheet: null, detail: null } : null;
}
