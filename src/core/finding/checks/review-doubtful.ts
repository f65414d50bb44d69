import { Exact, plainText, ZERO } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { readingText, type Reading } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { ReviewColumn } from '../../sheet/indicator-sheet';
import {
  differs,
  isWeighted,
  namedChinese,
  namedEnglish,
  saysNothing,
  type Check,
  type CheckedRow,
  type CheckManual,
  type CheckSubject,
  type Observation,
} from '../check';

type Args =
  | (Told<'name' | 'review' | 'weight'> & { readonly wrong: 'range' })
  | (Told<'name' | 'written' | 'review'> & { readonly wrong: 'noRemark' })
  | (Told<'name' | 'actual' | 'other' | 'review'> & { readonly wrong: 'sameScore' })
  | (Told<'total' | 'sum'> & { readonly wrong: 'total' });

/** R2: a reviewer's points are above the row's, lower than the department's without a remark, the same though the reviewer
 *  found another result, or not what the total says. */
export const reviewDoubtful: Check<Args> = {
  id: 'R2',
  severity: 'warning',
  about: 'cell',
  name: words('复核得分存疑', 'Reviewed score in doubt'),
  remedy: words('核对复核得分，并在备注里说明理由', 'Check the reviewed score and state the reason in the remarks.'),
  sentence: {
    'zh-CN': (a) => {
      switch (a.wrong) {
        case 'range':
          return `${namedChinese(a.name)}复核得分 ${a.review} 不在 0 到分值 ${a.weight} 之间`;
        case 'noRemark':
          return `${namedChinese(a.name)}自评 ${a.written}，复核 ${a.review}，但没有说明原因`;
        case 'sameScore':
          return `${namedChinese(a.name)}复核完成值 ${a.other} 与自评完成值 ${a.actual} 不同，复核得分却同为 ${a.review}`;
        case 'total':
          return `复核合计 ${a.total}，各项复核得分之和 ${a.sum}`;
      }
    },
    'en-US': (a) => {
      switch (a.wrong) {
        case 'range':
          return `${namedEnglish(a.name)}: the reviewed score ${a.review} is not between 0 and the weight ${a.weight}`;
        case 'noRemark':
          return `${namedEnglish(a.name)}: the department gave ${a.written}, the review ${a.review}, and no reason is told`;
        case 'sameScore':
          return `${namedEnglish(a.name)}: the review found ${a.other} where the department told ${a.actual}, yet the score is ${a.review} in both`;
        case 'total':
          return `The review’s total is ${a.total}, its scores add up to ${a.sum}`;
      }
    },
  },
  observe: (subject) =>
    subject.sheet.reviews.flatMap((review) => (review.holds === 'points' ? observeColumn(subject, review) : [])),
};

function observeColumn(subject: CheckSubject, review: ReviewColumn): Observation<Args>[] {
  return [...subject.rows.flatMap((row) => observeRow(subject, review, row)), ...totalOff(subject, review)];
}

function observeRow(subject: CheckSubject, review: ReviewColumn, row: CheckedRow): Observation<Args>[] {
  const { read, scored } = row;
  const points = figureOf(review.ofRow.get(read.row));
  if (points === null) return [];
  const place = { row: read.row, column: review.column };
  const told = { name: scored.name, review: plainText(points) };
  if (scored.weight !== null && isWeighted(row) && (points.isNegative() || points.gt(scored.weight))) {
    return [{ place, args: { ...told, wrong: 'range', weight: scored.weight } }];
  }
  const written = figureOf(read.written);
  if (written === null) return [];
  // One expert of several gives more, another less than their average.
  if (EXPERT.test(review.heading)) return [];
  if (points.lt(written) && lacksRemark(subject, review, row)) {
    return [{ place, args: { ...told, wrong: 'noRemark', written: plainText(written) } }];
  }
  const other = otherActual(subject, review, row);
  if (other === null || !points.eq(written) || scored.actual === null) return [];
  return [{ place, args: { ...told, wrong: 'sameScore', actual: scored.actual, other } }];
}

const EXPERT = /专家|评委|评审/u;

const figureOf = (reading: Reading | undefined): Exact | null =>
  reading?.kind === 'figure' && reading.quantity.comparator === null ? reading.quantity.value : null;

/** Any words right of the reviewer's points, or in the form's own column for reasons, are a remark. */
function lacksRemark({ sheet, labels }: CheckSubject, { column }: ReviewColumn, { read }: CheckedRow): boolean {
  const right = Array.from({ length: Math.max(0, sheet.area.right - column) }, (_, index) => column + 1 + index);
  const headed = right.filter((each) => labels.label(sheet.headerRow, each) || labels.label(sheet.headerLastRow, each));
  if (headed.length === 0 && read.cells.reason === null) return false;
  const said = [read.reason ?? '', ...headed.map((each) => labels.text(read.row, each) ?? '')];
  return said.every((text) => saysNothing(compactText(text)) || /^[\d.%]+$/u.test(compactText(text)));
}

/** The result the reviewer found, where it is another figure than the department's. */
function otherActual({ sheet }: CheckSubject, { column }: ReviewColumn, { read }: CheckedRow): string | null {
  const beside = sheet.reviews.filter(({ holds, column: at }) => holds === 'actual' && at < column).at(-1);
  const other = beside?.ofRow.get(read.row);
  const [a, b] = [figureOf(read.actual), figureOf(other)];
  if (!other || a === null || b === null || a.eq(b)) return null;
  return readingText(other);
}

function totalOff({ sheet, rows, card }: CheckSubject, review: ReviewColumn): Observation<Args>[] {
  const total = figureOf(review.total);
  const scored = card.reviews.find(({ column }) => column === review.column);
  if (total === null || !sheet.total || !scored?.complete || rows.length === 0) return [];
  if (sheet.unread.length > 0 || sheet.execution !== null || !differs(total, scored.total)) return [];
  const place = { row: sheet.total.row, column: review.column };
  return [{ place, args: { wrong: 'total', total: plainText(total), sum: plainText(ZERO.plus(scored.total)) } }];
}

/** What the manual says of R2. */
export const manual: CheckManual<Args> = {
  looksAt: ['复核得分、复核完成值、分值、备注', 'reviewed score and result, weight, remarks'],
  example: {
    given: ['自评得分60，复核得分50，备注为空', 'Own score 60, reviewed score 50, no remark'],
    args: { wrong: 'noRemark', name: '材料减少率', written: '60', review: '50' },
  },
};
