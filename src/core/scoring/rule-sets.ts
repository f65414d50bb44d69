import { readRuleSet } from './read-rule-set';
import type { RuleSet } from './rule-set';
import national2020 from './rule-sets/national-2020.json';
import shijiazhuang2019 from './rule-sets/shijiazhuang-2019.json';

/** The rule sets that come with the add-in; the first is the one a new workbook starts with. */
export const ruleSets: readonly [RuleSet, ...RuleSet[]] = [readRuleSet(national2020), readRuleSet(shijiazhuang2019)];

/** The rule set with this id, null when none of ours has it. */
export function findRuleSet(id: string): RuleSet | null {
  return ruleSets.find((ruleSet) => ruleSet.id === id) ?? null;
}
