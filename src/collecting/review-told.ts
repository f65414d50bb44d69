import type { Scorecard } from '../core/finding/finding';
import { cellAddress, columnName } from '../core/grid/address';
import type { FormReview, ReviewLine } from '../core/plan/review-lines';
import { changesGrade, differing, offRules, totalDifference } from '../core/plan/review-outcome';
import { explanationText } from '../text/explanation-text';
import type { Locale } from '../text/locale';
import { outcomeText, reviewRowName, signedPoints, sumsText } from '../text/review-text';
import { reviewWords } from '../text/review-words';

/** The review of a form for people, line by line: the totals, the rows that differ, the rows a person has to judge. */
export function reviewLines(review: FormReview | null, card: Scorecard, locale: Locale): readonly string[] {
  const words = reviewWords(locale);
  if (card.kind !== 'scored') return [];
  if (!review) return [`  ${words.heading}  ${words.noReview}`];
  const { open } = review;
  return [
    `  ${words.heading}  ${outcomeText(review, locale)}`,
    ...differing(review).map(
      (line) => `    ${placeOf(line)}  ${reviewRowName(line, locale)}  ${changeText(line, locale)}`,
    ),
    ...(open.length > 0 ? [`    ${words.toJudge(open.length)}`] : []),
    ...open.map((line) => `    ${placeOf(line)}  ${reviewRowName(line, locale)}  ${openText(line, locale)}`),
    ...(review.column ? [] : [`    ${words.noColumn}`]),
  ];
}

/** What the reviews of all forms of a file come to, where it has several. */
export function reviewSumLines(reviews: readonly (FormReview | null)[], locale: Locale): readonly string[] {
  const told = reviews.filter((review) => review !== null);
  return told.length < 2 ? [] : sumsText(told, locale).map((line) => `  ${reviewWords(locale).heading}  ${line}`);
}

const placeOf = ({ cell, row }: ReviewLine): string => (cell ? cellAddress(cell) : String(row + 1));

function changeText(line: ReviewLine, locale: Locale): string {
  const { own, result, score, difference, found, explanation } = line;
  const words = reviewWords(locale);
  const parts = [
    `${words.row(own ?? words.notFilled, result ?? words.notFilled)} ${difference === null ? '' : `(${signedPoints(difference)})`}`.trimEnd(),
    ...(found === null ? [] : [words.found(found)]),
    ...(score !== null && !offRules(line).isZero() ? [words.byRules(score)] : []),
    ...(score === null ? [] : [explanationText(explanation, locale)]),
  ];
  return parts.join('  ');
}

function openText({ judged, explanation }: ReviewLine, locale: Locale): string {
  const words = reviewWords(locale);
  return judged ? words.judge : words.cannot(explanationText(explanation, locale));
}

/** A row of a review as the machine-readable result has it. */
export function reviewLineJson(line: ReviewLine, locale: Locale): object {
  const { own, found, typed, score, judged, difference, deviation, cell, explanation } = line;
  const told = explanationText(explanation, locale);
  return {
    own,
    found,
    typed,
    score,
    judged,
    difference,
    deviation,
    cell: cell && cellAddress(cell),
    remark: judged ? reviewWords(locale).judge : told,
  };
}

/** What a review comes to as the machine-readable result has it: the rows that differ by their lines in the sheet, the
 *  largest difference first. */
export function reviewRunJson(review: FormReview | null): object | null {
  if (!review) return null;
  const { own, reviewed, column, open } = review;
  return {
    column: column && columnName(column.column),
    own,
    reviewed,
    difference: totalDifference(review),
    gradeChanged: changesGrade(review),
    differing: differing(review).map(({ row }) => row + 1),
    open: open.map(({ row }) => row + 1),
  };
}
