import { type CSSProperties, memo, type ReactNode } from 'react';
import { type Area, columnName, isInArea } from '../../../core/grid/address';
import { drawCell, type DrawnCell } from './draw-cell';
import { COLUMN_HEAD_HEIGHT, ROW_HEAD_WIDTH, type Track } from './geometry';
import { type SheetView, tracksPixels } from './sheet-view';

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
            <span className="row-grip" data-grip="row" data-index={row} />
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

/** How a cell takes part in the selection. */
interface CellSelection {
  readonly active: boolean;
  readonly selected: boolean;
  /** The sides of the cell that are sides of the selected area, such as `tl`. */
  readonly edges: string;
  /** The same of the area that was copied. */
  readonly copiedEdges: string;
}

/** One cell of the grid. `place` says where in its row it stands. */
function CellView({
  cell,
  place,
  columnIndex,
  selection,
}: {
  readonly cell: DrawnCell;
  readonly place: CSSProperties;
  /** Counted from 1. */
  readonly columnIndex: number;
  readonly selection: CellSelection;
}): ReactNode {
  return (
    <div
      role="gridcell"
      id={`cell-${cell.address}`}
      className={selection.active ? 'cell cell-active' : selection.selected ? 'cell cell-selected' : 'cell'}
      aria-colindex={columnIndex}
      aria-selected={selection.selected}
      aria-description={cell.note ?? undefined}
      data-address={cell.address}
      data-edges={selection.edges || undefined}
      data-copied={selection.copiedEdges || undefined}
      title={cell.tooltip ?? undefined}
      style={{ ...place, ...cell.cellCss }}
    >
      {cell.text !== '' && (
        <span className="cell-box" style={cell.boxCss}>
          <span
            className={cell.link === null ? 'cell-text' : 'cell-text cell-link'}
            {...(cell.link === null ? {} : { role: 'link', 'data-link': cell.link })}
            style={cell.textCss}
          >
            {cell.text}
          </span>
        </span>
      )}
      {cell.note !== null && <span className="note-corner" />}
      {selection.edges.endsWith('br') && <span className="fill-handle" data-grip="fill" />}
    </div>
  );
}

/** The row of column letters, with the corner that selects everything. */
export const ColumnHeads = memo(function ColumnHeads({
  frozen,
  columns,
  selectedFrom,
  selectedTo,
  cornerLabel,
}: {
  readonly frozen: readonly Track[];
  readonly columns: readonly Track[];
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly cornerLabel: string;
}): ReactNode {
  const head = ({ index, start, size }: Track): ReactNode =>
    size > 0 && (
      <div
        key={index}
        role="columnheader"
        className="head column-head"
        aria-colindex={index + 2}
        data-column={index}
        data-selected={(index >= selectedFrom && index <= selectedTo) || undefined}
        style={{ left: ROW_HEAD_WIDTH + start, width: size }}
      >
        {columnName(index)}
        <span className="column-grip" data-grip="column" data-index={index} />
      </div>
    );
  return (
    <div role="row" className="row heads" aria-rowindex={1} style={{ height: COLUMN_HEAD_HEIGHT }}>
      <div
        className="frozen-columns"
        role="presentation"
        style={{ width: ROW_HEAD_WIDTH + tracksPixels(frozen) }}
        data-divided={frozen.length > 0 || undefined}
      >
        {/* For the mouse alone: the keyboard has Ctrl+A. */}
        <div className="head corner" aria-hidden title={cornerLabel} />
        {frozen.map(head)}
      </div>
      {columns.map(head)}
    </div>
  );
});
