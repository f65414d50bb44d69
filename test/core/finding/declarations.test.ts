import { cellAddress } from '../../../src/core/grid/address';
import type { Grid } from '../../../src/core/grid/grid';
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

const IN_ORDER = [
  '| 产出指标 | 数量指标 | 里程 | ≥10公里 | 20 |',
  "| | 质量指标 | 验收合格率 | '≥95% | 20 |",
  '| | 时效指标 | 完工时间 | 2025年12月底前 | 10 |',
  '| | 成本指标 | 总成本 | ≤15万元 | 10 |',
  '| 效益指标 | 社会效益 | 受益人口 | ≥2万人 | 30 |',
  "| 满意度指标 | 服务对象满意度 | 群众满意度 | '≥90% | 10 |",
];
/** The lines with some of them otherwise, by the indicator's name. */
const otherwise = (changed: Readonly<Record<string, string>>): readonly string[] =>
  IN_ORDER.map((line) => changed[line.split('|')[3]?.trim() ?? ''] ?? line);

test('a declaration in order', () => {
  expect(told(...IN_ORDER)).toEqual([]);
});

test('points, targets, costs, percentages, names, directions and units are checked', () => {
  expect(
    told(
      '| 产出指标 | 数量指标 | 里程 | 大幅增加 | 38 |',
      '| | 数量指标 | 里程 | ≥10公里 | 10 |',
      '| | 成本指标 | 总成本 | ≥15万元 | 20 |',
      '| | 时效指标 | 办理时间 | 10天 | |',
      '| 效益指标 | 社会效益 | 群众体验 | 明显改善 | |',
      "| 满意度指标 | 服务对象满意度 | 群众满意度 | '≥120 | 20 |",
    ),
  ).toEqual([
    'declaration D4 warning B2 产出指标里没有“质量”指标',
    'declaration W1 error E2 分值合计 88，应为 100',
    'declaration T3 warning D3 “里程”是定量指标，指标值“大幅增加”无法衡量',
    'declaration W6 warning E3 “里程”一项分值 38，超过 30（总分 100）',
    'declaration T8 warning C4 “里程”与 C3 的指标重名',
    'declaration T4 warning D5 “总成本”是成本指标，指标值却是 ≥15万元',
    'declaration D1 warning D6 “办理时间”的指标值 10天 没有写方向：越高越好还是越低越好？',
    'declaration W5 error E6 “办理时间”需要计分，但没有分值',
    'declaration D5 info D7 “群众体验”的指标值“明显改善”没有写明以什么为准',
    'declaration W5 error E7 “群众体验”需要计分，但没有分值',
    'declaration D2 warning D8 “群众满意度”的指标值 ≥120 没有写单位，是否为 ≥120%',
  ]);
});

test('a level that is labelled with other points than stand below it', () => {
  const line = '| 产出指标（50分） | 数量指标 | 里程 | ≥10公里 | 20 |';
  expect(told(...otherwise({ 里程: line }))).toEqual(['declaration W3 error A3 “产出指标”标注 50 分，其下合计 60 分']);
});

test('90 points leave 10 to the execution rate: a note', () => {
  const line = '| 效益指标 | 社会效益 | 受益人口 | ≥2万人 | 20 |';
  expect(told(...otherwise({ 受益人口: line }))).toEqual([
    'declaration W1 info E2 分值合计 90，应为 100',
    'declaration W2 warning A3 “产出指标”分值合计 60，口径为 50',
    'declaration W2 warning A7 “效益指标”分值合计 20，口径为 30',
  ]);
});

test('a declaration without points has no sum, and its targets are checked all the same', () => {
  const bare = (line: string): string => line.replace(/\| \d+ \|$/u, '| |');
  expect(told(...IN_ORDER.map(bare))).toEqual([]);
  expect(
    told(
      ...otherwise({ 总成本: '| | 成本指标 | 总成本 | ≥15万元 | |', 里程: '| 产出指标 | 数量指标 | 里程 | | |' }).map(
        bare,
      ),
    ),
  ).toEqual([
    'declaration T1 warning D3 “里程”没有年度指标值',
    'declaration T4 warning D6 “总成本”是成本指标，指标值却是 ≥15万元',
  ]);
});

test('where most targets say nothing of the direction, it is told once', () => {
  const plain = IN_ORDER.map((line) => line.replace(/'?[≥≤]/u, "'"));
  expect(told(...plain)).toEqual([
    'declaration D1 info D2 有 4 个指标值没有写≥、≤或＝，将按越高越好评分',
    'declaration D1 warning D6 “总成本”的指标值 15万元 没有写方向：越高越好还是越低越好？',
  ]);
});

test('the targets of several projects in one table, each by itself', () => {
  const grid = gridFromText(`
    | 某局2024年部门预算项目绩效目标情况表 | | | | | | |
    | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
    | 办案经费 | 保障办案 | 产出指标 | 数量指标 | 办案数 | ≥300件 | 30 |
    | | | 产出指标 | 质量指标 | 办结率 | '≥95% | 30 |
    | | | 效益指标 | 社会效益 | 群众安全感 | '≥95% | 30 |
    | 信息化 | 系统运行 | 产出指标 | 数量指标 | 系统数 | 2套 | 30 |
    | | | 效益指标 | 可持续 | 故障率 | 1% | 50 |
  `);
  const { skippedTables, forms } = recalculate([grid], nationalRules());
  expect([skippedTables.length, forms.length]).toEqual([1, 0]);
  const [table] = skippedTables;
  expect(table?.targets.map(({ sheet }) => sheet.project)).toEqual(['办案经费', '信息化']);
  const sums = table?.findings.filter(({ check }) => check === 'W1').map((each) => findingText(each, 'zh-CN'));
  expect(sums).toEqual(['分值合计 90，应为 100', '分值合计 80，应为 100']);
  expect(table?.findings.filter(({ check }) => check === 'D1').map(({ row }) => row)).toEqual([6]);
});

describe('goals', () => {
  test('a figure of the yearly goal that no indicator carries', () => {
    const grid = gridFromText(`
      | 项目支出绩效目标申报表 | | | | |
      | 年度总体目标 | 新建道路10公里，受益企业30家 | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 新建道路里程 | ≥10公里 | 100 |
    `);
    const [table] = recalculate([grid], nationalRules()).skippedTables;
    expect(table?.findings.filter(({ check }) => check === 'G1').map((each) => findingText(each, 'zh-CN'))).toEqual([
      '目标“新建道路10公里，受益企业30家”中的 30家 没有对应的指标',
    ]);
  });

  test('goals told below their heading', () => {
    const grid = gridFromText(`
      | 项目支出绩效目标申报表 | | | | |
      | 总体目标 | 中期目标 | | 年度目标 | |
      | | 三年内建成 | | 受益企业30家 | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 新建道路里程 | ≥10公里 | 100 |
    `);
    const [table] = recalculate([grid], nationalRules()).skippedTables;
    expect(table?.findings.filter(({ check }) => check === 'G1').map(({ args }) => args['figure'])).toEqual(['30家']);
  });
});

describe('against what was reached the year before', () => {
  const declaration = (head: string, line: string): Grid =>
    gridFromText(
      [`| 项目支出绩效目标申报表${head} | | | |`, '| 三级指标 | 指标值 | 度量单位 | 分值 |', line].join('\n'),
      { sheet: '目标' },
    );
  const form = (sheet: string, line: string, head = ''): Grid =>
    gridFromText(
      [`| 项目支出绩效自评表${head} | | | | |`, '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |', line].join('\n'),
      { sheet },
    );
  const apart = (...grids: readonly Grid[]): readonly string[] =>
    recalculate(grids, nationalRules())
      .skippedTables.flatMap(({ findings }) => findings)
      .filter(({ check }) => check === 'D3')
      .map((each) => findingText(each, 'zh-CN'));

  test.each([
    // 800÷1000 = 80 % < 90 %; 899÷1000 = 89.9 %; 900 is 90 %; 1299÷1000 < 130 %; 1300 is 130 %
    ['≥800人次', '为其 80%，目标偏低'],
    ['≥899人次', '为其 89.9%，目标偏低'],
    ['≥900人次', null],
    ['≥1299人次', null],
    ['≥1300人次', '为其 130%，目标偏高'],
  ])('more is better: %s after 1000', (target, verdict) => {
    const told = apart(
      declaration('（2025年度）', `| 培训人次 | ${target} | | 100 |`),
      form('自评', '| 培训人次 | ≥900人次 | 1000人次 | 100 | |', '（2024年度）'),
    );
    expect(told).toEqual(
      verdict === null ? [] : [`“培训人次”的指标值 ${target}，2024年实际 1000人次（自评!C3），${verdict}`],
    );
  });

  test.each([
    // Less is better, so that the demand is 10 ÷ target: 10÷12 = 83 % < 90 %; 10÷11 = 91 %; 10÷7.5 = 133 %
    ['≤12天', '为其 120%，目标偏低'],
    ['≤11天', null],
    ['≤7.5天', '为其 75%，目标偏高'],
  ])('less is better: %s after 10', (target, verdict) => {
    const told = apart(
      declaration('（2025年度）', `| 办理时间 | ${target} | | 100 |`),
      form('自评', '| 办理时间 | ≤15天 | 10天 | 100 | |', '（2024年度）'),
    );
    expect(told).toEqual(
      verdict === null ? [] : [`“办理时间”的指标值 ${target}，2024年实际 10天（自评!C3），${verdict}`],
    );
  });

  const low = declaration('（2025年度）', '| 培训人次 | ≥500人次 | | 100 |');

  test('units are brought together', () => {
    const target = declaration('（2025年度）', '| 投入资金 | ≥50 | 万元 | 100 |');
    expect(apart(target, form('自评', '| 投入资金 | ≥60万元 | 1000000元 | 100 | |'))).toHaveLength(1);
    expect(apart(target, form('自评', '| 投入资金 | ≥60万元 | 500000元 | 100 | |'))).toEqual([]);
  });

  test.each([
    ['a form of the same year', form('自评', '| 培训人次 | ≥900人次 | 1000人次 | 100 | |', '（2025年度）')],
    ['another indicator', form('自评', '| 培训场次 | ≥900场次 | 1000场次 | 100 | |', '（2024年度）')],
    ['an actual in words', form('自评', '| 培训人次 | ≥900人次 | 已完成 | 100 | |', '（2024年度）')],
    ['other units', form('自评', '| 培训人次 | ≥900元 | 1000元 | 100 | |', '（2024年度）')],
  ])('%s says nothing', (_, other) => {
    expect(apart(low, other)).toEqual([]);
  });

  test('of two years the later one counts; two forms of one year are ambiguous', () => {
    const of2023 = form('2023', '| 培训人次 | ≥900人次 | 900人次 | 100 | |');
    const of2024 = form('2024', '| 培训人次 | ≥900人次 | 1000人次 | 100 | |');
    const another = form('2024乙', '| 培训人次 | ≥900人次 | 1100人次 | 100 | |');
    expect(apart(low, of2023, of2024)).toEqual([expect.stringContaining('2024年实际 1000人次')]);
    expect(apart(low, of2024, of2023)).toEqual([expect.stringContaining('2024年实际 1000人次')]);
    expect(apart(low, of2024, another)).toEqual([]);
  });

  test('the limits are the rule set’s', () => {
    const rules = { ...nationalRules(), checks: { targetLowPercent: '50' } };
    const other = form('自评', '| 培训人次 | ≥900人次 | 1000人次 | 100 | |', '（2024年度）');
    const { skippedTables } = recalculate([low, other], rules);
    expect(skippedTables.flatMap(({ findings }) => findings).filter(({ check }) => check === 'D3')).toEqual([]);
  });
});

test('the aims of several years and of the year side by side, each by itself', () => {
  const grid = gridFromText(`
    | 项目支出绩效目标申报表（2025年度） | | | | | | |
    | 总体目标 | 中期目标（2025年—2027年） | | | 年度目标 | | |
    | | 建成3个站点 | | | 建成1个站点 | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 站点数 | ≥3个 | 数量指标 | 站点数 | ≥1个 |
    | | 质量指标 | 合格率 | '≥98 | 质量指标 | 合格率 | '≥120% |
  `);
  const { skippedTables, forms } = recalculate([grid], nationalRules());
  expect(forms).toEqual([]);
  const rows = skippedTables.flatMap(({ declared }) => declared.map((each) => each.rows.map(({ target }) => target)));
  expect(rows.map((targets) => targets.map((target) => ('text' in target ? target.text : '')))).toEqual([
    ['≥3个', '≥98'],
    ['≥1个', '≥120%'],
  ]);
  const told = skippedTables.flatMap(({ findings }) => findings.map((each) => `${each.check} ${cellAddress(each)}`));
  expect(told.filter((line) => /^(?:D2|T5|G1)/u.test(line))).toEqual(['D2 D6', 'T5 G6']);
});

test('a form with results below the same headings twice is no such declaration', () => {
  const grid = gridFromText(`
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 站点数 | ≥3个 | 数量指标 | 站点数 | ≥1个 | 1个 | 100 | |
  `);
  expect(recalculate([grid], nationalRules()).forms).toHaveLength(1);
});
