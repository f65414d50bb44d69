import {
  type MouseEvent as ReactMouseEvent,
  type PointerEvent as ReactPointerEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type Area, type CellPlace, parseCellAddress } from '../../../core/grid/address';
import { fillTarget, planFill } from './plan-fill';
import type { Selection } from './selection';
import type { SheetView } from './sheet-view';
import { charactersOf, planFittedWidths, planHeights, planWidths, pointsOf } from './sizes';
import type { CellEditor } from './use-cell-editing';

/** What the grips work on: the borders of the heads, and the handle at the corner of the selection. */
export interface GripTargets {
  readonly view: SheetView;
  readonly area: Area;
  readonly editor: CellEditor;
  select(selection: Selection, options?: { readonly reveal: boolean }): void;
}

/** A grip that is being dragged, and how far it is. */
export type Drag =
  | { readonly kind: 'column' | 'row'; readonly index: number; readonly from: number; readonly pixels: number }
  | { readonly kind: 'fill'; readonly target: Area | null };

/** Dragging a grip: nothing changes before it is let go, and Esc lets it go for nothing. A finger scrolls instead. */
export function useGrips(targets: GripTargets): {
  readonly drag: Drag | null;
  onPointerDown(event: ReactPointerEvent): void;
  /** A double click on a border: as wide or high as the contents. Returns whether it was one. */
  onDoubleClick(event: ReactMouseEvent): boolean;
} {
  const latest = useRef(targets);
  const [drag, setDrag] = useState<Drag | null>(null);
  const current = useRef<Drag | null>(null);
  const show = (next: Drag | null): void => {
    current.current = next;
    setDrag(next);
  };
  useEffect(() => {
    latest.current = targets;
  });
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const move = (event: PointerEvent): void => {
      const now = current.current;
      if (now) show(moved(now, event, latest.current));
    };
    const end = (event: PointerEvent): void => {
      const last = current.current;
      show(null);
      if (last && event.type === 'pointerup') letGo(last, latest.current, event.ctrlKey || event.metaKey);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      show(null);
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
    document.addEventListener('keydown', escape, true);
    return () => {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', end);
      document.removeEventListener('keydown', escape, true);
    };
  }, [isDragging]);
  return {
    drag,
    onPointerDown: (event) => {
      const grip = gripOf(event.target);
      if (!grip || event.button !== 0 || event.pointerType === 'touch' || !targets.editor.commit()) return;
      // Over the pane's frame the pointer would be lost.
      event.currentTarget.setPointerCapture(event.pointerId);
      if (grip.kind === 'fill') return show({ kind: 'fill', target: null });
      const { view } = targets;
      const pixels = grip.kind === 'column' ? view.columnPixels(grip.index) : view.rowPixels(grip.index);
      show({ ...grip, from: (grip.kind === 'column' ? event.clientX : event.clientY) - pixels, pixels });
    },
    onDoubleClick: ({ clientX, clientY }) => {
      // The event itself goes to what holds the pointer.
      const grip = gripOf(document.elementFromPoint(clientX, clientY));
      if (!grip || grip.kind === 'fill') return grip !== null;
      const { view, editor } = targets;
      const area = affected(grip, targets);
      editor.apply(grip.kind === 'column' ? planFittedWidths(view, area) : planHeights(view, area, null));
      return true;
    },
  };
}

type Grip = { readonly kind: 'fill' } | { readonly kind: 'column' | 'row'; readonly index: number };

/** The grip under the pointer. */
export function gripOf(target: EventTarget | null): Grip | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-grip]') : null;
  const kind = element?.dataset['grip'];
  if (kind === 'fill') return { kind };
  const index = Number(element?.dataset['index']);
  return kind === 'column' || kind === 'row' ? { kind, index } : null;
}

function moved(drag: Drag, event: PointerEvent, { area }: GripTargets): Drag {
  if (drag.kind !== 'fill') {
    const at = drag.kind === 'column' ? event.clientX : event.clientY;
    return { ...drag, pixels: Math.max(0, at - drag.from) };
  }
  const cell = cellAt(event.clientX, event.clientY);
  return cell ? { kind: 'fill', target: fillTarget(area, cell) } : drag;
}

function cellAt(x: number, y: number): CellPlace | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-address]');
  return cell ? parseCellAddress(cell.dataset['address'] ?? '') : null;
}

/** Of several that are selected each gets the size of the one that was dragged, as in Excel. */
function affected({ kind, index }: Exclude<Grip, { readonly kind: 'fill' }>, { area, view }: GripTargets): Area {
  const isColumn = kind === 'column';
  const isWhole = isColumn
    ? area.top === 0 && area.bottom >= view.rows - 1
    : area.left === 0 && area.right >= view.columns - 1;
  const [first, last] = isColumn ? [area.left, area.right] : [area.top, area.bottom];
  if (isWhole && index >= first && index <= last) return area;
  return { top: index, bottom: index, left: index, right: index };
}

function letGo(drag: Drag, targets: GripTargets, isTurned: boolean): void {
  const { view, area, editor, select } = targets;
  if (drag.kind === 'fill') {
    const { target } = drag;
    if (!target || !editor.apply(planFill(view, area, target, isTurned))) return;
    const { top, left, bottom, right } = target;
    return select({ active: { row: top, column: left }, head: { row: bottom, column: right } }, { reveal: false });
  }
  const isColumn = drag.kind === 'column';
  if (drag.pixels === (isColumn ? view.columnPixels(drag.index) : view.rowPixels(drag.index))) return;
  const cells = affected(drag, targets);
  editor.apply(
    isColumn ? planWidths(view, cells, charactersOf(drag.pixels)) : planHeights(view, cells, pointsOf(drag.pixels)),
  );
}
