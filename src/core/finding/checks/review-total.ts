import { Exact, plainText, ZERO } from '../../exact';
import { columnName } from '../../grid/address';
import { bareFigure } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { ScoredReview } from '../../scoring/scorecard';
import type { ReviewColumn } from '../../sheet/indicator-sheet';
import { differs, type Check, type CheckManual, type CheckSubject, type Observation } from '../check';

type Args =
  | (Told<'column' | 'heading' | 'total' | 'grade'> & { readonly filled?: string; readonly sum?: never })
  | Told<'column' | 'heading' | 'total' | 'sum'>;

/** R1: what a reviewer's column comes to, and whether its total says the same; it takes no part in the form's own score. */
export const reviewTotal: Check<Args> = {
  id: 'R1',
  severity: 'warning',
  about: 'cell',
  name: words('复核得分合计', 'Total of the review'),
  remedy: words(
    '合计不符的，请改正复核得分或合计；以复核得分为准的，请看复核列合计，自评得分不受影响',
    'Where the total is another, put the scores or the total right. Where the review decides, take its own total; the form’s score is not changed by it.',
  ),
  sentence: {
    'zh-CN': (a) => {
      if (a.sum !== undefined)
        return `${a.heading}列 ${a.column} 合计写 ${a.total}，各项之和为 ${a.sum}，未参与自评得分`;
      const result = `${a.total}${a.grade === '' ? '' : ` ${a.grade}`}`;
      return a.filled === undefined
        ? `${a.heading}列 ${a.column} 合计 ${result}，未参与自评得分`
        : `${a.heading}列 ${a.column} 只填了 ${a.filled} 项，合计 ${result}，未参与自评得分`;
    },
    'en-US': (a) => {
      const column = `Column ${a.column} “${a.heading}”`;
      if (a.sum !== undefined)
        return `${column}: the total says ${a.total}, its scores add up to ${a.sum}; they take no part in the form’s own score`;
      const result = `${a.total}${a.grade === '' ? '' : ` (${a.grade})`}`;
      return a.filled === undefined
        ? `${column} adds up to ${result} and takes no part in the form’s own score`
        : `${column} has ${a.filled} of its rows filled in, ${result} in all, and takes no part in the form’s own score`;
    },
  },
  addresses: { column: true },
  observe: (subject) =>
    subject.card.reviews.flatMap((scored) => {
      const review = subject.sheet.reviews.find(({ column }) => column === scored.column);
      if (scored.filled === 0 || !review) return [];
      const off = totalOff(subject, scored, review);
      return off.length > 0 ? off : [comesTo(subject, scored)];
    }),
};

function comesTo({ sheet }: CheckSubject, scored: ScoredReview): Observation<Args> {
  const { column, heading, filled, total, complete, grade } = scored;
  const told = { column: columnName(column), heading, total, grade: grade ?? '' };
  const args = complete ? told : { ...told, filled: String(filled) };
  return { place: { row: sheet.headerRow, column }, args, note: true };
}

/** Where the reviewer left a blank, the total may count nothing, or what the department gave. */
function totalOff(
  { sheet, card, rows }: CheckSubject,
  scored: ScoredReview,
  review: ReviewColumn,
): Observation<Args>[] {
  const total = bareFigure(review.total);
  if (total === null || !sheet.total || rows.length === 0 || sheet.unread.length > 0) return [];
  const { execution } = sheet;
  const parts = [...rows.map(({ read }) => read), ...(execution ? [execution] : [])];
  const blanks = parts.filter(({ row }) => bareFigure(review.ofRow.get(row)) === null);
  const added = (part: (typeof blanks)[number]): Exact => bareFigure(part.written) ?? ZERO;
  const funds = new Exact(card.execution?.score ?? 0);
  const sum = new Exact(scored.total);
  const all = blanks.reduce<Exact>((so, part) => so.plus(added(part)), sum);
  const ofFunds = execution && blanks.includes(execution) ? [added(execution), funds] : [];
  const possible = [sum, all, ...ofFunds.map((points) => sum.plus(points))];
  if (!possible.every((each) => differs(total, plainText(each)))) return [];
  const args = {
    column: columnName(scored.column),
    heading: scored.heading,
    total: plainText(total),
    sum: scored.total,
  };
  return [{ place: { row: sheet.total.row, column: scored.column }, args }];
}

/** What the manual says of R1. */
export const manual: CheckManual<Args> = {
  looksAt: ['复核、审核、审定、专家评分列及其合计', 'columns of a review or of experts, and their total'],
  example: {
    given: ['复核得分50、35，复核合计写95', 'Reviewed scores 50 and 35, their total says 95'],
    args: { column: 'H', heading: '复核得分', total: '95', sum: '85' },
  },
};
