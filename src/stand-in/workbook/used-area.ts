import type { Area } from '../../core/grid/address';
import type { SheetCell } from '../xlsx/read/sheet-cell';

type Rows = Iterable<readonly [number, readonly (SheetCell | undefined)[]]>;

/** The smallest area around all cells with a value or formula, or (`valuesOnly` false) around all stored cells. */
export function usedArea(rows: Rows, valuesOnly: boolean): Area | null {
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  const counts = (cell: SheetCell | undefined): boolean => cell !== undefined && !(valuesOnly && cell.isEmpty);
  for (const [row, cells] of rows) {
    const left = cells.findIndex(counts);
    if (left < 0) continue;
    let right = cells.length - 1;
    while (!counts(cells[right])) right -= 1;
    area ??= { top: row, left, bottom: row, right };
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, left);
    area.right = Math.max(area.right, right);
  }
  return area;
}
