import type { Exact } from '../../exact';
import type { Quantity, QuantityRange } from '../../grid/reading';
import type { Writing } from '../line-figure';
import { alignUnits } from './align-units';

/** A target range and an actual on the same scale. */
export interface RangeFigures extends Writing {
  readonly low: Exact;
  readonly high: Exact;
  readonly actual: Exact;
}

/** Brings both ends and the actual to one scale, or says why they are not. A range of bare fractions of a rate is fine:
 *  its proportions are sure. */
export function alignRange(
  range: QuantityRange,
  actual: Quantity,
  unitColumn: string | null,
  name: string,
): RangeFigures | 'sameUnit' | 'scaleUnclear' {
  const end = (value: Exact): Quantity => ({ value, unit: range.unit, comparator: null, reached: false });
  const low = alignUnits(end(range.low), actual, unitColumn, name);
  const high = alignUnits(end(range.high), actual, unitColumn, name);
  if (typeof low === 'string') return low;
  if (typeof high === 'string') return high;
  if (low.unit !== high.unit || !low.actual.eq(high.actual)) return 'scaleUnclear';
  const { target, actual: reached, scaleKnown: _, ...writing } = high;
  return { ...writing, low: low.target, high: target, actual: reached };
}

/** Whether the actual lies in the range, both ends included. */
export function isInRange({ low, high, actual }: RangeFigures): boolean {
  return actual.gte(low) && actual.lte(high);
}
