import { cellCount, type Area, type CellPlace } from '../../core/grid/address';
import type { WorkbookCell, WorkbookSheet } from '../../stand-in/workbook/workbook-types';
import { MOST_CELLS } from '../port';

/** So few cells far from all others are strays: the smallest form has more. */
const MOST_STRAYS = 7;

/** The area of a sheet that is read: around all that is filled in, but for a few stray cells so far away that the area
 *  between would be too large. null: the sheet is empty. */
export function areaToRead(sheet: WorkbookSheet): Area | null {
  const used = sheet.usedArea(true);
  return used === null || fits(used) ? used : withoutStrays(sheet);
}

/** The last cell of a sheet that is too large to be read; null: it is not. */
export function beyondReading(sheet: WorkbookSheet): CellPlace | null {
  const area = areaToRead(sheet);
  return area === null || fits(area) ? null : { row: area.bottom, column: area.right };
}

function fits(area: Area): boolean {
  return cellCount(area) <= MOST_CELLS;
}

/** Takes strays from the bottom, then from the right, until the rest fits. */
function withoutStrays(sheet: WorkbookSheet): Area | null {
  const rows = new Map<number, number>();
  for (const [{ row }, cell] of sheet.filledCells()) if (!isBlank(cell)) count(rows, row);
  const inRows = leading(rows, (bottom) => fitsSoFar(sheet, bottom));
  const columns = new Map<number, number>();
  for (const [{ row, column }, cell] of sheet.filledCells()) {
    if (row <= inRows.last && !isBlank(cell)) count(columns, column);
  }
  const height = inRows.last - inRows.first + 1;
  const inColumns = leading(columns, (right, left) => height * (right - left + 1) <= MOST_CELLS);
  if (inRows.last < 0 || inColumns.last < 0) return null;
  return { top: inRows.first, bottom: inRows.last, left: inColumns.first, right: inColumns.last };
}

/** Whether rows down to here fit: by the columns that all the sheet uses, or, where those alone are too many, by none. */
function fitsSoFar(sheet: WorkbookSheet, bottom: number): boolean {
  const used = sheet.usedArea(true);
  if (!used) return true;
  const width = Math.min(used.right - used.left + 1, USUAL_WIDTH);
  return (bottom - used.top + 1) * width <= MOST_CELLS;
}

const USUAL_WIDTH = 100;

/** The first and last of the lines that are read: strays at the end are left out as long as the rest does not fit, and only
 *  where they are far from it. */
function leading(
  counts: ReadonlyMap<number, number>,
  isFit: (last: number, first: number) => boolean,
): { readonly first: number; readonly last: number } {
  const lines = [...counts.keys()].sort((a, b) => a - b);
  const [first = 0, end = -1] = [lines[0], lines.at(-1)];
  let strays = 0;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const [last = end, next = Number.POSITIVE_INFINITY] = [lines[at], lines[at + 1]];
    if (next - last >= FAR && isFit(last, first)) return { first, last };
    strays += counts.get(last) ?? 0;
    if (strays > MOST_STRAYS) break;
  }
  return { first, last: end };
}

/** Lines between a form and what does not belong to it. */
const FAR = 100;

function count(counts: Map<number, number>, line: number): void {
  counts.set(line, (counts.get(line) ?? 0) + 1);
}

/** A text of blanks shows nothing. */
function isBlank({ value, formula }: WorkbookCell): boolean {
  return formula === null && (value === null || (typeof value === 'string' && value.trim() === ''));
}
