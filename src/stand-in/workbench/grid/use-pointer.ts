import { useEffect, useRef, type MouseEvent as ReactMouseEvent } from 'react';
import { parseCellAddress, type CellPlace } from '../../../core/grid/address';
import type { SheetView } from './sheet-view';
import type { Selection } from './selection';
import { gripOf } from './use-grips';

/** What the pointer can do to the grid. */
export interface PointerTargets {
  readonly view: SheetView;
  readonly selection: Selection;
  select(selection: Selection, options?: { readonly reveal: boolean }): void;
  beginEdit(): void;
}

type Grip = { readonly kind: 'cell' } & CellPlace;
type Hit =
  | Grip
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'all' };

/** Selecting by click, by dragging and with Shift, whole rows and columns by their heads; a double click edits. */
export function usePointer(targets: PointerTargets): {
  onMouseDown(event: ReactMouseEvent): void;
  onDoubleClick(event: ReactMouseEvent): void;
} {
  const latest = useRef(targets);
  const dragging = useRef<Hit['kind'] | null>(null);
  useEffect(() => {
    latest.current = targets;
  });
  useEffect(() => {
    const move = (event: MouseEvent): void => {
      if (dragging.current === null) return;
      if ((event.buttons & 1) === 0) {
        dragging.current = null;
        return;
      }
      const hit = hitOf(document.elementFromPoint(event.clientX, event.clientY));
      if (hit?.kind === dragging.current) extendTo(hit, latest.current);
    };
    const end = (): void => {
      dragging.current = null;
    };
    document.addEventListener('mousemove', move);
    document.addEventListener('mouseup', end);
    return () => {
      document.removeEventListener('mousemove', move);
      document.removeEventListener('mouseup', end);
    };
  }, []);
  return {
    onMouseDown: (event) => {
      if (gripOf(event.target)) return event.preventDefault();
      const hit = hitOf(event.target);
      if (hit === null) return;
      event.preventDefault(); // the keyboard stays with the grid's input
      const isPlain = event.button === 0;
      if (!isPlain && isInside(hit, targets.selection)) return;
      if (event.shiftKey) extendTo(hit, targets);
      else targets.select(startAt(hit, targets.view), { reveal: false });
      if (isPlain) dragging.current = hit.kind;
    },
    onDoubleClick: (event) => {
      if (hitOf(event.target)?.kind === 'cell') targets.beginEdit();
    },
  };
}

function hitOf(target: EventTarget | null): Hit | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest<HTMLElement>('[data-address], .row-head, .column-head, .corner');
  if (element === null) return null;
  const { address, row, column } = element.dataset;
  if (address !== undefined) {
    const place = parseCellAddress(address);
    return place && { kind: 'cell', ...place };
  }
  if (row !== undefined) return { kind: 'row', row: Number(row) };
  return column === undefined ? { kind: 'all' } : { kind: 'column', column: Number(column) };
}

function startAt(hit: Hit, { rows, columns }: SheetView): Selection {
  switch (hit.kind) {
    case 'cell':
      return { active: { row: hit.row, column: hit.column }, head: { row: hit.row, column: hit.column } };
    case 'row':
      return { active: { row: hit.row, column: 0 }, head: { row: hit.row, column: columns - 1 } };
    case 'column':
      return { active: { row: 0, column: hit.column }, head: { row: rows - 1, column: hit.column } };
    case 'all':
      return { active: { row: 0, column: 0 }, head: { row: rows - 1, column: columns - 1 } };
  }
}

function extendTo(hit: Hit, { view, selection, select }: PointerTargets): void {
  const { head } = startAt(hit, view);
  const active =
    hit.kind === 'row'
      ? { row: selection.active.row, column: 0 }
      : hit.kind === 'column'
        ? { row: 0, column: selection.active.column }
        : selection.active;
  select({ active, head }, { reveal: hit.kind === 'cell' });
}

/** A right click inside the selection keeps it. */
function isInside(hit: Hit, { active, head }: Selection): boolean {
  if (hit.kind !== 'cell') return false;
  const between = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b);
  return between(hit.row, active.row, head.row) && between(hit.column, active.column, head.column);
}
