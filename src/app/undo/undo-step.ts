import { sameValue, gridCell } from '../../core/grid/grid';
import type { CellChange, MarkGroup, SheetChange, SheetReading, WorkbookReading } from '../../host/port';
import type { LastScoring } from '../../core/record/last-scoring';
import type { Undoable } from '../undo-scoring';

/** What a step that can be taken back did. */
export type UndoableAction =
  'scored' | 'marksRemoved' | 'marked' | 'reviewed' | 'remarked' | 'sheetsWritten' | 'linked' | 'renumbered';

/** One thing that was written, and how to take it back. */
export interface UndoStep extends Undoable {
  readonly action: UndoableAction;
  /** When, as 2026-11-29T04:32:22.000Z. */
  readonly at: string;
  /** The names of its sheets, by their ids. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What the workbook remembered of the scorings of its sheets before; null: it did not change that. */
  readonly scorings: readonly LastScoring[] | null;
}

/** A step as people are told of it. */
export interface ToldStep {
  readonly action: UndoableAction;
  /** When, as 2026-11-29T04:32:22.000Z. */
  readonly at: string;
  /** Cells whose contents it changed. */
  readonly cells: number;
  /** The names of its sheets. */
  readonly sheets: readonly string[];
}

/** The step that takes back what was just written. Of what was written only that is kept by which it is known again. */
export function undoStep(
  action: UndoableAction,
  { changes, applied }: Undoable,
  { sheets }: { readonly sheets: readonly Pick<SheetReading, 'id' | 'name'>[] },
  { at, scorings }: { readonly at: string; readonly scorings: readonly LastScoring[] | null },
): UndoStep {
  const concerned = new Set(changes.map(({ sheetId }) => sheetId));
  const named = sheets.filter(({ id }) => concerned.has(id));
  const names = new Set(named.map(({ name }) => name));
  return {
    action,
    at,
    sheets: Object.fromEntries(named.map(({ id, name }) => [id, name])),
    scorings: scorings && scorings.filter(({ sheet }) => names.has(sheet)),
    changes: changes.map(({ sheetId, cells, marks, messages }) => ({
      sheetId,
      cells: cells.map(known),
      ...(marks && { marks: marks.map(({ key, look }) => ({ key, look, places: [] })) }),
      ...(messages && { messages }),
      basis: null,
    })),
    applied: { inverse: applied.inverse.map(bare), missing: applied.missing },
  };
}

function known({ row, column, value, formula, numberFormat, mark, note }: CellChange): CellChange {
  return {
    row,
    column,
    ...(value !== undefined && { value }),
    ...(formula !== undefined && { formula }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(note !== undefined && { note }),
    ...(mark && { mark: mark.kind === 'set' ? { kind: 'set', wordsOnlyFormat: mark.wordsOnlyFormat } : mark }),
  };
}

function bare({ sheetId, cells, marks, messages, looks }: SheetChange): SheetChange {
  return {
    sheetId,
    cells,
    ...(marks && { marks: marks.map(laid) }),
    ...(messages && { messages }),
    ...(looks && { looks }),
    basis: null,
  };
}

/** Where a mark lay is enough; for which cells it was made its key says. */
function laid({ key, look, places, condition, areas }: MarkGroup): MarkGroup {
  const mark = { key, look, ...(condition !== undefined && { condition }) };
  return areas ? { ...mark, places: [], areas } : { ...mark, places };
}

/** A step as it is told. */
export function toldStep({ action, at, changes, sheets }: UndoStep): ToldStep {
  const cells = changes.flatMap((change) => change.cells).filter(({ value }) => value !== undefined).length;
  return { action, at, cells, sheets: Object.values(sheets) };
}

/** Whether nothing a step wrote stands in its cells any more, so that there is nothing of it to take back. */
export function isStale({ changes }: UndoStep, { sheets }: WorkbookReading): boolean {
  const contents = changes.flatMap(({ sheetId, cells }) =>
    cells.flatMap(({ row, column, value }) => (value === undefined ? [] : { sheetId, row, column, value })),
  );
  const grids = new Map(sheets.map(({ id, grid }) => [id, grid]));
  return (
    contents.length > 0 &&
    contents.every(({ sheetId, row, column, value }) => {
      const grid = grids.get(sheetId);
      return !grid || !sameValue(gridCell(grid, row, column).value, value);
    })
  );
}

/** The same step in a workbook that was opened anew, where sheets may have other ids or names; null: its sheets are gone. */
export function stepIn({ sheets }: WorkbookReading, step: UndoStep): UndoStep | null {
  const ids = new Map(
    Object.entries(step.sheets).flatMap(([id, name]) => {
      const sheet =
        sheets.find((each) => each.id === id && each.name === name) ??
        sheets.find((each) => each.name === name) ??
        sheets.find((each) => each.id === id);
      return sheet ? [[id, sheet] as const] : [];
    }),
  );
  const moved = (changes: readonly SheetChange[]): readonly SheetChange[] =>
    changes.flatMap((change) => {
      const sheet = ids.get(change.sheetId);
      return sheet ? [{ ...change, sheetId: sheet.id }] : [];
    });
  const changes = moved(step.changes);
  if (changes.length === 0) return null;
  const names = new Map(Object.entries(step.sheets).map(([id, name]) => [name, ids.get(id)?.name ?? name]));
  return {
    ...step,
    scorings: step.scorings && step.scorings.map((each) => ({ ...each, sheet: names.get(each.sheet) ?? each.sheet })),
    sheets: Object.fromEntries([...ids.values()].map(({ id, name }) => [id, name])),
    changes,
    applied: { ...step.applied, inverse: moved(step.applied.inverse) },
  };
}
