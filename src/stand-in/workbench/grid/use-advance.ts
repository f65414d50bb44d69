import { useCallback, useRef } from 'react';
import type { CellPlace } from '../../../core/grid/address';
import { advance, selectCell, step, type Direction, type Selection } from './selection';
import type { SheetView } from './sheet-view';

/** Where Enter and Tab go. After some Tabs, Enter goes to the next row under the cell where the Tabs began: so a table is
 *  typed row by row. */
export function useAdvance(view: SheetView): (selection: Selection, direction: Direction) => Selection {
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
