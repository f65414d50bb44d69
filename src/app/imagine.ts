import { gridCell, type CellValue, type Grid } from '../core/grid/grid';
import type { CellPlace } from '../core/grid/address';
import { writtenGrid } from '../core/plan/write-plan';
import { recalculateSteps, toTheEnd, type RecalculatedForm } from '../core/recalculate';
import { planForm, type FormPlan } from './form-plan';
import type { MadeHere } from './made-here';
import type { ScoredWorkbook } from './read-forms';
import { withSaid, type SaidOfSheet } from './said';

/** What might be otherwise in one sheet: how rows are scored, what is read as what, what stands in cells. */
export interface Imagined extends Omit<SaidOfSheet, 'sheet'> {
  readonly values?: readonly (CellPlace & { readonly value: CellValue })[];
}

/** A form as it would be, and what would then be written in it. */
export interface ImaginedForm extends RecalculatedForm {
  readonly plan: FormPlan;
}

/** What the forms of one sheet would come to; nothing is kept or written. Empty: there is no such sheet. */
export function imagineSheet(
  scored: ScoredWorkbook,
  name: string,
  imagined: Imagined,
  made: Pick<MadeHere, 'hasScored'>,
): readonly ImaginedForm[] {
  const sheet = scored.sheets.find((each) => each.name === name);
  if (!sheet) return [];
  const { ruleSet, kept } = scored.rules;
  const grid = withValues(sheet.grid, imagined.values ?? []);
  const { record } = withSaid(grid, kept.record, imagined);
  const { forms } = toTheEnd(recalculateSteps([grid], ruleSet, record, { beside: scored.recalculation.beside }));
  return forms.map((form) => ({ ...form, plan: planForm({ ...sheet, grid }, form, scored.rules, made) }));
}

function withValues(grid: Grid, values: NonNullable<Imagined['values']>): Grid {
  const writes = values.map(({ row, column, value: after }) => {
    const before = gridCell(grid, row, column).value;
    return { row, column, reason: 'score' as const, before, after: isPlain(after) ? after : null, numberFormat: null };
  });
  return writtenGrid(grid, writes);
}

const isPlain = (value: CellValue): value is string | number => typeof value === 'string' || typeof value === 'number';
