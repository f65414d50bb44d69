import { functions } from './all-rules';
import { compositeOf } from './composite';
import type { ChoiceOf, Draft, RuleCase, RuleNeed, ScoringRule, Verdict } from './rule';

/** These scoring functions, and last the mean of several figures, which is scored by any of them that works on figures. */
function withMeans<Id extends string, R extends ScoringRule>(rules: Readonly<Record<Id, R>>) {
  const all: readonly R[] = Object.values(rules);
  return { ...rules, composite: compositeOf(all.filter((rule) => worksOnFigures(rule))) };
}

type OnFigures = { readonly needs: 'figures' | 'measured' };

function worksOnFigures<R extends { readonly needs: RuleNeed }>(rule: R): rule is Extract<R, OnFigures> {
  return rule.needs === 'figures' || rule.needs === 'measured';
}

/** Every scoring function by its id. */
export const scoringRules = withMeans(functions);

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

type FigureChoice = Extract<FunctionChoice, { readonly function: 'composite' }>['by'];

const isOnFigures = (choice: FunctionChoice): choice is FigureChoice => worksOnFigures(scoringRules[choice.function]);

/** The mean of several figures, all of the same weight, scored as this function scores a single one; null: it scores none. */
export function meanOf(choice: FunctionChoice): FunctionChoice | null {
  return isOnFigures(choice) ? { function: 'composite', weights: [], by: choice } : null;
}
