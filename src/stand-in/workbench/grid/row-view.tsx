import { memo, type CSSProperties, type ReactNode } from 'react';
import { isInArea, type Area } from '../../../core/grid/address';
import { CellView, type CellSelection } from './cell-view';
import { drawCell } from './draw-cell';
import { ROW_HEAD_WIDTH, type Track } from './geometry';
import { tracksPixels, type SheetView } from './sheet-view';

export interface RowProps {
  readonly view: SheetView;
  readonly row: number;
  readonly top: number;
  /** The scrolling columns to draw; the frozen ones are drawn anyway. */
  readonly columns: readonly Track[];
  /** The selected area when it touches this row, else null. */
  readonly area: Area | null;
  /** The copied area when it touches this row, else null. */
  readonly copied: Area | null;
  /** The active cell's column when it stands in this row, else null. */
  readonly activeColumn: number | null;
}

const NOT_SELECTED: CellSelection = { active: false, selected: false, edges: '', copiedEdges: '' };

/** One row of the grid with its head. Drawn anew only when something of it changed. */
export const RowView = memo(function RowView(props: RowProps): ReactNode {
  const { view, row, top, columns, area } = props;
  const height = view.rowPixels(row);
  const isHidden = height === 0;
  // A merged area may begin in a hidden row and be seen in the next.
  if (isHidden && view.merges.touching(row, row).length === 0) return null;
  return (
    <div role="row" className="row" aria-rowindex={row + 2} style={{ top, height }}>
      <div
        className="frozen-columns"
        role="presentation"
        style={{ width: ROW_HEAD_WIDTH + tracksPixels(view.frozenColumns) }}
        data-divided={view.frozenColumns.length > 0 || undefined}
      >
        {!isHidden && (
          <div role="rowheader" className="head row-head" data-row={row} data-selected={area !== null || undefined}>
            {row + 1}
          </div>
        )}
        {view.frozenColumns.map((track) => cellOf(props, track, { left: ROW_HEAD_WIDTH + track.start }))}
      </div>
      {columns.map((track) => cellOf(props, track, { left: ROW_HEAD_WIDTH + track.start }))}
    </div>
  );
}, sameRow);

function cellOf(props: RowProps, track: Track, place: CSSProperties): ReactNode {
  const { view, row } = props;
  const merge = view.merges.at(row, track.index);
  const isCovered = merge !== null && (merge.top !== row || merge.left !== track.index);
  const isHidden = merge === null && (track.size === 0 || view.rowPixels(row) === 0);
  if (isCovered || isHidden) return null;
  return (
    <CellView
      key={track.index}
      cell={drawCell(view, row, track.index)}
      place={place}
      columnIndex={track.index + 2}
      selection={selectionOf(props, track.index, merge)}
    />
  );
}

function selectionOf({ row, area, copied, activeColumn }: RowProps, column: number, merge: Area | null): CellSelection {
  const copiedEdges = edgesOf(copied, row, column, merge);
  if (area === null || !isInArea(area, row, column)) {
    return copiedEdges === '' ? NOT_SELECTED : { ...NOT_SELECTED, copiedEdges };
  }
  return { active: activeColumn === column, selected: true, edges: edgesOf(area, row, column, merge), copiedEdges };
}

/** The sides of the cell that are sides of the area; none when it lies outside. */
function edgesOf(area: Area | null, row: number, column: number, merge: Area | null): string {
  if (area === null || !isInArea(area, row, column)) return '';
  return [
    area.top === row ? 't' : '',
    area.left === column ? 'l' : '',
    area.bottom === (merge?.bottom ?? row) ? 'b' : '',
    area.right === (merge?.right ?? column) ? 'r' : '',
  ].join('');
}

function sameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.view === b.view &&
    a.row === b.row &&
    a.top === b.top &&
    a.columns === b.columns &&
    a.activeColumn === b.activeColumn &&
    sameArea(a.area, b.area) &&
    sameArea(a.copied, b.copied)
  );
}

function sameArea(a: Area | null, b: Area | null): boolean {
  if (a === null || b === null) return a === b;
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
