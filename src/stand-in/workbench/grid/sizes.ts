import type { Area } from '../../../core/grid/address';
import { columnCharacters } from '../../workbook/column-pixels';
import type { WorkbookEdit } from '../../workbook/workbook-types';
import type { PlannedEdits } from './cell-edits';
import { cellFont } from './cell-style';
import { CELL_PADDING, textWidth } from './fit-text';
import type { SheetView } from './sheet-view';

/** The widest and highest Excel makes a column (in characters) and a row (in points). */
export const WIDEST = 255;
export const HIGHEST = 409.5;

const POINTS_PER_PIXEL = 0.75;
/** Longer columns are looked through this far for their widest text. */
const MOST_ROWS = 10_000;

/** The columns of an area made so wide, in characters. */
export function planWidths(view: SheetView, { left, right }: Area, width: number): PlannedEdits {
  return planned(view, left, right, (column) => ({
    kind: 'columnWidth',
    sheetId: view.sheet.id,
    column,
    width: Math.min(WIDEST, Math.max(0, width)),
  }));
}

/** The rows of an area made so high, in points; null: as high as what they hold. */
export function planHeights(view: SheetView, { top, bottom }: Area, height: number | null): PlannedEdits {
  return planned(view, top, bottom, (row) => ({
    kind: 'rowHeight',
    sheetId: view.sheet.id,
    row,
    height: height === null ? null : Math.min(HIGHEST, Math.max(0, height)),
  }));
}

/** The columns of an area, each as wide as its widest text; one that holds nothing stays as it is. */
export function planFittedWidths(view: SheetView, { left, right }: Area): PlannedEdits {
  return planned(view, left, right, (column) => {
    const pixels = widestText(view, column);
    const width = Math.min(WIDEST, columnCharacters(pixels * POINTS_PER_PIXEL));
    return pixels === 0 ? null : { kind: 'columnWidth', sheetId: view.sheet.id, column, width };
  });
}

/** Nobody changes the sizes of a protected sheet. */
function planned(
  view: SheetView,
  first: number,
  last: number,
  edit: (index: number) => WorkbookEdit | null,
): PlannedEdits {
  if (view.sheet.protected) return { ok: false, reason: 'protected', place: { row: 0, column: 0 } };
  const indices = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { ok: true, edits: indices.flatMap((index) => edit(index) ?? []) };
}

/** Texts that wrap, or lie over several columns, take the width they are given. */
function widestText(view: SheetView, column: number): number {
  const used = view.sheet.usedArea(true);
  if (!used || column < used.left || column > used.right) return 0;
  let widest = 0;
  for (let row = used.top; row <= Math.min(used.bottom, used.top + MOST_ROWS); row++) {
    const { text } = view.shown(row, column);
    if (text === '' || view.merges.at(row, column) !== null) continue;
    const style = view.sheet.style(row, column);
    if (style.alignment.wrap || style.alignment.rotation !== 0) continue;
    const lines = text.split('\n').map((line) => textWidth(line, cellFont(style)));
    widest = Math.max(widest, Math.ceil(Math.max(...lines)) + CELL_PADDING + 1);
  }
  return widest;
}

/** A width in pixels as it is said: in characters. */
export function charactersOf(pixels: number): number {
  return columnCharacters(Math.max(0, pixels) * POINTS_PER_PIXEL);
}

/** A height in pixels as it is said: in points. */
export function pointsOf(pixels: number): number {
  return Math.max(0, pixels) * POINTS_PER_PIXEL;
}
