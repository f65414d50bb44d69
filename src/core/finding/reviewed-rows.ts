import type { Exact } from '../exact';
import type { CellPlace } from '../grid/address';
import { compactText } from '../grid/cell-text';
import { bareFigure } from '../grid/reading';
import type { ReviewColumn } from '../sheet/indicator-sheet';
import { isExpert, isReviewRemark } from '../sheet/review-headings';
import { saysNothing, type CheckedRow, type CheckSubject } from './check';

/** A row of a form (or its budget execution) beside the points a reviewer gave it. */
export interface ReviewedRow {
  /** The cell of the reviewer's points. */
  readonly place: CellPlace;
  readonly review: ReviewColumn;
  /** Empty: the budget execution. */
  readonly name: string;
  readonly weight: string | null;
  readonly points: Exact;
  /** What the department gave itself, as typed. */
  readonly own: Exact | null;
  /** null: the budget execution. */
  readonly row: CheckedRow | null;
}

/** Every row that a reviewer gave points, column by column. `experts`: one of several, who give more and less than their
 *  average, counts too. */
export function reviewedRows(
  { sheet, card, rows }: CheckSubject,
  { experts }: { readonly experts: boolean },
): ReviewedRow[] {
  const columns = sheet.reviews.filter(({ holds, heading }) => holds === 'points' && (experts || !isExpert(heading)));
  return columns.flatMap((review) => {
    const reviewed = (line: number, facts: Facts, at = line): ReviewedRow[] => {
      const points = bareFigure(review.ofRow.get(line));
      return points === null ? [] : [{ ...facts, place: { row: at, column: review.column }, review, points }];
    };
    const { execution } = sheet;
    const funds = { name: '', weight: card.execution?.weight ?? null, own: bareFigure(execution?.written), row: null };
    return [
      ...(execution ? reviewed(execution.row, funds, execution.cells.score?.row) : []),
      ...rows.flatMap((row) => {
        const { read, scored } = row;
        return reviewed(read.row, { name: scored.name, weight: scored.weight, own: bareFigure(read.written), row });
      }),
    ];
  });
}

type Facts = Omit<ReviewedRow, 'place' | 'review' | 'points'>;

/** Whether a reviewer says why: `noPlace` where the form has no column for it. The review's own columns for remarks count
 *  (right of its points, or named as a reviewer's); where it has none, the form's column for reasons. */
export function remarkOn(
  { labels, sheet }: CheckSubject,
  { review, row, place }: ReviewedRow,
): 'said' | 'blank' | 'noPlace' {
  const heading = (column: number): string =>
    labels.label(sheet.headerLastRow, column) || labels.label(sheet.headerRow, column);
  const used = new Set(sheet.reviews.map(({ column }) => column));
  const own = Array.from({ length: sheet.area.right + 1 }, (_, column) => column).filter((column) => {
    if (used.has(column) || heading(column) === '') return false;
    return column > review.column || isReviewRemark(heading(column));
  });
  const reason = row?.read.cells.reason ?? null;
  if (own.length === 0 && reason === null) return 'noPlace';
  const texts = own.length > 0 ? own.map((column) => labels.text(place.row, column) ?? '') : [row?.read.reason ?? ''];
  return texts.map(compactText).every((text) => saysNothing(text) || FIGURE.test(text)) ? 'blank' : 'said';
}

/** A deviation says by how much, not why. */
const FIGURE = /^[-+]?[\d.]+%?$/u;
