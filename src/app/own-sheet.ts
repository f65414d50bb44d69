import type { GridCell } from '../core/grid/grid';
import { newKeyedSheet, type KeyedSheet } from '../core/plan/keyed-sheet';
import { refreshSheet, type RefreshedCell, type SheetRefresh } from '../core/plan/refresh-sheet';
import { formatOf, isFormatted, type DraftCell, type SheetDraft } from '../core/plan/sheet-draft';
import type { CellChange, Result, SheetChange, SheetReading, WorkbookPort, WorkbookReading } from '../host/port';
import type { Undoable } from './undo-scoring';

/** What becomes of a sheet of ours in a workbook: it comes new, or the one there is brought up to date. */
export type OwnSheetPlan =
  | { readonly kind: 'new'; readonly draft: SheetDraft }
  | {
      readonly kind: 'refresh';
      readonly sheet: SheetReading;
      readonly grid: NonNullable<SheetReading['grid']>;
      readonly refresh: SheetRefresh;
    };

/** A sheet of ours as written. */
export interface WrittenSheet {
  readonly name: string;
  readonly sheetId: string;
  /** null: it is new. */
  readonly refresh: SheetRefresh | null;
  /** null: it said already what it says now. */
  readonly written: Undoable | null;
}

/** What is to become of a sheet of ours. `drafts`: the sheet in each language it may stand in, that of a new one first. One
 *  that is hidden is left alone. */
export function planOwnSheet(
  { sheets }: Pick<WorkbookReading, 'sheets'>,
  [wanted, ...others]: readonly [KeyedSheet, ...(readonly KeyedSheet[])],
): OwnSheetPlan {
  for (const sheet of sheets) {
    const { grid, hidden } = sheet;
    if (!grid || hidden) continue;
    for (const draft of [wanted, ...others]) {
      const refresh = refreshSheet(grid, draft);
      if (refresh) return { kind: 'refresh', sheet, grid, refresh };
    }
  }
  return { kind: 'new', draft: { ...newKeyedSheet(wanted), name: freeName(sheets, wanted.name) } };
}

/** Carries the plan out, all of it or nothing; what somebody typed since it was made ends as `changedMeanwhile`. */
export async function writeOwnSheet(port: WorkbookPort, plan: OwnSheetPlan): Promise<Result<WrittenSheet>> {
  if (plan.kind === 'new') return writeNew(port, plan.draft);
  const { sheet, refresh } = plan;
  const { id: sheetId, name } = sheet;
  if (refresh.cells.length === 0) return { ok: true, value: { name, sheetId, refresh, written: null } };
  const changes = [sheetChange(plan)];
  const applied = await port.apply(changes);
  return applied.ok
    ? { ok: true, value: { name, sheetId, refresh, written: { changes, applied: applied.value } } }
    : applied;
}

async function writeNew(port: WorkbookPort, draft: SheetDraft): Promise<Result<WrittenSheet>> {
  const written = await port.writeSheet(draft);
  if (!written.ok) return written;
  const sheetId = written.value;
  const cells = draft.rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell === null || cell === '' ? [] : [{ row: at, column, ...contentOf(cell) }])),
  );
  const inverse = cells.map(({ row, column }) => ({ row, column, value: null }));
  const undoable: Undoable = {
    changes: [{ sheetId, cells, basis: null }],
    applied: { inverse: [{ sheetId, cells: inverse, basis: null }], missing: [] },
  };
  return { ok: true, value: { name: draft.name, sheetId, refresh: null, written: undoable } };
}

/** The refresh as a change of its sheet. */
function sheetChange({ sheet, grid, refresh }: Extract<OwnSheetPlan, { readonly kind: 'refresh' }>): SheetChange {
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
