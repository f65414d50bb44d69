import { Exact, plainText } from '../core/exact';
import type { Scorecard } from '../core/finding/finding';
import { cellAddress, columnName } from '../core/grid/address';
import type { FormReview, ReviewLine, ReviewTotal } from '../core/plan/review-lines';
import { explanationText } from '../text/explanation-text';
import type { Locale } from '../text/locale';
import { reviewWords } from '../text/review-words';

/** Rows in which the review is not what the department gave, or what a reviewer typed not what the rules come to; the
 *  largest difference first. */
function differing({ lines }: FormReview): readonly ReviewLine[] {
  const size = ({ difference, typed, score }: ReviewLine): Exact => {
    const off = typed === null || score === null ? new Exact(0) : new Exact(typed).minus(score);
    return Exact.max(new Exact(difference ?? 0).abs(), off.abs());
  };
  return lines
    .filter((line) => !line.leftOut && !size(line).isZero())
    .sort((a, b) => size(b).comparedTo(size(a)) || a.row - b.row);
}

const totalDifference = ({ own, reviewed }: FormReview): string | null =>
  own.score === null || reviewed.score === null ? null : plainText(new Exact(reviewed.score).minus(own.score));

/** The review of a form for people, line by line: the totals, the rows that differ, the rows a person has to judge. */
export function reviewLines(review: FormReview | null, card: Scorecard, locale: Locale): readonly string[] {
  const words = reviewWords(locale);
  if (card.kind !== 'scored') return [];
  if (!review) return [`  ${words.heading}  ${words.noReview}`];
  const total = ({ score, grade }: ReviewTotal): string =>
    [score ?? words.noTotal, ...(grade ? [grade] : [])].join(' ');
  const difference = totalDifference(review);
  const { own, reviewed, open } = review;
  const [from, to] = [own.grade, reviewed.grade];
  const change = from === null || to === null ? '' : from === to ? words.sameGrade : words.newGrade(from, to);
  const points = difference === null ? '' : words.difference(signed(difference));
  return [
    `  ${words.heading}  ${words.total(total(own), total(reviewed))}${points}${change}`,
    ...differing(review).map((line) => `    ${placeOf(line)}  ${rowName(line, locale)}  ${changeText(line, locale)}`),
    ...(open.length > 0 ? [`    ${words.toJudge(open.length)}`] : []),
    ...open.map((line) => `    ${placeOf(line)}  ${rowName(line, locale)}  ${openText(line, locale)}`),
    ...(review.column ? [] : [`    ${words.noColumn}`]),
  ];
}

const signed = (points: string): string => (points.startsWith('-') || points === '0' ? points : `+${points}`);
const placeOf = ({ cell, row }: ReviewLine): string => (cell ? cellAddress(cell) : String(row + 1));
const rowName = ({ name }: ReviewLine, locale: Locale): string =>
  name === '' ? (locale === 'zh-CN' ? '预算执行率' : 'Budget execution') : name;

function changeText({ own, typed, score, difference, found, explanation }: ReviewLine, locale: Locale): string {
  const words = reviewWords(locale);
  const isOther = typed !== null && score !== null && !new Exact(typed).eq(score);
  const parts = [
    `${words.row(own ?? words.notFilled, typed ?? score ?? words.notFilled)} ${difference === null ? '' : `(${signed(difference)})`}`.trimEnd(),
    ...(found === null ? [] : [words.found(found)]),
    ...(isOther ? [words.byRules(score)] : []),
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
    gradeChanged: own.grade !== null && reviewed.grade !== null && own.grade !== reviewed.grade,
    differing: differing(review).map(({ row }) => row + 1),
    open: open.map(({ row }) => row + 1),
  };
}
