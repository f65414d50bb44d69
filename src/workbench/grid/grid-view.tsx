import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import { cellAddress } from '../../core/grid/address';
import type { CellEditor } from '../use-cell-editing';
import { CellInput, type CellRect } from './cell-input';
import { ColumnHeads } from './column-heads';
import { COLUMN_HEAD_HEIGHT, ROW_HEAD_WIDTH, spanPixels } from './geometry';
import { RowView } from './row-view';
import { selectedArea, type Selection } from './selection';
import { tracksPixels, type SheetView } from './sheet-view';
import { useClipboard } from './use-clipboard';
import { useGridKeyboard, type GridKeyboardTargets } from './use-grid-keyboard';
import { useNoteHover } from './use-note-hover';
import { usePointer } from './use-pointer';
import { useFrameSize } from './use-frame-size';
import { useTracks } from './use-tracks';

/** Where a sheet was scrolled to, in pixels. */
export interface ScrollPosition {
  readonly top: number;
  readonly left: number;
}

/** What the page asks of the grid. */
export interface GridHandle {
  focus(): void;
}

export interface GridProps extends Pick<GridKeyboardTargets, 'undo' | 'redo' | 'switchSheet' | 'leave'> {
  readonly view: SheetView;
  readonly selection: Selection;
  /** Counts the add-in's requests to show the selected cell. */
  readonly revealed: number;
  readonly editor: CellEditor;
  readonly scrolledTo: ScrollPosition;
  readonly labels: {
    readonly grid: string;
    readonly selectAll: string;
    readonly cell: (address: string) => string;
    readonly leaveHint: string;
  };
  readonly handle: Ref<GridHandle>;
  select(selection: Selection): void;
  onScroll(position: ScrollPosition): void;
}

/** The sheet as a grid of cells: a light list of what is in view, in both directions. */
export function GridView(props: GridProps): ReactNode {
  const { view, selection, editor, select } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const revealNext = useRef(true);
  const tracks = useTracks(view, scroller, props.scrolledTo);
  const frame = useFrameSize(scroller);
  const area = selectedArea(selection, view.merges);
  const { active, head } = selection;
  const noteHover = useNoteHover(view.sheet);

  const selectAnd = (next: Selection, { reveal }: { readonly reveal: boolean } = { reveal: true }): void => {
    if (!editor.commit()) return;
    revealNext.current = reveal;
    const anchor = view.merges.anchor(next.active);
    select({ active: anchor, head: next.head });
    input.current?.focus({ preventScroll: true });
  };
  const keyboard = useGridKeyboard({ ...props, area, pageRows: tracks.pageRows, select: selectAnd });
  const clipboard = useClipboard({ view, area, editor });
  const pointer = usePointer({
    view,
    selection,
    select: selectAnd,
    beginEdit: () => void editor.begin(active, { surface: 'cell' }),
  });

  useImperativeHandle(props.handle, () => ({ focus: () => input.current?.focus({ preventScroll: true }) }), []);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const { reveal } = tracks;
  useLayoutEffect(() => {
    if (revealNext.current) reveal(head.row, head.column);
    revealNext.current = true;
  }, [head.row, head.column, props.revealed, reveal]);

  const frozenHeight = tracksPixels(view.frozenRows);
  const rowOf = (row: number, top: number): ReactNode => (
    <RowView
      key={row}
      view={view}
      row={row}
      top={top}
      columns={tracks.columns}
      area={row >= area.top && row <= area.bottom ? area : null}
      activeColumn={row === active.row ? active.column : null}
    />
  );
  const rect = activeRect(view, selection, tracks, scroller.current);
  return (
    <div className="grid-frame" onMouseOver={noteHover.onMouseOver} onMouseLeave={noteHover.hide}>
      <div
        ref={scroller}
        className="grid"
        role="grid"
        aria-label={props.labels.grid}
        aria-rowcount={view.rows + 1}
        aria-colcount={view.columns + 1}
        aria-multiselectable
        tabIndex={0}
        onFocus={(event) => event.target === event.currentTarget && input.current?.focus({ preventScroll: true })}
        onMouseDown={pointer.onMouseDown}
        onDoubleClick={pointer.onDoubleClick}
        onScroll={({ currentTarget: { scrollTop, scrollLeft } }) => {
          noteHover.hide();
          props.onScroll({ top: scrollTop, left: scrollLeft });
        }}
      >
        <div
          className="grid-canvas"
          role="presentation"
          style={{ width: ROW_HEAD_WIDTH + tracks.width, height: COLUMN_HEAD_HEIGHT + tracks.height }}
        >
          <div
            className="frozen-rows"
            role="rowgroup"
            style={{ height: COLUMN_HEAD_HEIGHT + frozenHeight }}
            data-divided={view.frozenRows.length > 0 || undefined}
          >
            <ColumnHeads
              frozen={view.frozenColumns}
              columns={tracks.columns}
              selectedFrom={area.left}
              selectedTo={area.right}
              cornerLabel={props.labels.selectAll}
            />
            {view.frozenRows.map(({ index, start }) => rowOf(index, COLUMN_HEAD_HEIGHT + start))}
          </div>
          <div role="rowgroup">{tracks.rows.map(({ index, start }) => rowOf(index, COLUMN_HEAD_HEIGHT + start))}</div>
        </div>
      </div>
      <CellInput
        input={input}
        label={props.labels.cell(cellAddress(active))}
        hint={props.labels.leaveHint}
        activeCellId={isDrawn(selection, view, tracks) ? `cell-${cellAddress(active)}` : null}
        rect={editor.editing ? rect : clampedRect(rect, frame)}
        frame={frame}
        style={view.sheet.style(active.row, active.column)}
        editing={editor.editing}
        onText={(text) => {
          if (editor.editing) editor.change(text);
          else if (editor.begin(active, { surface: 'cell', text })) reveal(active.row, active.column);
        }}
        onKeyDown={keyboard}
        onClipboard={clipboard}
      />
      {noteHover.note && (
        <div className="note" aria-hidden style={{ left: noteHover.note.left, top: noteHover.note.top }}>
          {noteHover.note.text}
        </div>
      )}
    </div>
  );
}

type TrackPlaces = ReturnType<typeof useTracks>;

/** The active cell, or its whole merged area, as it stands in the frame now. */
function activeRect(
  view: SheetView,
  { active }: Selection,
  tracks: TrackPlaces,
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
function clampedRect(rect: CellRect, frame: { readonly width: number; readonly height: number }): CellRect {
  return {
    left: Math.max(0, Math.min(rect.left, frame.width - 10)),
    top: Math.max(0, Math.min(rect.top, frame.height - 10)),
    width: Math.min(rect.width, 10),
    height: Math.min(rect.height, 10),
  };
}

function isDrawn({ active }: Selection, view: SheetView, { rows, columns }: TrackPlaces): boolean {
  const inRows = active.row < view.frozenRows.length || rows.some(({ index }) => index === active.row);
  return inRows && (active.column < view.frozenColumns.length || columns.some(({ index }) => index === active.column));
}
