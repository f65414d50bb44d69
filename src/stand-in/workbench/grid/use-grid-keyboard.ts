import { type KeyboardEvent, useCallback, useRef } from 'react';
import type { Area, CellPlace } from '../../../core/grid/address';
import { planClear } from './cell-edits';
import { editCommand, gridCommand, type GridCommand } from './grid-keys';
import { planFillFrom } from './plan-fill';
import { advance, type Direction, FIRST_CELL, goTo, jump, selectCell, type Selection, step } from './selection';
import type { SheetView } from './sheet-view';
import type { CellEditor } from './use-cell-editing';

/** What the keyboard can do to the grid. */
export interface GridKeyboardTargets {
  readonly view: SheetView;
  readonly selection: Selection;
  readonly area: Area;
  readonly editor: CellEditor;
  /** The row a page above or below. */
  pageFrom(row: number, by: 1 | -1): number;
  select(selection: Selection, options?: { readonly reveal: boolean }): void;
  undo(): void;
  redo(): void;
  switchSheet(by: 1 | -1): void;
  /** Out of the grid, to the next or the previous part of the page. */
  leave(by: 1 | -1): void;
  /** To where the active cell's link leads, if it has one. */
  follow(): void;
  /** Opens the menu of the cells at the active one. */
  openMenu(): void;
  /** Takes back what Esc takes back outside of editing. */
  escape(): void;
}

type Advance = (selection: Selection, direction: Direction) => Selection;

/** Excel's keys. */
export function useGridKeyboard(targets: GridKeyboardTargets): (event: KeyboardEvent<HTMLTextAreaElement>) => void {
  const { editor } = targets;
  const advance = useAdvance(targets.view);
  return (event) => {
    if (editor.editing) {
      runEditKey(event, targets, advance);
      return;
    }
    const command = gridCommand(event);
    if (command === null) return;
    event.preventDefault();
    run(command, targets, advance);
  };
}

function runEditKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { editor, view, selection, select }: GridKeyboardTargets,
  advance: Advance,
): void {
  const command = editCommand(event, editor.editing?.mode ?? 'enter');
  if (command.kind === 'caret') return;
  event.preventDefault();
  switch (command.kind) {
    case 'cancel':
      editor.cancel();
      return;
    case 'newLine': {
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end');
      editor.change(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
      return;
    }
    case 'commit':
      if (!editor.commit() || !command.move) return;
      select(command.byArrow ? step(selection, command.move, false, view) : advance(selection, command.move));
  }
}

/** What is in view stays in view. */
const STAYING = { reveal: false };

function run(command: GridCommand, targets: GridKeyboardTargets, advance: Advance): void {
  const { view, selection, select, editor } = targets;
  switch (command.kind) {
    case 'step':
      return select(step(selection, command.direction, command.extend, view));
    case 'advance':
      return select(advance(selection, command.direction));
    case 'jump':
      return select(jump(selection, command.direction, command.extend, view));
    case 'page': {
      const from = command.extend ? selection.head : selection.active;
      const row = targets.pageFrom(from.row, command.by);
      return select(goTo(selection, { row, column: from.column }, command.extend, view));
    }
    case 'rowStart': {
      const { row } = command.extend ? selection.head : selection.active;
      return select(goTo(selection, { row, column: view.frozenColumns.length }, command.extend, view));
    }
    case 'sheetStart': {
      const start = { row: view.frozenRows.length, column: view.frozenColumns.length };
      return select(goTo(selection, start, command.extend, view));
    }
    case 'sheetEnd': {
      const used = view.sheet.usedArea(true);
      const end = used ? { row: used.bottom, column: used.right } : FIRST_CELL;
      return select(goTo(selection, end, command.extend, view));
    }
    case 'selectAll':
      return select({ active: FIRST_CELL, head: { row: view.rows - 1, column: view.columns - 1 } }, STAYING);
    case 'selectWhole': {
      const { top, bottom, left, right } = targets.area;
      const [lastRow, lastColumn] = [view.rows - 1, view.columns - 1];
      const whole =
        command.what === 'row'
          ? { active: { row: top, column: 0 }, head: { row: bottom, column: lastColumn } }
          : { active: { row: 0, column: left }, head: { row: lastRow, column: right } };
      return select(whole, STAYING);
    }
    case 'fill':
      return void editor.apply(planFillFrom(view, targets.area, command.way));
    case 'menu':
      return targets.openMenu();
    case 'edit':
      return void editor.begin(selection.active, { surface: 'cell' });
    case 'overtype':
      return void editor.begin(selection.active, { surface: 'cell', text: '' });
    case 'clear':
      return void editor.apply(planClear(view, targets.area));
    case 'follow':
      return targets.follow();
    case 'escape':
      return targets.escape();
    case 'undo':
      return targets.undo();
    case 'redo':
      return targets.redo();
    case 'sheet':
      return targets.switchSheet(command.by);
    case 'leave':
      return targets.leave(command.by);
  }
}

/** Where Enter and Tab go. After some Tabs, Enter goes to the next row under the cell where the Tabs began: so a table is
 *  typed row by row. */
function useAdvance(view: SheetView): (selection: Selection, direction: Direction) => Selection {
  const tabs = useRef<{ readonly from: number; readonly at: CellPlace } | null>(null);
  return useCallback(
    (selection, direction) => {
      const { active } = selection;
      const run = tabs.current;
      const from = run?.at.row === active.row && run.at.column === active.column ? run.from : null;
      const next = advance(selection, direction, view);
      tabs.current = null;
      if (next.anchor !== undefined) return next;
      if (direction === 'left' || direction === 'right') {
        tabs.current = { from: from ?? active.column, at: next.active };
        return next;
      }
      return from === null ? next : step(selectCell({ row: active.row, column: from }), direction, false, view);
    },
    [view],
  );
}
