import { Exact, exactFromDouble } from '../exact';
import { isCoveredBy, placeKey, type CellPlace } from '../grid/address';
import { isTextFormat } from '../grid/flag';
import { gridCell, type CellValue, type Grid } from '../grid/grid';
import { formatMeaning } from '../grid/number-format';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import { labelGrid } from '../sheet/label-grid';
import { isDeviation, isDifference, isRemark, isReviewRemark } from '../sheet/review-headings';
import { differenceFormula, sumFormula } from './live-formulas';
import { pointsFormatOf } from './plan-flags';
import { NOTHING_RENEWED, type FormReview, type Renewed, type ReviewLine } from './review-lines';
import { totalDifference } from './review-outcome';
import type { ScoredForm } from './write-plan';

/** What of a review stands in a cell. */
export type ReviewPart = 'points' | 'difference' | 'deviation' | 'remark' | 'total';

/** A cell of the form's own review columns, and what a review writes there. */
export interface ReviewWrite extends CellPlace {
  readonly what: ReviewPart;
  /** null: nothing stands there. */
  readonly before: CellValue;
  readonly after: number | string;
  /** Set only where the cell's own would not show it. */
  readonly numberFormat: string | null;
  /** The formula that comes to `after`, where scores are written as formulas. */
  readonly formula?: string;
}

/** What a review writes into a form. */
export interface ReviewPlan {
  readonly writes: readonly ReviewWrite[];
  /** Figures a person typed that are not what the review comes to: they stay, unless somebody wants them written anew. */
  readonly offers: readonly ReviewWrite[];
}

/** How a review is written; `why`: the words of a remark. */
export interface ReviewTerms {
  readonly ruleSet: RuleSet;
  readonly renewed?: Renewed;
  readonly asFormulas?: boolean;
  readonly why: (line: ReviewLine) => string;
}

/** What a review writes into a form: the points by the rules, how far they are from the self-score, why, and their total.
 *  Only blank cells of the reviewer's columns are filled; what a reviewer typed stays unless it is to be written anew, and so
 *  does every cell of the department's. */
export function planReview(grid: Grid, form: ScoredForm, review: FormReview, terms: ReviewTerms): ReviewPlan {
  const { column, lines } = review;
  if (!column) return { writes: [], offers: [] };
  const draft = new Draft(grid, terms);
  const { difference, deviation, remark } = besides(grid, form.sheet, column.column);
  for (const line of lines) {
    const { cell, typed, result, score, leftOut } = line;
    if (cell === null || leftOut || result === null) continue;
    const isWritten = score !== null && draft.put(cell, 'points', Number(score));
    // Where a formula or words stand in the cell, it says nothing of these points.
    if (typed === null && !isWritten) continue;
    const beside = (at: number): CellPlace => ({ row: cell.row, column: at });
    if (difference !== null && line.difference !== null) {
      const formula = formulaOf(grid, form.sheet, cell, terms);
      draft.put(beside(difference), 'difference', Number(line.difference), formula);
    }
    if (deviation !== null && line.deviation !== null)
      draft.put(beside(deviation), 'deviation', Number(line.deviation));
    const isNew = isWritten && line.difference !== null && Number(line.difference) !== 0;
    if (remark !== null && isNew) draft.put(beside(remark), 'remark', terms.why(line));
  }
  putTotal(draft, form, review, { difference, terms });
  return draft;
}

/** What is written, and what is only offered, cell by cell. */
class Draft implements ReviewPlan {
  readonly writes: ReviewWrite[] = [];
  readonly offers: ReviewWrite[] = [];
  readonly grid: Grid;
  readonly #terms: ReviewTerms;

  constructor(grid: Grid, terms: ReviewTerms) {
    this.grid = grid;
    this.#terms = terms;
  }

  /** Whether it is written. */
  put(place: CellPlace, what: ReviewPart, after: number | string, formula?: string): boolean {
    const { row, column } = place;
    const { value, formula: standing, numberFormat } = gridCell(this.grid, row, column);
    // What is put into a covered cell of a merged area is lost.
    if (standing !== null || this.grid.merges?.some((merge) => isCoveredBy(merge, row, column))) return false;
    const isBlank = isBlankValue(value);
    const figure = figureIn(value);
    if (!isBlank && (what === 'remark' || figure === null || figure.eq(after))) return false;
    const format = formatFor(what, numberFormat, this.#terms.ruleSet);
    const write: ReviewWrite = {
      row,
      column,
      what,
      before: isBlank ? null : value,
      after,
      numberFormat: format,
      ...(formula !== undefined && { formula }),
    };
    const isWritten = isBlank || (this.#terms.renewed ?? NOTHING_RENEWED).has(placeKey(place));
    (isWritten ? this.writes : this.offers).push(write);
    return isWritten;
  }
}

/** The total of the review, and by how much it differs from the department's. */
function putTotal(
  draft: Draft,
  { sheet, card }: ScoredForm,
  review: FormReview,
  { difference, terms }: { readonly difference: number | null; readonly terms: ReviewTerms },
): void {
  const { column, reviewed, own, lines } = review;
  if (!sheet.total || !column || reviewed.score === null) return;
  const { ruleSet, asFormulas = false } = terms;
  const place = { row: sheet.total.row, column: column.column };
  const counted = lines.filter(({ leftOut }) => !leftOut);
  const cells = counted.flatMap(({ cell }) => cell ?? []);
  const isPlainSum = card.total.explanation === undefined && ruleSet.execution.totalCaps.length === 0;
  const adds = asFormulas && isPlainSum && cells.length === counted.length;
  draft.put(place, 'total', Number(reviewed.score), adds ? sumFormula(cells, ruleSet) : undefined);
  const points = totalDifference(review);
  if (difference === null || points === null) return;
  const isOwn =
    figureIn(gridCell(draft.grid, place.row, sheet.columns.score ?? -1).value)?.eq(own.score ?? '') === true;
  const formula = isOwn ? formulaOf(draft.grid, sheet, place, terms) : undefined;
  draft.put({ row: place.row, column: difference }, 'difference', Number(points), formula);
}

/** The review's points less the department's, where formulas are wanted and both are numbers in a cell. */
function formulaOf(
  grid: Grid,
  { columns }: Pick<IndicatorSheet, 'columns'>,
  cell: CellPlace,
  { ruleSet, asFormulas = false }: ReviewTerms,
): string | undefined {
  if (!asFormulas || columns.score === undefined) return undefined;
  const own = { row: cell.row, column: columns.score };
  if (typeof gridCell(grid, own.row, own.column).value !== 'number') return undefined;
  return differenceFormula(cell, own, ruleSet);
}

function formatFor(what: ReviewPart, numberFormat: string, ruleSet: RuleSet): string | null {
  if (what === 'remark') return null;
  if (what === 'deviation') return formatMeaning(numberFormat).percent ? null : '0.00%';
  return isTextFormat(numberFormat) ? pointsFormatOf(ruleSet) : null;
}

const isBlankValue = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** A number, be it stored as text. */
function figureIn(value: CellValue): Exact | null {
  if (typeof value === 'number') return exactFromDouble(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? new Exact(text) : null;
}

interface Besides {
  readonly difference: number | null;
  readonly deviation: number | null;
  readonly remark: number | null;
}

/** The review's columns for the difference, the deviation and remarks: the first right of its points, or (remarks) one named as
 *  a reviewer's. */
function besides(grid: Grid, sheet: IndicatorSheet, points: number): Besides {
  const labels = labelGrid(grid);
  const used = new Set(sheet.reviews.map(({ column }) => column));
  const heading = (column: number): string =>
    labels.label(sheet.headerLastRow, column) || labels.label(sheet.headerRow, column);
  const all = Array.from({ length: sheet.area.right + 1 }, (_, column) => column).filter((each) => !used.has(each));
  const right = all.filter((column) => column > points);
  return {
    difference: right.find((column) => isDifference(heading(column))) ?? null,
    deviation: right.find((column) => isDeviation(heading(column))) ?? null,
    remark:
      right.find((column) => isRemark(heading(column))) ??
      all.find((column) => isReviewRemark(heading(column))) ??
      null,
  };
}
