import { Decimal } from 'decimal.js';

/** The number type of all scoring: a decimal whose sums, differences and products are exact. The precision covers the
 *  product of any three cell numbers; quotients are never taken here but kept as a `Ratio` and rounded once (round.ts). */
export const Exact = Decimal.clone({
  precision: 2000,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  maxE: 9e15,
  minE: -9e15,
});
export type Exact = Decimal;

/** A quotient that is not yet taken: multiply first, divide last, round once. The denominator is never 0. */
export interface Ratio {
  readonly numerator: Exact;
  readonly denominator: Exact;
}

export const ZERO = new Exact(0);
export const ONE = new Exact(1);
export const HUNDRED = new Exact(100);

/** A number as a ratio. */
export function whole(number: Exact): Ratio {
  return { numerator: number, denominator: ONE };
}

/** The exact decimal a double stands for to a reader: its shortest decimal; a formula's result at Excel's own precision
 *  of 15 significant digits, which drops the noise of binary arithmetic. */
export function exactFromDouble(double: number, fromFormula: boolean): Exact {
  return new Exact(fromFormula ? double.toPrecision(15) : String(double));
}

/** Plain decimal notation without exponent and without trailing zeros: `10`, `0.0576`. */
export function plainText(number: Exact): string {
  return number.toFixed();
}
