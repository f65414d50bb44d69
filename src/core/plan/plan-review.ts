import { isCoveredBy, type CellPlace } from '../grid/address';
import { isTextFormat } from '../grid/flag';
import { gridCell, type Grid } from '../grid/grid';
import { formatMeaning } from '../grid/number-format';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import { labelGrid } from '../sheet/label-grid';
import { isDeviation, isRemark, isReviewRemark } from '../sheet/review-headings';
import { pointsFormatOf } from './plan-flags';
import type { FormReview, ReviewLine } from './review-lines';
import type { ScoredForm } from './write-plan';

/** A blank cell of the form's own review columns, and what a review writes there. */
export interface ReviewWrite extends CellPlace {
  readonly what: 'points' | 'deviation' | 'remark' | 'total';
  readonly after: number | string;
  /** Set only where the cell's own would not show it. */
  readonly numberFormat: string | null;
}

/** What a review writes into a form: the points by the rules, how far they are from the self-score, why, and their total.
 *  Only blank cells of the reviewer's columns are filled; what a reviewer typed stays, and so does every cell of the
 *  department's. `why`: the words of a remark. */
export function planReview(
  grid: Grid,
  { sheet }: ScoredForm,
  review: FormReview,
  ruleSet: RuleSet,
  why: (line: ReviewLine) => string,
): readonly ReviewWrite[] {
  const { column } = review;
  if (!column) return [];
  const points = pointsFormatOf(ruleSet);
  const { deviation, remark } = besides(grid, { sheet }, column.column);
  const write = (row: number, at: number | null, what: ReviewWrite['what'], after: number | string): ReviewWrite[] => {
    if (at === null || !isBlankCell(grid, row, at)) return [];
    const { numberFormat } = gridCell(grid, row, at);
    const isPercent = formatMeaning(numberFormat).percent;
    const own = isTextFormat(numberFormat) ? points : null;
    const format = what === 'remark' ? null : what === 'deviation' ? (isPercent ? null : '0.00%') : own;
    return [{ row, column: at, what, after, numberFormat: format }];
  };
  const lines = review.lines.flatMap((line) => {
    const { cell, typed, score, leftOut } = line;
    if (cell === null || leftOut || (typed === null && score === null)) return [];
    const filled = typed === null && score !== null ? write(cell.row, cell.column, 'points', Number(score)) : [];
    const isNew = filled.length > 0 && line.difference !== null && Number(line.difference) !== 0;
    // Where a formula or words stand in the cell, it says nothing of these points.
    if (typed === null && filled.length === 0) return [];
    return [
      ...filled,
      ...(line.deviation === null ? [] : write(cell.row, deviation, 'deviation', Number(line.deviation))),
      ...(isNew ? write(cell.row, remark, 'remark', why(line)) : []),
    ];
  });
  const total = sheet.total && review.reviewed.score !== null ? sheet.total.row : null;
  return [...lines, ...(total === null ? [] : write(total, column.column, 'total', Number(review.reviewed.score)))];
}

/** The review's columns for the deviation and for remarks: the first right of its points, or one named as a reviewer's. */
function besides(
  grid: Grid,
  { sheet }: Pick<ScoredForm, 'sheet'>,
  points: number,
): { readonly deviation: number | null; readonly remark: number | null } {
  const labels = labelGrid(grid);
  const used = new Set(sheet.reviews.map(({ column }) => column));
  const heading = (column: number): string =>
    labels.label(sheet.headerLastRow, column) || labels.label(sheet.headerRow, column);
  const all = Array.from({ length: sheet.area.right + 1 }, (_, column) => column).filter((each) => !used.has(each));
  const right = all.filter((column) => column > points);
  return {
    deviation: right.find((column) => isDeviation(heading(column))) ?? null,
    remark:
      right.find((column) => isRemark(heading(column))) ??
      all.find((column) => isReviewRemark(heading(column))) ??
      null,
  };
}

function isBlankCell(grid: Grid, row: number, column: number): boolean {
  const { value, formula } = gridCell(grid, row, column);
  if (formula !== null || (value !== null && (typeof value !== 'string' || value.trim() !== ''))) return false;
  // What is put into a covered cell of a merged area is lost.
  return !grid.merges?.some((merge) => isCoveredBy(merge, row, column));
}
