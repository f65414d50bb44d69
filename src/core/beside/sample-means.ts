import { HUNDRED, ONE, plainText, ZERO, type Exact, type Ratio } from '../exact';
import type { Quantity, Reading } from '../grid/reading';
import { PERCENT } from '../grid/units';
import { roundRatio } from '../scoring/round';
import type { MeasuredCells, SampleMeasure, SampleTable } from './sample-table';

/** What one item's two counts come to: a rate (a fraction, not in percent), or why they come to none: the count before is
 *  0, something is blank, or something is no count that can be taken. */
export type ItemRate =
  { readonly kind: 'rate'; readonly rate: Ratio } | { readonly kind: 'zero' | 'blank' | 'unclear' };

/** The rates of one measure: (before − after) ÷ before of each item, their mean, and the rate of the sums beside it, which
 *  is another figure wherever items count differently much. Nothing is divided or rounded. */
export interface MeasureMeans {
  readonly measure: SampleMeasure;
  readonly rates: readonly ItemRate[];
  /** How many items have a rate. */
  readonly counted: number;
  readonly mean: Ratio | null;
  readonly ofSums: Ratio | null;
}

/** All measures of a table, and the mean of their means (综合). */
export interface SampleMeans {
  readonly measures: readonly MeasureMeans[];
  /** null: there is one measure only, or one without a mean. */
  readonly overall: Ratio | null;
  /** How the means are weighed; null: alike. */
  readonly weights: readonly Exact[] | null;
}

/** What a table of samples comes to. */
export function sampleMeans(table: SampleTable): SampleMeans {
  const measures = table.measures.map((measure, index) => meansOf(table, measure, index));
  const weights = weightsOf(table);
  return { measures, overall: overallMean(measures, weights), weights };
}

function meansOf(table: SampleTable, measure: SampleMeasure, index: number): MeasureMeans {
  const cells = table.items.flatMap((each) => each.cells[index] ?? []);
  const rates = cells.map((each) => itemRate(each, measure));
  const found = rates.flatMap((each) => (each.kind === 'rate' ? [each.rate] : []));
  return { measure, rates, counted: found.length, mean: meanRatio(found), ofSums: rateOfSums(cells, measure) };
}

/** The rate of one item: from its counts; where it has none, as it is typed. */
export function itemRate({ before, after, rate }: MeasuredCells, measure: SampleMeasure): ItemRate {
  if (before.kind === 'blank' && after.kind === 'blank') return typedRate(rate);
  if (before.kind === 'blank' || after.kind === 'blank') return { kind: 'blank' };
  const counts = countsOf(before, after);
  if (counts === null) return { kind: 'unclear' };
  if (counts.before.isZero()) return { kind: 'zero' };
  return { kind: 'rate', rate: changeOf(counts, measure) };
}

interface Counts {
  readonly before: Exact;
  readonly after: Exact;
}

const changeOf = ({ before, after }: Counts, { grows }: SampleMeasure): Ratio => ({
  numerator: grows ? after.minus(before) : before.minus(after),
  denominator: before,
});

/** Two counts in the same unit. */
function countsOf(before: Reading, after: Reading): Counts | null {
  const [first, second] = [countOf(before), countOf(after)];
  if (!first || !second) return null;
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
  return { before: first.value, after: second.value };
}

const countOf = (reading: Reading): Quantity | null =>
  reading.kind === 'figure' && reading.quantity.comparator === null && !reading.quantity.value.isNegative()
    ? reading.quantity
    : null;

/** A rate that is typed: a percentage, or a bare figure above 1. What 0.34 is without its sign is not guessed. */
function typedRate(rate: Reading): ItemRate {
  if (rate.kind === 'blank' || rate.kind === 'mark') return { kind: 'blank' };
  const points = ratePoints(rate);
  return points === null ? { kind: 'unclear' } : { kind: 'rate', rate: { numerator: points, denominator: HUNDRED } };
}

/** A typed rate in percentage points; null: it is none, or its scale is not known. */
export function ratePoints(reading: Reading): Exact | null {
  if (reading.kind !== 'figure' || reading.quantity.comparator !== null) return null;
  const { value, unit } = reading.quantity;
  if (unit === PERCENT) return value;
  return unit === null && (value.isZero() || value.abs().gt(ONE)) ? value : null;
}

function rateOfSums(cells: readonly MeasuredCells[], measure: SampleMeasure): Ratio | null {
  let [before, after] = [ZERO, ZERO];
  for (const each of cells) {
    if (itemRate(each, measure).kind !== 'rate') continue;
    const counts = countsOf(each.before, each.after);
    if (counts === null) return null;
    [before, after] = [before.plus(counts.before), after.plus(counts.after)];
  }
  return before.isZero() ? null : changeOf({ before, after }, measure);
}

/** The mean of some quotients; null: there are none. */
function meanRatio(ratios: readonly Ratio[]): Ratio | null {
  if (ratios.length === 0) return null;
  const sum = ratios.reduce(addRatios);
  return { numerator: sum.numerator, denominator: sum.denominator.times(ratios.length) };
}

/** A common denominator that stays small: items mostly count the same few things. */
function addRatios(a: Ratio, b: Ratio): Ratio {
  if (a.denominator.eq(b.denominator)) return { numerator: a.numerator.plus(b.numerator), denominator: a.denominator };
  const shared = commonDivisor(a.denominator.abs(), b.denominator.abs());
  const [ofA, ofB] = [b.denominator.div(shared), a.denominator.div(shared)];
  return {
    numerator: a.numerator.times(ofA).plus(b.numerator.times(ofB)),
    denominator: a.denominator.times(ofA),
  };
}

function commonDivisor(a: Exact, b: Exact): Exact {
  if (!a.isInteger() || !b.isInteger()) return ONE;
  let [large, small] = a.gt(b) ? [a, b] : [b, a];
  while (!small.isZero()) [large, small] = [small, large.mod(small)];
  return large;
}

function weightsOf({ weights, measures }: SampleTable): readonly Exact[] | null {
  if (weights === null || weights.length < measures.length) return null;
  const figures = weights.flatMap((cell) => {
    const { reading } = cell ?? {};
    return reading?.kind === 'figure' && reading.quantity.value.gt(0)
      ? [reading.quantity.unit === PERCENT ? reading.quantity.value.div(HUNDRED) : reading.quantity.value]
      : [];
  });
  return figures.length === measures.length ? figures : null;
}

function overallMean(measures: readonly MeasureMeans[], weights: readonly Exact[] | null): Ratio | null {
  const means = measures.flatMap(({ mean }) => mean ?? []);
  if (means.length < 2 || means.length < measures.length) return null;
  if (weights === null) return meanRatio(means);
  const parts = means.map(({ numerator, denominator }, index) => ({
    numerator: numerator.times(weights[index] ?? ONE),
    denominator,
  }));
  const sum = parts.reduce(addRatios);
  const per = weights.reduce((all, weight) => all.plus(weight), ZERO);
  return { numerator: sum.numerator, denominator: sum.denominator.times(per) };
}

/** A rate as people read it, in percent with two decimals at most: 34%, 44.67%. */
export const percentText = (rate: Ratio): string => `${plainText(pointsOf(rate, 2))}%`;

/** A rate in percentage points, rounded half-up. */
export const pointsOf = ({ numerator, denominator }: Ratio, decimals: number): Exact =>
  roundRatio({ numerator: numerator.times(HUNDRED), denominator }, decimals, 'half-up');
