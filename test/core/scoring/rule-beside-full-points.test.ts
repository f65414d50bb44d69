import { recalculate } from '../../../src/core/recalculate';
import type { ScoredRow } from '../../../src/core/scoring/scorecard';
import { explanationText } from '../../../src/text/explanation-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** Rule, target, actual, points typed, weight 10, of an indicator. */
function scored(rule: string, name: string, target: string, actual: string, typed: string): ScoredRow {
  const grid = gridFromText(`
    | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 评分标准 |
    | ${name} | ${target} | ${actual} | 10 | ${typed} | ${rule} |
  `);
  const row = recalculate([grid], nationalRules()).scorecards[0]?.rows[0];
  if (!row) throw new Error('no row');
  return row;
}
const told = ({ explanation }: ScoredRow): string => explanationText(explanation, 'zh-CN');

describe('full points beside a rule that cannot be worked out', () => {
  test.each([
    ['达到90%得80%的分数', '覆盖率', '100%', '90%', '9'],
    ['按实际情况评分', '完成率', '100%', '85%', '8.5'],
    ['每有一笔未及时发放扣1分', '发放及时率', '100%', '90%', '9'],
    ['每延误10天扣2分', '完工时间', '2023年10月31日', '2023年11月15日', '0'],
    ['完成100%得10分，90%-100%得8分，90%以下每降低1个百分点扣0.5分', '完成率', '100%', '85%', '8.5'],
  ])('%s: %s %s → %s is asked', (rule, name, target, actual, byRuleSet) => {
    const row = scored(rule, name, target, actual, '10');
    expect(row).toMatchObject({ status: 'unscorable', score: null, question: 'keepTyped', met: false });
    expect(told(row)).toBe(
      `表中评分标准“${rule}”不能自动计算；没有达到目标，原得分10却是满分（按口径为${byRuleSet}）：请改正得分、按口径计分，或确认人工评分`,
    );
    // Fewer points are somebody's judgement by that rule.
    expect(scored(rule, name, target, actual, '7')).toMatchObject({ status: 'scored', score: '7.00' });
  });

  test('a result in words that falls short is asked too', () => {
    const row = scored('根据制度建设情况酌情扣分', '制度', '健全', '不健全', '10');
    expect(row).toMatchObject({ status: 'unscorable', question: 'keepTyped' });
    expect(told(row)).toContain('完成情况没有达到目标，原得分10却是满分');
  });

  test('one that reaches its target keeps them', () => {
    expect(scored('按实际情况评分', '完成率', '90%', '95%', '10')).toMatchObject({ status: 'scored', score: '10.00' });
  });
});

describe('points that people give between two ends', () => {
  const rule = '健全10分；较健全6–9分；不健全0–5分';

  test('are kept inside them, and it is said', () => {
    const row = scored(rule, '制度', '健全', '较健全', '8');
    expect(row).toMatchObject({ status: 'scored', function: 'manual', score: '8.00' });
    expect(told(row)).toBe(`人工评分，保留8分；在表中评分标准“${rule}”给的6至9分之内`);
    expect(scored('6–9分', '满意度', '≥95%', '90%', '6')).toMatchObject({ status: 'scored', score: '6.00' });
  });

  test.each([['10'], ['5']])('are asked about outside them: %s', (typed) => {
    const row = scored(rule, '制度', '健全', '较健全', typed);
    expect(row).toMatchObject({ status: 'unscorable', question: 'keepTyped' });
    expect(told(row)).toContain(`给的是6至9分，原得分${typed}不在其中`);
  });

  test('are asked for where nothing is typed', () => {
    const row = scored(rule, '制度', '健全', '较健全', '');
    expect(row).toMatchObject({ status: 'unscorable', score: null });
    expect(told(row)).toContain('给的是6至9分：请在得分栏填写分数');
  });
});

test('the rule set is not said to give what it only keeps', () => {
  expect(told(scored('是得满分，否得0分', '是否公开', '是', '否', '10'))).toBe(
    '原得分10，按表中评分标准“是得满分，否得0分”算得0：请选用其中一个，选定前不改动原得分',
  );
});
