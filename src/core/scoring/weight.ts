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

/** How points that stand once for several rows are divided, as somebody decided. */
export type PointsShare = 'equal';

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
