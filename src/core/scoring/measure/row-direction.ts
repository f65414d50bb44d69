import { ONE } from '../../exact';
import type { Comparator } from '../../grid/comparators';
import type { Quantity } from '../../grid/reading';
import { compareExact } from '../../small-exact';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { hintedDirection, statedDirection, type Direction } from './direction';
import type { Figures } from './figures';
import { signOf } from './row-words';

/** What somebody said of a direction, or wants to be asked. */
interface DirectionSaid {
  readonly direction?: Direction | null;
  readonly asksDirection?: boolean;
}

/** Which way is better for a row's figures, and how that is known. */
export interface Directed {
  readonly comparison: Comparator;
  readonly asked?: true;
  readonly assumed?: true;
}

/** Which way is better, in the order of what is surest: a sign, what somebody decided, what the name or the row's rule
 *  states; that target and actual are equal; a target of 0, which is an aim to stay at; words of the name. = is no direction. */
export function directionOf(
  row: IndicatorRow,
  target: Quantity,
  sides: Pick<Figures, 'target' | 'actual'>,
  actualUnit: string | null,
  { direction = null, asksDirection = false }: DirectionSaid,
): Directed {
  const sign = signOf(row);
  const typed = target.comparator ?? (sign === 'qualitative' ? null : sign);
  if (typed === 'atLeast' || typed === 'atMost') return { comparison: typed };
  const stated = direction ?? statedDirection(row, target);
  if (stated !== null) return { comparison: stated };
  const zero = sides.target.isZero();
  if (compareExact(sides.actual, sides.target) === 0) return { comparison: zero ? 'atMost' : 'equal' };
  const hint = hintedDirection(row, [target.unit, actualUnit]);
  if (hint === 'atMost' && typed === null && asksDirection && !zero) return { comparison: 'equal', asked: true };
  if (hint === 'atMost') return { comparison: 'atMost', assumed: true };
  if (zero) return { comparison: 'atMost' };
  // −3% without a sign: a decrease of at least that, or a loss of no more.
  return hint === 'asked' || sides.target.isNegative() ? { comparison: 'equal', asked: true } : { comparison: 'equal' };
}

/** Which way is better for the mean of several rates, which stand in the actual as words. */
export function comparisonOfMean(row: IndicatorRow, target: Quantity): Comparator {
  // No actual is equal to its target here: the mean is not known yet.
  const unknown = { target: target.value, actual: target.value.plus(ONE) };
  return directionOf(row, target, unknown, null, {}).comparison;
}
