import type { FunctionChoice } from '../core/scoring/rules/scoring-rules';
import type { RuleDescription } from '../core/scoring/rules/rule';

/** What the file of a scoring function says of it for the manual: found by the function's id, so that no list is kept
 *  beside the functions, and the pane, which loads the list of them, leaves the manual out. */
export function ruleDescription(id: string): RuleDescription<FunctionChoice> {
  const file: { readonly description: () => RuleDescription<FunctionChoice> } = require(`../core/scoring/rules/${id}`);
  return file.description();
}
