import { words, type LocalText } from '../local-text';

/** What would make an unreadable cell readable, in words. */
export const expectations = {
  figure: words('请填写一个数值，例如95%或120', 'write a figure, such as 95% or 120'),
  exactFigure: words(
    '请填写一个确切的数值，不要写“以上”“约”或范围',
    'write one exact figure, not “about”, “or more” or a range',
  ),
  fall: words(
    '指标说的是下降，负数是降了还是升了看不出来：降了请填正数，没有降请填0',
    'the indicator is a fall, and a negative one may be either way: write a fall as a positive figure, 0 if there was none',
  ),
  points: words('请填写不小于0的分值', 'write a weight of 0 or more'),
  sameUnit: words(
    '单位与年度指标值不能换算，请使用相同的单位',
    'its unit cannot be converted into the target’s, use the same unit',
  ),
  sign: words('请填写≥、≤、=、正向、反向或定性', 'write ≥, ≤, =, 正向, 反向 or 定性'),
  oneSign: words(
    '符号列与年度指标值里的符号不一致，请改成一致',
    'the sign column and the sign in the target differ, make them the same',
  ),
  range: words('请填写区间，例如80%-90%', 'write a range, such as 80%-90%'),
  date: words('请填写带年份的日期，例如2020年12月31日', 'write a date with its year, such as 2020-12-31'),
  day: words('请写明到哪一天完成，例如2020年12月31日', 'write the day it was finished, such as 2020-12-31'),
  rates: words(
    '请写出几个同样写法的数，例如34%、56%、44%',
    'write several figures in the same way, such as 34%、56%、44%',
  ),
  ratesLikeWeights: words('数的个数应与评分规则里权重的个数相同', 'write as many figures as the rule has weights'),
} as const satisfies Readonly<Record<string, LocalText>>;

/** What would make an unreadable cell readable (argument `expected` of an explanation). */
export type Expectation = keyof typeof expectations;

/** The words of the argument `expected`; one figure is what most cells are to hold. */
export function expectationWords(expected: string): LocalText {
  return isExpectation(expected) ? expectations[expected] : expectations.figure;
}

function isExpectation(expected: string): expected is Expectation {
  return Object.hasOwn(expectations, expected);
}
