import type { CheckSettings } from '../../../src/core/finding/check-settings';
import { recalculate } from '../../../src/core/recalculate';
import type { RuleSet } from '../../../src/core/scoring/rule-set';
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
