import { cellAddress } from '../../../src/core/grid/address';
import { recalculate } from '../../../src/core/recalculate';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** What is said of the reviewers' columns, and what is written into them (nothing, ever). */
function told(header: string, ...lines: readonly string[]): string[] {
  const { scorecards, plans } = recalculate([gridFromText([header, ...lines].join('\n'))], nationalRules());
  const [card] = scorecards;
  const columns = new Set(card?.reviews.map(({ column }) => column));
  expect(plans.flatMap(({ writes }) => writes).filter(({ column }) => columns.has(column))).toEqual([]);
  return (card?.findings ?? [])
    .filter(({ check }) => check.startsWith('R'))
    .map((each) => `${each.check} ${cellAddress(each)} ${findingText(each, 'zh-CN')}`);
}

const HEADER = '| 三级指标 | 指标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 备注 |';

test.each<[string, string, string[], string[]]>([
  [
    'points above the weight, a total that is none, the same score for another result',
    HEADER,
    [
      '| 甲 | ≥12个 | 12个 | 60 | 60 | 11个 | 60 | |',
      '| 乙 | ≥10个 | 10个 | 40 | 40 | 10个 | 41 | |',
      '| 合计 | | | 100 | 100 | | 99 | |',
    ],
    [
      'R1 G1 复核得分列 G 合计 101 优，未参与自评得分',
      'R2 G2 “甲”复核完成值 11个 与自评完成值 12个 不同，复核得分却同为 60',
      'R2 G3 “乙”复核得分 41 不在 0 到分值 40 之间',
      'R2 G4 复核合计 99，各项复核得分之和 101',
    ],
  ],
  [
    'not all rows reviewed: no grade',
    HEADER,
    ['| 甲 | ≥12个 | 12个 | 60 | 60 | 11个 | 55 | 少1个 |', '| 乙 | ≥10个 | 10个 | 40 | 40 | | | |'],
    ['R1 G1 复核得分列 G 只填了 1 项，合计 55，未参与自评得分'],
  ],
  [
    '自评得分 over no remark column: a lower review needs none',
    '| 一级指标 | 三级指标 | 分值 | 自评得分 | 复核得分 |',
    ['| 产出指标 | 甲 | 60 | 60 | 50 |', '| 效益指标 | 乙 | 40 | 40 | 35 |'],
    ['R1 E1 复核得分列 E 合计 85 良，未参与自评得分'],
  ],
  [
    'two reviews after each other',
    '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 | 审定得分 | 备注 |',
    ['| 甲 | ≥12个 | 12个 | 100 | 100 | 92 | 88 | 少1个 |'],
    ['R1 F1 复核得分列 F 合计 92 优，未参与自评得分', 'R1 G1 审定得分列 G 合计 88 良，未参与自评得分'],
  ],
])('%s', (_, header, lines, sentences) => {
  expect(told(header, ...lines)).toEqual(sentences);
});
