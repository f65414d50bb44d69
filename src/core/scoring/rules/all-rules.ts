import { compositeOf } from './composite';
import { deadline } from './deadline';
import { deduction } from './deduction';
import { direct } from './direct';
import { interpolate } from './interpolate';
import { manual } from './manual';
import { proportional } from './proportional';
import { qualitative } from './qualitative';
import { range } from './range';
import type { ChoiceOf, Draft, RuleCase, RuleNeed, ScoringRule, Verdict } from './rule';
import { threshold } from './threshold';
import { tiers } from './tiers';

/** The scoring functions by their ids, in the order in which they are offered and explained. A new one is a file and a
 *  line here. */
const OWN = { proportional, threshold, deduction, tiers, interpolate, range, qualitative, deadline, direct, manual };

/** These scoring functions, and last the mean of several figures, which is scored by any of them that works on figures. */
export function withMeans<Id extends string, R extends ScoringRule>(rules: Readonly<Record<Id, R>>) {
  const all: readonly R[] = Object.values(rules);
  return { ...rules, composite: compositeOf(all.filter((rule) => worksOnFigures(rule))) };
}

type OnFigures = { readonly needs: 'figures' | 'measured' };

function worksOnFigures<R extends { readonly needs: RuleNeed }>(rule: R): rule is Extract<R, OnFigures> {
  return rule.needs === 'figures' || rule.needs === 'measured';
}

/** Every scoring function by its id. */
export const scoringRules = withMeans(OWN);

type Rules = typeof scoringRules;

/** What a scoring function goes by in rule sets and results. */
export type FunctionId = keyof Rules;

/** Which function scores a row, with its parameters (decimal texts). */
export type FunctionChoice = ChoiceOf<Rules[FunctionId]>;

/** A choice that is not filled in yet: null where a parameter has to be given. */
export type ChoiceDraft = Draft<FunctionChoice>;

/** The scoring function a choice names. */
export function ruleOf(choice: { readonly function: FunctionId }): ScoringRule {
  return scoringRules[choice.function];
}

/** Scores one row by the chosen function. */
export function applyRule(input: RuleCase, choice: FunctionChoice): Verdict {
  return ruleOf(choice).score(input, choice);
}
