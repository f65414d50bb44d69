import { HUNDRED, ONE, plainText, type Exact } from '../../exact';
import { compareExact } from '../../small-exact';
import type { Comparator } from '../../grid/comparators';
import { multipliedText } from '../../grid/figure-text';
import { meanText } from '../round';

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
  /** 万, where both figures are written with it (550万粒): a line of arithmetic shows them so. */
  readonly multiplier?: string;
  /** Both figures are this many times what they mean, so that a mean needs no division: 34, 56 and 44 are 134 per 3.
   *  Absent: once. */
  readonly per?: Exact;
  /** The units differ and only count (5个, 5家); the numbers are equal. */
  readonly countedApart?: true;
}

/** Whether the actual reaches the target; exact, never by division. */
export function isMet({ comparison, target, actual }: Figures): boolean {
  const side = compareExact(actual, target);
  return comparison === 'atMost' ? side <= 0 : side >= 0;
}

/** How far the actual is off the target: below it, or above it where it is to stay below. Not negative when unmet. */
export function shortfall({ comparison, target, actual }: Figures): Exact {
  return comparison === 'atMost' ? actual.minus(target) : target.minus(actual);
}

/** A figure of the rule on the scale of the row's figures. */
export function onScale(number: Exact, { per }: Figures): Exact {
  return per === undefined ? number : number.times(per);
}

/** A figure for a line of arithmetic: percentages with their sign, other units left out. */
export function figureText(number: Exact, unit: string | null, per: Exact = ONE): string {
  return (per === ONE ? plainText(number) : meanText({ numerator: number, denominator: per })) + percentSign(unit);
}

/** Target or actual for a line of arithmetic; a figure written with 万 as it stands in its cell (550万粒). */
export function sideText({ unit, per, multiplier }: Figures, side: Exact): string {
  if (multiplier === undefined || per !== undefined) return figureText(side, unit, per);
  return multipliedText(side, multiplier) + (unit ?? '');
}

function percentSign(unit: string | null): string {
  return unit === '%' ? '%' : '';
}

/** The sign that truly stands between actual and target: 34% < 60%, 100% ≥ 70%. */
export function relationSign({ comparison, target, actual }: Figures): string {
  const side = compareExact(actual, target);
  if (comparison === 'atMost') return side > 0 ? '>' : '≤';
  if (side < 0) return '<';
  return comparison === 'equal' && side === 0 ? '=' : '≥';
}

/** Whether actual ÷ target in percent is at least `percent`, for a target above 0. */
export function ratioReaches({ target, actual }: Figures, percent: Exact): boolean {
  return actual.times(HUNDRED).gte(target.times(percent));
}
