import { Exact, plainText } from '../exact';
import type { FormReview, ReviewLine } from './review-lines';

/** How much a row of a review matters: by how many points the review is not what the department gave, or what a reviewer typed
 *  not what the rules come to. */
function weightOf(line: ReviewLine): Exact {
  return Exact.max(new Exact(line.difference ?? 0).abs(), offRules(line).abs());
}

/** By how many points what a reviewer typed is more than what the rules come to. */
export function offRules({ typed, score }: ReviewLine): Exact {
  return typed === null || score === null ? new Exact(0) : new Exact(typed).minus(score);
}

/** Rows in which the review is not what the department gave, or what a reviewer typed not what the rules come to; the
 *  largest difference first. */
export function differing({ lines }: FormReview): readonly ReviewLine[] {
  return lines
    .filter((line) => !line.leftOut && !weightOf(line).isZero())
    .sort((a, b) => weightOf(b).comparedTo(weightOf(a)) || a.row - b.row);
}

/** The reviewed total less the department's; null where one of them is missing. */
export function totalDifference({ own, reviewed }: Pick<FormReview, 'own' | 'reviewed'>): string | null {
  return own.score === null || reviewed.score === null ? null : plainText(new Exact(reviewed.score).minus(own.score));
}

/** Whether the review gives another grade; false where one of them is missing. */
export function changesGrade({ own, reviewed }: Pick<FormReview, 'own' | 'reviewed'>): boolean {
  return own.grade !== null && reviewed.grade !== null && own.grade !== reviewed.grade;
}

/** What the reviews of several forms come to. Sums are of the forms of which both totals are known. */
export interface ReviewSums {
  readonly forms: number;
  readonly compared: number;
  readonly own: string;
  readonly reviewed: string;
  readonly difference: string;
  readonly gradeChanges: number;
  /** Forms with rows somebody has to judge yet. */
  readonly open: number;
  /** Forms in which a row differs. */
  readonly differing: number;
}

export function reviewSums(reviews: readonly FormReview[]): ReviewSums {
  const sum = (texts: readonly string[]): Exact => texts.reduce<Exact>((so, text) => so.plus(text), new Exact(0));
  const whole = reviews.flatMap(({ own, reviewed }) =>
    own.score === null || reviewed.score === null ? [] : [{ own: own.score, reviewed: reviewed.score }],
  );
  const [own, reviewed] = [sum(whole.map((each) => each.own)), sum(whole.map((each) => each.reviewed))];
  return {
    forms: reviews.length,
    compared: whole.length,
    own: plainText(own),
    reviewed: plainText(reviewed),
    difference: plainText(reviewed.minus(own)),
    gradeChanges: reviews.filter(changesGrade).length,
    open: reviews.filter(({ open }) => open.length > 0).length,
    differing: reviews.filter((review) => differing(review).length > 0).length,
  };
}
