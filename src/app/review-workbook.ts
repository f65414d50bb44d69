import { planReview, type ReviewWrite } from '../core/plan/plan-review';
import { reviewForm, type FormReview, type ReviewLine } from '../core/plan/review-lines';
import { formsOf, type RecalculatedForm } from '../core/recalculate';
import type { Applied, Result, SheetChange, WorkbookPort } from '../host/port';
import { explanationText } from '../text/explanation-text';
import type { Locale } from '../text/locale';
import { reviewWords } from '../text/review-words';
import { isWritable } from './planned-values';
import type { FormSheet, ScoredWorkbook } from './read-forms';
import { comparableValues } from './workbook-changes';

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

/** The review of every form of a workbook, in the order of its forms. */
export function reviewWorkbook({ rules, recalculation }: ScoredWorkbook): readonly ReviewedForm[] {
  return recalculation.forms.map((form) => ({ form, review: reviewForm(form, rules.ruleSet) }));
}

/** Fills the blank cells of the reviewers' columns, and nothing else: not a score of the department's, no flag, no mark. */
export async function fillReviews(
  port: WorkbookPort,
  workbook: ScoredWorkbook,
  locale: Locale,
): Promise<Result<{ readonly sheets: readonly FilledReview[]; readonly applied: Applied | null }>> {
  const planned = workbook.sheets.map((sheet) => ({ sheet, ...plannedOf(sheet, workbook, locale) }));
  const changes = planned.flatMap(({ sheet, filled }) =>
    filled.length === 0 ? [] : [sheetChange(sheet, workbook, filled)],
  );
  const sheets = planned.map(({ sheet: { name }, filled, locked }) => ({ sheet: name, filled, locked }));
  if (changes.length === 0) return { ok: true, value: { sheets, applied: null } };
  const applied = await port.apply(changes);
  return applied.ok ? { ok: true, value: { sheets, applied: applied.value } } : applied;
}

function plannedOf(
  sheet: FormSheet,
  { rules: { ruleSet }, recalculation }: ScoredWorkbook,
  locale: Locale,
): Pick<FilledReview, 'filled' | 'locked'> {
  const why = (line: ReviewLine): string => remarkText(line, locale);
  const writes = formsOf(recalculation, sheet.name).flatMap((form) => {
    const review = reviewForm(form, ruleSet);
    return review ? planReview(sheet.grid, form, review, ruleSet, why) : [];
  });
  return {
    filled: writes.filter((write) => isWritable(sheet, write)),
    locked: writes.filter((write) => !isWritable(sheet, write)),
  };
}

function sheetChange(sheet: FormSheet, { recalculation }: ScoredWorkbook, writes: readonly ReviewWrite[]): SheetChange {
  const cards = formsOf(recalculation, sheet.name).map(({ card }) => card);
  return {
    sheetId: sheet.id,
    cells: writes.map(({ row, column, after, numberFormat }) => ({
      row,
      column,
      value: after,
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
