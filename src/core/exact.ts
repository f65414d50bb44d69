import { Decimal } from 'decimal.js';
import { smallText } from './small-exact';

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

const DIGITS_OF_EXCEL = 15;

/** The exact decimal a double stands for to a reader: at Excel's own precision of 15 significant digits. Nobody can type
 *  more; what a file has beyond them is the noise of binary arithmetic, in a formula's result as in a value that was pasted
 *  or written by another program. */
export function exactFromDouble(double: number): Exact {
  if (Number.isSafeInteger(double) && Math.abs(double) < 1e15) return new Exact(double);
  const shortest = String(double);
  return new Exact(shortest.length <= DIGITS_OF_EXCEL ? shortest : double.toPrecision(DIGITS_OF_EXCEL));
}

const CONSTANTS = new Map<string, Exact>();
const MOST_CONSTANTS = 1000;

/** A number of a rule set, which comes again for every row. */
export function constant(text: string): Exact {
  const known = CONSTANTS.get(text);
  if (known) return known;
  const number = new Exact(text);
  if (CONSTANTS.size < MOST_CONSTANTS) CONSTANTS.set(text, number);
  return number;
}

const SCALE = 6;
const POWERS = Array.from({ length: SCALE + 1 }, (_, places) => 10 ** places);

/** The exact sum of plain decimal texts. Points have few decimals, so most sums are sums of whole millionths. */
export function sumOfTexts(texts: readonly string[]): Exact {
  let millionths = 0;
  let rest = ZERO;
  for (const text of texts) {
    const sum = millionths + millionthsOf(text);
    if (Number.isSafeInteger(sum)) millionths = sum;
    else rest = rest.plus(text);
  }
  return new Exact(millionths).times('1e-6').plus(rest);
}

const [ZERO_SIGN, NINE_SIGN, POINT_SIGN] = [48, 57, 46];
const LONGEST_SMALL = 14;

/** A text of digits and at most one point in whole millionths; NaN where it is another text or does not fit. */
function millionthsOf(text: string): number {
  let [digits, places] = [0, -1];
  if (text.length > LONGEST_SMALL) return NaN;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index);
    if (sign === POINT_SIGN && places === -1) places = 0;
    else if (sign < ZERO_SIGN || sign > NINE_SIGN) return NaN;
    else {
      digits = digits * 10 + sign - ZERO_SIGN;
      if (places !== -1) places++;
    }
  }
  return digits * (POWERS[SCALE - Math.max(places, 0)] ?? NaN);
}

/** Plain decimal notation without exponent and without trailing zeros: `10`, `0.0576`. */
export function plainText(number: Exact): string {
  return smallText(number) ?? number.toFixed();
}
