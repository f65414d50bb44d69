import { columnCount, rowCount, type Area, type CellPlace } from '../../../core/grid/address';
import type { WorkbookSheet } from '../../workbook/workbook-types';
import type { MergeIndex } from './merge-index';

/** What is selected: the active cell, and the opposite corner of the selected area. */
export interface Selection {
  readonly active: CellPlace;
  readonly head: CellPlace;
  /** The corner opposite to the head, where Enter or Tab has moved the active cell inside the area. */
  readonly anchor?: CellPlace;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The sheet as the keyboard walks over it. */
export interface Walk {
  readonly sheet: WorkbookSheet;
  readonly merges: MergeIndex;
  readonly rows: number;
  readonly columns: number;
}

export const FIRST_CELL: CellPlace = { row: 0, column: 0 };

export function selectCell(place: CellPlace): Selection {
  return { active: place, head: place };
}

/** The selected area, grown so that it cuts through no merged area. */
export function selectedArea({ active, head, anchor = active }: Selection, merges: MergeIndex): Area {
  return merges.expand({
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  });
}

/** Enter and Tab: one cell on; where several are selected, round and round among those that can be seen. */
export function advance(selection: Selection, direction: Direction, walk: Walk): Selection {
  const area = selectedArea(selection, walk.merges);
  const merge = walk.merges.at(area.top, area.left);
  const isOne = merge ? merge.bottom === area.bottom && merge.right === area.right : isSameCell(area);
  if (isOne) return step(selection, direction, false, walk);
  const isVertical = direction === 'up' || direction === 'down';
  const by = direction === 'down' || direction === 'right' ? 1 : -1;
  const rows = rowCount(area);
  const columns = columnCount(area);
  const count = rows * columns;
  const { active } = selection;
  const at = isVertical
    ? (active.column - area.left) * rows + active.row - area.top
    : (active.row - area.top) * columns + active.column - area.left;
  for (let i = 1; i < Math.min(count, MOST_STEPS); i++) {
    const next = (((at + i * by) % count) + count) % count;
    const row = area.top + (isVertical ? next % rows : Math.floor(next / columns));
    const column = area.left + (isVertical ? Math.floor(next / rows) : next % columns);
    if (canStand(row, column, walk)) {
      return { active: { row, column }, head: selection.head, anchor: selection.anchor ?? active };
    }
  }
  return selection;
}

const MOST_STEPS = 100_000;

function isSameCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/** Neither hidden nor covered by a merged area. */
function canStand(row: number, column: number, { sheet, merges }: Walk): boolean {
  const anchor = merges.anchor({ row, column });
  return anchor.row === row && anchor.column === column && sheet.rowHeight(row) > 0 && sheet.columnWidth(column) > 0;
}

/** One cell further (`extend`: the area's corner moves, the active cell stays). Hidden rows and columns are skipped. */
export function step(selection: Selection, direction: Direction, extend: boolean, walk: Walk): Selection {
  const from = extend ? selection.head : selection.active;
  const to = nextVisible(from, direction, walk) ?? from;
  return extend ? { active: selection.active, head: to } : selectCell(walk.merges.anchor(to));
}

function nextVisible(from: CellPlace, direction: Direction, walk: Walk): CellPlace | null {
  const merge = walk.merges.at(from.row, from.column);
  const edge = merge ?? { top: from.row, bottom: from.row, left: from.column, right: from.column };
  switch (direction) {
    case 'up':
      return place(
        seek(edge.top - 1, -1, walk.rows, (row) => walk.sheet.rowHeight(row) > 0),
        from.column,
      );
    case 'down':
      return place(
        seek(edge.bottom + 1, 1, walk.rows, (row) => walk.sheet.rowHeight(row) > 0),
        from.column,
      );
    case 'left':
      return place(
        from.row,
        seek(edge.left - 1, -1, walk.columns, (column) => walk.sheet.columnWidth(column) > 0),
      );
    case 'right':
      return place(
        from.row,
        seek(edge.right + 1, 1, walk.columns, (column) => walk.sheet.columnWidth(column) > 0),
      );
  }
}

function place(row: number | null, column: number | null): CellPlace | null {
  return row === null || column === null ? null : { row, column };
}

function seek(start: number, by: number, count: number, visible: (index: number) => boolean): number | null {
  for (let index = start; index >= 0 && index < count; index += by) if (visible(index)) return index;
  return null;
}

/** Ctrl with an arrow: to the last filled cell of a run, or over the gap to the next filled one, or to the edge. */
export function jump(selection: Selection, direction: Direction, extend: boolean, walk: Walk): Selection {
  const filled = ({ row, column }: CellPlace): boolean => (walk.sheet.cell(row, column)?.value ?? null) !== null;
  let at = extend ? selection.head : selection.active;
  let next = nextVisible(at, direction, walk);
  if (next !== null) {
    const inRun = filled(at) && filled(next);
    do {
      at = next;
      next = nextVisible(at, direction, walk);
    } while (next !== null && (inRun ? filled(next) : !filled(at)));
  }
  return extend ? { active: selection.active, head: at } : selectCell(walk.merges.anchor(at));
}

/** To a given cell: Home, Ctrl+Home, Ctrl+End, a page up or down, the name box. */
export function goTo(selection: Selection, target: CellPlace, extend: boolean, walk: Walk): Selection {
  const clamped = {
    row: Math.max(0, Math.min(walk.rows - 1, target.row)),
    column: Math.max(0, Math.min(walk.columns - 1, target.column)),
  };
  return extend ? { active: selection.active, head: clamped } : selectCell(walk.merges.anchor(clamped));
}
