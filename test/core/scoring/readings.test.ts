import type { RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import { findRuleSet } from '../../../src/core/scoring/rule-set/rule-sets';
import { recalculate } from '../../../src/core/recalculate';
import { explanationText } from '../../../src/text/explanation-text';
import { goldenGrid } from '../../golden/golden-book';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const scoredSheet = goldenGrid('source-report', '项目支出绩效自评表');

function scored(rules: RuleSet, grid = scoredSheet) {
  const [card] = recalculate([grid], rules).scorecards;
  if (!card) throw new Error('the form was not recognised');
  return card;
}

describe('the source report, read in three ways', () => {
  test('by its own rules: 96.00', () => {
    const rules = findRuleSet('shijiazhuang-2019');
    if (!rules) throw new Error('its rule set is missing');
    expect(scored(rules)).toMatchObject({ total: { score: '96.00' }, grade: '优' });
  });

  test('by the national rules: 91.33', () => {
    expect(scored(nationalRules())).toMatchObject({ total: { score: '91.33' }, grade: '优' });
  });

  test('with 2 points off for a target exceeded by 30 %: 89.33, and the grade flips', () => {
    const rules: RuleSet = { ...nationalRules(), overTarget: { policy: 'deduct', from: '130', points: '2' } };
    const card = scored(rules);
    expect(card).toMatchObject({ total: { score: '89.33' }, grade: '良' });
    const online = card.rows.find(({ name }) => name.includes('网上可办'));
    expect(online?.overTarget).toBe(true);
    expect(online && explanationText(online.explanation, 'zh-CN')).toBe(
      '100%≥70%，达到目标，得满分25；100%÷70%≈142.86%，达到目标的130%以上，扣2分：25−2=23',
    );
  });

  test('reduced by the degree of deviation', () => {
    const rules: RuleSet = { ...nationalRules(), overTarget: { policy: 'proportional', from: '130' } };
    // 25 × (1 − (100/70 − 1.3)) = 21.785…
    expect(scored(rules).rows.find(({ name }) => name.includes('网上可办'))?.score).toBe('21.79');
  });
});

describe('what never counts as exceeding a target', () => {
  test.each([
    ['≤30', '1', '10.00'],
    ['≤30', '45', '5.00'],
    ['≥0', '5', '10.00'],
    ['≥-5%', '8%', '10.00'],
    ['≥100', '129.99', '10.00'],
  ])('%s, %s', (target, actual, score) => {
    const grid = gridFromText(`| 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 |
      | 甲 | ${target} | ${actual} | 10 | |`);
    const rules: RuleSet = { ...nationalRules(), overTarget: { policy: 'deduct', from: '130', points: '2' } };
    expect(scored(rules, grid).rows[0]).toMatchObject({ score });
    expect(scored(rules, grid).rows[0]?.overTarget).toBeUndefined();
  });
});

const FORM = (budget: string, executed: string) =>
  gridFromText(`
    | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | ${budget} | ${executed} | 10 | | |
    | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 甲 | 10 | 10 | 80 | |
    | 乙 | / | / | 10 | |`);

describe('the total', () => {
  const caps = [
    { below: '50', most: '59' },
    { below: '60', most: '69' },
    { below: '70', most: '79' },
    { below: '80', most: '89' },
  ];
  const capped: RuleSet = {
    ...nationalRules(),
    totalWeight: '90',
    execution: { ...nationalRules().execution, totalCaps: caps },
  };
  test.each([
    ['49.99', '59.00', '差'],
    ['50', '69.00', '中'],
    ['59.99', '69.00', '中'],
    ['60', '79.00', '中'],
    ['79.99', '88.00', '良'],
    ['80', '88.00', '良'],
  ])('an execution rate of %s %% caps it at %s, %s', (executed, score, grade) => {
    expect(scored(capped, FORM('100', executed))).toMatchObject({ total: { score }, grade });
  });

  test('the cap is told', () => {
    const { explanation } = scored(capped, FORM('100', '50')).total;
    expect(explanation && explanationText(explanation, 'zh-CN')).toBe('预算执行率50%低于60%，总分85以69为限');
  });

  test('a total that is exactly as high as the cap is not capped', () => {
    const totalCaps = [{ below: '80', most: '88' }];
    const rules: RuleSet = { ...nationalRules(), execution: { ...nationalRules().execution, totalCaps } };
    const { total } = scored(rules, FORM('100', '79.99'));
    expect(total.score).toBe('88.00');
    expect(total.explanation).toBeUndefined();
  });

  test('weights of 90 are the full total where 90 are', () => {
    const { total, grade } = scored(
      { ...nationalRules(), notApplicable: 'rebase', totalWeight: '90' },
      FORM('100', '50'),
    );
    expect(total).toMatchObject({ score: '85.00', complete: true });
    expect([total.explanation, total.held, grade]).toEqual([undefined, undefined, '良']);
  });

  test('rows that do not apply are left out, or the rest is raised to 100', () => {
    const left = scored(nationalRules(), FORM('100', '100'));
    expect(left).toMatchObject({ total: { score: '90.00', weight: '90', complete: true }, grade: null });
    expect(left.total.held && explanationText(left.total.held, 'zh-CN')).toBe(
      '满分90，未折算为100分：不评等级，总分不改写',
    );
    const { total } = scored({ ...nationalRules(), notApplicable: 'rebase' }, FORM('100', '50'));
    expect(total).toMatchObject({ score: '94.44', weight: '90' });
    expect(total.explanation && explanationText(total.explanation, 'zh-CN')).toBe(
      '不适用的指标不计分，其余折算为满分：85÷90×100≈94.44',
    );
  });

  test('grades with names and cuts of their own', () => {
    const grades = [
      { name: '优秀', from: '95' },
      { name: '合格', from: '60' },
      { name: '不合格', from: '0' },
    ];
    expect(scored({ ...nationalRules(), grades, totalWeight: '90' }, FORM('100', '100')).grade).toBe('合格');
  });
});
