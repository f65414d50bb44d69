/** Whole-number fractions for the independent reckoning: no decimal.js, nothing of the core. The bottom is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function fraction(top: bigint, bottom: bigint): Fraction {
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}

export const NONE: Fraction = { top: 0n, bottom: 1n };

/** `-12.5` → −125/10. */
export function parse(text: string): Fraction {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const top = BigInt(whole + part);
  return { top: text.startsWith('-') ? -top : top, bottom: 10n ** BigInt(part.length) };
}

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom });
export const less = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;
export const size = (a: Fraction): Fraction => (a.top < 0n ? { top: -a.top, bottom: a.bottom } : a);

/** The least whole number that is not below. */
export function ceiling({ top, bottom }: Fraction): Fraction {
  const whole = top / bottom;
  return { top: whole * bottom < top ? whole + 1n : whole, bottom: 1n };
}

/** Two decimals, half up; and whether that was a tie. Not for negative numbers. */
export function rounded({ top, bottom }: Fraction): { readonly text: string; readonly tie: boolean } {
  const doubled = top * 200n;
  const hundredths = (doubled + bottom) / (bottom * 2n);
  const digits = hundredths.toString().padStart(3, '0');
  return { text: `${digits.slice(0, -2)}.${digits.slice(-2)}`, tie: (doubled + bottom) % (bottom * 2n) === 0n };
}
