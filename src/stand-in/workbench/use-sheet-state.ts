import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Area } from '../../core/grid/address';
import type { Workbook, WorkbookSheet } from '../workbook/workbook-types';
import type { ScrollPosition } from './grid/grid-props';
import { FIRST_CELL, selectCell, type Selection } from './grid/selection';
import { needsEngine, type SheetView, viewSheet } from './grid/sheet-view';
import { type FormulaState, useFormulas, useSettled } from './use-formulas';
import type { WorkbookSession } from './workbook-session';

/** The sheet in front, what is selected on it and where it was scrolled to; each sheet remembers its own. */
export interface SheetState {
  readonly sheets: readonly WorkbookSheet[];
  readonly view: SheetView;
  readonly selection: Selection;
  readonly scrolledTo: ScrollPosition;
  readonly formulas: FormulaState;
  /** Counts the changes of the workbook. */
  readonly revision: number;
  /** Counts the requests to show the selected cell. */
  readonly revealed: number;
  select(selection: Selection): void;
  show(sheet: WorkbookSheet): void;
  /** Brings a sheet to the front with an area of it selected. */
  goTo(sheet: WorkbookSheet, area: Area): void;
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

export function useSheetState(session: WorkbookSession): SheetState {
  const { workbook, host } = session;
  const revision = useRevision(workbook);
  const [selections, setSelections] = useState<ReadonlyMap<string, Selection>>(new Map());
  const [revealed, countReveal] = useReducer((count: number) => count + 1, 0);
  const scrolls = useRef(new Map<string, ScrollPosition>());
  const sheets = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  const sheet = sheets.find(({ id }) => id === workbook.activeSheetId) ?? sheets[0];
  if (!sheet) throw new Error('a workbook has at least one sheet that can be seen');
  const { id } = sheet;
  const selection = selections.get(id) ?? START;
  const formulas = useFormulas(session.formulas, revision);
  const view = useSheetView(session, { sheet, selection, revision, formulas });

  const remember = useCallback((sheetId: string, next: Selection) => {
    setSelections((known) => new Map(known).set(sheetId, next));
  }, []);
  const select = useCallback(
    (next: Selection) => {
      remember(id, next);
      host.select(id, next.active.row, next.active.column);
    },
    [host, id, remember],
  );
  const show = useCallback(
    (next: WorkbookSheet) => workbook.apply([{ kind: 'activeSheet', sheetId: next.id }], 'user'),
    [workbook],
  );
  useEffect(
    () =>
      host.onSelect(({ sheetId, ...area }) => {
        remember(sheetId, selectArea(area));
        countReveal();
      }),
    [host, remember],
  );
  return {
    sheets,
    view,
    selection,
    scrolledTo: scrolls.current.get(id) ?? TOP_LEFT,
    formulas,
    revision,
    revealed,
    select,
    show,
    goTo: (next, area) => {
      show(next);
      remember(next.id, selectArea(area));
      host.select(next.id, area.top, area.left);
      countReveal();
    },
    rememberScroll: (position) => void scrolls.current.set(id, position),
  };
}

function selectArea({ top, left, bottom, right }: Area): Selection {
  return { active: { row: top, column: left }, head: { row: bottom, column: right } };
}

/** The view of the sheet in front. The sheet changes in place: the revision stands for its content. */
function useSheetView(
  { settings }: WorkbookSession,
  now: {
    readonly sheet: WorkbookSheet;
    readonly selection: Selection;
    readonly revision: number;
    readonly formulas: FormulaState;
  },
): SheetView {
  const { sheet, selection, revision, formulas } = now;
  const { engine } = formulas;
  const settled = useSettled(engine, revision, needsEngine(sheet.conditionalFormats()));
  const reachedRow = Math.ceil(selection.head.row / REACH.rows) * REACH.rows;
  const reachedColumn = Math.ceil(selection.head.column / REACH.columns) * REACH.columns;
  return useMemo(
    () =>
      viewSheet(sheet, settings, { row: reachedRow, column: reachedColumn }, (formula, place) =>
        engine?.evaluate(formula, { sheetId: sheet.id, ...place }),
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- revision and settled stand for the sheet's content
    [sheet, settings, engine, revision, settled, reachedRow, reachedColumn],
  );
}
