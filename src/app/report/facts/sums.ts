import { plainText, sumOfTexts } from '../../../core/exact';

/** The sum of texts, with so many decimals; null where one of them is missing. */
export function wholeSum(texts: readonly (string | null)[], decimals: number | null = null): string | null {
  const known = texts.filter((text) => text !== null);
  if (known.length < texts.length) return null;
  const sum = sumOfTexts(known);
  return decimals === null || sum.decimalPlaces() > decimals ? plainText(sum) : sum.toFixed(decimals);
}
