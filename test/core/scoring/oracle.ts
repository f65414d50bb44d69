/** An independent reckoning of the proportional rule in whole numbers and fractions of them (BigInt), sharing nothing
 *  with the core. Figures are decimal texts; the result has two decimals, rounded half-up. */
export type Kind = '≥' | '=' | '≤linear' | '≤ratio';

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const fraction = (top: bigint, bottom: bigint): Fraction =>
  bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };

function parse(text: string): Fraction {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const top = BigInt(whole + part);
  return { top: text.startsWith('-') ? -top : top, bottom: 10n ** BigInt(part.length) };
}

const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);
const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
const less = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;

const NONE: Fraction = { top: 0n, bottom: 1n };

function points(kind: Kind, target: Fraction, actual: Fraction, weight: Fraction): Fraction {
  // Nothing of it was to happen; only an explicit ≥0 is met by whatever happened.
  if (kind === '=' && target.top === 0n) return less(NONE, actual) ? NONE : weight;
  if (kind === '≥' || kind === '=') {
    if (!less(actual, target)) return weight;
    if (target.top === 0n || less(actual, NONE)) return NONE;
    return times(weight, over(actual, target));
  }
  if (!less(target, actual)) return weight;
  if (target.top === 0n) return NONE;
  if (kind === '≤ratio') return times(weight, over(target, actual));
  const excess = over(minus(actual, target), target);
  return less({ top: 1n, bottom: 1n }, excess) ? NONE : times(weight, minus({ top: 1n, bottom: 1n }, excess));
}

export function oracle(kind: Kind, target: string, actual: string, weight: string): string {
  const exact = points(kind, parse(target), parse(actual), parse(weight));
  const hundredths = (exact.top * 200n + exact.bottom) / (exact.bottom * 2n);
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
