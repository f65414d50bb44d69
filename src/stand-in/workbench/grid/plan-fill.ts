import type { Area, CellPlace } from '../../../core/grid/address';
import { formatKind } from '../number-format';
import { planCells, type PlacedCell, type PlannedEdits } from './cell-edits';
import { seriesOf } from './fill-series';
import type { SheetView } from './sheet-view';

/** Filling from the selected cells into those the handle was dragged over: down or up, right or left. Numbers, dates and
 *  texts go on as in Excel, formulas move along. `isTurned`: Ctrl was held. */
export function planFill(view: SheetView, source: Area, target: Area, isTurned: boolean): PlannedEdits {
  const isDown = target.left === source.left && target.right === source.right;
  const [first, last] = isDown ? [source.left, source.right] : [source.top, source.bottom];
  const cells: PlacedCell[] = [];
  for (let across = first; across <= last; across++) {
    const place = (along: number): CellPlace =>
      isDown ? { row: along, column: across } : { row: across, column: along };
    const from = isDown ? { first: source.top, last: source.bottom } : { first: source.left, last: source.right };
    const to = isDown ? { first: target.top, last: target.bottom } : { first: target.left, last: target.right };
    cells.push(...filledLine(view, place, from, to, isTurned));
  }
  return planCells(view, cells);
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection into the others; of a single one, what stands before it. */
export function planFillFrom(view: SheetView, area: Area, way: 'down' | 'right'): PlannedEdits {
  const isDown = way === 'down';
  const isOne = isDown ? area.top === area.bottom : area.left === area.right;
  const back = isOne ? 1 : 0;
  const first = (isDown ? area.top : area.left) - back;
  if (first < 0) return { ok: true, edits: [] };
  const lines = isDown ? { first: area.left, last: area.right } : { first: area.top, last: area.bottom };
  const end = isDown ? area.bottom : area.right;
  const cells: PlacedCell[] = [];
  for (let across = lines.first; across <= lines.last; across++) {
    const place = (along: number): CellPlace =>
      isDown ? { row: along, column: across } : { row: across, column: along };
    for (let along = first + 1; along <= end; along++) {
      if (!isCovered(view, place(along))) cells.push(copied(view, place(first), place(along)));
    }
  }
  return planCells(view, cells);
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function filledLine(
  view: SheetView,
  place: (along: number) => CellPlace,
  from: Span,
  to: Span,
  isTurned: boolean,
): readonly PlacedCell[] {
  const count = from.last - from.first + 1;
  const places = Array.from({ length: count }, (_, index) => place(from.first + index));
  const held = places.map(({ row, column }) => view.sheet.cell(row, column));
  const [{ row, column } = place(from.first)] = places;
  const isDate = formatKind(view.sheet.style(row, column).numberFormat) === 'date';
  const hasFormulas = held.some((cell) => cell !== null && cell.formula !== null);
  const values = held.map((cell) => cell?.value ?? null);
  const series = hasFormulas ? null : seriesOf(values, isDate, isTurned);
  const cells: PlacedCell[] = [];
  for (let along = to.first; along <= to.last; along++) {
    if ((along >= from.first && along <= from.last) || isCovered(view, place(along))) continue;
    const source = place(from.first + ((((along - from.first) % count) + count) % count));
    const { numberFormat } = view.sheet.style(source.row, source.column);
    const value = series?.at(along - from.last - 1);
    cells.push(value === undefined ? copied(view, source, place(along)) : { place: place(along), value, numberFormat });
  }
  return cells;
}

function copied({ sheet }: SheetView, source: CellPlace, place: CellPlace): PlacedCell {
  const cell = sheet.cell(source.row, source.column);
  const { numberFormat } = sheet.style(source.row, source.column);
  return cell !== null && cell.formula !== null
    ? { place, formula: cell.formula, from: source, numberFormat }
    : { place, value: cell?.value ?? null, numberFormat };
}

/** By a merged area that begins elsewhere. */
function isCovered({ merges }: SheetView, { row, column }: CellPlace): boolean {
  const merge = merges.at(row, column);
  return merge !== null && (merge.top !== row || merge.left !== column);
}

/** Where a handle dragged to a cell fills: below, above, right or left of the source, whichever is further; null: nowhere. */
export function fillTarget(source: Area, { row, column }: CellPlace): Area | null {
  const down = Math.max(row - source.bottom, source.top - row, 0);
  const across = Math.max(column - source.right, source.left - column, 0);
  if (down === 0 && across === 0) return null;
  return down >= across
    ? { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) }
    : { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) };
}
