import type { CSSProperties, ReactNode } from 'react';
import type { DrawnCell } from './draw-cell';

/** How a cell takes part in the selection. */
export interface CellSelection {
  readonly active: boolean;
  readonly selected: boolean;
  /** The sides of the cell that are sides of the selected area, such as `tl`. */
  readonly edges: string;
  /** The same of the area that was copied. */
  readonly copiedEdges: string;
}

/** One cell of the grid. `place` says where in its row it stands. */
export function CellView({
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
    </div>
  );
}
