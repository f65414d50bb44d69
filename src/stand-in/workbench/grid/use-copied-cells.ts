import { useCallback, useEffect, useRef, useState } from 'react';
import type { Area } from '../../../core/grid/address';
import type { Workbook } from '../../workbook/workbook-types';
import type { PastedCell } from './cell-edits';

/** What was copied on this page last: the text other programs get, and what a paste on this page takes instead. */
export interface CopiedCells {
  readonly sheetId: string;
  readonly area: Area;
  readonly text: string;
  readonly cells: readonly (readonly PastedCell[])[];
  /** They are to be moved: the paste empties where they come from. */
  readonly isCut: boolean;
  /** Marching lines show the area: nothing was edited since, and nobody pressed Esc. */
  readonly isMarked: boolean;
}

export interface CellClipboard {
  readonly copied: CopiedCells | null;
  copy(cells: Omit<CopiedCells, 'isMarked'>): void;
  /** The lines go; cells that were cut stay where they are. The text is still on the clipboard. */
  unmark(): void;
  /** Runs a paste, which alone of all edits does not end the copying. */
  whilePasting(paste: () => boolean): void;
}

/** Copied cells are the workbook's: they can be pasted on another sheet. Every other edit ends the copying, as in Excel. */
export function useCopiedCells(workbook: Workbook): CellClipboard {
  const [copied, setCopied] = useState<CopiedCells | null>(null);
  const pasting = useRef(false);
  const unmark = useCallback(
    () => setCopied((cells) => (cells?.isMarked ? { ...cells, isMarked: false, isCut: false } : cells)),
    [],
  );
  useEffect(
    () =>
      workbook.onChange((edits, origin) => {
        const isEdit = origin !== 'calculation' && edits.some(({ kind }) => kind !== 'activeSheet');
        if (isEdit && !pasting.current) unmark();
      }),
    [workbook, unmark],
  );
  const whilePasting = useCallback((paste: () => boolean) => {
    pasting.current = true;
    try {
      if (paste()) setCopied((cells) => (cells?.isCut ? { ...cells, isMarked: false, isCut: false } : cells));
    } finally {
      pasting.current = false;
    }
  }, []);
  return { copied, copy: (cells) => setCopied({ ...cells, isMarked: true }), unmark, whilePasting };
}
