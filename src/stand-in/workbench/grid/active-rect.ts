import type { CellRect } from './cell-input';
import { COLUMN_HEAD_HEIGHT, ROW_HEAD_WIDTH, spanPixels } from './geometry';
import type { Selection } from './selection';
import type { SheetView } from './sheet-view';
import type { Tracks } from './use-tracks';

/** The active cell, or its whole merged area, as it stands in the frame now. */
export function activeRect(
  view: SheetView,
  { active }: Selection,
  tracks: Tracks,
  scroller: HTMLDivElement | null,
): CellRect {
  const area = view.merges.at(active.row, active.column);
  const isFrozenRow = active.row < view.frozenRows.length;
  const isFrozenColumn = active.column < view.frozenColumns.length;
  return {
    left: ROW_HEAD_WIDTH + tracks.columnStart(active.column) - (isFrozenColumn ? 0 : (scroller?.scrollLeft ?? 0)),
    top: COLUMN_HEAD_HEIGHT + tracks.rowStart(active.row) - (isFrozenRow ? 0 : (scroller?.scrollTop ?? 0)),
    width: spanPixels(active.column, area?.right ?? active.column, view.columnPixels),
    height: spanPixels(active.row, area?.bottom ?? active.row, view.rowPixels),
  };
}

/** The invisible input stays in the frame even when its cell is scrolled away. */
export function clampedRect(rect: CellRect, frame: { readonly width: number; readonly height: number }): CellRect {
  return {
    left: Math.max(0, Math.min(rect.left, frame.width - 10)),
    top: Math.max(0, Math.min(rect.top, frame.height - 10)),
    width: Math.min(rect.width, 10),
    height: Math.min(rect.height, 10),
  };
}

/** Whether the active cell is among those drawn now. */
export function isDrawn({ active }: Selection, view: SheetView, { rows, columns }: Tracks): boolean {
  const inRows = active.row < view.frozenRows.length || rows.some(({ index }) => index === active.row);
  return inRows && (active.column < view.frozenColumns.length || columns.some(({ index }) => index === active.column));
}
