import { cellAddress } from '../../../src/core/grid/address';
import { recalculate } from '../../../src/core/recalculate';
import type { CheckSettings, RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules, oneRowForm, type OneRow } from '../one-row';

const rules = (checks: Partial<CheckSettings>): RuleSet => ({ ...nationalRules(), checks });
const row: OneRow = { target: '≥100', actual: '125', weight: '25', reason: '见说明' };
const found = (checks: Partial<CheckSettings>): string[] =>
  oneRowForm(row, rules(checks)).findings.map(({ check, severity }) => `${check} ${severity}`);

test('a rule set without a word about checks leaves them as the catalogue has them', () => {
  expect(found({})).toEqual(['W1 error']);
});

test('a check can be switched off', () => {
  expect(found({ off: ['W1'] })).toEqual([]);
});

test('a severity can be changed', () => {
  expect(found({ severity: { W1: 'info' } })).toEqual(['W1 info']);
});

test('a threshold can be changed', () => {
  expect(found({ off: ['W1'], singleWeightPercent: '24', overTargetPercent: '120' }).sort()).toEqual([
    'T2 warning',
    'W6 warning',
  ]);
});

describe('the distribution over a workbook', () => {
  const form = (actual: string): ReturnType<typeof gridFromText> =>
    gridFromText(`| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 甲 | 100 | ${actual} | 100 | |`);
  const told = (actuals: readonly string[], checks: Partial<CheckSettings> = {}) =>
    recalculate(actuals.map(form), rules(checks)).scorecards.map(({ findings }) =>
      findings
        .filter(({ check }) => check === 'S10')
        .map(({ args }) => `${args['full'] ?? ''}/${args['average'] ?? ''}`),
    );

  test('is told once, at the first form', () => {
    expect(told(['100', '100', '100', '100', '99'])).toEqual([['4/99.8'], [], [], [], []]);
  });

  test('not where the average is lower, a form is not 优, or forms are few', () => {
    expect(told(['100', '100', '100', '100', '94']).flat()).toEqual([]);
    expect(told([...Array.from({ length: 50 }, () => '100'), '89']).flat()).toEqual([]);
    expect(told(['100', '100', '100', '100']).flat()).toEqual([]);
  });

  test('from the average the rule set says', () => {
    expect(told(['100', '100', '100', '100', '94'], { fullAveragePercent: '98' }).flat()).toEqual(['4/98.8']);
  });
});

describe('a budget execution rate that needs a reason', () => {
  const national = nationalRules();
  const asking = (reasonBelow: string | null): RuleSet => ({
    ...national,
    execution: { ...national.execution, reasonBelow },
  });
  const told = (executed: string, ruleSet: RuleSet, reason = '', below = ''): readonly string[] => {
    const grid = gridFromText(`
      | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | 备注 |
      | 年度资金总额 | 300 | ${executed} | 10 | | | ${reason} |
      | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 甲 | 10 | 10 | 90 | |
      | 预算执行偏差原因 | ${below} |`);
    return recalculate([grid], ruleSet).scorecards.flatMap(({ findings }) =>
      findings
        .filter(({ check }) => check === 'U2')
        .map((finding) => `${cellAddress(finding)} ${findingText(finding, 'zh-CN')}`),
    );
  };

  test('is asked for it below the limit, exactly', () => {
    expect(told('269.99', asking('90'))).toEqual(['E2 预算执行率 89.9967% 低于 90%，但没有说明原因']);
    expect(told('200', asking('90'))).toEqual(['E2 预算执行率 66.6667% 低于 90%，但没有说明原因']);
    expect(told('270', asking('90'))).toEqual([]);
  });

  test('not where the rule set does not ask, or the form tells it', () => {
    expect(told('200', asking(null))).toEqual([]);
    expect(told('200', asking('90'), '项目跨年，余款次年支付')).toEqual([]);
    expect(told('200', asking('90'), '', '项目跨年，余款次年支付')).toEqual([]);
    expect(told('200', asking('90'), '/', '无')).toHaveLength(1);
  });
});

describe('what the table of indicators divides the execution rate by', () => {
  const form = gridFromText(
    `
    | 项目资金 | 全年预算数 | 全年执行数 | 分值 | 得分 |
    | 年度资金总额 | 100 | 86.2 | 10 | |
    | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 甲 | 10 | 10 | 90 | |`,
    { sheet: '自评表' },
  );
  const table = (formula: string): ReturnType<typeof gridFromText> =>
    gridFromText(
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标说明 |
      | 过程(10分) | 资金管理(10分) | 预算执行率 | ${formula} |
      | 产出(90分) | 产出数量(90分) | 完成率 | 实际完成数/计划完成数 |`,
      { sheet: '指标体系' },
    );
  const told = (formula: string, checks: Partial<CheckSettings> = {}): readonly string[] =>
    recalculate([form, table(formula)], rules(checks)).scorecards.flatMap(({ findings }) =>
      findings
        .filter(({ check }) => check === 'S4')
        .map(({ severity, args }) => `${severity} ${args['stated'] ?? ''} ${args['used'] ?? ''}`),
    );

  test('another budget figure than the rate is taken on is noted', () => {
    expect(told('（实际支出资金/实际到位资金）×100%')).toEqual(['info 实际到位资金 annual']);
    expect(told('预算执行率=全年执行数÷年初预算数×100%')).toEqual(['info 年初预算数 annual']);
  });

  test('the same one is not, nor words nobody knows', () => {
    expect(told('（全年执行数/全年预算数）×100%')).toEqual([]);
    expect(told('（全年执行数/应付款）×100%')).toEqual([]);
    expect(told('按进度支付')).toEqual([]);
  });

  test('it is off with its check', () => {
    expect(told('（实际支出资金/实际到位资金）×100%', { off: ['S4'] })).toEqual([]);
  });
});

test('T2 speaks from where the scoring takes a target for exceeded, unless its own limit is set', () => {
  const from120 = { ...nationalRules(), overTarget: { policy: 'flag', from: '120' } } as const;
  const ids = (ruleSet: RuleSet): readonly string[] =>
    oneRowForm(row, ruleSet)
      .findings.map(({ check }) => check)
      .filter((check) => check === 'T2');
  expect(ids(nationalRules())).toEqual([]);
  expect(ids(from120)).toEqual(['T2']);
  expect(ids({ ...from120, checks: { overTargetPercent: '140' } })).toEqual([]);
});
