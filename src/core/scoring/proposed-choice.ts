import type { ChoiceDraft, FunctionChoice } from './rule-set/function-choice';
import { scoringRules } from './rules/all-rules';

/** What is proposed to somebody who chooses a function: one draft for each of its forms (一次性扣分, 按差距扣分), the usual
 *  one first. null stands where a parameter has to be given. */
export function proposedChoices(id: FunctionChoice['function']): readonly [ChoiceDraft, ...ChoiceDraft[]] {
  return scoringRules[id].meta.proposals;
}

/** The usual draft of a function. */
export function proposedChoice(id: FunctionChoice['function']): ChoiceDraft {
  return proposedChoices(id)[0];
}
