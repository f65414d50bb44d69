import { isCoveredBy } from '../core/grid/address';
import type { Grid, GridCell } from '../core/grid/grid';
import { newCharts, newKeyedSheet, type KeyedSheet } from '../core/plan/keyed-sheet';
import { refreshedCharts, refreshSheet, type RefreshedCell, type SheetRefresh } from '../core/plan/refresh-sheet';
import { formatOf, isFormatted, type DraftCell, type DraftChart, type SheetDraft } from '../core/plan/sheet-draft';
import type {
  CellChange,
  HostError,
  Result,
  SheetChange,
  SheetReading,
  WorkbookPort,
  WorkbookReading,
} from '../host/port';
import type { OwnSheetTold } from '../text/written-sheet-words';
import type { Undoable } from './undo-scoring';

/** What becomes of a sheet of ours in a workbook: it comes new, or the one there is brought up to date. */
export type OwnSheetPlan = NewSheetPlan | RefreshPlan;

interface NewSheetPlan {
  readonly kind: 'new';
  readonly draft: SheetDraft;
  readonly charts: readonly DraftChart[];
}

interface RefreshPlan {
  readonly kind: 'refresh';
  readonly sheet: SheetReading;
  readonly grid: Grid;
  readonly refresh: SheetRefresh;
  readonly charts: readonly DraftChart[];
}

/** A sheet of ours as written. */
export interface WrittenSheet {
  readonly name: string;
  readonly sheetId: string;
  /** null: it is new. */
  readonly refresh: SheetRefresh | null;
  /** People have put it away; it is brought up to date all the same, as another beside it would be a second truth. */
  readonly isHidden: boolean;
}

/** What was written, and how to take it back. */
export interface WrittenSheets {
  readonly sheets: readonly WrittenSheet[];
  /** null: they said already what they say now. */
  readonly written: Undoable | null;
  /** Sheets whose charts the host would not draw. */
  readonly withoutCharts: readonly string[];
}

/** In which order sheets are looked at for one of ours: where somebody has copied it, the one that is in sight counts first,
 *  then the one with a name we gave. */
export function inOrder(sheets: readonly SheetReading[], names: readonly string[]): readonly SheetReading[] {
  const rank = ({ hidden, name }: SheetReading): number => (hidden ? 2 : 0) + (names.includes(name) ? 0 : 1);
  return [...sheets].sort((one, other) => rank(one) - rank(other));
}

/** What is to become of a sheet of ours. `drafts`: the sheet in each language it may stand in, that of a new one first. */
export function planOwnSheet(
  { sheets }: Pick<WorkbookReading, 'sheets'>,
  drafts: readonly [KeyedSheet, ...(readonly KeyedSheet[])],
): OwnSheetPlan {
  const names = drafts.map(({ name }) => name);
  for (const sheet of inOrder(sheets, names)) {
    const { grid } = sheet;
    if (!grid) continue;
    for (const draft of drafts) {
      const refresh = refreshSheet(grid, draft);
      if (refresh) return { kind: 'refresh', sheet, grid, refresh, charts: refreshedCharts(refresh, draft) };
    }
  }
  const [wanted] = drafts;
  const draft = { ...newKeyedSheet(wanted), name: freeName(sheets, wanted.name) };
  return { kind: 'new', draft, charts: newCharts(wanted) };
}

/** Carries one plan out. */
export async function writeOwnSheet(
  port: WorkbookPort,
  plan: OwnSheetPlan,
): Promise<Result<WrittenSheet & Pick<WrittenSheets, 'written'>>> {
  const all = await writeOwnSheets(port, [plan]);
  if (!all.ok) return all;
  const { sheets, written } = all.value;
  const [only] = sheets;
  if (!only) throw new Error('a plan is a sheet');
  return { ok: true, value: { ...only, written } };
}

/** Carries plans out, all of them or none; what somebody typed since they were made ends as `changedMeanwhile`. Charts come
 *  last, and what the host does not draw is told. */
export async function writeOwnSheets(
  port: WorkbookPort,
  wanted: readonly OwnSheetPlan[],
): Promise<Result<WrittenSheets>> {
  const plans = await withoutCovered(port, wanted);
  const refreshed = plans.filter((plan) => plan.kind === 'refresh');
  const changes = refreshed.filter(({ refresh }) => refresh.cells.length > 0).map(sheetChange);
  const applied = changes.length > 0 ? await port.apply(changes) : null;
  if (applied && !applied.ok) return applied;
  let done: Undoable = { changes, applied: { inverse: applied?.value.inverse ?? [], missing: [] } };
  const sheets: WrittenSheet[] = [];
  for (const plan of plans) {
    if (plan.kind === 'refresh') {
      sheets.push({
        name: plan.sheet.name,
        sheetId: plan.sheet.id,
        refresh: plan.refresh,
        isHidden: plan.sheet.hidden,
      });
      continue;
    }
    const written = await port.writeSheet(plan.draft);
    if (!written.ok) return putBack(port, { written: done, sheets }, written.error);
    done = both(done, newlyWritten(written.value, plan.draft));
    sheets.push({ name: plan.draft.name, sheetId: written.value, refresh: null, isHidden: false });
  }
  const withoutCharts: string[] = [];
  for (const [index, { charts }] of plans.entries()) {
    const sheet = sheets[index];
    if (!sheet || charts.length === 0) continue;
    const drawn = await port.drawCharts(sheet.sheetId, charts);
    if (!drawn.ok) withoutCharts.push(sheet.name);
  }
  return { ok: true, value: { sheets, written: done.changes.length > 0 ? done : null, withoutCharts } };
}

/** The plans without the cells that people's merges cover: an indicator that stands once for the rows of its materials. Nothing
 *  can be written there, nor is to be. */
async function withoutCovered(port: WorkbookPort, plans: readonly OwnSheetPlan[]): Promise<readonly OwnSheetPlan[]> {
  const asked = plans.flatMap((plan) =>
    plan.kind === 'refresh' && plan.refresh.cells.length > 0 ? plan.sheet.id : [],
  );
  const told = asked.length > 0 ? await port.merges(asked) : null;
  if (!told?.ok) return plans;
  return plans.map((plan) => {
    const merges = (plan.kind === 'refresh' && told.value.get(plan.sheet.id)) || [];
    if (plan.kind === 'new' || merges.length === 0) return plan;
    const cells = plan.refresh.cells.filter(
      ({ row, column }) => !merges.some((area) => isCoveredBy(area, row, column)),
    );
    const rows = new Set(cells.map(({ row }) => row));
    const { changed, marked, emptied } = plan.refresh;
    const still = (all: readonly number[]): readonly number[] => all.filter((row) => rows.has(row));
    const refresh = { ...plan.refresh, cells, changed: still(changed), marked: still(marked), emptied: still(emptied) };
    return { ...plan, refresh };
  });
}

/** Takes back what was written before one of several could not be. Sheets that came new stay, empty; what could not be put
 *  back is named with the one that failed. */
async function putBack(
  port: WorkbookPort,
  done: { readonly written: Undoable; readonly sheets: readonly WrittenSheet[] },
  error: HostError,
): Promise<Result<never>> {
  const { inverse } = done.written.applied;
  if (inverse.length === 0) return { ok: false, error };
  // What is put back has to be read first.
  const read = await port.read('workbook');
  const back = read.ok ? await port.apply(inverse) : read;
  const failed = error.code === 'notWritten' || error.code === 'sheetLeft' ? [error.sheet ?? ''] : [];
  const named = (sheets: readonly WrittenSheet[]): string => [...sheets.map(({ name }) => name), ...failed].join('、');
  if (!back.ok) return { ok: false, error: { ...error, code: 'notWritten', sheet: named(done.sheets) } };
  const added = done.sheets.filter(({ refresh }) => refresh === null);
  if (added.length === 0) return { ok: false, error };
  const code = error.code === 'notWritten' ? 'notWritten' : 'sheetLeft';
  return { ok: false, error: { ...error, code, sheet: named(added) } };
}

function both(first: Undoable, { changes, applied }: Undoable): Undoable {
  return {
    changes: [...first.changes, ...changes],
    applied: { inverse: [...first.applied.inverse, ...applied.inverse], missing: [] },
  };
}

/** A sheet that came new is taken back by emptying it: to remove it would end what Excel can undo. */
function newlyWritten(sheetId: string, { rows }: SheetDraft): Undoable {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell === null || cell === '' ? [] : [{ row: at, column, ...contentOf(cell) }])),
  );
  const inverse = cells.map(({ row, column }) => ({ row, column, value: null }));
  return {
    changes: [{ sheetId, cells, basis: null }],
    applied: { inverse: [{ sheetId, cells: inverse, basis: null }], missing: [] },
  };
}

/** What became of it, as people are told. */
export function ownSheetTold({ name, refresh, isHidden }: WrittenSheet): OwnSheetTold {
  if (!refresh) return { sheet: name, refreshed: null, isHidden };
  const { cells, changed, added, marked, emptied, ownColumns, ownRows, missing } = refresh;
  const [first = 0] = added;
  const refreshed = {
    isSame: cells.length === 0,
    changed: changed.length + emptied.length,
    added: added.length,
    addedRows: added.length === 0 ? null : { first: first + 1, last: (added.at(-1) ?? first) + 1 },
    gone: marked.length,
    ownColumns,
    ownRows,
    missing,
  };
  return { sheet: name, refreshed, isHidden };
}

/** The refresh as a change of its sheet. */
function sheetChange({ sheet, grid, refresh }: RefreshPlan): SheetChange {
  return {
    sheetId: sheet.id,
    cells: refresh.cells.map(cellChange),
    ...(refresh.laidOut.length > 0 && { laidOut: refresh.laidOut }),
    basis: {
      area: grid.area,
      values: grid.cells.map((row) => row.map(({ value, formula }) => (formula === null ? value : undefined))),
    },
  };
}

function cellChange({ row, column, before, after }: RefreshedCell): CellChange {
  const format = formatOf(after);
  const shown = format !== null && isPlain(before) ? { numberFormat: format } : {};
  return { row, column, ...contentOf(after), ...shown };
}

/** Nobody has said how it is shown. */
function isPlain({ numberFormat }: GridCell): boolean {
  return numberFormat === '' || numberFormat === 'General';
}

function contentOf(cell: DraftCell): Pick<CellChange, 'value' | 'formula'> {
  if (cell === null || cell === '') return { value: null };
  if (isFormatted(cell)) return { value: cell.number };
  return typeof cell === 'object' ? { value: cell.result, formula: cell.formula } : { value: cell };
}

/** The name of a new sheet. An empty one of the name was left by a writing that failed, and is used for this one. */
export function freeName(sheets: readonly SheetReading[], wanted: string): string {
  const isFree = ({ grid, hidden, protected: locked }: SheetReading): boolean => grid === null && !hidden && !locked;
  const taken = new Set(sheets.flatMap((each) => (isFree(each) ? [] : each.name.toLowerCase())));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} (${String(number)})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
