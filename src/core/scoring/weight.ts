import { Exact } from '../exact';
import { cellAddress, type CellPlace } from '../grid/address';
import { PERCENT } from '../grid/units';
import { readText } from '../grid/cell-number';
import { isEmptyReading, readingText, type Reading } from '../grid/reading';
import { generalLines, tell, type Explanation } from './explanation';

/** A weight in points, or why there is none. 10% of 100 points is 10 points. */
export function readWeight(
  reading: Reading,
  cell: CellPlace | null,
  share: PointsShare | null = null,
): Exact | Explanation {
  if (reading.kind === 'figure') {
    const { value, unit, comparator } = reading.quantity;
    const inPoints = unit === null || unit === '分' || unit === PERCENT;
    if (inPoints && comparator === null && !value.isNegative()) return value;
  }
  const decided = decidedPoints(reading, share);
  if (decided !== null) return decided;
  if (isEmptyReading(reading)) return tell(generalLines.noWeight, {});
  const equal = share === 'equal' ? equalShare(reading) : null;
  if (equal) return equal;
  const text = readingText(reading) ?? '';
  const address = cell ? cellAddress(cell) : '';
  if (reading.kind === 'unreadable' && reading.sharedBy !== undefined)
    return tell(generalLines.sharedWeight, { cell: address, text, count: String(reading.sharedBy) });
  if (reading.kind === 'error') return tell(generalLines.errorCell, { cell: address, text });
  return tell(generalLines.unreadable, { cell: address, text, expected: 'points' });
}

export function isExplanation(weight: Exact | Explanation): weight is Explanation {
  return 'code' in weight;
}

/** Where the points of a row come from, as somebody decided: an equal share of what stands once for several rows; or, in a
 *  form that gives its rows no points, so many: those that were typed as its score when it was decided. */
export type PointsShare = 'equal' | { readonly points: string };

/** The points somebody decided on for a row that has none of its own; null: nobody did, or it has. */
export function decidedPoints(weight: Reading, share: PointsShare | null): Exact | null {
  return share === null || share === 'equal' || !hasNone(weight) ? null : new Exact(share.points);
}

/** The score typed in a row that has no points of its own; null: it has, or none is typed. */
export function typedPoints(weight: Reading, written: Reading): Exact | null {
  if (!hasNone(weight) || written.kind !== 'figure') return null;
  const { value, unit, comparator } = written.quantity;
  return comparator === null && unit === null && value.gt(0) ? value : null;
}

const hasNone = (weight: Reading): boolean =>
  isEmptyReading(weight) || (weight.kind === 'unreadable' && weight.sharedBy !== undefined);

/** What each row gets of points that stand once for several; null where they do not stand so, or cannot be divided
 *  without a remainder. */
export function equalShare(reading: Reading): Exact | null {
  if (reading.kind !== 'unreadable' || reading.sharedBy === undefined) return null;
  const points = readText(reading.text);
  if (points.kind !== 'figure' || !points.quantity.value.gt(0)) return null;
  const each = points.quantity.value.div(reading.sharedBy);
  return each.decimalPlaces() <= MOST_DECIMALS ? each : null;
}

const MOST_DECIMALS = 2;
