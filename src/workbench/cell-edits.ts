import type { Area, CellPlace } from '../core/grid/address';
import type { CellValue } from '../core/grid/grid';
import type { WorkbookCell, WorkbookEdit, WorkbookSheet } from '../workbook/workbook-types';
import { SHEET_COLUMNS, SHEET_ROWS } from './grid/geometry';
import type { SheetView } from './grid/sheet-view';
import { isPlainGeneral } from './number-format';
import { parseEntry } from './parse-entry';

/** The edits of a workbook that typing, deleting and pasting come to, and what stands against them. */
export type PlannedEdits =
  | { readonly ok: true; readonly edits: readonly WorkbookEdit[] }
  | { readonly ok: false; readonly reason: 'protected'; readonly place: CellPlace };

/** Whether the sheet's protection keeps people from changing a cell. */
export function isLocked(sheet: WorkbookSheet, { row, column }: CellPlace): boolean {
  return sheet.protected && sheet.style(row, column).locked;
}

/** What typing a text into a cell does. */
export function planEntry(view: SheetView, place: CellPlace, text: string): PlannedEdits {
  return planCells(view, [{ place, text }]);
}

/** Deleting: the contents go, the formats and notes stay. */
export function planClear(view: SheetView, area: Area): PlannedEdits {
  const { sheet } = view;
  const used = sheet.usedArea(true);
  if (used === null) return { ok: true, edits: [] };
  const cells: { place: CellPlace; text: string }[] = [];
  for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row++) {
    for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column++) {
      if (hasContent(sheet.cell(row, column))) cells.push({ place: { row, column }, text: '' });
    }
  }
  return planCells(view, cells);
}

function hasContent(cell: WorkbookCell | null): boolean {
  return cell !== null && (cell.value !== null || cell.formula !== null);
}

/** A copied or typed cell on its way into the sheet: a text is read as typed, a value is taken as it is and brings its
 *  number format to a General cell. */
export type PastedCell = { readonly text: string } | { readonly value: CellValue; readonly numberFormat: string };

/** Pasting rows of cells from the area's first cell on. One single cell fills the whole area. */
export function planPaste(view: SheetView, area: Area, rows: readonly (readonly PastedCell[])[]): PlannedEdits {
  const [single] = rows.length === 1 && rows[0]?.length === 1 ? rows[0] : [];
  const cells: ({ readonly place: CellPlace } & PastedCell)[] = [];
  const put = (row: number, column: number, cell: PastedCell): void => {
    const merge = view.merges.at(row, column);
    const isCovered = merge !== null && (merge.top !== row || merge.left !== column);
    if (!isCovered && row < SHEET_ROWS && column < SHEET_COLUMNS) cells.push({ place: { row, column }, ...cell });
  };
  if (single) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) put(row, column, single);
    }
  } else {
    rows.forEach((row, down) => row.forEach((cell, right) => put(area.top + down, area.left + right, cell)));
  }
  return planCells(view, cells);
}

function planCells(view: SheetView, cells: readonly ({ readonly place: CellPlace } & PastedCell)[]): PlannedEdits {
  const { sheet, settings } = view;
  const locked = cells.find(({ place }) => isLocked(sheet, place));
  if (locked) return { ok: false, reason: 'protected', place: locked.place };
  const edits = cells.map(({ place, ...cell }): WorkbookEdit => {
    const format = sheet.style(place.row, place.column).numberFormat;
    const entry =
      'text' in cell
        ? parseEntry(cell.text, format, settings)
        : { ...cell, formula: null, numberFormat: isPlainGeneral(format) ? cell.numberFormat : null };
    return {
      kind: 'cell',
      sheetId: sheet.id,
      ...place,
      content: { value: entry.value, formula: entry.formula },
      ...(entry.numberFormat === null ? {} : { style: { numberFormat: entry.numberFormat } }),
    };
  });
  return { ok: true, edits };
}
