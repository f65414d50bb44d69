import { meanText } from '../../app/summary/mean';
import type { SummaryForm } from '../../app/summary/summary-columns';
import { gradesOf, meanShare } from '../../app/summary/summary-groups';
import { SUMMARY_LEVELS, type SummaryLevel } from '../../core/summary-level';
import type { FormGroup } from '../overview/overview-choice';

/** What forms that were collected come to as a whole. */
export interface CollectedFacts {
  /** How many are scored. */
  readonly forms: number;
  readonly complete: number;
  readonly mean: string | null;
  /** Those with a total of a review, and its mean; null: there are none. */
  readonly reviewed: { readonly forms: number; readonly mean: string } | null;
  /** The grades that were given, the best one first. */
  readonly grades: readonly string[];
  readonly groups: readonly { readonly group: FormGroup; readonly count: number }[];
  /** Of each level the share of its points that were given. */
  readonly levels: readonly { readonly level: SummaryLevel; readonly share: number }[];
}

export function factsOf(forms: readonly SummaryForm[]): CollectedFacts {
  const lines = forms.flatMap(({ line }) => (line.isScored ? [line] : []));
  const totals = lines.flatMap(({ total }) => (total === null ? [] : [total]));
  const reviews = lines.flatMap(({ review }) => (review === null ? [] : [review]));
  const meanReview = meanText(reviews);
  const grades = gradesOf(forms);
  const ranked = [...grades.map((grade): FormGroup => `grade ${grade}`), 'noGrade' as const, 'incomplete' as const];
  return {
    forms: lines.length,
    complete: totals.length,
    mean: meanText(totals),
    reviewed: meanReview === null ? null : { forms: reviews.length, mean: meanReview },
    grades,
    groups: ranked.flatMap((group) => {
      const count = forms.filter((form) => groupOf(form) === group).length;
      return count > 0 ? [{ group, count }] : [];
    }),
    levels: SUMMARY_LEVELS.flatMap((level) => {
      const share = meanShare(lines.flatMap(({ levels }) => levels[level] ?? []));
      return share === null ? [] : [{ level, share: Number(share) }];
    }),
  };
}

/** Which part of the picture a form belongs to. */
export function groupOf({ line: { isScored, total, grade } }: SummaryForm): FormGroup {
  if (!isScored) return 'weights';
  if (total === null) return 'incomplete';
  return grade === null ? 'noGrade' : `grade ${grade}`;
}
