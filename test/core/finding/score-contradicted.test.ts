import { cellAddress } from '../../../src/core/grid/address';
import { recalculate } from '../../../src/core/recalculate';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** S20 of a form of one row: weight, score, rate of points, reason. */
function told(weight: string, score: string, rate: string, reason: string): string[] {
  const [card] = recalculate(
    [
      gridFromText(`
      | 一级指标 | 三级指标 | 分值 | 得分 | 得分率 | 扣分原因 |
      | 产出 | 甲 | ${weight} | ${score} | ${rate} | ${reason} |
      | 效益 | 乙 | 40 | 40 | 100% | |`),
    ],
    nationalRules(),
  ).scorecards;
  return (card?.findings ?? [])
    .filter(({ check }) => check === 'S20')
    .map((each) => `${cellAddress(each)} ${findingText(each, 'zh-CN')}`);
}

test.each<[string, string, string, string, string[]]>([
  ['60', '45', '75%', '', []],
  ['60', '45', '0.75', '', []],
  ['60', '45', '75', '', []],
  ['60', '40', '66.67%', '', []],
  ['60', '45', '80%', '', ['E2 “甲”得分 45、分值 60，得分率应为 75%，表中写 80%']],
  ['60', '58.96', '', '进度滞后，扣1.04分', []],
  ['60', '58', '', '进度滞后扣1分，资料不全扣1分', []],
  ['60', '58', '', '进度滞后扣1分，资料不全扣1分，共扣2分', []],
  ['60', '58', '', '进度滞后，扣1.04分', ['F2 “甲”原因写扣 1.04 分，而分值 60、得分 58，扣了 2 分']],
  ['60', '58', '', '每低1个百分点扣0.5分', []],
  ['60', '61', '', '扣1分', []],
])('%s points, score %s, rate %s, reason %s', (weight, score, rate, reason, sentences) => {
  expect(told(weight, score, rate, reason)).toEqual(sentences);
});
