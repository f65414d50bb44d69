import { useCallback, useState, type MouseEvent } from 'react';
import { parseCellAddress } from '../../core/grid/address';
import type { WorkbookSheet } from '../../workbook/workbook-types';

/** A note as it floats beside its cell, in the grid frame's pixels. */
export interface HoveredNote {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

const NOTE_WIDTH = 240;

/** The note of the cell under the pointer. */
export function useNoteHover(sheet: WorkbookSheet): {
  readonly note: HoveredNote | null;
  onMouseOver(event: MouseEvent<HTMLElement>): void;
  hide(): void;
} {
  const [note, setNote] = useState<HoveredNote | null>(null);
  const hide = useCallback(() => setNote(null), []);
  const onMouseOver = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-address]') : null;
      const place = parseCellAddress(cell?.dataset['address'] ?? '');
      const text = place && sheet.note(place.row, place.column)?.text;
      if (!cell || !text) {
        setNote(null);
        return;
      }
      const box = cell.getBoundingClientRect();
      const frame = event.currentTarget.getBoundingClientRect();
      const right = box.right - frame.left + 8;
      const fits = right + NOTE_WIDTH <= frame.width;
      setNote({
        text,
        left: fits ? right : Math.max(4, box.left - frame.left - NOTE_WIDTH - 8),
        top: Math.max(4, Math.min(box.top - frame.top, frame.height - 120)),
      });
    },
    [sheet],
  );
  return { note, onMouseOver, hide };
}
