import type { FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import { chooseFunction } from '../../../src/core/scoring/choose-function';
import { scoreRow } from '../../../src/core/scoring/score-row';
import { parseRule } from '../../../src/core/scoring/written/parse-rule';
import { recalculate } from '../../../src/core/recalculate';
import { EMPTY_RECORD } from '../../../src/core/record/workbook-record';
import type { Scorecard } from '../../../src/core/finding/finding';
import { findingText } from '../../../src/text/finding-text';
import { explanationText } from '../../../src/text/explanation-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';
import { indicatorRow, type RowTexts } from './indicator-row';

const rules = nationalRules();
const told = (texts: RowTexts, decision?: Parameters<typeof scoreRow>[2]) => {
  const row = scoreRow(indicatorRow(texts), rules, decision);
  return { ...row, why: explanationText(row.explanation, 'zh-CN') };
};

describe('which function a row gets', () => {
  const sentence = '90%以上得10分，每降5%扣1分，扣完为止';
  const row = indicatorRow({ target: '≥90%', actual: '80%', weight: '10', rule: sentence });
  const chosen: FunctionChoice = { function: 'threshold' };

  test('the written rule once its sentence is confirmed', () => {
    const scored = scoreRow(row, rules, { chosen: null, confirmed: sentence });
    expect(scored).toMatchObject({ function: 'deduction', score: '8.00', by: 'sheet', ownRule: { decided: true } });
    expect(explanationText(scored.explanation, 'zh-CN')).not.toContain('待确认');
  });

  test('not confirmed any more when the sentence was changed afterwards', () => {
    const scored = scoreRow(row, rules, { chosen: null, confirmed: '每降5%扣2分' });
    expect(scored.ownRule).toMatchObject({ sentence, decided: false });
  });

  test('the user’s own choice before everything', () => {
    const scored = scoreRow(row, rules, { chosen, confirmed: sentence });
    expect(scored).toMatchObject({ function: 'threshold', score: '0.00', by: 'user', choice: chosen });
    expect(scored.ownRule).toMatchObject({ score: '8.00', decided: true });
  });

  test('a rule in the target cell itself', () => {
    expect(told({ target: sentence, actual: '80%', weight: '10' })).toMatchObject({
      score: '8.00',
      by: 'sheet',
      met: false,
    });
    expect(told({ target: sentence, actual: '80%', weight: '10', score: '9' })).toMatchObject({ score: null });
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

describe('the sheet’s own rule outranks the rule set, and overrules nothing that is typed', () => {
  const row = { target: '100%', actual: '88%', weight: '10', rule: '每低5%扣1分，扣完为止' };

  test('it gives the typed points: these, and it is said', () => {
    const scored = told({ ...row, score: '7.6' });
    expect(scored).toMatchObject({ status: 'scored', score: '7.60', by: 'sheet' });
    expect(scored.ownRule).toMatchObject({ score: '7.60', agrees: true, decided: false, ruleSet: { score: '8.80' } });
    expect(scored.why).toBe('88%<100%，差12个百分点，每5个百分点扣1分：10−12÷5×1=7.6；与表中评分标准一致（待确认）');
  });

  test('it gives others: all three are named, and the row is asked', () => {
    const scored = told({ ...row, score: '8' });
    expect(scored).toMatchObject({ status: 'unscorable', score: null, ownRule: { score: '7.60', agrees: false } });
    expect(scored.why).toBe(
      '原得分8，按表中评分标准“每低5%扣1分，扣完为止”算得7.6，按口径算得8.8：请选用其中一个，选定前不改动原得分',
    );
  });

  test('points typed with fewer decimals are kept where they only round', () => {
    const rounding = { ...row, actual: '87.3%', score: '7.5' };
    expect(told(rounding)).toMatchObject({ score: '7.50', ownRule: { score: '7.46', agrees: true } });
    expect(told(rounding).why).toContain('表中评分标准算得7.46，与原得分7.5只差取整，保留原得分（待确认）');
    expect(told({ ...rounding, score: '7' })).toMatchObject({ score: null });
    expect(told({ ...rounding, score: '7.4' })).toMatchObject({ score: null });
  });

  test('nothing is typed: by the sheet’s rule, and it is said', () => {
    const scored = told(row);
    expect(scored).toMatchObject({ score: '7.60', by: 'sheet', ownRule: { agrees: false, decided: false } });
    expect(scored.why).toContain('按表中评分标准“每低5%扣1分，扣完为止”计分（待确认）');
  });

  test('it cannot be read: typed points stand, and nothing typed is asked', () => {
    const unread = { ...row, rule: '每低5%扣1分，情节严重的加倍' };
    expect(told({ ...unread, score: '7' })).toMatchObject({ score: '7.00', function: 'manual', by: 'sheet' });
    expect(told({ ...unread, score: '7' }).why).toContain('不能自动计算，保留原得分7（按口径为8.8）');
    expect(told(unread)).toMatchObject({ status: 'unscorable', score: null });
    expect(told(unread).why).toContain('请选择按口径计8.8分，或在得分栏填写分数');
    expect(told({ ...unread, score: '8.8' })).toMatchObject({ score: '8.80', by: 'ruleSet' });
    expect(told({ ...unread, score: '11' })).toMatchObject({ status: 'unscorable' });
  });

  test('it says nothing on how to score: the rule set', () => {
    const scored = told({ ...row, rule: '对照绩效目标评价' });
    expect(scored).toMatchObject({ score: '8.80', by: 'ruleSet' });
    expect(scored.ownRule).toBeUndefined();
  });

  test('it has nothing to run on: it is not offered, and lends no evidence', () => {
    const blank = told({ ...row, target: '', actual: '', score: '10' });
    expect(blank).toMatchObject({ status: 'unscorable', ownRule: { choice: null, score: null } });
  });

  test('it decides a direction that the target leaves open', () => {
    const open = { name: '办理时限', target: '30天', actual: '36天', weight: '10' };
    expect(told(open)).toMatchObject({ status: 'unscorable' });
    expect(told({ ...open, rule: '每超过1天扣1分', score: '4' })).toMatchObject({ score: '4.00', met: false });
  });
});

const differences = (card: Scorecard | undefined): readonly string[] =>
  (card?.findings ?? []).filter(({ check }) => check === 'S2').map((finding) => findingText(finding, 'zh-CN'));

test('decisions reach their rows through the whole way', () => {
  const grid = gridFromText(`
    | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分标准 |
    | 甲 | ≥90% | 80% | 10 | 6 | 每低1个百分点扣0.5分 |`);
  const decided = (confirmed: string | null) =>
    recalculate([grid], rules, {
      ...EMPTY_RECORD,
      decisions: [
        {
          sheet: grid.sheet,
          anchor: { name: '甲', level1: '', level2: '', occurrence: 0 },
          decision: { chosen: null, confirmed },
        },
      ],
    });
  expect(decided(null).scorecards[0]).toMatchObject({ total: { complete: false, score: null }, grade: null });
  expect(decided(null).scorecards[0]?.rows[0]?.ownRule?.choice).toEqual(parseRule('每低1个百分点扣0.5分'));
  expect(decided(null).plans.flatMap(({ writes }) => writes)).toEqual([]);
  const [confirmed] = decided('每低1个百分点扣0.5分').scorecards;
  expect(confirmed?.rows[0]).toMatchObject({ function: 'deduction', score: '5.00' });
  expect(differences(confirmed)).toEqual(['“甲”原得分 6，按表中评分标准计算应为 5']);
  expect(differences(decided(null).scorecards[0])).toEqual([]);
});

test('同上 is the nearest rule above that fits the row', () => {
  const grid = gridFromText(`
    | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分标准 |
    | 合格率 | ≥90% | 80% | 10 |  | 每低1个百分点扣0.5分 |
    | 完工时间 | 2020年6月底前 | 2020年6月 | 10 |  | 每延迟一个月扣2分 |
    | 满意度 | ≥90% | 88% | 10 |  | 同上 |`);
  const [card] = recalculate([grid], rules).scorecards;
  expect(card?.rows.map(({ score }) => score)).toEqual(['5.00', '10.00', '9.00']);
});
