import { HUNDRED, type Exact, type Ratio } from '../../exact';
import { compareExact } from '../../small-exact';
import type { Comparator } from '../../grid/comparators';
import { equalSign, writtenText, type EqualSign } from '../line-figure';
import { rounded } from '../round';

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
  /** Their thousands stand apart in the cells. */
  readonly grouped?: true;
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

/** Target or actual for a line of arithmetic, as its cell writes it; a mean with at most two decimals. */
export function sideText(figures: Figures, side: Exact): string {
  const { per, countedApart } = figures;
  const writing = countedApart ? { ...figures, unit: null } : figures;
  return writtenText(per === undefined ? side : rounded({ numerator: side, denominator: per }), writing);
}

/** Whether a side is told rounded, because it is a mean. */
export function sideSign({ per }: Figures, side: Exact): EqualSign {
  if (per === undefined) return '=';
  const mean = { numerator: side, denominator: per };
  return equalSign(mean, rounded(mean));
}

/** The sign before a quotient of the sides, told as a figure. */
export function quotientSign(figures: Figures, quotient: Ratio, told: Exact): EqualSign {
  return sideSign(figures, figures.actual) === '=' ? equalSign(quotient, told) : '≈';
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
