import type { WorkbookCell, WorkbookSheet } from '../../workbook/workbook-types';
import { shownValue, type FormatSettings, type ShownValue } from '../number-format';
import { overlayFormats, type Evaluate, type FormatOverlay } from './format-overlay';
import { columnPixels, leadingTracks, rowPixels, sheetExtent, type Track } from './geometry';
import { MergeIndex } from './merge-index';
import type { Walk } from './selection';

/** A sheet as the grid draws it: sizes in pixels, merges found quickly, values as text. */
export interface SheetView extends Walk {
  readonly settings: FormatSettings;
  readonly frozenRows: readonly Track[];
  readonly frozenColumns: readonly Track[];
  /** The conditional formats, over the cells' own looks. */
  readonly overlay: FormatOverlay;
  rowPixels(row: number): number;
  columnPixels(column: number): number;
  shown(row: number, column: number): ShownValue;
}

/** The view of a sheet as it is now; `reached` is the furthest cell anybody went to, `evaluate` knows the formulas of
 *  conditional formats. */
export function viewSheet(
  sheet: WorkbookSheet,
  settings: FormatSettings,
  reached: { readonly row: number; readonly column: number },
  evaluate: Evaluate,
): SheetView {
  const row = (index: number): number => rowPixels(sheet.rowHeight(index));
  const column = (index: number): number => columnPixels(sheet.columnWidth(index));
  return {
    sheet,
    settings,
    merges: new MergeIndex(sheet.merges),
    overlay: overlayFormats(sheet.conditionalFormats(), evaluate),
    ...sheetExtent(sheet, reached),
    frozenRows: leadingTracks(sheet.frozen.rows, row),
    frozenColumns: leadingTracks(sheet.frozen.columns, column),
    rowPixels: row,
    columnPixels: column,
    shown: (atRow, atColumn) =>
      shownCell(sheet.cell(atRow, atColumn), sheet.style(atRow, atColumn).numberFormat, settings),
  };
}

/** A formula whose value nobody has calculated yet shows itself rather than an empty cell. */
function shownCell(cell: WorkbookCell | null, numberFormat: string, settings: FormatSettings): ShownValue {
  if (cell !== null && cell.formula !== null && cell.value === null) {
    return { text: cell.formula, color: null, kind: 'text' };
  }
  return shownValue(cell?.value ?? null, numberFormat, settings);
}

/** Pixels of the frozen part, 0 when nothing is frozen. */
export function tracksPixels(tracks: readonly Track[]): number {
  const last = tracks.at(-1);
  return last ? last.start + last.size : 0;
}
