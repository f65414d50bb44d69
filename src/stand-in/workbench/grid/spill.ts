import type { WorkbookSheet } from '../../workbook/workbook-types';
import type { HorizontalSide } from './cell-style';
import type { MergeIndex } from './merge-index';

/** Pixels a text may reach over the empty cells beside its own. */
export interface Spill {
  readonly left: number;
  readonly right: number;
}

export const NO_SPILL: Spill = { left: 0, right: 0 };

/** How far a line that is wider than its cell reaches: over empty, unmerged neighbours, no further than it needs. */
export function spillOver(
  sheet: WorkbookSheet,
  merges: MergeIndex,
  cell: { readonly row: number; readonly column: number; readonly columns: number },
  line: { readonly excess: number; readonly side: HorizontalSide },
  columnPixels: (column: number) => number,
): Spill {
  const reach = (by: 1 | -1, wanted: number): number => {
    let pixels = 0;
    for (let column = cell.column + by; column >= 0 && column < cell.columns && pixels < wanted; column += by) {
      const neighbour = sheet.cell(cell.row, column);
      const isFree = neighbour === null || (neighbour.value === null && neighbour.formula === null);
      if (!isFree || merges.at(cell.row, column) !== null) break;
      pixels += columnPixels(column);
    }
    return pixels;
  };
  switch (line.side) {
    case 'right':
      return { left: reach(-1, line.excess), right: 0 };
    case 'center':
      return { left: reach(-1, line.excess / 2), right: reach(1, line.excess / 2) };
    case 'left':
    case 'justify':
      return { left: 0, right: reach(1, line.excess) };
  }
}
