import type { Scorecard } from '../core/finding/finding';
import type { FormReview, ReviewLine, ReviewTotal } from '../core/plan/review-lines';
import { changesGrade, differing, reviewSums, totalDifference } from '../core/plan/review-outcome';
import { gradeText } from './grade-text';
import type { Locale } from './locale';
import { reviewWords } from './review-words';

/** A form beside its review. */
export interface ToldReview {
  readonly card: Pick<Scorecard, 'sheet' | 'project'>;
  readonly review: FormReview;
}

/** Points with their sign; a true minus is none of a spreadsheet's. */
export const signedPoints = (points: string): string =>
  points.startsWith('-') || Number(points) === 0 ? points : `+${points}`;

/** The name of a row; the budget execution has none of its own. */
export const reviewRowName = ({ name }: Pick<ReviewLine, 'name'>, locale: Locale): string =>
  name === '' ? (locale === 'zh-CN' ? '预算执行率' : 'Budget execution') : name;

/** What the reviews of several forms come to, in two sentences. */
export function sumsText(reviews: readonly FormReview[], locale: Locale): readonly string[] {
  const words = reviewWords(locale);
  const { compared, own, reviewed, difference, differing: differ, gradeChanges, open } = reviewSums(reviews);
  return [
    ...(compared > 0 ? [words.sums(compared, own, reviewed, signedPoints(difference))] : []),
    words.counts(differ, gradeChanges, open),
  ];
}

/** A total with its grade, or that there is none yet. */
export function totalText({ score, grade }: ReviewTotal, locale: Locale): string {
  if (score === null) return reviewWords(locale).noTotal;
  return grade === null ? score : `${score} ${gradeText(grade, locale)}`;
}

/** Both totals of a form, by how much they differ, and what becomes of the grade. */
export function outcomeText(review: FormReview, locale: Locale): string {
  const words = reviewWords(locale);
  const { own, reviewed } = review;
  const difference = totalDifference(review);
  const points = difference === null ? '' : words.difference(signedPoints(difference));
  const known = own.grade !== null && reviewed.grade !== null;
  const grades = known
    ? changesGrade(review)
      ? words.newGrade(gradeText(own.grade, locale), gradeText(reviewed.grade, locale))
      : words.sameGrade
    : '';
  return `${words.total(totalText(own, locale), totalText(reviewed, locale))}${points}${grades}`;
}

/** The department's total, by how much the review differs, and what becomes of the grade: beside the reviewed total. */
export function fromOwnText(review: FormReview, locale: Locale): string {
  const words = reviewWords(locale);
  const { own, reviewed } = review;
  const difference = totalDifference(review);
  return [
    words.own(totalText(own, locale)),
    difference === null ? '' : words.difference(signedPoints(difference)),
    changesGrade(review) && own.grade !== null && reviewed.grade !== null
      ? words.newGrade(gradeText(own.grade, locale), gradeText(reviewed.grade, locale))
      : '',
  ].join('');
}

/** The summary of the differences as a table: a line a form, those that differ most first. */
export function reviewTable(forms: readonly ToldReview[], locale: Locale): readonly (readonly string[])[] {
  const words = reviewWords(locale);
  const rows = ranked(forms).map(({ card, review }) => {
    const { own, reviewed } = review;
    const changes = differing(review).map((line) =>
      words.changedRow(reviewRowName(line, locale), line.own ?? words.notFilled, line.result ?? words.notFilled),
    );
    return [
      card.sheet,
      card.project ?? '',
      own.score ?? '',
      own.grade === null ? '' : gradeText(own.grade, locale),
      reviewed.score ?? '',
      reviewed.grade === null ? '' : gradeText(reviewed.grade, locale),
      totalDifference(review) ?? '',
      changes.join(locale === 'zh-CN' ? '；' : '; '),
    ];
  });
  return [words.headings, ...rows];
}

/** The table as a spreadsheet takes it from the clipboard: no text of it becomes a formula there. */
export function tableText(table: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const plain = text.replaceAll(/\s+/gu, ' ');
    return /^[=+@]|^-(?!\d+(?:\.\d+)?$)/u.test(plain) ? `'${plain}` : plain;
  };
  return table.map((row) => row.map(cell).join('\t')).join('\n');
}

/** The summary in sentences, as it can stand in a report. */
export function reviewReport(forms: readonly ToldReview[], locale: Locale): string {
  const words = reviewWords(locale);
  const colon = locale === 'zh-CN' ? '：' : ': ';
  const lines = ranked(forms).flatMap(({ card, review }) => [
    `${card.sheet}${card.project === null ? '' : `（${card.project}）`}${colon}${outcomeText(review, locale)}`,
    ...differing(review).map(
      (line) =>
        `  ${reviewRowName(line, locale)}${colon}${words.row(line.own ?? words.notFilled, line.result ?? words.notFilled)}`,
    ),
    ...(review.open.length > 0 ? [`  ${words.toJudge(review.open.length)}`] : []),
  ]);
  return [
    ...sumsText(
      forms.map(({ review }) => review),
      locale,
    ),
    ...lines,
  ].join('\n');
}

/** The forms whose totals differ most first; those of which a total is missing last. */
function ranked(forms: readonly ToldReview[]): readonly ToldReview[] {
  const size = ({ review }: ToldReview): number => {
    const difference = totalDifference(review);
    return difference === null ? -1 : Math.abs(Number(difference));
  };
  return [...forms].sort((a, b) => size(b) - size(a));
}
