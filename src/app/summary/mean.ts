import { Exact, ZERO } from '../../core/exact';

/** The mean of plain decimal texts to so many decimals; null: there are none. */
export function meanText(texts: readonly string[], decimals = 2): string | null {
  if (texts.length === 0) return null;
  return texts
    .reduce((sum, text) => sum.plus(text), ZERO)
    .dividedBy(texts.length)
    .toFixed(decimals, Exact.ROUND_HALF_UP);
}
