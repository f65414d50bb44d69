import { constant, Exact, ONE, type Ratio } from '../exact';
import { smallExact, smallQuotient, SMALL_ONE } from '../small-exact';

/** How a department rounds: 四舍五入, or 四舍六入五成双 (GB/T 8170). */
export type RoundingMode = 'half-up' | 'half-even';

/** What each mode is called in exact arithmetic. */
export const DECIMAL_MODE = { 'half-up': Exact.ROUND_HALF_UP, 'half-even': Exact.ROUND_HALF_EVEN } as const;

/** The one place where scores are rounded: takes the quotient and rounds it once, exactly, also on a tie. */
export function roundRatio(ratio: Ratio, decimals: number, mode: RoundingMode): Exact {
  if (ratio.denominator === ONE) {
    if (ratio.numerator.decimalPlaces() <= decimals) return ratio.numerator;
    return ratio.numerator.toDecimalPlaces(decimals, DECIMAL_MODE[mode]);
  }
  const scale = constant(`1e${decimals}`);
  const sign = ratio.numerator.isNegative() === ratio.denominator.isNegative() ? 1 : -1;
  const scaled = ratio.numerator.abs().times(scale);
  const denominator = ratio.denominator.abs();
  const quotient = scaled.divToInt(denominator);
  const twice = scaled.minus(quotient.times(denominator)).times(2);
  const side = twice.comparedTo(denominator);
  const up = side > 0 || (side === 0 && (mode === 'half-up' || !quotient.mod(2).isZero()));
  const units = up ? quotient.plus(1) : quotient;
  return units.times(constant(`${sign}e-${decimals}`));
}

/** The same as a text with all its decimals: `11.50`. */
export function roundedText(ratio: Ratio, decimals: number, mode: RoundingMode): string {
  const units = smallUnits(ratio, decimals, mode);
  return units === null ? roundRatio(ratio, decimals, mode).toFixed(decimals) : unitsText(units, decimals);
}

/** The rounded quotient in units of the last decimal; null where the numbers are not small. */
function smallUnits({ numerator, denominator }: Ratio, decimals: number, mode: RoundingMode): number | null {
  const top = smallExact(numerator);
  const bottom = denominator === ONE ? SMALL_ONE : smallExact(denominator);
  return top === null || bottom === null ? null : smallQuotient(top * 10 ** decimals, bottom, mode === 'half-even');
}

function unitsText(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const sign = units < 0 ? '-' : '';
  return sign + (decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** A mean or a rate in a line of arithmetic: at most two decimals, rounded half-up. */
export function rounded(ratio: Ratio): Exact {
  return roundRatio(ratio, 2, 'half-up');
}

/** A rate the line goes on calculating with: six decimals, so that a pocket calculator comes to the same score. */
export function factor(ratio: Ratio): Exact {
  return roundRatio(ratio, 6, 'half-up');
}

/** Whether a quotient has no more decimals than these, so that rounding leaves it as it is. */
export function isWholeIn({ numerator, denominator }: Ratio, decimals: number): boolean {
  if (denominator === ONE) return numerator.decimalPlaces() <= decimals;
  const [top, bottom] = [smallExact(numerator), smallExact(denominator)];
  const scaled = top === null || bottom === null ? NaN : top * 10 ** decimals;
  if (bottom !== null && Number.isSafeInteger(scaled)) return scaled % bottom === 0;
  return numerator
    .times(constant(`1e${decimals}`))
    .mod(denominator)
    .isZero();
}

const Display = Exact.clone({ precision: 20 });

/** A quotient for display only: 20 significant digits, cut by rounding half-up. */
export function ratioText(ratio: Ratio): string {
  return new Display(ratio.numerator).div(ratio.denominator).toFixed();
}
