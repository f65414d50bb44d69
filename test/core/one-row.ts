import { recalculate } from '../../src/core/recalculate';
import type { FunctionChoice } from '../../src/core/scoring/rules/scoring-rules';
import type { RuleSet } from '../../src/core/scoring/rule-set/rule-set';
import { findRuleSet } from '../../src/core/scoring/rule-set/rule-sets';
import type { Scorecard } from '../../src/core/finding/finding';
import type { ScoredRow } from '../../src/core/scoring/scorecard';
import { gridFromText } from '../support/grid-from-text';

/** The national rule set, or a test cannot go on. */
export function nationalRules(): RuleSet {
  const rules = findRuleSet('national-2020');
  if (!rules) throw new Error('the national rule set is missing');
  return rules;
}

/** The national rule set with one function for every row. */
export function rulesWith(choice: FunctionChoice): RuleSet {
  const national = nationalRules();
  const defaults = { atLeast: choice, equal: choice, atMost: choice, range: choice, date: choice, qualitative: choice };
  return { ...national, defaults };
}

/** What a one-row form may hold; cells in the language of grid-from-text. */
export interface OneRow {
  readonly name?: string;
  readonly target?: string;
  readonly actual?: string;
  readonly weight?: string;
  readonly score?: string;
  readonly reason?: string;
  readonly sign?: string;
  readonly unit?: string;
}

/** A form with one indicator in row 2: A name, B sign, C target, D unit, E actual, F weight, G score, H reason. */
export function oneRowForm(row: OneRow, rules = nationalRules()): Scorecard {
  const {
    name = '指标甲',
    target = '',
    actual = '',
    weight = '10',
    score = '',
    reason = '',
    sign = '',
    unit = '',
  } = row;
  const grid = gridFromText(`
    | 指标名称 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 原因 |
    | ${name} | ${sign} | ${target} | ${unit} | ${actual} | ${weight} | ${score} | ${reason} |
  `);
  const [card] = recalculate([grid], rules).scorecards;
  if (!card) throw new Error('the form was not recognised');
  return card;
}

/** The scored row of a one-row form. */
export function scoreOne(row: OneRow, rules = nationalRules()): ScoredRow {
  const [scored] = oneRowForm(row, rules).rows;
  if (!scored) throw new Error('the row was not recognised');
  return scored;
}
