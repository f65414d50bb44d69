import type { CellPlace } from '../../../core/grid/address';
import type { WorkbookSheet } from '../../workbook/workbook-types';

export const ROW_HEAD_WIDTH = 46;
export const COLUMN_HEAD_HEIGHT = 22;

/** A sheet's size in Excel. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
const SPARE = { rows: 40, columns: 12 };
const LEAST = { rows: 80, columns: 26 };

/** A row's height in points in pixels. */
export function rowPixels(height: number): number {
  return Math.round((height * 96) / 72);
}

/** How many rows and columns can be scrolled to: what the sheet uses, what is selected, and some room to type in. */
export function sheetExtent(
  sheet: WorkbookSheet,
  reached: CellPlace,
): { readonly rows: number; readonly columns: number } {
  const used = sheet.usedArea(false);
  const room = (last: number, spare: number, least: number): number => Math.max(last + 1 + spare, least);
  return {
    rows: Math.min(room(Math.max(used?.bottom ?? 0, reached.row), SPARE.rows, LEAST.rows), SHEET_ROWS),
    columns: Math.min(room(Math.max(used?.right ?? 0, reached.column), SPARE.columns, LEAST.columns), SHEET_COLUMNS),
  };
}

/** A row or column as placed on the sheet, in pixels from its first. */
export interface Track {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** The first `count` tracks one after the other. */
export function leadingTracks(count: number, sizeOf: (index: number) => number): readonly Track[] {
  const tracks: Track[] = [];
  let start = 0;
  for (let index = 0; index < count; index++) {
    const size = sizeOf(index);
    tracks.push({ index, start, size });
    start += size;
  }
  return tracks;
}

/** Pixels from the first to the last track, both included. */
export function spanPixels(first: number, last: number, sizeOf: (index: number) => number): number {
  let pixels = 0;
  for (let index = first; index <= last; index++) pixels += sizeOf(index);
  return pixels;
}
