import { plainText, type Exact } from '../exact';
import type { Comparator } from '../grid/comparators';

/** Target and actual of one row on the same scale and in the same unit, ready to be scored. */
export interface Figures {
  readonly comparison: Comparator;
  readonly target: Exact;
  readonly actual: Exact;
  /** `%` when both are percentages (counted in percentage points), another unit, or null. */
  readonly unit: string | null;
  /** false when both are bare fractions of a rate (0.95 and 0.9): their proportion is sure, a difference in percentage
   *  points is not. */
  readonly scaleKnown: boolean;
}

/** Whether the actual reaches the target; exact, never by division. */
export function isMet({ comparison, target, actual }: Figures): boolean {
  return comparison === 'atMost' ? actual.lte(target) : actual.gte(target);
}

/** How far the actual is off the target: below it, or above it where it is to stay below. Not negative when unmet. */
export function shortfall({ comparison, target, actual }: Figures): Exact {
  return comparison === 'atMost' ? actual.minus(target) : target.minus(actual);
}

/** A figure for a line of arithmetic: percentages with their sign, other units left out. */
export function figureText(number: Exact, unit: string | null): string {
  return plainText(number) + (unit === '%' ? '%' : '');
}

/** The sign that truly stands between actual and target: 34% < 60%, 100% ≥ 70%. */
export function relationSign(figures: Figures): string {
  const { comparison, target, actual } = figures;
  if (isMet(figures)) return comparison === 'atMost' ? '≤' : comparison === 'equal' && actual.eq(target) ? '=' : '≥';
  return comparison === 'atMost' ? '>' : '<';
}
