import type { FunctionChoice } from '../rule-set/rule-set';
import { composite } from './composite';
import { deadline } from './deadline';
import { deduction } from './deduction';
import { direct } from './direct';
import { interpolate } from './interpolate';
import { manual } from './manual';
import { proportional } from './proportional';
import { qualitative } from './qualitative';
import { range } from './range';
import type { ChoiceOf, RuleCase, ScoringRule, Verdict } from './rule';
import { threshold } from './threshold';
import { tiers } from './tiers';

type AllRules = { readonly [F in FunctionChoice['function']]: ScoringRule<ChoiceOf<F>> };

/** Every scoring function by its id. A new one is a file here, a line here, and its parameters in function-choice.ts. */
export const scoringRules: AllRules = {
  proportional,
  threshold,
  deduction,
  tiers,
  interpolate,
  range,
  qualitative,
  deadline,
  direct,
  manual,
  composite,
};

/** Scores one row by the chosen function. */
export function applyRule(input: RuleCase, choice: FunctionChoice): Verdict {
  const rule: ScoringRule<FunctionChoice> = scoringRules[choice.function];
  return rule.score(input, choice);
}
