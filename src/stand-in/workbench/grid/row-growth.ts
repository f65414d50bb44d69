import type { WorkbookSheet } from '../../workbook/workbook-types';
import { cellFont } from './cell-style';
import { roomFor, textWidth } from './fit-text';
import { spanPixels } from './geometry';
import type { MergeIndex } from './merge-index';

/** How much higher than its letters a line is. */
const LINE = 1.36;
const EDGES = 2;
/** Sheets with more rows or columns are data, not forms: their rows stay as high as they are. */
const MOST_ROWS = 1_000;
const MOST_COLUMNS = 100;

/** How high a row grows so that its wrapped texts can be read, in pixels, where nobody has given it a height. Cells that are
 *  merged with rows below do not count. 0: it does not grow. */
export function grownPixels(
  sheet: WorkbookSheet,
  row: number,
  merges: MergeIndex,
  columnPixels: (column: number) => number,
): number {
  const used = sheet.usedArea(true);
  if (!used || row < used.top || row > used.bottom || sheet.isHeightGiven(row)) return 0;
  if (used.bottom - used.top >= MOST_ROWS || used.right - used.left >= MOST_COLUMNS) return 0;
  let highest = 0;
  for (let column = used.left; column <= used.right; column++) {
    const value = sheet.cell(row, column)?.value;
    const merge = merges.at(row, column);
    if (typeof value !== 'string' || (merge && (merge.top !== merge.bottom || merge.left !== column))) continue;
    const style = sheet.style(row, column);
    if (!style.alignment.wrap || style.alignment.rotation !== 0) continue;
    const font = cellFont(style);
    const width = spanPixels(column, merge?.right ?? column, columnPixels);
    if (width === 0) continue;
    const room = Math.max(1, roomFor(style, width));
    const lines = value
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(textWidth(text, font) / room)), 0);
    if (lines > 1) highest = Math.max(highest, Math.ceil(lines * font.pixels * LINE) + EDGES);
  }
  return highest;
}
