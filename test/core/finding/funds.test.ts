import { cellAddress } from '../../../src/core/grid/address';
import { recalculate } from '../../../src/core/recalculate';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** S11 and S15 of a funds table: severity, cell, sentence. Lines hold label, budget, executed, points, rate, score. */
function told(...lines: readonly string[]): string[] {
  const text = [
    '| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    ...lines,
    '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |',
    '| 甲 | 10 | 10 | 90 | | |',
  ].join('\n');
  const [card] = recalculate([gridFromText(text)], nationalRules()).scorecards;
  return (card?.findings ?? [])
    .filter(({ check }) => check === 'S11' || check === 'S15')
    .map((each) => `${each.check} ${each.severity} ${cellAddress(each)} ${findingText(each, 'zh-CN')}`);
}

test.each<[string, string[], string[]]>([
  ['all in order', ['| 年度资金总额 | 100 | 95 | 10 | 95% | |'], []],
  [
    'no budget, yet money spent',
    ['| 年度资金总额 | 0 | 207.4538 | 10 | 100% | 10 |'],
    ['S15 error B2 年度资金总额预算数为 0，执行数为 207.4538：没有预算而有支出'],
  ],
  ['no budget, no spending', ['| 年度资金总额 | 0 | 0 | 10 | | |'], []],
  [
    'a typed rate that its figures do not make',
    ['| 年度资金总额 | 100 | 95 | 10 | 85% | |'],
    ['S15 error E2 年度资金总额执行率写 85%，按预算数和执行数应为 95%'],
  ],
  ['a rate of fewer decimals', ['| 年度资金总额 | 65.66 | 65.07 | 10 | 99% | |'], []],
  ['a rate cut off', ['| 年度资金总额 | 300 | 200 | 10 | 66% | |'], []],
  ['a rate as a fraction', ['| 年度资金总额 | 65.66 | 65.07 | 10 | 0.99 | |'], []],
  [
    'more spent than budgeted',
    ['| 年度资金总额 | 100 | 120 | 10 | 120% | |'],
    ['S15 info C2 年度资金总额执行数 120 超过预算数 100'],
  ],
  [
    'only a rate',
    ['| 年度资金总额 | | | 10 | 95% | 9.5 |'],
    ['S15 info E2 年度资金总额只填了执行率 95%，没有预算数和执行数：请补填，或确认按 95% 计分'],
  ],
  [
    'the points of the whole form',
    ['| 年度资金总额 | 100 | 100 | 100 | 100% | 10 |'],
    ['S15 error D2 D2 的分值 100 是全表的满分，不像执行率一项的分值（通常为10分），没有计分'],
  ],
  [
    'the whole left blank',
    ['| 年度资金总额 | | | 10 | | |', '| 其中：当年财政拨款 | 100 | 95 | - | | - |'],
    [
      'S11 error B2 年度资金总额的“全年预算数”未填，各项之和为 100：核实后可填 100',
      'S11 error C2 年度资金总额的“全年执行数”未填，各项之和为 95：核实后可填 95',
    ],
  ],
  [
    'a part of the national transfer form missing',
    [
      '| 年度资金总额 | 23500 | 20000 | 10 | | |',
      '| 其中：中央财政资金 | 15000 | 14250 | | | |',
      '| 地方资金 | 5500 | 4550 | | | |',
      '| 其他资金 | 2000 | 1200 | | | |',
    ],
    ['S11 error B2 年度资金总额的“全年预算数”为 23500，各项之和为 22500'],
  ],
  [
    'parts of a part',
    [
      '| 年度资金总额 | 100 | 95 | 10 | | |',
      '| 其中：当年财政拨款 | 100 | 95 | | | |',
      '| 其中：中央 | 60 | 60 | | | |',
      '| 其他资金 | | | | | |',
    ],
    [],
  ],
  [
    'a part that is wrong',
    ['| 年度资金总额 | 100 | 95 | 10 | 95% | |', '| 其中：财政拨款 | 100 | 95 | - | 59% | - |'],
    ['S15 error E3 “其中:财政拨款”执行率写 59%，按预算数和执行数应为 95%'],
  ],
])('%s', (_, lines, sentences) => {
  expect(told(...lines)).toEqual(sentences);
});
