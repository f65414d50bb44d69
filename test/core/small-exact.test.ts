import fc from 'fast-check';
import { Exact, sumOfTexts, plainText, type Ratio } from '../../src/core/exact';
import { roundedText, roundRatio } from '../../src/core/scoring/round';
import { compareExact, smallExact } from '../../src/core/small-exact';

/** Decimal texts around every border of the short way: few and many digits on both sides of the point, zeros, signs. */
const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`, 'u'));
const decimal = fc
  .tuple(fc.constantFrom('', '-'), digits(10), fc.option(digits(9)))
  .map(([sign, whole, part]) => sign + whole + (part === null ? '' : `.${part}`));
const figure = decimal.map((text) => new Exact(text));
const RUNS = { numRuns: 5000 };

test('numbers of seven digits on either side of the point are counted in ten-millionths', () => {
  fc.assert(
    fc.property(figure, (number) => {
      const small = smallExact(number);
      if (small !== null) expect(new Exact(small).times('1e-7').eq(number)).toBe(true);
      const fits = number.abs().lt('1e7') && number.decimalPlaces() <= 7;
      expect(small !== null).toBe(fits);
    }),
    RUNS,
  );
});

test('comparing is comparing, whichever way', () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      expect(Math.sign(compareExact(a, b))).toBe(a.comparedTo(b));
      expect(compareExact(a, new Exact(a))).toBeCloseTo(0);
    }),
    RUNS,
  );
});

test('a text is the same text, without a sign on zero', () => {
  fc.assert(
    fc.property(figure, (number) => expect(plainText(number)).toBe(number.isZero() ? '0' : number.toFixed())),
    RUNS,
  );
});

test('a score is rounded the same, ties included', () => {
  const half = fc.integer({ min: -99_999, max: 99_999 }).map((n): Ratio => ({
    numerator: new Exact(2 * n + 1),
    denominator: new Exact(200),
  }));
  const any = fc
    .tuple(figure, figure)
    .filter(([, denominator]) => !denominator.isZero())
    .map(([numerator, denominator]): Ratio => ({ numerator, denominator }));
  fc.assert(
    fc.property(
      fc.oneof(half, any),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom('half-up', 'half-even'),
      (ratio, decimals, mode) => {
        const slow = roundRatio(ratio, decimals, mode);
        expect(roundedText(ratio, decimals, mode)).toBe((slow.isZero() ? slow.abs() : slow).toFixed(decimals));
      },
    ),
    RUNS,
  );
});

test('a sum of texts is their sum', () => {
  fc.assert(
    fc.property(fc.array(decimal), (texts) => {
      const sum = texts.reduce((total, text) => total.plus(text), new Exact(0));
      expect(sumOfTexts(texts).eq(sum)).toBe(true);
    }),
    RUNS,
  );
});
