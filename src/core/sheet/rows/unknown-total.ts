import { Exact, HUNDRED, ZERO } from '../../exact';
import { isEmptyReading, type Reading } from '../../grid/reading';
import type { Header } from '../header/recognise-header';
import type { IndicatorRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import { isSubtotalLabel } from '../row-labels';

/** The points of the budget execution above the rows, which a form's total counts as well. */
export type PointsAbove = Exact;

/** Whether a row is the form's total although nobody knows its label (分总, 指标得分合计): one label over the level and name
 *  columns, no target and no actual, and its points are the sum of those so far. */
export function isTotalByPoints(
  labels: LabelGrid,
  row: number,
  { columns }: Header,
  rows: readonly IndicatorRow[],
  above: PointsAbove,
): boolean {
  if (rows.length === 0) return false;
  const label = soleLabel(labels, row, columns);
  if (label === null) return false;
  const valued = [columns.target, columns.actual].filter((column) => column !== undefined);
  if (valued.some((column) => !isEmptyReading(labels.read(row, column)))) return false;
  const inName = label === columns.name;
  if (inName && columns.level1 !== undefined) return false;
  const weight = figureAt(labels, row, columns.weight);
  const score = inName ? null : figureAt(labels, row, columns.score);
  const isSumOfScores = score !== null && isSum(score, sumOf(rows.map(({ written }) => written)), ZERO);
  if (weight === null) return isSumOfScores && rows.length > 1;
  const points = sumOf(rows.map((each) => each.weight));
  // A mark where the target would stand is an indicator's that does not apply, unless the points are all there can be.
  if (!weight.eq(HUNDRED) && valued.some((column) => labels.read(row, column).kind === 'mark')) return false;
  const isTooMuch = points.plus(weight).gt(HUNDRED);
  if (isTooMuch && isSumOfScores) return true;
  // One row and its like are two rows, unless both cannot be in one form.
  if (rows.length < 2 && !isTooMuch) return false;
  // Without targets every row looks like this one, and the third of 20, 30, 50 is no total.
  return isSum(weight, points, above) && (valued.length > 0 || !inName || weight.eq(HUNDRED));
}

/** The column of the only label left of the figures; null where there is none or another. */
function soleLabel(labels: LabelGrid, row: number, columns: Header['columns']): number | null {
  const { target, actual, weight, score } = columns;
  const figures = Math.min(...[target, actual, weight, score].filter((column) => column !== undefined));
  const left = labels.filled(row).filter((column) => column < figures);
  const [only] = left;
  if (left.length !== 1 || only === undefined) return null;
  const label = labels.label(row, only);
  return label === '' || isSubtotalLabel(label) ? null : only;
}

function figureAt(labels: LabelGrid, row: number, column: number | undefined): Exact | null {
  const reading = column === undefined ? null : labels.read(row, column);
  return reading?.kind === 'figure' ? reading.quantity.value : null;
}

const sumOf = (readings: readonly Reading[]): Exact =>
  readings.reduce<Exact>((sum, each) => (each.kind === 'figure' ? sum.plus(each.quantity.value) : sum), ZERO);

const isSum = (points: Exact, sum: Exact, above: Exact): boolean =>
  !sum.isZero() && (points.eq(sum) || points.eq(sum.plus(above)));
