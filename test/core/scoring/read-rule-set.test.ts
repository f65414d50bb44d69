import { readRuleSet, RuleSetError } from '../../../src/core/scoring/read-rule-set';
import national from '../../../src/core/scoring/rule-sets/national-2020.json';
import { findRuleSet, ruleSets } from '../../../src/core/scoring/rule-sets';

test('the rule sets that come with the add-in are found by their ids', () => {
  expect(ruleSets.map(({ id }) => id)).toEqual(['national-2020', 'shijiazhuang-2019']);
  for (const ruleSet of ruleSets) expect(findRuleSet(ruleSet.id)).toBe(ruleSet);
  expect(findRuleSet('nowhere-1999')).toBeNull();
  expect(findRuleSet('__proto__')).toBeNull();
});

const choice = { function: 'deduction', form: 'perPoint', points: '1', step: '1', wholeSteps: true, floor: '0' };

describe('a faulty rule set is refused by the name of the field', () => {
  test.each<[string, unknown]>([
    ['(root)', null],
    ['(root)', []],
    ['id', { ...national, id: 'National 2020' }],
    ['version', { ...national, version: 0 }],
    ['name.en-US', { ...national, name: { 'zh-CN': '口径' } }],
    ['decimals', { ...national, decimals: 2.5 }],
    ['rounding', { ...national, rounding: 'up' }],
    ['defaults.atMost', { ...national, defaults: { ...national.defaults, atMost: undefined } }],
    [
      'defaults.atMost.reverse',
      { ...national, defaults: { ...national.defaults, atMost: { function: 'proportional' } } },
    ],
    [
      'defaults.equal.function',
      { ...national, defaults: { ...national.defaults, equal: { function: 'constructor' } } },
    ],
    ['rows', { ...national, rows: {} }],
    ['rows[0].nameContains', { ...national, rows: [{ nameContains: ' ', choice }] }],
    ['rows[0].choice.step', { ...national, rows: [{ nameContains: '率', choice: { ...choice, step: '0' } }] }],
    [
      'rows[0].choice.wholeSteps',
      { ...national, rows: [{ nameContains: '率', choice: { ...choice, wholeSteps: 1 } }] },
    ],
    ['rows[0].choice.points', { ...national, rows: [{ nameContains: '率', choice: { ...choice, points: '-1' } }] }],
    ['execution.weight', { ...national, execution: { weight: 10 } }],
    ['levelWeights[0].weight', { ...national, levelWeights: [{ contains: '产出' }] }],
    ['grades', { ...national, grades: [] }],
    [
      'grades',
      {
        ...national,
        grades: [
          { name: '良', from: '80' },
          { name: '优', from: '90' },
        ],
      },
    ],
    ['totalWeight', { ...national, totalWeight: 'NaN' }],
    ['flagWords', { ...national, flagWords: '未"达标' }],
  ])('%s', (field, document) => {
    expect(() => readRuleSet(document)).toThrow(RuleSetError);
    expect(() => readRuleSet(document)).toThrow(expect.objectContaining({ field }));
  });
});
