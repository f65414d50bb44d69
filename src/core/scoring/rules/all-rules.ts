import type { FunctionChoice } from '../rule-set';
import { deduction } from './deduction';
import { direct } from './direct';
import { manual } from './manual';
import { proportional } from './proportional';
import type { ChoiceOf, RuleCase, ScoringRule, Verdict } from './rule';
import { threshold } from './threshold';

type AllRules = { readonly [F in FunctionChoice['function']]: ScoringRule<ChoiceOf<F>> };

/** Every scoring function by its id. A new one is a file here, a line here, and its parameters in rule-set.ts. */
export const scoringRules: AllRules = { proportional, threshold, deduction, direct, manual };

/** Scores one row by the chosen function. */
export function applyRule(input: RuleCase, choice: FunctionChoice): Verdict {
  const rule: ScoringRule<FunctionChoice> = scoringRules[choice.function];
  return rule.score(input, choice);
}
