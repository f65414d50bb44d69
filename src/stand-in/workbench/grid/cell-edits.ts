import { type Area, type CellPlace, columnCount, rowCount } from '../../../core/grid/address';
import type { CellValue } from '../../../core/grid/grid';
import { shiftFormula } from '../../shift-formula';
import type { WorkbookCell, WorkbookEdit, WorkbookSheet } from '../../workbook/workbook-types';
import { type Entry, parseEntry } from '../entry-text';
import { isPlainGeneral } from '../number-format';
import { SHEET_COLUMNS, SHEET_ROWS } from './geometry';
import type { SheetView } from './sheet-view';

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
 *  number format to a General cell, and so does a formula, whose references move along from where it was copied. */
export type PastedCell =
  | { readonly text: string }
  | { readonly value: CellValue; readonly numberFormat: string }
  | { readonly formula: string; readonly from: CellPlace | null; readonly numberFormat: string };

/** Pasting rows of cells from the area's first cell on; an area they fit into several times is filled with them. */
export function planPaste(view: SheetView, area: Area, rows: readonly (readonly PastedCell[])[]): PlannedEdits {
  return planCells(view, pastedCells(view, area, rows));
}

/** The same with cells that were cut: where they come from is emptied in the same step. */
export function planMove(
  view: SheetView,
  area: Area,
  rows: readonly (readonly PastedCell[])[],
  source: { readonly sheet: WorkbookSheet; readonly area: Area },
): PlannedEdits {
  const pasted = planPaste(view, { ...area, bottom: area.top, right: area.left }, rows);
  const emptied = planClear({ ...view, sheet: source.sheet }, source.area);
  if (!pasted.ok || !emptied.ok) return pasted.ok ? emptied : pasted;
  return { ok: true, edits: [...emptied.edits, ...pasted.edits] };
}

function pastedCells(view: SheetView, area: Area, rows: readonly (readonly PastedCell[])[]): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  const put = (row: number, column: number, cell: PastedCell): void => {
    const merge = view.merges.at(row, column);
    const isCovered = merge !== null && (merge.top !== row || merge.left !== column);
    if (!isCovered && row < SHEET_ROWS && column < SHEET_COLUMNS) cells.push({ place: { row, column }, ...cell });
  };
  const across = Math.max(0, ...rows.map((row) => row.length));
  const down = timesIn(rowCount(area), rows.length);
  const right = timesIn(columnCount(area), across);
  for (let again = 0; again < down * right; again++) {
    const top = area.top + Math.floor(again / right) * rows.length;
    const left = area.left + (again % right) * across;
    rows.forEach((row, i) => row.forEach((cell, j) => put(top + i, left + j, cell)));
  }
  return cells;
}

/** How often what is copied fits into the selected length; once when it does not fit evenly. */
function timesIn(selected: number, copied: number): number {
  return copied > 0 && selected % copied === 0 ? selected / copied : 1;
}

/** Such a cell with where it goes. */
export type PlacedCell = { readonly place: CellPlace } & PastedCell;

/** The edits that put cells into the sheet. */
export function planCells(view: SheetView, cells: readonly PlacedCell[]): PlannedEdits {
  const { sheet, settings } = view;
  const locked = cells.find(({ place }) => isLocked(sheet, place));
  if (locked) return { ok: false, reason: 'protected', place: locked.place };
  const edits = cells.map(({ place, ...cell }): WorkbookEdit => {
    const format = sheet.style(place.row, place.column).numberFormat;
    const entry = 'text' in cell ? parseEntry(cell.text, format, settings) : copiedEntry(cell, place, format);
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

function copiedEntry(cell: Exclude<PastedCell, { readonly text: string }>, place: CellPlace, format: string): Entry {
  const numberFormat = isPlainGeneral(format) ? cell.numberFormat : null;
  if ('value' in cell) return { value: cell.value, formula: null, numberFormat };
  const { formula, from } = cell;
  const moved = from === null ? formula : shiftFormula(formula, place.row - from.row, place.column - from.column);
  return { value: null, formula: moved, numberFormat };
}
