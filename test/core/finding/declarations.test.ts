import { cellAddress } from '../../../src/core/grid/address';
import { recalculate } from '../../../src/core/recalculate';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** What is found in a declaration of targets; nothing of it is scored or written. */
function told(...lines: readonly string[]): string[] {
  const text = [
    '| 项目支出绩效目标申报表 | | | | |',
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |',
    ...lines,
  ].join('\n');
  const { scorecards, plans, skippedTables } = recalculate([gridFromText(text)], nationalRules());
  expect([scorecards, plans]).toEqual([[], []]);
  return skippedTables.flatMap(({ kind, findings }) =>
    findings.map((each) => `${kind} ${each.check} ${each.severity} ${cellAddress(each)} ${findingText(each, 'zh-CN')}`),
  );
}

test('a declaration in order', () => {
  expect(told('| 产出指标 | 数量指标 | 里程 | ≥10公里 | 60 |', '| 效益指标 | 社会效益 | 人口 | ≥2万人 | 40 |')).toEqual(
    [],
  );
});

test('points, targets, costs, percentages and names are checked', () => {
  expect(
    told(
      '| 产出指标 | 数量指标 | 里程 | 大幅增加 | 38 |',
      '| | 数量指标 | 里程 | ≥10公里 | 10 |',
      '| | 成本指标 | 总成本 | ≥15万元 | 20 |',
      "| 满意度指标 | 服务对象满意度 | 群众满意度 | '≥120% | 20 |",
    ),
  ).toEqual([
    'declaration W1 error E2 分值合计 88，应为 100',
    'declaration T3 warning D3 “里程”是定量指标，指标值“大幅增加”无法衡量',
    'declaration T8 warning C4 “里程”与 C3 的指标重名',
    'declaration T4 warning D5 “总成本”是成本指标，指标值却是 ≥15万元',
    'declaration T5 warning D6 “群众满意度”指标值 ≥120% 大于 100%',
  ]);
});

test('90 points leave 10 to the execution rate: a note', () => {
  expect(told('| 产出指标 | 数量指标 | 里程 | ≥10公里 | 90 |')).toEqual([
    'declaration W1 info E2 分值合计 90，应为 100',
  ]);
});

test('a declaration without points has no sum', () => {
  expect(told('| 产出指标 | 数量指标 | 里程 | ≥10公里 | |')).toEqual([]);
});
