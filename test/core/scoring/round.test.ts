import { Exact } from '../../../src/core/exact';
import { roundRatio } from '../../../src/core/scoring/round';

const score = (actual: string, target: string, weight: string) => ({
  numerator: new Exact(actual).times(weight),
  denominator: new Exact(target),
});

describe('rounded once, half-up, also where doubles and a division first go wrong', () => {
  test.each([
    ['79.6', '80', '7', '6.97'],
    ['63', '104', '13', '7.88'],
    ['189', '224', '12', '10.13'],
    ['25', '36', '13.5', '9.38'],
    ['34', '60', '20', '11.33'],
    ['1', '3', '10', '3.33'],
    ['2', '3', '10', '6.67'],
    ['0', '3', '10', '0.00'],
  ])('%s ÷ %s × %s = %s', (actual, target, weight, expected) => {
    expect(roundRatio(score(actual, target, weight), 2, 'half-up').toFixed(2)).toBe(expected);
  });
});

test.each([
  ['6.965', 'half-even', '6.96'],
  ['6.975', 'half-even', '6.98'],
  ['6.9651', 'half-even', '6.97'],
  ['-6.965', 'half-up', '-6.97'],
  ['-6.965', 'half-even', '-6.96'],
] as const)('%s rounds %s to %s', (number, mode, expected) => {
  expect(roundRatio({ numerator: new Exact(number), denominator: new Exact(1) }, 2, mode).toFixed(2)).toBe(expected);
});

test('no decimals at all', () => {
  expect(roundRatio(score('1', '2', '5'), 0, 'half-up').toFixed(0)).toBe('3');
});

test('a quotient a hair below a tie stays below', () => {
  const nearly = { numerator: new Exact(`0.0049${'9'.repeat(60)}`), denominator: new Exact(1) };
  expect(roundRatio(nearly, 2, 'half-up').toFixed(2)).toBe('0.00');
});
