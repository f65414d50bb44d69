import type { CellPlace } from '../core/grid/address';
import type { Grid } from '../core/grid/grid';
import { liveFormulas, type LiveFormulas } from '../core/plan/live-formulas';
import { planWrites } from '../core/plan/plan-sheet';
import { writtenGrid, type ScoredForm, type ValueWrite } from '../core/plan/write-plan';
import type { IndicatorSheet } from '../core/sheet/indicator-sheet';
import { formsOf, type RecalculationStep } from '../core/recalculate';
import type { FormSheet, ScoredWorkbook } from './read-forms';
import { withoutTyped, type TypedFigure } from './typed-meanwhile';
import type { WorkbookRules } from './workbook-rules';

/** Why a sheet is never written; null when it may be. */
export type WhySkipped = 'readOnly' | 'hidden' | 'protected';

/** Why nothing is written in this one. */
export function whySkipped({ readOnly, hidden, protected: locked }: FormSheet): WhySkipped | null {
  return readOnly ? 'readOnly' : hidden ? 'hidden' : locked ? 'protected' : null;
}

/** Whether a value may be written in this cell of the sheet. */
export function isWritable(sheet: FormSheet, place: CellPlace): boolean {
  const reason = whySkipped(sheet);
  return reason === null || (reason === 'protected' && sheet.isOpen?.(place) === true);
}

/** A sheet, the values to be written in it, and its grid once they are: as read, where the sheet is never written.
 *  `chosen`: it is to be written now; others stay as they are altogether. */
export interface SheetToWrite {
  readonly chosen: boolean;
  readonly sheet: FormSheet;
  readonly writes: readonly ValueWrite[];
  readonly grid: Grid;
  /** Of each form that is written as formulas, what has none. */
  readonly asNumbers: readonly FormAsNumbers[];
}

/** The figures of a form that are written as numbers though formulas are wanted. */
export interface FormAsNumbers {
  readonly form: IndicatorSheet;
  readonly cells: LiveFormulas['without'];
}

/** The values to be written in a workbook, a sheet at a time; `only`: in this sheet alone; `typed`: figures that
 *  are left alone. */
export function* valueSteps(
  { sheets, rules, recalculation }: Pick<ScoredWorkbook, 'sheets' | 'rules' | 'recalculation'>,
  only: string | null = null,
  typed: readonly TypedFigure[] = [],
): Generator<RecalculationStep, readonly SheetToWrite[]> {
  const planned: SheetToWrite[] = [];
  for (const sheet of sheets) {
    yield { done: sheets.length, total: sheets.length };
    const chosen = only === null || only === sheet.name;
    if (!chosen) {
      planned.push({ chosen, sheet, writes: [], grid: sheet.grid, asNumbers: [] });
      continue;
    }
    const forms = formsOf(recalculation, sheet.name).map((form) => ({ form, values: valuesOf(sheet, form, rules) }));
    const writes = forms.flatMap(({ values }) => withoutTyped(sheet, values.writes, typed));
    const written = writes.filter((write) => isWritable(sheet, write));
    const asNumbers = forms.flatMap(({ form, values }) =>
      values.asNumbers ? [{ form: form.sheet, cells: values.asNumbers }] : [],
    );
    planned.push({ chosen, sheet, writes, grid: writtenGrid(sheet.grid, written), asNumbers });
  }
  return planned;
}

/** The values one form would get; no total and no grade over scores that stay locked away. `asNumbers`: what of it has no
 *  formula; absent: none are wanted. */
export function valuesOf(
  sheet: FormSheet,
  form: ScoredForm,
  { ruleSet, kept }: Pick<WorkbookRules, 'ruleSet' | 'kept'>,
): { readonly writes: readonly ValueWrite[]; readonly asNumbers?: LiveFormulas['without'] } {
  const live = kept.record.formulas === 'live' ? liveFormulas(sheet.grid, form, ruleSet) : undefined;
  const writes = planWrites(sheet.grid, [form], ruleSet, live);
  const asNumbers = live && { asNumbers: live.without };
  const isPartOfSum = ({ reason }: ValueWrite): boolean => reason === 'score' || reason === 'executionScore';
  if (writes.every((write) => !isPartOfSum(write) || isWritable(sheet, write))) return { writes, ...asNumbers };
  return { writes: writes.filter(({ reason }) => reason !== 'total' && reason !== 'grade'), ...asNumbers };
}
