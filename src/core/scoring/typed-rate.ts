import { Exact, type Ratio } from '../exact';
import { roundRatio } from './round';

/** A formula's result has as many digits as a double. */
const FORMULA_NOISE = '0.000001';

/** Whether a rate as somebody typed it is the one of its figures: rounded or cut off to as many decimals as it has. Both are
 *  counted alike, as fractions or in percentage points. */
export function isRateOf(typed: Exact, ratio: Ratio): boolean {
  const decimals = typed.decimalPlaces();
  const rounded = roundRatio(ratio, decimals, 'half-up');
  const cut = rounded.minus(new Exact(10).pow(-decimals));
  const isCut = cut.eq(typed) && rounded.times(ratio.denominator).gt(ratio.numerator);
  return isCut || rounded.minus(typed).abs().lt(FORMULA_NOISE);
}
