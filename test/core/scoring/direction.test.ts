import { recalculate } from '../../../src/core/recalculate';
import { withDecision } from '../../../src/core/record/decisions';
import { EMPTY_RECORD } from '../../../src/core/record/workbook-record';
import type { RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import type { Direction } from '../../../src/core/scoring/measure/direction';
import { explanationText } from '../../../src/text/explanation-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules, oneRowForm, scoreOne, type OneRow } from '../one-row';

/** `二级 | name | target | actual | score`: w = 10, no sign. */
const table = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()));

function scoreUnder(level: string, name: string, target: string, actual: string) {
  const grid = gridFromText(`
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | ${level} | ${name} | ${target} | ${actual} | 10 | |`);
  const [card] = recalculate([grid], nationalRules()).scorecards;
  const [row] = card?.rows ?? [];
  if (!card || !row) throw new Error('the row was not read');
  return { row, checks: card.findings.map(({ check }) => check) };
}

describe('less is better where only such an aim has the words', () => {
  test.each(
    table(`
    成本指标   | 项目总成本            | 15万元    | 10.5万元 | 10.00
    成本指标   | 项目总成本            | =15万元   | 18万元   | 8.00
    成本指标   | 设备采购              | 20万元    | 22万元   | 9.00
    经济成本   | 培训费                | 5万元     | 4.2万元  | 10.00
    经济成本   | 人均成本              | 400元/人  | 380元/人 | 10.00
    数量指标   | 设备维护费用          | 100       | 150      | 5.00
    数量指标   | 会议经费              | 15万元    | 13.5万元 | 10.00
    数量指标   | 差旅费                | 4万元     | 5万元    | 7.50
    数量指标   | 公务用车运行维护费    | 4万元     | 3.6万元  | 10.00
    质量指标   | 投诉率                | 1%        | 0.5%     | 10.00
    质量指标   | 设备故障率            | 5%        | 2%       | 10.00
    质量指标   | 设备故障率            | 5%        | 6%       | 8.00
    质量指标   | 交通事故发生率        | 2%        | 3%       | 5.00
    质量指标   | 数据漏报率            | 2%        | 4%       | 0.00
    时效指标   | 逾期支付率            | 5%        | 4%       | 10.00
    预算执行   | “三公经费”控制率      | 100%      | 69.79%   | 10.00
    预算执行   | 结转结余率            | 5%        | 1.8%     | 10.00
    预算执行   | 公用经费增长率        | 5%        | -2%      | 10.00
    预算执行   | “三公经费”变动率      | 10%       | -12.5%   | 10.00
    社会效益   | 传染病发病率          | 8%        | 10%      | 7.50
    质量指标   | 刑事发案率            | 5%        | 4%       | 10.00
    质量指标   | 房屋空置率            | 10%       | 12%      | 8.00
    数量指标   | Cost per household (USD) | 200    | 220      | 9.00
    质量指标   | Number of complaints  | 10        | 8        | 10.00
    `),
  )('%s / %s: %s → %s is %s, and said', (level = '', name = '', target = '', actual = '', score = '') => {
    const { row, checks } = scoreUnder(level, name, target, actual);
    expect(row).toMatchObject({ status: 'scored', score, assumed: 'atMost' });
    expect(checks).toContain('T11');
  });

  test.each(
    table(`
    成本指标   | 成本节约率            | 5%        | 4%       | 8.00
    成本指标   | 资金支付率            | 100%      | 98%      | 9.80
    经济效益   | 学杂费用减免人数      | 200人     | 150人    | 7.50
    质量指标   | 投诉办结率            | 100%      | 95%      | 9.50
    质量指标   | 设备故障排除率        | 100%      | 95%      | 9.50
    质量指标   | 安全事故处理率        | 100%      | 80%      | 8.00
    质量指标   | 违规查处率            | 100%      | 80%      | 8.00
    质量指标   | 信访事项按期办理率    | 100%      | 90%      | 9.00
    数量指标   | 事故应急演练次数      | 5次       | 4次      | 8.00
    时效指标   | 经费拨付及时率        | 100%      | 90%      | 9.00
    时效指标   | 时间节约率            | 50%       | 44%      | 8.80
    预算执行   | 政府采购执行率        | 100%      | 98%      | 9.80
    数量指标   | 高标准农田建设        | 1000亩    | 900亩    | 9.00
    经济效益   | 人均纯收入            | 10000元   | 9000元   | 9.00
    `),
  )(
    'not where something is done about it: %s / %s: %s → %s is %s',
    (level = '', name = '', target = '', actual = '', score = '') => {
      const { row, checks } = scoreUnder(level, name, target, actual);
      expect(row).toMatchObject({ status: 'scored', score });
      expect(row.assumed).toBeUndefined();
      expect(checks).not.toContain('T11');
    },
  );

  test.each<[OneRow, string]>([
    [{ name: '公用经费控制率', target: '≥100%', actual: '88%' }, '8.80'],
    [{ name: '公用经费控制率', target: '100%', sign: '正指标', actual: '88%' }, '8.80'],
    [{ name: '培训人数', target: '100', sign: '越低越好', actual: '110' }, '9.00'],
    [{ name: '培训人数', target: '100', sign: '逆指标', actual: '110' }, '9.00'],
    [{ name: '培训人数', target: '100', sign: '定量指标', actual: '90' }, '9.00'],
    [{ name: '支出控制在15万元以内', target: '15万元', actual: '18万元' }, '8.00'],
    [{ name: '每项支出不超过15万元', target: '15万元', actual: '10.5万元' }, '10.00'],
    [{ name: '30日内办结率', target: '100%', actual: '90%' }, '9.00'],
  ])('a sign or the name itself comes first: %j is %s', (row, score) => {
    const scored = scoreOne(row);
    expect(scored).toMatchObject({ status: 'scored', score });
    expect(scored.assumed).toBeUndefined();
  });
});

test.each(
  table(`
    时效指标   | 项目工期              | 180天     | 170天
    时效指标   | 平均审批时间          | 5个工作日 | 4个工作日
    时效指标   | 应急响应时长          | 2小时     | 3小时
    时效指标   | 抢修到场              | 24小时    | 20小时
    数量指标   | 集中培训天数          | 10天      | 8天
    数量指标   | 生活补助标准          | 200元/人  | 220元/人
    数量指标   | 教材采购单价          | 350元     | 300元
    成本指标   | 材料损耗率            | 5%        | 4%
    社会效益   | 患者血压控制率        | 60%       | 50%
    质量指标   | 投诉电话畅通率        | 100%      | 98%
    数量指标   | 信息化经费            | 15万元    | 13.5万元
    数量指标   | 设备维护费            | 15万元    | 13.5万元
    生态效益   | PM2.5浓度变化         | -3%       | -5%
    `),
)('asked, not scored: %s / %s: %s → %s', (level = '', name = '', target = '', actual = '') => {
  const { row, checks } = scoreUnder(level, name, target, actual);
  expect(row).toMatchObject({ status: 'unscorable', score: null, question: 'direction' });
  expect(explanationText(row.explanation, 'zh-CN')).toContain('越高越好还是越低越好？');
  expect(checks).not.toContain('U1');
});

test.each([
  ['项目工期', '180天', '180天'],
  ['生活补助标准', '200元/人', '200元/人'],
  ['项目总成本', '15万元', '150000元'],
])('what is equal is met, whatever the direction: %s %s %s', (name, target, actual) => {
  const { row, checks } = scoreUnder('时效指标', name, target, actual);
  expect(row).toMatchObject({ status: 'scored', score: '10.00', met: true });
  expect(checks).not.toContain('T11');
});

describe('a target of 0', () => {
  test.each([
    ['安全事故发生数', '0', '1', '0.00'],
    ['安全事故次数', '0起', '2起', '0.00'],
    ['重大舆情', '=0', '1', '0.00'],
    ['投诉率', '0%', '3%', '0.00'],
    ['责任事故', '≤0', '1', '0.00'],
    ['信访案件数', '0件', '0件', '10.00'],
    ['“三公经费”变动率', '0', '-12.5%', '10.00'],
    ['净增投入', '≥0', '5', '10.00'],
    ['净增投入', '≥0', '-5', '0.00'],
  ])('%s %s → %s is %s', (name, target, actual, score) => {
    const card = oneRowForm({ name, target, actual });
    expect(card.rows[0]).toMatchObject({ status: 'scored', score });
    expect(card.findings.some(({ check }) => check === 'U1')).toBe(score === '0.00');
  });
});

test('a rule set may ask what others take from the name', () => {
  const asking: RuleSet = { ...nationalRules(), direction: 'ask' };
  const row = { name: '公用经费控制率', target: '100%', actual: '88%' };
  expect(scoreOne(row, asking)).toMatchObject({ status: 'unscorable', question: 'direction' });
  expect(scoreOne({ ...row, target: '≤100%' }, asking)).toMatchObject({ status: 'scored', score: '10.00' });
});

describe('what somebody decided', () => {
  const grid = gridFromText(`
    | 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 |
    | 项目工期 | 180天 | 144天 | 10 | |`);
  const anchor = { name: '项目工期', level1: '', level2: '', occurrence: 0 };
  const scored = (direction: Direction | null) => {
    const decisions = withDecision([], grid.sheet, anchor, { direction });
    return recalculate([grid], nationalRules(), { ...EMPTY_RECORD, decisions }).scorecards[0]?.rows[0];
  };

  test('holds for the row, and may be taken back', () => {
    expect(scored('atMost')).toMatchObject({ status: 'scored', score: '10.00', direction: 'atMost' });
    expect(scored('atLeast')).toMatchObject({ status: 'scored', score: '8.00', direction: 'atLeast' });
    expect(scored(null)).toMatchObject({ status: 'unscorable', question: 'direction' });
  });

  test('stays when the function of the row is decided, and goes with nothing left', () => {
    const both = withDecision(withDecision([], '表', anchor, { direction: 'atMost' }), '表', anchor, {
      chosen: { function: 'threshold' },
      confirmed: null,
    });
    expect(both).toEqual([
      {
        sheet: '表',
        anchor,
        decision: { chosen: { function: 'threshold' }, confirmed: null, direction: 'atMost' },
      },
    ]);
    const without = withDecision(both, '表', anchor, { chosen: null, confirmed: null });
    expect(without[0]?.decision).toEqual({ chosen: null, confirmed: null, direction: 'atMost' });
    expect(withDecision(without, '表', anchor, { direction: null })).toEqual([]);
  });
});

describe('asked: words that go with either way', () => {
  test.each([
    ['资产负债率', '60%', '55%'],
    ['平均每公里造价', '50万元', '45万元'],
    ['污染物排放量', '100吨', '90吨'],
    ['刑事案件数', '100起', '90起'],
    ['Average waiting time (days)', '10', '8'],
    ['Cost savings', '10', '8'],
  ])('%s: %s → %s', (name, target, actual) => {
    expect(scoreOne({ name, target, actual })).toMatchObject({ status: 'unscorable', question: 'direction' });
  });

  test.each([
    ['Satisfaction rate', '90%', '81%', '9.00'],
    ['On-time completion rate', '100%', '90%', '9.00'],
    ['刑事案件办结率', '100%', '90%', '9.00'],
  ])('not %s', (name, target, actual, score) => {
    expect(scoreOne({ name, target, actual })).toMatchObject({ status: 'scored', score });
  });
});

describe('what is to be used sparingly, or is spent for each unit brought about', () => {
  test.each(
    table(`
    质量指标 | 抗菌药物使用率         | 40% | 35%
    质量指标 | 抗菌药物使用强度       | 40  | 35
    质量指标 | 一次性耗材使用率       | 10% | 8%
    数量指标 | 化肥使用量             | 50  | 45
    效益指标 | 万元GDP用水量          | 50  | 45
    效益指标 | 单位产值用水量         | 50  | 45
    效益指标 | 单位GDP二氧化碳排放    | 50  | 45
    效益指标 | 单位GDP电耗            | 50  | 45
    质量指标 | 返贫率                 | 2%  | 1%
    质量指标 | 剖宫产率               | 30% | 28%
  `),
  )('%s %s, %s: %s is asked', (level, name, target, actual) => {
    const { row, checks } = scoreUnder(level ?? '', name ?? '', target ?? '', actual ?? '');
    expect(row).toMatchObject({ status: 'unscorable', question: 'direction' });
    expect(checks).not.toContain('U1');
  });

  test.each(
    table(`
    效益指标 | 单位产值能耗         | 50  | 45   | 10.00
    效益指标 | 单位GDP能耗下降率    | 3%  | 2.4% | 8.00
    质量指标 | 农药利用率           | 50% | 45%  | 9.00
    质量指标 | 资金使用率           | 90% | 81%  | 9.00
    效益指标 | 地区生产总值         | 50  | 45   | 9.00
    效益指标 | 亩均产值             | 50  | 45   | 9.00
  `),
  )('%s %s, %s: %s is none of them, and scores %s', (level, name, target, actual, score) => {
    expect(scoreUnder(level ?? '', name ?? '', target ?? '', actual ?? '').row.score).toBe(score);
  });
});
