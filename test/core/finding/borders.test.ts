import { recalculate } from '../../../src/core/recalculate';
import type { RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import { findingText } from '../../../src/text/finding-text';
import type { Locale } from '../../../src/text/locale';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const HEADER = '| 指标名称 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 原因 |';
const rows = (...lines: readonly string[]): string => [HEADER, ...lines].join('\n');
const funds = (total: number, ...parts: readonly string[]): string =>
  [
    '| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 得分 |',
    `| 年度资金总额 | ${total} | 86.2 | 10 | |`,
    ...parts,
    '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
    '| 甲 | 10 | 10 | 90 | |',
  ].join('\n');

/** What a check says of sheets, in sheet order. */
function told(
  check: string,
  sheets: readonly string[],
  locale: Locale = 'zh-CN',
  ruleSet: RuleSet = nationalRules(),
): readonly string[] {
  const grids = sheets.map((text, index) => gridFromText(text, { sheet: ['自评表', '指标体系'][index] ?? '表' }));
  return recalculate(grids, ruleSet).scorecards.flatMap(({ findings }) =>
    findings.filter((finding) => finding.check === check).map((finding) => findingText(finding, locale)),
  );
}

test.each<[string, string, string, readonly string[]]>([
  [
    'S2',
    'two hundredths off',
    rows('| 甲 | | ≥60% | | 34% | 20 | 11.35 | 见附件 |'),
    ['“甲”原得分 11.35，按口径计算应为 11.33'],
  ],
  ['T3', 'a row of 0 points', rows('| 培训人数 | | 大幅增加 | | 大幅增加 | 0 | 0 | |'), []],
  [
    'T10',
    'a cell that two readers complain of',
    rows('| 甲 | | ≥60% | | 约85% | 10 | | |'),
    ['E2 的“约85%”无法识别，没有计分：请填写一个数值，例如95%或120'],
  ],
  [
    'S9',
    'the upper end of a band, which is not in it',
    rows('| 甲 | | 有效提升 | | 部分达成预期指标并具有一定效果 | 10 | 8 | |'),
    ['“甲”完成情况为“部分达成预期指标并具有一定效果”，原得分 8 应不低于 6、低于 8（分值 10）'],
  ],
  [
    'S11',
    'parts that make the whole and fall short',
    funds(100, '| 其中：财政拨款 | 60 | | | |', '| 其他资金 | 30 | | | |'),
    ['年度资金总额的“全年预算数”为 100，各项之和为 90'],
  ],
  ['S11', 'some of the parts', funds(100, '| 其中：财政拨款 | 60 | | | |'), []],
  [
    'S11',
    'parts of parts, which count twice',
    funds(100, '| 其中：财政拨款 | 100 | 86.2 | | |', '| 中央资金 | 60 | | | |'),
    [],
  ],
  [
    'S11',
    'no total above parts of parts',
    funds(0, '| 其中：财政拨款 | 100 | | | |', '| 中央资金 | 60 | | | |'),
    ['年度资金总额的“全年预算数”为 0，各项之和为 160'],
  ],
  [
    'T7',
    'after the period of the project',
    [
      '| （2019年度） | |',
      '| 项目起止时间 | 2019年1月至2019年6月 |',
      rows('| 完工时间 | | 2019年9月底前 | | 按期 | 10 | 10 | |'),
    ].join('\n'),
    ['“完工时间”指标值“2019年9月底前”晚于项目结束（2019-06-30）'],
  ],
  [
    'T7',
    'a day of no year',
    ['| （2019年度） |', rows('| 完工时间 | | 9月底前 | | 按期 | 10 | 10 | |')].join('\n'),
    [],
  ],
  [
    'W4',
    'columns that agree nowhere measure different things',
    '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 权重 | 得分 |\n| 甲 | 10 | 10 | 60 | 3 | |\n| 乙 | 10 | 10 | 40 | 2 | |',
    [],
  ],
])('%s: %s', (check, _, sheet, sentences) => {
  expect(told(check, [sheet])).toEqual(sentences);
});

test.each<[string, string, string]>([
  [
    'U1',
    rows('| 甲 | | 2019年6月30日前 | | 2019-07-01 | 10 | | 见附件 |'),
    '“甲” misses its target: target 2019年6月30日前, actual 2019-07-01, 1 day late',
  ],
  [
    'U1',
    rows('| 甲 | | ≥60% | | 59% | 10 | | 见附件 |'),
    '“甲” misses its target: target ≥60%, actual 59%, 1 percentage point short',
  ],
  [
    'S3',
    rows('| 甲 | | 10 | | | 100 | | |', '| 总分 | | | | | 100 | 99 | |'),
    'The total 99 is no result of the scoring: 1 indicator cannot be scored yet, so there is no total',
  ],
])('one of a thing is told in the singular: %s', (check, sheet, sentence) => {
  expect(told(check, [sheet], 'en-US')).toEqual([sentence]);
});

describe('S4: the table of indicators divides the execution rate', () => {
  const form = (received: number): string =>
    [
      '| 项目资金 | 全年预算数 | 实际到位资金 | 全年执行数 | 分值 | 得分 |',
      `| 年度资金总额 | 100 | ${received} | 80 | 10 | |`,
      '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
      '| 甲 | 10 | 10 | 90 | |',
    ].join('\n');
  const table = [
    '| 一级指标 | 二级指标 | 三级指标 | 指标说明 |',
    '| 过程(10分) | 资金管理(10分) | 预算执行率 | （实际支出资金/实际到位资金）×100% |',
    '| 产出(90分) | 产出数量(90分) | 完成率 | 实际完成数/计划完成数 |',
  ].join('\n');
  const national = nationalRules();

  test('by another figure than the form', () => {
    expect(told('S4', [form(90), table])).toHaveLength(1);
  });

  test('by another name for the same figure', () => {
    expect(told('S4', [form(100), table])).toEqual([]);
  });

  test('by the figure that the rule set takes, though the form shows others', () => {
    const byReceived = { ...national, execution: { ...national.execution, denominator: 'received' } } as const;
    expect(told('S4', [form(90), table], 'zh-CN', byReceived)).toEqual([]);
  });
});

test('U2: a sentence below the form tells why the budget was not spent', () => {
  const national = nationalRules();
  const asking = { ...national, execution: { ...national.execution, reasonBelow: '90' } };
  expect(told('U2', [funds(200)], 'zh-CN', asking)).toHaveLength(1);
  expect(told('U2', [`${funds(200)}\n| 注：余款未支付，主要是跨年结算 |`], 'zh-CN', asking)).toEqual([]);
});

describe('W4: a table of weights is compared with the form that is scored by it', () => {
  const form = (weight: number, project = ''): string =>
    [
      ...(project === '' ? [] : [`| 项目名称 | ${project} |`]),
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |',
      `| 产出指标 | 数量指标 | 建设数量 | 10 | 10 | ${weight} | |`,
    ].join('\n');
  const table = (project = ''): string =>
    [
      ...(project === '' ? [] : [`| 项目名称 | ${project} |`]),
      '| 一级指标 | 二级指标 | 三级指标 |',
      '| 项目产出(40分) | 产出数量(40分) | 完成率 |',
    ].join('\n');

  test('the only one', () => {
    expect(told('W4', [form(50), table()])).toHaveLength(1);
  });

  test('as a whole where their parts are not the same', () => {
    expect(told('W4', [form(50), table().replace('产出数量', '产出质量')])).toEqual([
      '“产出”分值在“指标体系”为 40，在“自评表”为 50',
    ]);
  });

  test('of two, the one of the same project, else none', () => {
    expect(told('W4', [form(50, '修路'), table('修路'), form(60, '架桥')])).toEqual([
      '“产出”分值（数量）在“指标体系”为 40，在“自评表”为 50',
    ]);
    expect(told('W4', [form(50), table(), form(60)])).toEqual([]);
  });
});

test('S9 takes the bands of a rule set that judges by bands, unless its checks say otherwise', () => {
  const national = nationalRules();
  const band = (from: string, to: string) => ({ from, to, point: to });
  const qualitative = {
    function: 'qualitative',
    reached: band('90', '100'),
    partly: band('70', '90'),
    missed: band('0', '70'),
  } as const;
  const manual = { nameContains: '水平', choice: { function: 'manual' } } as const;
  const byBands = { ...national, defaults: { ...national.defaults, qualitative }, rows: [manual] };
  const sheet = rows('| 服务水平 | | 有效提升 | | 部分达成预期指标并具有一定效果 | 10 | 6.5 | |');
  expect(told('S9', [sheet])).toEqual([]);
  expect(told('S9', [sheet], 'zh-CN', byBands)).toHaveLength(1);
  const upperEnd = sheet.replace('6.5', '9');
  expect(told('S9', [upperEnd], 'zh-CN', byBands)).toEqual([
    '“服务水平”完成情况为“部分达成预期指标并具有一定效果”，原得分 9 应不低于 7、低于 9（分值 10）',
  ]);
  expect(told('S9', [sheet], 'zh-CN', { ...byBands, checks: { partlyFromPercent: '65' } })).toEqual([]);
});

test('S8 asks for no reason where the form has no column for one', () => {
  const form = '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 甲 | 10 | 10 | 100 | 70 |';
  expect(told('S8', [form])).toEqual([]);
});

test('G1 reads a goal that stands beside its label', () => {
  const form = ['| 年度总体目标 | 政务数据统一归集80%以上 |', rows('| 甲 | | 10 | | 10 | 100 | | |')].join('\n');
  expect(told('G1', [form])).toEqual(['目标“政务数据统一归集80%以上”中的 80%以上 没有对应的指标']);
});
