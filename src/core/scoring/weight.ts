import type { Exact } from '../exact';
import { cellAddress, type CellPlace } from '../grid/address';
import { PERCENT } from '../grid/units';
import { isEmptyReading, readingText, type Reading } from '../grid/reading';
import { generalLines, tell, type Explanation } from './explanation';

/** A weight in points, or why there is none. 10% of 100 points is 10 points. */
export function readWeight(reading: Reading, cell: CellPlace | null): Exact | Explanation {
  if (isEmptyReading(reading)) return tell(generalLines.noWeight, {});
  const text = readingText(reading) ?? '';
  const address = cell ? cellAddress(cell) : '';
  if (reading.kind === 'unreadable' && reading.sharedBy !== undefined)
    return tell(generalLines.sharedWeight, { cell: address, text, count: String(reading.sharedBy) });
  if (reading.kind === 'error') return tell(generalLines.errorCell, { cell: address, text });
  if (reading.kind === 'figure') {
    const { value, unit, comparator } = reading.quantity;
    const inPoints = unit === null || unit === '分' || unit === PERCENT;
    if (inPoints && comparator === null && !value.isNegative()) return value;
  }
  return tell(generalLines.unreadable, { cell: address, text, expected: 'points' });
}

export function isExplanation(weight: Exact | Explanation): weight is Explanation {
  return 'code' in weight;
}
