import { Exact, exactFromDouble, plainText, ZERO } from '../exact';
import { cellAddress, type CellPlace } from '../grid/address';
import { gridCell, type Grid } from '../grid/grid';
import { formatMeaning } from '../grid/number-format';
import type { RowTerms } from '../scoring/measure/row-terms';
import type { RuleCase } from '../scoring/rules/rule';
import type { IndicatorRow } from '../sheet/indicator-sheet';

/* What a formula says of a row: its cells, and numbers where a figure stands in no cell of its own. */

/** A row, its actual, its points and what the figures of its cells amount to. */
export interface RowFacts {
  readonly row: IndicatorRow;
  readonly place: CellPlace;
  readonly points: Exact;
  readonly found: Pick<RuleCase, 'figures' | 'range'>;
  /** The rule compares with a line of its own, not with the target. */
  readonly ownLine: boolean;
}

/** A row as a formula sees it; null: the cell does not count in a power of ten of the figure's scale. */
export function rowTerms(grid: Grid, { row, place, points, found, ownLine }: RowFacts): RowTerms | null {
  const side = found.figures ?? found.range;
  if (side === null) return null;
  const { value, numberFormat } = gridCell(grid, place.row, place.column);
  const isPercent = formatMeaning(numberFormat).percent;
  const shift = shiftOf(side.actual, value, row, found, isPercent);
  if (shift === null) return null;
  const counted = (number: Exact): string => {
    const inCell = number.times(`1e${String(-shift)}`);
    return isPercent && number.isInteger() && shift === 2 ? `${plainText(number)}%` : plainText(inCell);
  };
  const target = found.figures?.target ?? ZERO;
  const targetCell = ownLine || target.isZero() ? null : row.cells.target;
  return {
    actual: cellAddress(place),
    target: cellWith(grid, targetCell, target.times(`1e${String(-shift)}`)) ?? counted(target),
    weight: cellWith(grid, row.cells.weight, points) ?? plainText(points),
    points,
    figures: found.figures,
    range: found.range,
    counted,
  };
}

/** 元 to 亿元 and back, and percent. */
const SHIFTS = [0, 2, 4, 3, 8, 1, 6, -4, -3, -8, -2, -1, -6] as const;

/** By how many decimal places the figure is more than what its cell holds: 2 for 34% in a cell of 0.34. */
function shiftOf(
  figure: Exact,
  value: unknown,
  { target, actual }: IndicatorRow,
  found: RowFacts['found'],
  isPercent: boolean,
): number | null {
  const inCell = typeof value === 'number' ? exactFromDouble(value) : ZERO;
  if (!inCell.isZero()) return SHIFTS.find((shift) => inCell.times(`1e${String(shift)}`).eq(figure)) ?? null;
  // Nothing tells by 0 itself: what stands in the target's cell counts as it does here, and has to be taken as it is.
  const asTyped = target.kind === 'figure' && found.figures?.target.eq(target.quantity.value) === true;
  if (!asTyped || actual.kind !== 'figure') return null;
  return isPercent ? 2 : 0;
}

/** The address of a cell that holds just this number; null where it does not. */
export function cellWith(grid: Grid, place: CellPlace | null, number: Exact): string | null {
  if (place === null) return null;
  const { value } = gridCell(grid, place.row, place.column);
  return typeof value === 'number' && exactFromDouble(value).eq(number) ? cellAddress(place) : null;
}

/** Binary arithmetic that is rounded to ten decimals first is sure to come to the exact hundredth as long as what is divided
 *  by, as a whole number, times the decimals of the points stays below this. */
export const MOST = new Exact('1e8');

/** Whether digits are few enough for that. */
export function isSure({ figures, range, points }: RowTerms): boolean {
  const sides = figures ? [figures.target, figures.actual] : range ? [range.low, range.high, range.actual] : [];
  const places = Math.max(...sides.map((side) => side.decimalPlaces()));
  const scale = new Exact(10).pow(places + points.decimalPlaces());
  return sides.every((side) => side.abs().times(scale).lt(MOST));
}

/** Whether those of the terms that are cells all hold numbers. */
export function filledTerm(terms: readonly string[]): string {
  const cells = terms.filter((term) => CELL.test(term));
  const [only = ''] = cells;
  return cells.length === 1 ? `ISNUMBER(${only})` : `COUNT(${cells.join(',')})=${String(cells.length)}`;
}

const CELL = /^[A-Z]+\d+$/u;
