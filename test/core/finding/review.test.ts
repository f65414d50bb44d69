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
      'R4 G2 “甲”复核完成值 11个 与自评完成值 12个 不同，复核得分却同为 60',
      'R2 G3 “乙”复核得分 41 不在 0 到分值 40 之间',
      'R1 G4 复核得分列 G 合计写 99，各项之和为 101，未参与自评得分',
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
  [
    'a total that counts the department’s points where the reviewer left a blank is none to doubt',
    HEADER,
    [
      '| 甲 | ≥12个 | 12个 | 60 | 60 | 11个 | 55 | 少1个 |',
      '| 乙 | ≥10个 | 10个 | 40 | 40 | | | |',
      '| 合计 | | | 100 | 100 | | 95 | |',
    ],
    ['R1 G1 复核得分列 G 只填了 1 项，合计 55，未参与自评得分'],
  ],
  [
    'the same total where the points are missing altogether',
    HEADER,
    [
      '| 甲 | ≥12个 | 12个 | 60 | 60 | 11个 | 55 | 少1个 |',
      '| 乙 | ≥10个 | 10个 | 40 | 40 | | | |',
      '| 合计 | | | 100 | 100 | | 90 | |',
    ],
    ['R1 G4 复核得分列 G 合计写 90，各项之和为 55，未参与自评得分'],
  ],
  [
    'the department’s reason explains its own deviation, not what the reviewer took off',
    '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 偏差原因 | 复核得分 | 复核意见 |',
    ['| 甲 | ≥12个 | 11个 | 60 | 55 | 少1个点位 | 50 | |', '| 乙 | ≥10个 | 9个 | 40 | 36 | 少1次 | 30 | 缺签到表 |'],
    ['R1 G1 复核得分列 G 合计 80 良，未参与自评得分', 'R3 G2 “甲”自评 55，复核 50，但没有说明原因'],
  ],
  [
    'remarks left of the points, named as the reviewer’s',
    '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核意见 | 复核得分 |',
    ['| 甲 | ≥12个 | 12个 | 60 | 60 | 缺资料 | 50 |', '| 乙 | ≥10个 | 10个 | 40 | 40 | | 30 |'],
    ['R1 G1 复核得分列 G 合计 80 良，未参与自评得分', 'R3 G3 “乙”自评 40，复核 30，但没有说明原因'],
  ],
  [
    'the same result: raised without a reason, put right, raised with one',
    HEADER,
    [
      '| 甲 | ≥12个 | 9个 | 40 | 30 | 9个 | 36 | |',
      '| 乙 | ≥10个 | 9个 | 30 | 20 | 9个 | 27 | |',
      '| 丙 | ≥10个 | 9个 | 30 | 27 | 9个 | 29 | 补报1个 |',
    ],
    [
      'R1 G1 复核得分列 G 合计 92 优，未参与自评得分',
      'R4 G2 “甲”复核完成值与自评同为 9个，得分却由 30 改为 36，没有说明原因',
    ],
  ],
  [
    'both results meet the target: only a note',
    HEADER,
    ['| 甲 | ≥12个 | 15个 | 60 | 60 | 13个 | 60 | |', '| 乙 | ≥10个 | 12个 | 40 | 40 | 8个 | 40 | |'],
    [
      'R1 G1 复核得分列 G 合计 100 优，未参与自评得分',
      'R4 G2 “甲”复核完成值 13个 与自评完成值 15个 不同，按口径仍得 60',
      'R4 G3 “乙”复核完成值 8个 与自评完成值 12个 不同，复核得分却同为 40',
    ],
  ],
  [
    'the budget execution is reviewed, too',
    '| 项目资金 | 全年预算数 | 全年执行数 | 分值 | 得分 | 执行率 | 复核得分 | |',
    [
      '| 年度资金总额 | 100 | 95 | 10 | 9.5 | 95% | 9 | |',
      '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | 复核得分 | 复核意见 |',
      '| 甲 | ≥12个 | 12个 | 60 | 60 | | 60 | |',
      '| 乙 | ≥10个 | 10个 | 30 | 30 | | 30 | |',
      '| 总分 | | | 100 | 99.5 | | 99 | |',
    ],
    ['R3 G2 预算执行率自评 9.5，复核 9，但没有说明原因', 'R1 G3 复核得分列 G 合计 99 优，未参与自评得分'],
  ],
  [
    'a total with the budget execution the reviewer left alone',
    '| 项目资金 | 全年预算数 | 全年执行数 | 分值 | 得分 | 执行率 | |',
    [
      '| 年度资金总额 | 100 | 95 | 10 | 9.5 | 95% | |',
      '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 复核得分 | 复核意见 |',
      '| 甲 | ≥12个 | 12个 | 60 | 60 | 50 | 缺2个 |',
      '| 乙 | ≥10个 | 10个 | 30 | 30 | 30 | |',
      '| 总分 | | | 100 | 99.5 | 89.5 | |',
    ],
    ['R1 F3 复核得分列 F 合计 80，未参与自评得分'],
  ],
])('%s', (_, header, lines, sentences) => {
  expect(told(header, ...lines)).toEqual(sentences);
});
