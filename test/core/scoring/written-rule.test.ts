import { parseWrittenRule } from '../../../src/core/scoring/parse-written-rule';
import type { FunctionChoice } from '../../../src/core/scoring/rule-set';
import { readRuleSetDocument } from '../../../src/core/scoring/read-rule-set';
import { chooseFunction } from '../../../src/core/scoring/choose-function';
import { scoreRow } from '../../../src/core/scoring/score-row';
import { recalculate } from '../../../src/core/recalculate';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';
import { indicatorRow } from './indicator-row';
import { withRow } from './rule-set-documents';

const step = (step: string, points: string, more: object = {}): FunctionChoice => ({
  function: 'deduction',
  form: 'perPoint',
  points,
  step,
  wholeSteps: false,
  floor: '0',
  ...more,
});
const flat = (points: string, more: object = {}): FunctionChoice => ({
  function: 'deduction',
  form: 'flat',
  points,
  floor: '0',
  ...more,
});
const tiers = (
  on: 'actual' | 'ratio' | 'deviation',
  bands: readonly (readonly [string, string])[],
  otherwise = '0',
) => ({
  function: 'tiers',
  on,
  award: 'points',
  bands: bands.map(([limit, award]) => ({ limit, award })),
  otherwise,
});

describe('rules as departments write them into their sheets', () => {
  test.each<[string, unknown]>([
    ['90%以上得10分，每降5%扣1分，扣完为止', step('5', '1', { percentSteps: true, from: '≥90%' })],
    ['９０％（含）以上得10分，每降低5％扣1分，扣完为止。', step('5', '1', { percentSteps: true, from: '≥90%' })],
    ['每低1个百分点扣1分', step('1', '1')],
    ['达到目标值得满分，每低1个百分点扣0.5分，扣完为止', step('1', '0.5')],
    ['未达标扣4分', flat('4')],
    ['达标得满分，未达标扣4分，最低5分', flat('4', { floor: '5' })],
    ['每超1%扣0.2分', step('1', '0.2', { percentSteps: true })],
    ['每超1个百分点扣0.1分', step('1', '0.1')],
    ['每少1个扣2分，扣完为止', step('1', '2')],
    ['每延迟一个月扣2分，扣完为止', { function: 'deadline', late: 'perMonth', points: '2', floor: '0' }],
    ['按期完成得满分，每逾期1天扣0.5分', { function: 'deadline', late: 'perDay', points: '0.5', floor: '0' }],
    ['达到目标得满分，否则不得分', { function: 'threshold' }],
    ['完成得满分，未完成按比例得分', { function: 'proportional', reverse: 'linear' }],
    [
      '±10%以内5分，±10-15% 3分',
      tiers('deviation', [
        ['10', '5'],
        ['15', '3'],
      ]),
    ],
    [
      '偏差±10%以内得5分，±10%-15%得3分，±15%-20%得1分，其余不得分',
      tiers('deviation', [
        ['10', '5'],
        ['15', '3'],
        ['20', '1'],
      ]),
    ],
    [
      '完成率90%以上得10分，80%-90%得8分，80%以下不得分',
      tiers('ratio', [
        ['90', '10'],
        ['80', '8'],
      ]),
    ],
    [
      '≥95%得10分；90%-95%得8分；其余得2分',
      tiers(
        'actual',
        [
          ['95', '10'],
          ['90', '8'],
        ],
        '2',
      ),
    ],
  ])('%s', (sentence, choice) => {
    expect(parseWrittenRule(sentence)).toEqual(choice);
    expect(readRuleSetDocument(withRow(parseWrittenRule(sentence)))).toMatchObject({ ok: true });
  });

  test.each([
    '',
    '≥60%',
    '100个',
    '有效提升',
    '90%以上得10分',
    '每降5%扣1分，情节严重的另行研究',
    '酌情扣分',
    '每低0个百分点扣1分',
    '±10%以内5分，±15-20% 3分',
    '90%以上得8分，80%-90%得10分',
    '未达标扣4分，每低1个百分点扣1分',
    '(a+)+$'.repeat(30),
    '扣'.repeat(199),
    '9'.repeat(199),
    '每'.repeat(500),
  ])('not understood, so nothing is suggested: %s', (sentence) => {
    expect(parseWrittenRule(sentence)).toBeNull();
  });
});

describe('which function a row gets', () => {
  const rules = nationalRules();
  const sentence = '90%以上得10分，每降5%扣1分，扣完为止';
  const row = indicatorRow({ target: '≥90%', actual: '80%', weight: '10', rule: sentence });
  const chosen: FunctionChoice = { function: 'threshold' };

  test('without a decision the rule set’s; the written rule is only suggested', () => {
    const scored = scoreRow(row, rules);
    expect(scored).toMatchObject({ function: 'proportional', score: '8.89', suggestion: { sentence } });
    expect(scored.suggestion?.choice).toEqual(parseWrittenRule(sentence));
  });

  test('the written rule once its sentence is confirmed', () => {
    const scored = scoreRow(row, rules, { chosen: null, confirmed: sentence });
    expect(scored).toMatchObject({ function: 'deduction', score: '8.00' });
    expect(scored.suggestion).toBeUndefined();
  });

  test('not any more when the sentence was changed afterwards', () => {
    const scored = scoreRow(row, rules, { chosen: null, confirmed: '每降5%扣2分' });
    expect(scored).toMatchObject({ function: 'proportional', suggestion: { sentence } });
  });

  test('the user’s own choice before everything', () => {
    const scored = scoreRow(row, rules, { chosen, confirmed: sentence });
    expect(scored).toMatchObject({ function: 'threshold', score: '0.00' });
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
    recalculate([grid], nationalRules(), () => () => ({ chosen: null, confirmed })).scorecards[0]?.rows[0];
  expect(decided(null)).toMatchObject({ score: '8.89', suggestion: { sentence: '每低1个百分点扣0.5分' } });
  expect(decided('每低1个百分点扣0.5分')).toMatchObject({ function: 'deduction', score: '5.00' });
});
