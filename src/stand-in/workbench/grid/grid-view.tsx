/* The grid: draws a SheetView and edits its sheet, and knows nothing of the page around it. What is drawn is worked out in
   plain functions (sheet-view.ts, draw-cell.ts, fit-text.ts), selection too (selection.ts); hooks bring in the keyboard, the
   pointer, the clipboard and what of the sheet is in view. A new key is a line of grid-keys.ts. */

import { type ReactNode, useEffect, useImperativeHandle, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { cellAddress } from '../../../core/grid/address';
import { CellInput } from './cell-input';
import { ChartFrames } from './chart-frames';
import { COLUMN_HEAD_HEIGHT, ROW_HEAD_WIDTH } from './geometry';
import type { GridProps, MenuPlace } from './grid-props';
import { inputMessage, InputMessageView } from './input-message';
import { linkTarget } from './links';
import { ColumnHeads, RowView } from './rows';
import { selectedArea, type Selection } from './selection';
import { tracksPixels } from './sheet-view';
import { useClipboard } from './use-clipboard';
import { DragGuide } from './drag-guide';
import { useGridKeyboard } from './use-grid-keyboard';
import { useGrips } from './use-grips';
import { useKeyboardNote, useNoteHover } from './use-notes';
import { usePointer } from './use-pointer';
import { activeRect, clampedRect, isDrawn, useFrameSize, useTracks } from './use-tracks';

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
  const link = linkTarget(view.sheet.cell(active.row, active.column)?.formula ?? null);
  const noteHover = useNoteHover(view.sheet);
  const gridFrame = useRef<HTMLDivElement>(null);
  const [arrived, arrive] = useReducer((moves: number) => moves + 1, 0);
  useKeyboardNote(gridFrame, selection, arrived, noteHover);

  const selectAnd = (next: Selection, { reveal }: { readonly reveal: boolean } = { reveal: true }): void => {
    if (!editor.commit()) return;
    revealNext.current = reveal;
    const anchor = view.merges.anchor(next.active);
    select({ ...next, active: anchor });
    input.current?.focus({ preventScroll: true });
  };
  const keyboard = useGridKeyboard({
    ...props,
    area,
    pageFrom: tracks.pageFrom,
    select: (next, options) => {
      selectAnd(next, options);
      arrive();
    },
    follow: () => {
      if (link !== null) props.followLink(link);
    },
    openMenu: () => {
      const box = gridFrame.current?.getBoundingClientRect();
      setMenu({ x: (box?.left ?? 0) + rect.left + rect.width / 2, y: (box?.top ?? 0) + rect.top + rect.height });
    },
    escape: () => {
      noteHover.hide();
      props.clipboard.unmark();
    },
  });
  const { onClipboard, actions } = useClipboard({
    ...props,
    sheet: props.sheetOf,
    area,
    select: selectAnd,
    refused: props.clipboardRefused,
  });
  const focusCells = (): void => input.current?.focus({ preventScroll: true });
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const grips = useGrips({ view, area, editor, select: selectAnd });
  const pointer = usePointer({
    view,
    selection,
    select: selectAnd,
    beginEdit: () => void editor.begin(active, { surface: 'cell' }),
  });

  useImperativeHandle(props.handle, () => ({ focus: () => input.current?.focus({ preventScroll: true }) }), []);
  useEffect(() => {
    // An add-in that shows another sheet keeps the keyboard, as it does in Excel.
    if (document.activeElement?.tagName !== 'IFRAME') input.current?.focus({ preventScroll: true });
  }, []);
  const { reveal } = tracks;
  useLayoutEffect(() => {
    if (revealNext.current) reveal(head.row, head.column);
    revealNext.current = true;
  }, [head.row, head.column, props.revealed, reveal]);

  const { copied } = props.clipboard;
  const copiedHere = copied?.isMarked && copied.sheetId === view.sheet.id ? copied.area : null;
  // Where a fill would go is marked as what was copied is.
  const copiedArea = grips.drag?.kind === 'fill' ? grips.drag.target : copiedHere;
  const frozenHeight = tracksPixels(view.frozenRows);
  const rowOf = (row: number, top: number): ReactNode => (
    <RowView
      key={row}
      view={view}
      row={row}
      top={top}
      columns={tracks.columns}
      area={row >= area.top && row <= area.bottom ? area : null}
      copied={copiedArea && row >= copiedArea.top && row <= copiedArea.bottom ? copiedArea : null}
      activeColumn={row === active.row ? active.column : null}
    />
  );
  const rect = activeRect(view, selection, tracks, scroller.current);
  const isShown = isDrawn(selection, view, tracks);
  return (
    <div ref={gridFrame} className="grid-frame" onMouseOver={noteHover.onMouseOver} onMouseLeave={noteHover.hide}>
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
        onPointerDown={grips.onPointerDown}
        onMouseDown={pointer.onMouseDown}
        onDoubleClick={(event) => grips.onDoubleClick(event) || pointer.onDoubleClick(event)}
        onContextMenu={(event) => {
          if (editor.editing) return; // the text field has its own
          event.preventDefault();
          setMenu({ x: event.clientX, y: event.clientY });
        }}
        onClick={({ target, shiftKey }) => {
          const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-link]') : null;
          if (pressed?.dataset['link'] && !shiftKey && !editor.editing) props.followLink(pressed.dataset['link']);
        }}
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
          <ChartFrames charts={view.sheet.charts()} view={view} tracks={tracks} label={props.labels.chart} />
          <div role="rowgroup">{tracks.rows.map(({ index, start }) => rowOf(index, COLUMN_HEAD_HEIGHT + start))}</div>
        </div>
      </div>
      <CellInput
        input={input}
        label={props.labels.cell(cellAddress(active))}
        hint={link === null ? props.labels.leaveHint : props.labels.linkHint}
        activeCellId={isShown ? `cell-${cellAddress(active)}` : null}
        rect={editor.editing ? rect : clampedRect(rect, frame)}
        frame={frame}
        style={view.sheet.style(active.row, active.column)}
        editing={editor.editing}
        onText={(text) => {
          if (editor.editing) editor.change(text);
          else if (editor.begin(active, { surface: 'cell', text })) reveal(active.row, active.column);
        }}
        onKeyDown={keyboard}
        onClipboard={onClipboard}
      />
      <DragGuide drag={grips.drag} frame={gridFrame} label={props.labels.size} />
      {props.menu({
        place: menu,
        view,
        area,
        editor,
        clipboard: actions,
        close: () => {
          setMenu(null);
          focusCells();
        },
      })}
      <InputMessageView message={isShown ? inputMessage(view.sheet, active) : null} cell={rect} frame={frame} />
      {noteHover.note && (
        <div className="note" aria-hidden style={noteHover.note.css}>
          {noteHover.note.text}
        </div>
      )}
    </div>
  );
}
