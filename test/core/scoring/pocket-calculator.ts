import { less, minus, NONE, over, parse, plus, size, times, type Fraction } from './fraction';

/** An equation as a line of arithmetic prints it: what stands left of the sign, the sign, and the number right of it. */
export interface Equation {
  readonly left: string;
  readonly sign: string;
  readonly right: string;
  /** What the left side comes to. */
  readonly value: Fraction;
}

const EQUATION = /([0-9.+\-×÷()%|]*[+\-×÷][0-9.+\-×÷()%|]*)([=≈])(-?\d+(?:\.\d+)?%?)/gu;
/** The thousands of a figure, and the unit behind it; not the point of a list (3、4) nor a word behind a bracket. */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/gu;
const UNIT = /(?<=\d)\s?(?:[\p{Script=Han}]{1,4}|[a-z]{1,12})(?:\/[\p{Script=Han}]{1,4})*(?=\s?[+−×÷=≈)|])/gu;
const HUNDRED = parse('100');

/** Every equation of a line, calculated as a clerk would, key by key, without anything of the core. */
export function equationsOf(line: string): readonly Equation[] {
  // A hyphen is no sign of arithmetic.
  const plain = line.replace(THOUSANDS, '').replace(UNIT, '').replaceAll('-', '_');
  const compact = plain.replaceAll('−', '-').replace(/\s+/gu, '');
  return [...compact.matchAll(EQUATION)].map(([, left = '', sign = '', right = '']) => {
    const value = calculate(left);
    return { left, sign, right, value: right.endsWith('%') ? times(value, HUNDRED) : value };
  });
}

/** Whether an equation says what it should: = is exact to the last digit, ≈ is not. */
export function isHonest({ sign, value, right }: Equation): boolean {
  const off = minus(value, parse(right.replace('%', '')));
  return (sign === '=') === (off.top === 0n);
}

/** Whether a value is the printed number, rounded half-up to its hundredth. */
export function isPrinted({ value, right }: Equation): boolean {
  const twice = times(minus(value, parse(right.replace('%', ''))), parse('200'));
  const within = !less(parse('1'), size(twice));
  // A tie is rounded away from zero.
  return within && (value.top >= 0n ? !(twice.top === twice.bottom) : !(twice.top === -twice.bottom));
}

/** Sums of products of numbers, brackets and |absolute values|; percent signs are read as such. */
function calculate(text: string): Fraction {
  const signs = text.match(/\d+(?:\.\d+)?%?|[-+×÷()|]/gu) ?? [];
  let at = 0;
  const sum = (): Fraction => {
    let total = product();
    for (;;) {
      if (signs[at] === '+') total = (at++, plus(total, product()));
      else if (signs[at] === '-') total = (at++, minus(total, product()));
      else return total;
    }
  };
  const product = (): Fraction => {
    let total = atom();
    for (;;) {
      if (signs[at] === '×') total = (at++, times(total, atom()));
      else if (signs[at] === '÷') total = (at++, over(total, atom()));
      else return total;
    }
  };
  const atom = (): Fraction => {
    const sign = signs[at++] ?? '';
    if (sign === '-') return minus(NONE, atom());
    if (sign !== '(' && sign !== '|') {
      const number = parse(sign.replace('%', ''));
      return sign.endsWith('%') ? over(number, HUNDRED) : number;
    }
    const inner = sum();
    at++;
    return sign === '|' ? size(inner) : inner;
  };
  const value = sum();
  if (at !== signs.length) throw new Error(`not an expression: ${text}`);
  return value;
}
