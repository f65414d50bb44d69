import { placeKey } from '../core/grid/address';
import { sameValue } from '../core/grid/grid';
import { planReview, type ReviewPlan, type ReviewWrite } from '../core/plan/plan-review';
import { NOTHING_RENEWED, reviewForm, type FormReview, type Renewed, type ReviewLine } from '../core/plan/review-lines';
import { differing } from '../core/plan/review-outcome';
import { formsOf, type RecalculatedForm, type RecalculationStep } from '../core/recalculate';
import type { Applied, Result, SheetChange, WorkbookPort, WritingWatch } from '../host/port';
import { explanationText } from '../text/explanation-text';
import type { Locale } from '../text/locale';
import { reviewWords } from '../text/review-words';
import { isWritable } from './planned-values';
import type { FormSheet, ScoredWorkbook } from './read-forms';
import type { FormInReview } from './session-state';
import { comparableValues, formLocale } from './workbook-changes';
import type { WorkbookRules } from './workbook-rules';

/** A form beside its review; null: it has none. */
export interface ReviewedForm {
  readonly form: RecalculatedForm;
  readonly review: FormReview | null;
}

/** What a review wrote into a sheet; `locked`: cells that were to be filled and are protected. */
export interface FilledReview {
  readonly sheet: string;
  readonly filled: readonly ReviewWrite[];
  readonly locked: readonly ReviewWrite[];
}

/** What is to be reviewed: in this sheet alone (`only`), and which figures typed there are written anew, as they were shown,
 *  by the sheet's name. */
export interface ReviewOrder {
  readonly only: string | null;
  readonly renewed: ReadonlyMap<string, readonly ReviewWrite[]>;
}

const ALL: ReviewOrder = { only: null, renewed: new Map() };

/** The review of every form of a workbook, in the order of its forms. */
export function reviewWorkbook({ rules, recalculation }: ScoredWorkbook): readonly ReviewedForm[] {
  return recalculation.forms.map((form) => ({ form, review: reviewForm(form, rules.ruleSet) }));
}

/** The review of a form and what it writes; null: it has none. */
export function reviewOf(
  sheet: FormSheet,
  form: RecalculatedForm,
  { ruleSet, kept }: Pick<WorkbookRules, 'ruleSet' | 'kept'>,
  renewed: Renewed = NOTHING_RENEWED,
): { readonly review: FormReview; readonly plan: ReviewPlan } | null {
  const review = reviewForm(form, ruleSet, renewed);
  if (!review) return null;
  const locale = formLocale([form.card]);
  const why = (line: ReviewLine): string => remarkText(line, locale);
  const asFormulas = kept.record.formulas === 'live';
  return { review, plan: planReview(sheet.grid, form, review, { ruleSet, renewed, asFormulas, why }) };
}

/** Forms as their reviewer sees them: a form that was read and scored never changes. */
const seen = new WeakMap<RecalculatedForm, { readonly rules: object; readonly review: FormInReview | null }>();

/** A form as its reviewer sees it; null: it has no review. */
export function shownReview(sheet: FormSheet, form: RecalculatedForm, rules: WorkbookRules): FormInReview | null {
  const known = seen.get(form);
  if (known?.rules === rules.ruleSet) return known.review;
  const review = inReview(sheet, form, rules);
  seen.set(form, { rules: rules.ruleSet, review });
  return review;
}

/** Works them out one by one, so that a page stays alive in between. */
export function* reviewSteps({ sheets, rules, recalculation }: ScoredWorkbook): Generator<RecalculationStep, void> {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const form of recalculation.forms) {
    yield { done: sheets.length, total: sheets.length };
    const sheet = byName.get(form.sheet.sheet);
    if (sheet) shownReview(sheet, form, rules);
  }
}

/** The same, were figures written anew. */
export function inReview(
  sheet: FormSheet,
  form: RecalculatedForm,
  rules: Pick<WorkbookRules, 'ruleSet' | 'kept'>,
  renewed: Renewed = NOTHING_RENEWED,
): FormInReview | null {
  const reviewed = reviewOf(sheet, form, rules, renewed);
  if (!reviewed) return null;
  const { review, plan } = reviewed;
  return {
    ...review,
    differing: differing(review),
    fills: plan.writes.filter((write) => isWritable(sheet, write)),
    locked: plan.writes.filter((write) => !isWritable(sheet, write)),
    offers: plan.offers.filter((write) => isWritable(sheet, write)),
  };
}

/** What a review fills, and whether what was typed and is to be written anew still stands as it was shown. */
export interface PlannedReview {
  readonly sheets: readonly (FilledReview & { readonly of: FormSheet })[];
  readonly isAsShown: boolean;
}

export function planReviews(workbook: ScoredWorkbook, { only, renewed }: ReviewOrder = ALL): PlannedReview {
  const { sheets, rules, recalculation } = workbook;
  let isAsShown = true;
  const planned = sheets.map((sheet) => {
    const shown = renewed.get(sheet.name) ?? [];
    const keys = new Set(shown.map(placeKey));
    const writes =
      only !== null && only !== sheet.name
        ? []
        : formsOf(recalculation, sheet.name).flatMap((form) => reviewOf(sheet, form, rules, keys)?.plan.writes ?? []);
    const now = new Map(writes.map((write) => [placeKey(write), write]));
    for (const each of shown) {
      const write = now.get(placeKey(each));
      if (!write || write.after !== each.after || !sameValue(write.before, each.before)) isAsShown = false;
    }
    return {
      of: sheet,
      sheet: sheet.name,
      filled: writes.filter((write) => isWritable(sheet, write)),
      locked: writes.filter((write) => !isWritable(sheet, write)),
    };
  });
  return { sheets: planned, isAsShown };
}

/** Writes what was planned into the reviewers' columns, and nothing else: not a score of the department's, no flag, no mark.
 *  null: there is nothing to write. */
export async function fillReviews(
  port: WorkbookPort,
  workbook: ScoredWorkbook,
  { sheets }: Pick<PlannedReview, 'sheets'>,
  watch?: WritingWatch,
): Promise<Result<{ readonly changes: readonly SheetChange[]; readonly applied: Applied } | null>> {
  const changes = sheets.flatMap(({ of, filled }) => (filled.length === 0 ? [] : [sheetChange(of, workbook, filled)]));
  if (changes.length === 0) return { ok: true, value: null };
  const applied = await port.apply(changes, watch);
  return applied.ok ? { ok: true, value: { changes, applied: applied.value } } : applied;
}

function sheetChange(sheet: FormSheet, { recalculation }: ScoredWorkbook, writes: readonly ReviewWrite[]): SheetChange {
  const cards = formsOf(recalculation, sheet.name).map(({ card }) => card);
  return {
    sheetId: sheet.id,
    cells: writes.map(({ row, column, after, numberFormat, formula }) => ({
      row,
      column,
      value: after,
      ...(formula !== undefined && { formula }),
      ...(numberFormat !== null && { numberFormat }),
    })),
    basis: { area: sheet.grid.area, values: comparableValues(sheet.grid, cards) },
  };
}

/** The words of a remark: what became of the self-score, and the arithmetic. */
function remarkText({ own, score, difference, explanation }: ReviewLine, locale: Locale): string {
  const words = reviewWords(locale);
  return words.remark(own ?? '', score ?? '', difference ?? '', explanationText(explanation, locale));
}
