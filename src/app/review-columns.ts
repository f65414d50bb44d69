import { placeKey } from '../core/grid/address';
import type { Grid } from '../core/grid/grid';
import { concernedPart, planColumns, type NewColumns, type NewLooks, type NoColumns } from '../core/plan/new-columns';
import { pointsFormatOf } from '../core/plan/plan-flags';
import type { ReviewWrite } from '../core/plan/plan-review';
import { writtenGrid } from '../core/plan/write-plan';
import { formsOf, recalculateSteps, toTheEnd, type RecalculatedForm } from '../core/recalculate';
import type { Applied, Result, SheetChange, WorkbookPort, WritingWatch } from '../host/port';
import { whySkipped } from './planned-values';
import type { FormSheet, ScoredWorkbook } from './read-forms';
import { reviewOf } from './review-workbook';
import { comparableValues } from './workbook-changes';

/** What becomes of one form that has no columns for a review: where they come and what is written in them, or why not. */
export interface FormColumns {
  readonly sheet: string;
  readonly project: string | null;
  readonly columns: NewColumns | null;
  readonly refused: NoColumns | null;
  /** With the headings. */
  readonly writes: readonly Pick<ReviewWrite, 'row' | 'column' | 'after' | 'numberFormat' | 'formula'>[];
}

/** New columns for the reviews of a workbook, as changes. */
export interface PlannedColumns {
  readonly forms: readonly FormColumns[];
  readonly changes: readonly SheetChange[];
  /** The sheets with the columns. */
  readonly grids: ReadonlyMap<string, Grid>;
}

/** Plans columns for a review at the right edge of every form that has none (`only`: in this sheet alone). They are read as if they
 *  stood there already: where a form would then be read another way, it gets none. */
export async function planReviewColumns(
  port: Pick<WorkbookPort, 'surroundings'>,
  workbook: ScoredWorkbook,
  only: string | null = null,
): Promise<Result<PlannedColumns>> {
  const { sheets, rules, recalculation } = workbook;
  const lacking = (form: RecalculatedForm): boolean =>
    reviewOf(sheetOf(sheets, form), form, rules)?.review.column === null;
  const concerned = sheets.flatMap((sheet) => {
    const forms = only === null || only === sheet.name ? formsOf(recalculation, sheet.name).filter(lacking) : [];
    return forms.length > 0 ? [{ sheet, forms }] : [];
  });
  const open = concerned.filter(({ sheet }) => whySkipped(sheet) === null);
  const wanted = open.map(({ sheet, forms }) => ({
    sheetId: sheet.id,
    area: concernedPart(forms.map((form) => form.sheet)),
  }));
  const around = wanted.length > 0 ? await port.surroundings(wanted) : null;
  if (around && !around.ok) return around;
  const planned = concerned.map(({ sheet, forms }) => {
    const why = whySkipped(sheet);
    const surroundings = around?.value.get(sheet.id);
    if (why !== null || !surroundings) {
      const refused = { why: why ?? ('occupied' as const), at: null };
      return { sheet, forms: forms.map((form) => refusedForm(form, refused)), grid: null };
    }
    const grid = { ...sheet.grid, merges: sheet.grid.merges ?? surroundings.merges };
    const format = pointsFormatOf(rules.ruleSet);
    const places = forms.map((form) => ({ form, plan: planColumns(grid, form.sheet, surroundings, format) }));
    return planSheet({ ...sheet, grid }, places, workbook);
  });
  return {
    ok: true,
    value: {
      forms: planned.flatMap(({ forms }) => forms),
      changes: planned.flatMap(({ sheet, forms }) => sheetChange(sheet, forms, workbook) ?? []),
      grids: new Map(planned.flatMap(({ sheet, grid }) => (grid ? [[sheet.id, grid] as const] : []))),
    },
  };
}

function sheetOf(sheets: readonly FormSheet[], { sheet }: RecalculatedForm): FormSheet {
  const found = sheets.find(({ name }) => name === sheet.sheet);
  if (!found) throw new Error(`the form stands in ${sheet.sheet}, which was not read`);
  return found;
}

interface Placed {
  readonly form: RecalculatedForm;
  readonly plan: NewColumns | NoColumns;
}

const isPlaced = (plan: Placed['plan']): plan is NewColumns => 'area' in plan;

function planSheet(
  sheet: FormSheet,
  places: readonly Placed[],
  { rules, recalculation }: ScoredWorkbook,
): { readonly sheet: FormSheet; readonly forms: readonly FormColumns[]; readonly grid: Grid | null } {
  const headings = places.flatMap(({ plan }) =>
    isPlaced(plan) ? plan.headings.map(({ text, ...place }) => ({ ...place, after: text, numberFormat: null })) : [],
  );
  const headed = { ...sheet, grid: writtenGrid(sheet.grid, headings) };
  const before = formsOf(recalculation, sheet.name);
  const { forms: after } = toTheEnd(recalculateSteps([headed.grid], rules.ruleSet, rules.kept.record));
  const forms = places.map(({ form, plan }): FormColumns => {
    if (!isPlaced(plan)) return refusedForm(form, plan);
    const now = after[before.indexOf(form)];
    if (!now || after.length !== before.length || !readsTheSame(form, now, plan))
      return refusedForm(form, { why: 'unread', at: null });
    const own = plan.headings.map(({ text, ...place }) => ({ ...place, after: text, numberFormat: null }));
    const writes = reviewOf(headed, now, rules)?.plan.writes ?? [];
    return { ...named(form), columns: plan, refused: null, writes: [...own, ...writes] };
  });
  const writes = forms.flatMap((form) => form.writes);
  return { sheet, forms, grid: writes.length > 0 ? writtenGrid(sheet.grid, writes) : null };
}

const named = ({ card: { sheet, project } }: RecalculatedForm): Pick<FormColumns, 'sheet' | 'project'> => ({
  sheet,
  project,
});

function refusedForm(form: RecalculatedForm, refused: NoColumns): FormColumns {
  return { ...named(form), columns: null, refused, writes: [] };
}

/** Whether the new columns are read as the review's, and all else as before. */
function readsTheSame(before: RecalculatedForm, after: RecalculatedForm, { area }: NewColumns): boolean {
  const said = ({ sheet, card }: RecalculatedForm): string => {
    const { review: _review, ...columns } = sheet.columns;
    const roles = Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = card.rows.map(({ row, status, score, weight }) => [row, status, score, weight]);
    return JSON.stringify([sheet.kind, roles, rows, sheet.total?.row, card.total.score, card.grade]);
  };
  const points = after.sheet.reviews.find(({ column }) => column === area.left);
  return points?.holds === 'points' && said(before) === said(after);
}

function sheetChange(
  sheet: FormSheet,
  forms: readonly FormColumns[],
  { recalculation }: ScoredWorkbook,
): SheetChange | null {
  const placed = forms.flatMap(({ columns }) => columns ?? []);
  if (placed.length === 0) return null;
  // What is still blank counts, too: nobody is to have written there meanwhile.
  const corners = placed.flatMap(({ area }) => [
    { row: area.top, column: area.left, after: null, numberFormat: null },
    { row: area.bottom, column: area.right, after: null, numberFormat: null },
  ]);
  const basis = writtenGrid(sheet.grid, corners);
  const cards = formsOf(recalculation, sheet.name).map(({ card }) => card);
  const looks: NewLooks = {
    cells: placed.flatMap((each) => each.looks.cells),
    widths: [...new Map(placed.flatMap((each) => each.looks.widths.map((width) => [width.column, width]))).values()],
  };
  const cells = new Map(forms.flatMap(({ writes }) => writes.map((write) => [placeKey(write), write])));
  return {
    sheetId: sheet.id,
    cells: [...cells.values()].map(({ row, column, after, numberFormat, formula }) => ({
      row,
      column,
      value: after,
      ...(formula !== undefined && { formula }),
      ...(numberFormat !== null && { numberFormat }),
    })),
    looks,
    basis: { area: basis.area, values: comparableValues(basis, cards) },
  };
}

/** Adds the columns that were planned; null: there are none to add. */
export async function addColumns(
  port: WorkbookPort,
  { changes }: Pick<PlannedColumns, 'changes'>,
  watch?: WritingWatch,
): Promise<Result<{ readonly changes: readonly SheetChange[]; readonly applied: Applied } | null>> {
  if (changes.length === 0) return { ok: true, value: null };
  const applied = await port.apply(changes, watch);
  return applied.ok ? { ok: true, value: { changes, applied: applied.value } } : applied;
}
