import { type CSSProperties, type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { cellAddress, parseCellAddress } from '../../../core/grid/address';
import type { WorkbookSheet } from '../../workbook/workbook-types';
import type { Selection } from './selection';

/** A note as it floats beside its cell in the grid's frame. */
export interface FloatingNote {
  readonly text: string;
  readonly css: CSSProperties;
}

interface NoteHover {
  readonly note: FloatingNote | null;
  onMouseOver(event: MouseEvent<HTMLElement>): void;
  /** Shows the note of a cell that the keyboard came to. */
  show(cell: HTMLElement, frame: HTMLElement): void;
  hide(): void;
}

const NOTE_WIDTH = 300;

/** The note of the cell under the pointer, or of the one the keyboard came to. */
export function useNoteHover(sheet: WorkbookSheet): NoteHover {
  const [note, setNote] = useState<FloatingNote | null>(null);
  const hide = useCallback(() => setNote(null), []);
  const show = useCallback(
    (cell: HTMLElement, frame: HTMLElement) => {
      const place = parseCellAddress(cell.dataset['address'] ?? '');
      const text = place && sheet.note(place.row, place.column)?.text;
      setNote(text ? { text, css: besideCell(cell.getBoundingClientRect(), frame.getBoundingClientRect()) } : null);
    },
    [sheet],
  );
  const onMouseOver = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-address]') : null;
      if (cell) show(cell, event.currentTarget);
      else setNote(null);
    },
    [show],
  );
  return { note, onMouseOver, show, hide };
}

/** Right of the cell or else left of it; downwards from its top, in the lower half upwards from its bottom. */
function besideCell(cell: DOMRect, frame: DOMRect): CSSProperties {
  const right = cell.right - frame.left + 8;
  const left = cell.left - frame.left - 8;
  const isLow = (cell.top + cell.bottom) / 2 > (frame.top + frame.bottom) / 2;
  const across =
    right + NOTE_WIDTH <= frame.width || left < NOTE_WIDTH
      ? { left: Math.max(4, Math.min(right, frame.width - NOTE_WIDTH - 4)) }
      : { right: frame.width - left };
  return isLow
    ? { ...across, bottom: Math.max(4, frame.bottom - cell.bottom), maxHeight: cell.bottom - frame.top - 4 }
    : { ...across, top: Math.max(4, cell.top - frame.top), maxHeight: frame.bottom - cell.top - 4 };
}

/** Long enough to walk over noted cells without a flicker, in milliseconds. */
const REST = 350;

/** Shows the note of a cell that the keyboard comes to and rests on. `arrived` counts the moves by keyboard. */
export function useKeyboardNote(
  frame: RefObject<HTMLElement | null>,
  { active }: Selection,
  arrived: number,
  { show, hide }: NoteHover,
): void {
  const seen = useRef(arrived);
  const address = cellAddress(active);
  useEffect(() => {
    if (seen.current === arrived) return undefined;
    seen.current = arrived;
    hide();
    const timer = setTimeout(() => {
      const cell = frame.current?.querySelector<HTMLElement>(`[data-address="${address}"]`);
      if (cell && frame.current) show(cell, frame.current);
    }, REST);
    return () => clearTimeout(timer);
  }, [frame, address, arrived, show, hide]);
}
