import { Exact, plainText } from '../exact';
import { parseFigure } from '../grid/figure-text';
import { PERCENT } from '../grid/units';
import { daysLate, isInTime, type DatePair } from '../scoring/measure/dates';
import { isMet, shortfall, type Figures } from '../scoring/measure/figures';
import { isInRange, type RangeFigures } from '../scoring/measure/range-figures';
import type { CheckedRow } from './check';

/** How far a missed row is off its target, as the figures of a sentence. */
export interface UnmetGap {
  /** Empty where it cannot be told in one figure. */
  readonly gap: string;
  readonly gapUnit: string;
  readonly direction: 'below' | 'above' | 'late' | 'lateAtLeast' | '';
  /** Of several measured rates: what they come to. */
  readonly mean?: string;
}

const UNKNOWN: UnmetGap = { gap: '', gapUnit: '', direction: '' };

/** The gap of a row that misses its target; null for every other row. */
export function unmetGap({ scored, measured, read }: CheckedRow): UnmetGap | null {
  if (scored.met !== false && measured.kind !== 'measured') return null;
  switch (measured.kind) {
    case 'measured':
      return isMet(measured.figures) ? null : figureGap(measured.figures);
    case 'ranged':
      return isInRange(measured.range) ? null : rangeGap(measured.range);
    case 'dated':
      return isInTime(measured.dates) === false ? dateGap(measured.dates) : null;
    default:
      return meanGap({ scored, measured, read });
  }
}

function figureGap(figures: Figures): UnmetGap {
  const direction = figures.comparison === 'atMost' ? 'above' : 'below';
  return inUnit(shortfall(figures), figures.unit, direction);
}

function rangeGap({ low, high, actual, unit }: RangeFigures): UnmetGap {
  return actual.lt(low) ? inUnit(low.minus(actual), unit, 'below') : inUnit(actual.minus(high), unit, 'above');
}

function dateGap({ due, earliest, latest }: DatePair): UnmetGap {
  const direction = earliest === latest ? 'late' : 'lateAtLeast';
  return { gap: String(daysLate(due, earliest)), gapUnit: '', direction };
}

/** The scoring took the mean of several rates; its line of arithmetic says which. */
function meanGap({ scored, read }: CheckedRow): UnmetGap {
  const { code, args } = scored.explanation;
  const mean = code === 'mean' ? args['mean'] : undefined;
  const figure = mean === undefined ? null : parseFigure(mean);
  if (mean === undefined || !figure || read.target.kind !== 'figure') return UNKNOWN;
  const { value, comparator } = read.target.quantity;
  const off = comparator === 'atMost' ? figure.value.minus(value) : value.minus(figure.value);
  return { ...inUnit(new Exact(off), figure.unit, comparator === 'atMost' ? 'above' : 'below'), mean };
}

function inUnit(gap: Exact, unit: string | null, direction: UnmetGap['direction']): UnmetGap {
  return { gap: plainText(gap), gapUnit: unit === PERCENT ? 'percentagePoints' : (unit ?? ''), direction };
}
