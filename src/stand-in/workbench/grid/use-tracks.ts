import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CellRect } from './cell-input';
import { COLUMN_HEAD_HEIGHT, ROW_HEAD_WIDTH, spanPixels, type Track } from './geometry';
import type { Selection } from './selection';
import { type SheetView, tracksPixels } from './sheet-view';

const OVERSCAN = { rows: 8, columns: 3 };

/** The rows and columns near the part of the sheet that is in view, and how to bring others into view. */
export interface Tracks {
  readonly rows: readonly Track[];
  readonly columns: readonly Track[];
  readonly height: number;
  readonly width: number;
  rowStart(row: number): number;
  columnStart(column: number): number;
  /** The row a page above or below, at least the next one. */
  pageFrom(row: number, by: 1 | -1): number;
  reveal(row: number, column: number): void;
}

/** Virtualises both ways; both directions are drawn together, which spares the browser a layout in between. The first cell of a merged area is drawn as long as any part of the area is in view. */
export function useTracks(
  view: SheetView,
  scroller: RefObject<HTMLDivElement | null>,
  initial: { readonly top: number; readonly left: number },
): Tracks {
  const frozenHeight = tracksPixels(view.frozenRows);
  const frozenWidth = tracksPixels(view.frozenColumns);
  const rowRange = useRef({ first: 0, last: 0 });
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: view.rows,
    getScrollElement: () => scroller.current,
    estimateSize: view.rowPixels,
    overscan: OVERSCAN.rows,
    useFlushSync: false,
    initialOffset: initial.top,
    scrollPaddingStart: frozenHeight,
    scrollPaddingEnd: COLUMN_HEAD_HEIGHT,
    rangeExtractor: useCallback(
      (range) => {
        const near = defaultRangeExtractor(range);
        const first = near[0] ?? 0;
        const last = near.at(-1) ?? 0;
        rowRange.current = { first, last };
        return withEarlier(
          near,
          view.merges.touching(first, last).map((merge) => merge.top),
        );
      },
      [view],
    ),
  });
  const columns = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: view.columns,
    getScrollElement: () => scroller.current,
    estimateSize: view.columnPixels,
    overscan: OVERSCAN.columns,
    useFlushSync: false,
    initialOffset: initial.left,
    scrollPaddingStart: frozenWidth,
    scrollPaddingEnd: ROW_HEAD_WIDTH,
    rangeExtractor: useCallback(
      (range) => {
        const near = defaultRangeExtractor(range);
        const first = near[0] ?? 0;
        const { first: top, last: bottom } = rowRange.current;
        const reaching = view.merges.touching(top, bottom).filter((merge) => merge.right >= first);
        return withEarlier(
          near,
          reaching.map((merge) => merge.left),
        );
      },
      [view],
    ),
  });
  const sizes = useMemo(() => sizesOf(view), [view]);
  useLayoutEffect(() => {
    rows.measure();
    columns.measure();
  }, [sizes, rows, columns]);
  const reveal = useCallback(
    (row: number, column: number) => {
      if (row >= view.frozenRows.length) rows.scrollToIndex(row, { align: 'auto' });
      if (column >= view.frozenColumns.length) columns.scrollToIndex(column, { align: 'auto' });
    },
    [view.frozenRows.length, view.frozenColumns.length, rows, columns],
  );
  const viewHeight = (rows.scrollRect?.height ?? 0) - COLUMN_HEAD_HEIGHT - frozenHeight;
  return {
    rows: useStable(tracksOf(rows, view.frozenRows.length)),
    columns: useStable(tracksOf(columns, view.frozenColumns.length)),
    height: rows.getTotalSize(),
    width: columns.getTotalSize(),
    rowStart: (row) => rows.measurementsCache[row]?.start ?? 0,
    columnStart: (column) => columns.measurementsCache[column]?.start ?? 0,
    pageFrom: (row, by) => {
      const start = rows.measurementsCache[row]?.start ?? 0;
      const to = rows.getVirtualItemForOffset(Math.max(0, start + by * viewHeight))?.index ?? row;
      return by === 1 ? Math.max(row + 1, to) : Math.min(row - 1, to);
    },
    reveal,
  };
}

/** Another text once anything is wider or higher: the virtualizers keep what they have measured. Rows of data do not grow
 *  with their texts, and only those that were given another height count. */
function sizesOf({ sheet, rowPixels }: SheetView): string {
  const used = sheet.usedArea(true);
  const given = `${sheet.id}:${String(sheet.sizes)}`;
  if (!used || used.bottom >= MOST_GROWING) return given;
  return `${given}:${Array.from({ length: used.bottom + 1 }, (_, row) => rowPixels(row)).join()}`;
}

const MOST_GROWING = 300;

/** The near tracks, with some that lie before them. */
function withEarlier(near: number[], others: readonly number[]): number[] {
  const first = near[0] ?? 0;
  const earlier = [...new Set(others.filter((index) => index < first))].sort((a, b) => a - b);
  return [...earlier, ...near];
}

function tracksOf(virtualizer: Virtualizer<HTMLDivElement, Element>, frozen: number): readonly Track[] {
  return virtualizer.getVirtualItems().filter(({ index }) => index >= frozen);
}

/** The same array as long as it names the same tracks, so that rows need not be drawn again. */
function useStable(tracks: readonly Track[]): readonly Track[] {
  const key = tracks.map(({ index, start, size }) => `${index}:${start}:${size}`).join();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the tracks
  return useMemo(() => tracks, [key]);
}

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

/** An element's inner size in pixels (without its scroll bars), kept up to date. */
export function useFrameSize(element: RefObject<HTMLElement | null>): {
  readonly width: number;
  readonly height: number;
} {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = (): void => setSize({ width: current.clientWidth, height: current.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
