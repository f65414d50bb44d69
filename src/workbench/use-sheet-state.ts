import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Workbook, WorkbookSheet } from '../workbook/workbook-types';
import type { ScrollPosition } from './grid/grid-view';
import { FIRST_CELL, selectCell, type Selection } from './grid/selection';
import { viewSheet, type SheetView } from './grid/sheet-view';
import type { WorkbookSession } from './workbook-session';

/** The sheet in front, what is selected on it and where it was scrolled to; each sheet remembers its own. */
export interface SheetState {
  readonly sheets: readonly WorkbookSheet[];
  readonly view: SheetView;
  readonly selection: Selection;
  readonly scrolledTo: ScrollPosition;
  /** Counts the changes of the workbook. */
  readonly revision: number;
  /** Counts the add-in's requests to show a cell. */
  readonly revealed: number;
  select(selection: Selection): void;
  show(sheet: WorkbookSheet): void;
  rememberScroll(position: ScrollPosition): void;
}

const START = selectCell(FIRST_CELL);
const TOP_LEFT: ScrollPosition = { top: 0, left: 0 };
const REACH = { rows: 200, columns: 26 };

/** Counts the changes of a workbook, so that what shows it is drawn anew. */
function useRevision(workbook: Workbook): number {
  const [revision, count] = useReducer((changes: number) => changes + 1, 0);
  useLayoutEffect(() => workbook.onChange(count), [workbook]);
  return revision;
}

export function useSheetState({ workbook, host, settings }: WorkbookSession): SheetState {
  const revision = useRevision(workbook);
  const [selections, setSelections] = useState<ReadonlyMap<string, Selection>>(new Map());
  const [revealed, countReveal] = useReducer((count: number) => count + 1, 0);
  const scrolls = useRef(new Map<string, ScrollPosition>());
  const sheets = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  const sheet = sheets.find(({ id }) => id === workbook.activeSheetId) ?? sheets[0];
  if (!sheet) throw new Error('a workbook has at least one sheet that can be seen');
  const { id } = sheet;
  const selection = selections.get(id) ?? START;
  const reachedRow = Math.ceil(selection.head.row / REACH.rows) * REACH.rows;
  const reachedColumn = Math.ceil(selection.head.column / REACH.columns) * REACH.columns;
  const view = useMemo(
    () => viewSheet(sheet, settings, { row: reachedRow, column: reachedColumn }),
    // The sheet changes in place: its revision stands for its content.
    [sheet, settings, revision, reachedRow, reachedColumn],
  );

  const select = useCallback(
    (next: Selection) => {
      setSelections((known) => new Map(known).set(id, next));
      host.select(id, next.active.row, next.active.column);
    },
    [host, id],
  );
  useEffect(
    () =>
      host.onSelect(({ sheetId, top, left, bottom, right }) => {
        const next = { active: { row: top, column: left }, head: { row: bottom, column: right } };
        setSelections((known) => new Map(known).set(sheetId, next));
        countReveal();
      }),
    [host],
  );
  return {
    sheets,
    view,
    selection,
    scrolledTo: scrolls.current.get(id) ?? TOP_LEFT,
    revision,
    revealed,
    select,
    show: useCallback(
      (next: WorkbookSheet) => workbook.apply([{ kind: 'activeSheet', sheetId: next.id }], 'user'),
      [workbook],
    ),
    rememberScroll: (position) => void scrolls.current.set(id, position),
  };
}
