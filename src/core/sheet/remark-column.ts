import { compactText } from '../grid/cell-text';
import { gridCell, type Grid } from '../grid/grid';
import type { IndicatorSheet } from './indicator-sheet';

const REMARK = /^(?:备注|备注说明|说明|其他说明|核实说明|remarks?|notes?|comments?)$/iu;

/** The column of a form for remarks (备注, 说明), by its heading; null: it has none. The column of reasons is one only where it
 *  is headed so. */
export function remarkColumn(
  grid: Grid,
  { headerRow, headerLastRow, area, columns }: Pick<IndicatorSheet, 'headerRow' | 'headerLastRow' | 'area' | 'columns'>,
): number | null {
  const taken = new Set(Object.entries(columns).flatMap(([role, column]) => (role === 'reason' ? [] : [column])));
  const found: number[] = [];
  // A column that scoring knows nothing of may stand right of those it reads.
  for (let column = area.left; column <= area.right || headings(column).length > 0; column++) {
    if (!taken.has(column) && headings(column).some((heading) => REMARK.test(heading))) found.push(column);
  }
  return found.at(-1) ?? null;

  function headings(column: number): readonly string[] {
    const texts: string[] = [];
    for (let row = headerRow; row <= headerLastRow; row++) {
      const { value } = gridCell(grid, row, column);
      if (typeof value === 'string' && value.trim() !== '') texts.push(compactText(value));
    }
    return texts;
  }
}
