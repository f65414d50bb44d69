import { Exact, plainText, ZERO } from '../exact';
import { isEmptyReading, type Reading } from '../grid/reading';
import { quantityText } from '../grid/figure-text';
import type { IndicatorRow, IndicatorSheet, ReviewColumn } from '../sheet/indicator-sheet';
import type { RuleSet } from './rule-set/rule-set';
import type { ScoredReview, ScoredRow } from './scorecard';
import { gradeOf } from './total';

/** A row of a form, or its budget execution. */
export type ReviewedPart = Pick<ScoredRow, 'row' | 'status' | 'weight'>;

/** A reviewer's points, added up as typed. They are graded where every part has some and these parts have the full points;
 *  `ruleSet`: null where the form's own total is none to grade. */
export function scoreReview(
  { column, heading, ofRow }: ReviewColumn,
  parts: readonly ReviewedPart[],
  ruleSet: RuleSet | null,
): ScoredReview {
  let [total, weight, filled, complete] = [ZERO, ZERO, 0, true];
  for (const part of parts) {
    const reading = ofRow.get(part.row);
    if (reading?.kind === 'figure') {
      total = total.plus(reading.quantity.value);
      weight = weight.plus(part.weight ?? 0);
      filled += 1;
    } else if (reading && (part.status !== 'notApplicable' || part.weight !== null)) complete = false;
  }
  const isComplete = complete && filled > 0;
  const isGraded = isComplete && ruleSet !== null && weight.eq(ruleSet.totalWeight);
  return {
    column,
    heading,
    filled,
    total: plainText(total),
    complete: isComplete,
    grade: isGraded ? gradeOf(new Exact(total), ruleSet) : null,
  };
}

/** The figure a reviewer found for a row, in the unit of the department's own where it has none; null: there is none, it is
 *  not of the same kind, or the row goes by it already. */
export function foundByReviewer({ reviews, byReview }: IndicatorSheet, { row, actual }: IndicatorRow): Reading | null {
  if (!byReview || byReview.counts) return null;
  const found = reviews.find(({ column }) => column === byReview.column)?.ofRow.get(row);
  if (found?.kind !== 'figure' || (actual.kind !== 'figure' && !isEmptyReading(actual))) return null;
  if (actual.kind !== 'figure' || found.quantity.unit !== null) return found;
  const quantity = { ...found.quantity, unit: actual.quantity.unit };
  return { kind: 'figure', quantity, text: quantityText(quantity) };
}
