import { useCallback, useMemo, useRef, useState } from 'react';
import { cellAddress, type CellPlace } from '../../../core/grid/address';
import type { Workbook, WorkbookEdit } from '../../workbook/workbook-types';
import { entryText } from '../entry-text';
import { type PageMessage, refusalMessage } from '../page-message';
import { isLocked, planEntry, type PlannedEdits } from './cell-edits';
import type { SheetView } from './sheet-view';

/** A cell while somebody types into it. */
export interface CellEditing {
  readonly sheetId: string;
  readonly place: CellPlace;
  readonly text: string;
  /** What stood there when editing began: typed back unchanged, nothing is written. */
  readonly initial: string;
  /** After overtyping, arrow keys end the entry; after F2 or in the formula bar they move the caret. */
  readonly mode: 'enter' | 'edit';
  readonly surface: 'cell' | 'bar';
}

export interface CellEditor {
  readonly editing: CellEditing | null;
  /** Starts editing the cell with a text of its own (overtyping) or with what it holds; false when it is locked. */
  begin(place: CellPlace, start: { readonly surface: 'cell' | 'bar'; readonly text?: string }): boolean;
  change(text: string): void;
  /** Writes the entry; false when the workbook refuses it, and editing goes on. */
  commit(): boolean;
  cancel(): void;
  /** Applies edits made by other means than typing; false when they are refused. */
  apply(planned: PlannedEdits): boolean;
}

/** One cell is edited at a time, in the grid or in the formula bar. */
export function useCellEditing(
  workbook: Workbook,
  view: SheetView,
  report: (message: PageMessage) => void,
): CellEditor {
  const [editing, setEditing] = useState<CellEditing | null>(null);
  // Keys and clicks may follow each other faster than React draws: they read what is true now.
  const current = useRef<CellEditing | null>(null);
  const set = useCallback((next: CellEditing | null) => {
    current.current = next;
    setEditing(next);
  }, []);

  const apply = useCallback(
    (planned: PlannedEdits): boolean => {
      if (!planned.ok) {
        report({ kind: 'protectedCell', address: cellAddress(planned.place) });
        return false;
      }
      return applyEdits(workbook, planned.edits, report);
    },
    [workbook, report],
  );

  return useMemo(
    () => ({
      editing,
      begin: (place, { surface, text }) => {
        if (isLocked(view.sheet, place)) {
          report({ kind: 'protectedCell', address: cellAddress(place) });
          return false;
        }
        const cell = view.sheet.cell(place.row, place.column);
        const format = view.sheet.style(place.row, place.column).numberFormat;
        const initial = entryText(cell, format, view.settings);
        const mode = text === undefined || surface === 'bar' ? 'edit' : 'enter';
        set({ sheetId: view.sheet.id, place, text: text ?? initial, initial, mode, surface });
        return true;
      },
      change: (text) => {
        if (current.current) set({ ...current.current, text });
      },
      commit: () => {
        const entry = current.current;
        if (entry === null) return true;
        if (entry.text !== entry.initial && !apply(planEntry(view, entry.place, entry.text))) return false;
        set(null);
        return true;
      },
      cancel: () => set(null),
      apply,
    }),
    [editing, view, apply, report, set],
  );
}

function applyEdits(
  workbook: Workbook,
  edits: readonly WorkbookEdit[],
  report: (message: PageMessage) => void,
): boolean {
  try {
    workbook.apply(edits, 'user');
    return true;
  } catch (error) {
    const refusal = refusalMessage(error);
    if (refusal === null) throw error;
    report(refusal);
    return false;
  }
}
