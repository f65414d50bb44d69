import { cellAddress } from '../../../src/core/grid/address';
import { recalculate } from '../../../src/core/recalculate';
import type { Scorecard } from '../../../src/core/finding/finding';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules, oneRowForm, rulesWith, type OneRow } from '../one-row';

/** Check id, severity and cell of every finding, W1 left out: one row never weighs 100. */
function found(row: OneRow): string[] {
  return marks(oneRowForm(row)).filter((mark) => !mark.startsWith('W1'));
}

/** W6 left out: in a form of two rows each of them weighs a lot. */
function marks({ findings }: Scorecard): string[] {
  return findings
    .filter(({ check }) => check !== 'W6')
    .map((finding) => `${finding.check} ${finding.severity} ${cellAddress(finding)}`);
}

const REASON = '受天气影响，已调整工期';

describe('one row', () => {
  test.each<[string, OneRow, string[]]>([
    ['met, full points', { target: '≥60%', actual: '61%', score: '10' }, []],
    ['U1 missed', { target: '≥60%', actual: '34%', score: '5.67', reason: REASON }, ['U1 error G2']],
    ['U2 no reason', { target: '≥60%', actual: '34%', score: '5.67' }, ['U1 error G2', 'U2 warning H2']],
    ['U2 无', { target: '≥60%', actual: '34%', reason: '无' }, ['U1 error G2', 'U2 warning H2']],
    ['U2 0', { target: '≥60%', actual: '34%', reason: '0' }, ['U1 error G2', 'U2 warning H2']],
    [
      'U3 missed, full points',
      { target: '≥60%', actual: '34%', score: '10', reason: REASON },
      ['U1 error G2', 'U3 error G2', 'S2 error G2'],
    ],
    ['S1 above the weight', { target: '≥60%', actual: '61%', score: '12' }, ['S1 error G2', 'S2 error G2']],
    ['S1 below 0', { target: '有效提升', actual: '有效提升', score: '-1' }, ['S1 error G2']],
    ['S2 another score', { target: '≥60%', actual: '61%', score: '9', reason: REASON }, ['S2 error G2']],
    ['S8 another score, no reason', { target: '≥60%', actual: '61%', score: '9' }, ['S2 error G2', 'S8 warning H2']],
    ['W5 weight below 0', { target: '≥60%', actual: '61%', weight: '-5' }, ['W5 error F2']],
    ['T9 other units', { target: '≥120公里', actual: '100人次' }, ['T9 error E2']],
    ['S12 an error in the score', { target: '≥60%', actual: '61%', score: '#REF!' }, ['S12 error G2']],
    ['S12 a word that would be replaced', { target: '≥60%', actual: '61%', score: '良' }, ['S12 error G2']],
    ['T2 exactly 130%', { target: '≥100', actual: '130' }, ['T2 warning C2']],
    ['T2 just below', { target: '≥100', actual: '129.99' }, []],
    [
      'T5 a rate reached beyond the whole',
      { name: '群众满意度', target: '≥90%', actual: '120%' },
      ['T2 warning C2', 'T5 warning E2'],
    ],
    ['T5 not growth', { name: '产值增长率', target: '≥110%', actual: '120%' }, []],
    ['T5 at most', { name: '成本控制率', target: '≤110%', actual: '100%' }, []],
    [
      'S9 missed',
      { target: '有效提升', actual: '未达成预期指标且效果较差', score: '6', reason: REASON },
      ['S9 warning G2'],
    ],
    [
      'S9 other words are not interpreted',
      { target: '有效提升', actual: '有一定提升', score: '1', reason: REASON },
      [],
    ],
    ['S2 within a hundredth', { target: '≥60%', actual: '34%', score: '5.66', reason: REASON }, ['U1 error G2']],
    ['S6 no actual', { target: '≥60%', score: '9' }, ['S6 warning E2']],
    ['S6 prose', { target: '≥60%', actual: '已按计划完成全部工作', score: '9' }, ['S6 warning E2']],
    [
      'S6 and T1',
      { target: '—', actual: '已按计划完成全部工作', score: '9' },
      ['T1 warning C2', 'S6 warning E2', 'S16 warning H2'],
    ],
    ['S16 words answered in words', { target: '有效提升', actual: '达成预期指标', score: '9' }, ['S16 warning H2']],
    ['words answered in words', { target: '有效提升', actual: '达成预期指标', score: '9', reason: REASON }, []],
    ['words left blank', { target: '有效提升', score: '9' }, ['S6 warning E2']],
    ['T1 no target', { actual: '34%' }, ['T1 warning C2']],
    ['T10 target', { target: '约80%', actual: '85%' }, ['T10 error C2']],
    ['T10 both', { target: '约80%', actual: '约85%' }, ['T10 error C2', 'T10 error E2']],
    ['T3 by its sign', { target: '大幅提升', sign: '≥', actual: '已提升', score: '10' }, ['T3 warning C2']],
    ['= says nothing', { target: '大幅提升', sign: '=', actual: '已提升', score: '10' }, []],
    ['a range is understood', { target: '80%-90%', actual: '85%' }, []],
    ['T10 scale', { target: '≥95%', actual: '0.95', score: '10' }, ['T10 error E2']],
    ['T10 error value', { target: '≥95%', actual: '#REF!' }, ['T10 error E2']],
    ['T10 weight', { target: '≥95%', actual: '95%', weight: '十分' }, ['T10 error F2']],
    ['T10 typed points', { target: '有效提升', actual: '有效提升', score: '满分' }, ['T10 error G2']],
    ['T10 sign', { target: '95%', sign: '约', actual: '95%' }, ['T10 error B2']],
    ['left out', { name: '指标2：', weight: '' }, []],
  ])('%s', (_, row, expected) => {
    expect(found(row)).toEqual(expected);
  });
});

describe('the gap of a missed target', () => {
  test.each<[OneRow, string]>([
    [{ target: '≥60%', actual: '34%' }, '“指标甲”未达标：目标 ≥60%，实际 34%，差 26 个百分点'],
    [{ target: '60%', actual: '34.5' }, '“指标甲”未达标：目标 60%，实际 34.5，差 25.5 个百分点'],
    [{ target: '≥120公里', actual: '100公里' }, '“指标甲”未达标：目标 ≥120公里，实际 100公里，差 20 公里'],
    [{ target: '≥120', actual: '100' }, '“指标甲”未达标：目标 ≥120，实际 100，差 20'],
    [{ target: '≤30天', actual: '36天' }, '“指标甲”未达标：目标 ≤30天，实际 36天，超出 6 天'],
    [{ target: '80%-90%', actual: '75%' }, '“指标甲”未达标：目标 80%-90%，实际 75%，差 5 个百分点'],
    [{ target: '80%-90%', actual: '95%' }, '“指标甲”未达标：目标 80%-90%，实际 95%，超出 5 个百分点'],
    [{ target: '2019年6月底前', actual: '2019-07-02' }, '“指标甲”未达标：目标 2019年6月底前，实际 2019-07-02，晚 2 天'],
    [
      { target: '2019年6月底前', actual: '2019年8月' },
      '“指标甲”未达标：目标 2019年6月底前，实际 2019年8月，至少晚 32 天',
    ],
    [{ target: '≥43.2万元', actual: '372400元' }, '“指标甲”未达标：目标 ≥43.2万元，实际 372400元，差 5.96 万元'],
  ])('%j: %s', (row, sentence) => {
    const [finding] = oneRowForm({ ...row, reason: REASON }).findings.filter(({ check }) => check === 'U1');
    expect(finding && findingText(finding, 'zh-CN')).toBe(sentence);
  });
});

test('the mean of several rates misses the target as well', () => {
  const choice = { function: 'composite', weights: [], by: { function: 'proportional', reverse: 'linear' } } as const;
  const card = oneRowForm({ target: '≥60%', actual: '34%、56%、44%', reason: REASON }, rulesWith(choice));
  expect(card.findings.map(({ check }) => check)).toEqual(['W1', 'U1']);
  const [finding] = card.findings.filter(({ check }) => check === 'U1');
  expect(finding && findingText(finding, 'zh-CN')).toBe(
    '“指标甲”未达标：目标 ≥60%，实际 34%、56%、44%，平均约 44.67%，差约 15.33 个百分点',
  );
});

describe('the whole form', () => {
  const card = (...lines: string[]): Scorecard => {
    const text = ['| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |', ...lines].join('\n');
    const [first] = recalculate([gridFromText(text)], nationalRules()).scorecards;
    if (!first) throw new Error('no form');
    return first;
  };

  test('a form without targets and actuals is not asked for them', () => {
    const text = '| 一级指标 | 三级指标 | 参考分值 | 自评得分 |\n| 项目决策 | 立项依据充分性 | 100 | 95 |';
    const [first] = recalculate([gridFromText(text)], nationalRules()).scorecards;
    expect(first).toMatchObject({ total: { score: '95.00' } });
    expect(first && marks(first)).toEqual([]);
  });

  test('W1 weights that do not add up, at the total’s weight', () => {
    expect(marks(card('| 甲 | 10 | 10 | 40 | |', '| 乙 | 10 | 10 | 50 | |', '| 总分 | | | 90 | |'))).toEqual([
      'W1 error D4',
    ]);
  });

  test('W1 counts the weights of rows that do not apply: they are declared', () => {
    expect(marks(card('| 甲 | 10 | 10 | 90 | |', '| 乙 | / | / | 10 | / |'))).toEqual([
      'S13 warning E1',
      'T6 warning B3',
    ]);
  });

  test('T6 tells the points that are lost with a target marked as not applicable', () => {
    const { findings } = card('| 甲 | 10 | 10 | 90 | 90 |', '| 乙 | / | / | 10 | 10 |');
    const said = findings.filter(({ check }) => check === 'T6').map((finding) => findingText(finding, 'zh-CN'));
    expect(said).toEqual(['“乙”分值10、原得分10，但指标值为“/”，按不适用处理，没有计分']);
  });

  test('W1 says nothing while a weight cannot be read', () => {
    expect(marks(card('| 甲 | 10 | 10 | 十分 | |'))).toEqual(['T10 error D2']);
  });

  test('S3 another total than the sum, also where a formula makes it', () => {
    expect(marks(card('| 甲 | 10 | 10 | 100 | 100 |', '| 总分 | | | 100 | =E2-1 → 99 |'))).toEqual(['S3 error E3']);
  });

  const told = (check: string, form: Scorecard): string[] =>
    form.findings.filter((finding) => finding.check === check).map((finding) => findingText(finding, 'zh-CN'));

  test.each<[string, string[], string, string]>([
    ['both wrong', ['60', '39'], '98', '原总分 98，原各项得分之和 99；按口径重算为 100'],
    ['only another than the rules give', ['60', '39'], '99', '原总分 99；按口径重算为 100'],
    ['a score is not typed', ['60', ''], '98', '原总分 98；按口径重算为 100'],
    ['right by the rules, not by its own scores', ['60', '39'], '100', '原总分 100，原各项得分之和 99'],
  ])('S3 tells the sheet’s own arithmetic and the recomputed: %s', (_, [first, second], total, sentence) => {
    const form = card(
      `| 甲 | 10 | 10 | 60 | ${first ?? ''} |`,
      `| 乙 | 10 | 10 | 40 | ${second ?? ''} |`,
      `| 总分 | | | 100 | ${total} |`,
    );
    expect(told('S3', form)).toEqual([sentence]);
  });

  test('S3 tells the sheet’s own arithmetic while a row cannot be scored', () => {
    const form = card('| 甲 | 10 | 10 | 60 | 60 |', '| 乙 | 约10 | 10 | 40 | 39 |', '| 总分 | | | 100 | 98 |');
    expect(told('S3', form)).toEqual(['原总分 98，原各项得分之和 99；还有 1 项不能评分，暂无总分']);
  });

  test('S2 scores that only have fewer decimals are noted once', () => {
    const form = card(
      '| 甲 | 100 | 97.3 | 20 | 19.5 |',
      '| 乙 | 60 | 56.66 | 30 | 28.3 |',
      '| 丙 | 10 | 9 | 50 | 44 |',
    );
    expect(form.findings.filter(({ check }) => check === 'S2').map(({ severity }) => severity)).toEqual([
      'info',
      'error',
    ]);
    expect(told('S2', form)).toEqual([
      '取整位数不同：2 项原得分只是小数位少，例如“甲”原得分 19.5，按口径为 19.46',
      '“丙”原得分 44，按口径计算应为 45',
    ]);
  });

  test('S2 full points are no matter of decimals', () => {
    expect(told('S2', card('| 甲 | 100 | 97.3 | 20 | 20 |'))).toEqual(['“甲”原得分 20，按口径计算应为 19.46']);
  });

  test('an old total is no result while the sum is incomplete', () => {
    const written = card('| 甲 | 10 | | 100 | |', '| 总分 | | | 100 | 99 |');
    expect(marks(written)).toEqual(['S3 error E3']);
    const [finding] = written.findings.filter(({ check }) => check === 'S3');
    expect(finding && findingText(finding, 'zh-CN')).toBe('总分 99 不是评分的结果：还有 1 项不能评分，暂无总分');
    expect(marks(card('| 甲 | 10 | | 100 | |', '| 总分 | | | 100 | |'))).toEqual([]);
  });

  test('the execution rate is checked as a row is', () => {
    const text = `
      | 项目资金 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | 100 | 86.2 | 10 | 86.2% | 9 |
      | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 甲 | 10 | 10 | 90 | |`;
    const [first] = recalculate([gridFromText(text)], nationalRules()).scorecards;
    expect(first && marks(first)).toEqual(['S4 error F2']);
    expect(first?.findings.map((finding) => findingText(finding, 'zh-CN'))).toContain(
      '预算执行率原得分 9，应为执行率 86.2%×分值 10=8.62',
    );
  });
});
