import type { Decimal } from 'decimal.js';

/** One, counted in ten-millionths. decimal.js keeps its digits in groups of seven, so that a number with at most seven
 *  digits on either side of the point, as forms have them, is read off without arithmetic. */
export const SMALL_ONE = 10_000_000;

/** A number counted in ten-millionths, a whole number below 10¹⁴ that doubles hold exactly; null where it does not fit. */
export function smallExact({ d, e, s }: Decimal): number | null {
  const high = d[0] ?? 0;
  if (d.length === 1 && e < 0 && e >= -7) return s * high;
  if (d.length > 2 || e < 0 || e > 6) return null;
  return s * (high * SMALL_ONE + (d[1] ?? 0));
}

/** How a number stands to another one: below 0 less, above 0 more, 0 equal. Exact. */
export function compareExact(a: Decimal, b: Decimal): number {
  const small = smallExact(a);
  const other = smallExact(b);
  return small === null || other === null ? a.comparedTo(b) : small - other;
}

const PLAIN_FROM = 10;

/** Plain decimal notation; null where the number does not fit. A decimal of at most 15 digits is the shortest text of its
 *  double; below a millionth doubles are written with an exponent. */
export function smallText(number: Decimal): string | null {
  const small = smallExact(number);
  if (small === null || (small !== 0 && Math.abs(small) < PLAIN_FROM)) return null;
  return String(small / SMALL_ONE);
}

/** A quotient rounded to a whole number, exactly, also on a tie; null where the numbers do not fit. Halves are rounded up,
 *  or to the even neighbour. */
export function smallQuotient(numerator: number, denominator: number, halfEven: boolean): number | null {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) return null;
  const size = Math.abs(numerator);
  const rest = size % denominator;
  const whole = (size - rest) / denominator;
  const twice = 2 * rest;
  const up = twice > denominator || (twice === denominator && (!halfEven || whole % 2 === 1));
  return (numerator < 0 ? -1 : 1) * (up ? whole + 1 : whole);
}
