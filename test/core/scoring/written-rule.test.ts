import { parseWrittenRule } from '../../../src/core/scoring/written/written-rule';
import type { FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import { chooseFunction } from '../../../src/core/scoring/choose-function';
import { scoreRow } from '../../../src/core/scoring/score-row';
import { recalculate } from '../../../src/core/recalculate';
import { EMPTY_RECORD } from '../../../src/core/record/workbook-record';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';
import { indicatorRow } from './indicator-row';

describe('which function a row gets', () => {
  const rules = nationalRules();
  const sentence = '90%以上得10分，每降5%扣1分，扣完为止';
  const row = indicatorRow({ target: '≥90%', actual: '80%', weight: '10', rule: sentence });
  const chosen: FunctionChoice = { function: 'threshold' };

  test('without a decision the rule set’s; the written rule is only suggested', () => {
    const scored = scoreRow(row, rules);
    expect(scored).toMatchObject({ function: 'proportional', score: '8.89', by: 'ruleSet', suggestion: { sentence } });
    expect(scored.suggestion?.choice).toEqual(parseWrittenRule(sentence));
  });

  test('the written rule once its sentence is confirmed', () => {
    const scored = scoreRow(row, rules, { chosen: null, confirmed: sentence });
    expect(scored).toMatchObject({ function: 'deduction', score: '8.00', by: 'sheet' });
    expect(scored.suggestion).toBeUndefined();
  });

  test('not any more when the sentence was changed afterwards', () => {
    const scored = scoreRow(row, rules, { chosen: null, confirmed: '每降5%扣2分' });
    expect(scored).toMatchObject({ function: 'proportional', suggestion: { sentence } });
  });

  test('the user’s own choice before everything', () => {
    const scored = scoreRow(row, rules, { chosen, confirmed: sentence });
    expect(scored).toMatchObject({ function: 'threshold', score: '0.00', by: 'user', choice: chosen });
  });

  test('a rule in the target cell itself', () => {
    const inTarget = indicatorRow({ target: sentence, actual: '80%', weight: '10' });
    expect(scoreRow(inTarget, rules)).toMatchObject({ status: 'unscorable', suggestion: { sentence } });
    const scored = scoreRow(inTarget, rules, { chosen: null, confirmed: sentence });
    expect(scored).toMatchObject({ status: 'scored', score: '8.00', met: false });
  });

  test('the order is told with the choice', () => {
    const measured = { kind: 'judged' } as const;
    const written = { sentence, choice: chosen };
    const by = (decision: Parameters<typeof chooseFunction>[3]) =>
      chooseFunction(row, measured, rules, decision, written).by;
    expect(by({ chosen, confirmed: null })).toBe('user');
    expect(by({ chosen: null, confirmed: sentence })).toBe('sheet');
    expect(by({ chosen: null, confirmed: null })).toBe('ruleSet');
  });
});

test('decisions reach their rows through the whole way', () => {
  const grid = gridFromText(`
    | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分标准 |
    | 甲 | ≥90% | 80% | 10 | | 每低1个百分点扣0.5分 |`);
  const decided = (confirmed: string | null) =>
    recalculate([grid], nationalRules(), {
      ...EMPTY_RECORD,
      decisions: [
        {
          sheet: grid.sheet,
          anchor: { name: '甲', level1: '', level2: '', occurrence: 0 },
          decision: { chosen: null, confirmed },
        },
      ],
    }).scorecards[0]?.rows[0];
  expect(decided(null)).toMatchObject({ score: '8.89', suggestion: { sentence: '每低1个百分点扣0.5分' } });
  expect(decided('每低1个百分点扣0.5分')).toMatchObject({ function: 'deduction', score: '5.00' });
});
