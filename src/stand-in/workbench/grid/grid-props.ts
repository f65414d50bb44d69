import type { ReactNode, Ref } from 'react';
import type { Area } from '../../../core/grid/address';
import type { Selection } from './selection';
import type { SheetView } from './sheet-view';
import type { CellEditor } from './use-cell-editing';
import type { ClipboardActions, ClipboardTargets } from './use-clipboard';
import type { CellClipboard } from './use-copied-cells';
import type { GridKeyboardTargets } from './use-grid-keyboard';

/** Where a sheet was scrolled to, in pixels. */
export interface ScrollPosition {
  readonly top: number;
  readonly left: number;
}

/** Where a menu opens, in the window's pixels. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** The menu of the cells and what it works on; `place` null: it is closed. */
export interface OpenMenu {
  readonly place: MenuPlace | null;
  readonly view: SheetView;
  readonly area: Area;
  readonly editor: CellEditor;
  readonly clipboard: ClipboardActions;
  /** Closes it and gives the keyboard back to the cells. */
  close(): void;
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
  readonly clipboard: CellClipboard;
  readonly sheetOf: ClipboardTargets['sheet'];
  readonly scrolledTo: ScrollPosition;
  readonly labels: {
    readonly grid: string;
    readonly selectAll: string;
    readonly cell: (address: string) => string;
    readonly leaveHint: string;
    readonly linkHint: string;
    readonly size: (kind: 'column' | 'row', size: string, pixels: number) => string;
    readonly chart: (title: string | null) => string;
  };
  readonly clipboardRefused: () => void;
  /** The menu of the cells, open or not. */
  readonly menu: (menu: OpenMenu) => ReactNode;
  readonly handle: Ref<GridHandle>;
  select(selection: Selection): void;
  /** To where a link leads. */
  followLink(target: string): void;
  onScroll(position: ScrollPosition): void;
}
