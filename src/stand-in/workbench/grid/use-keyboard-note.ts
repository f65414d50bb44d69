import { useEffect, useRef, type RefObject } from 'react';
import { cellAddress } from '../../../core/grid/address';
import type { Selection } from './selection';
import type { NoteHover } from './use-note-hover';

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
