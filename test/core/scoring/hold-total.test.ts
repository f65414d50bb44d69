import { recalculate } from '../../../src/core/recalculate';
import type { RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import { scoreSheet } from '../../../src/core/scoring/score-sheet';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import { explanationText } from '../../../src/text/explanation-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** What is said of a form's total, and what is written into its total and grade. */
function totalOf(text: string, rules: RuleSet = nationalRules()) {
  const { scorecards, plans } = recalculate([gridFromText(text)], rules);
  const [card] = scorecards;
  if (!card) throw new Error('no form');
  const { complete, score, held } = card.total;
  const written = plans.flatMap(({ writes }) =>
    writes.filter(({ reason }) => reason === 'total' || reason === 'grade'),
  );
  return {
    total: [complete, score, card.grade],
    why: held ? explanationText(held, 'zh-CN') : null,
    written: written.map(({ after }) => after),
  };
}

const FUNDS = (weight: string): string => `
| 项目资金 | 全年预算数 | 全年执行数 | 分值 | 得分 |
| 年度资金总额 | 100 | 95 | ${weight} | |`;
const ROWS = (first: string): string => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 维修里程 | ≥10公里 | 10公里 | ${first} | |
| 群众满意度 | ≥90% | '91% | 40 | |
| 总分 | | | | 99 |`;

describe('a total that is none', () => {
  test('indicators of 100 and an execution rate of 10 besides: nothing is graded or overwritten', () => {
    expect(totalOf(FUNDS('10') + ROWS('60'))).toEqual({
      total: [false, null, null],
      why: '指标分值已合计100，执行率10分重复计入，请先更正分值：不评等级，总分不改写',
      written: [],
    });
  });

  test('indicators of 110', () => {
    expect(totalOf(ROWS('70'))).toEqual({
      total: [false, null, null],
      why: '分值合计110，超过满分100，请先更正分值：不评等级，总分不改写',
      written: [],
    });
  });

  test('an open question about a column', () => {
    const { total, why, written } = totalOf(`
      | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 得分 |
      | 维修里程 | ≥10公里 | 10公里 | 100 | | |`);
    expect([total, written]).toEqual([[false, null, null], []]);
    expect(why).toBe('E、F列是什么还没有回答，总分待定');
  });

  test('a part of the form that was not read', () => {
    const [sheet] = recogniseSheet(gridFromText(ROWS('60')));
    if (!sheet) throw new Error('no form');
    const unread = [{ top: 4, left: 1, bottom: 8, right: 7 }];
    const { total, grade } = scoreSheet({ ...sheet, unread }, nationalRules());
    expect([total.complete, total.score, grade]).toEqual([false, null, null]);
    expect(total.held && explanationText(total.held, 'zh-CN')).toContain('B5:H9有分数没有计入，总分不完整');
  });
});

describe('a total on fewer points than the full ones', () => {
  test('is told, and neither graded nor written', () => {
    expect(totalOf(ROWS('50'))).toEqual({
      total: [true, '90.00', null],
      why: '满分90，未折算为100分：不评等级，总分不改写',
      written: [],
    });
  });

  test('is graded where the rule set has 90 points', () => {
    expect(totalOf(ROWS('50'), { ...nationalRules(), totalWeight: '90' })).toEqual({
      total: [true, '90.00', '优'],
      why: null,
      written: [90],
    });
  });
});

test('a total of exactly the full points is graded and written', () => {
  expect(totalOf(FUNDS('10') + ROWS('50'))).toEqual({ total: [true, '99.50', '优'], why: null, written: [99.5] });
});
