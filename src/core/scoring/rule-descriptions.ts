import type { FunctionChoice } from './rule-set/rule-set';
import { compositeDescription } from './rules/composite';
import { deadlineDescription } from './rules/deadline';
import { deductionDescription } from './rules/deduction';
import { directDescription } from './rules/direct';
import { interpolateDescription } from './rules/interpolate';
import { manualDescription } from './rules/manual';
import { proportionalDescription } from './rules/proportional';
import { qualitativeDescription } from './rules/qualitative';
import { rangeDescription } from './rules/range';
import { thresholdDescription } from './rules/threshold';
import { tiersDescription } from './rules/tiers';
import type { ChoiceOf, RuleDescription } from './rules/rule';

type AllDescriptions = { readonly [F in FunctionChoice['function']]: RuleDescription<ChoiceOf<F>> };

/** What the manual says of every scoring function. For the manual and the tests: the pane shows none of it. */
export const ruleDescriptions: AllDescriptions = {
  proportional: proportionalDescription,
  threshold: thresholdDescription,
  deduction: deductionDescription,
  tiers: tiersDescription,
  interpolate: interpolateDescription,
  range: rangeDescription,
  qualitative: qualitativeDescription,
  deadline: deadlineDescription,
  direct: directDescription,
  manual: manualDescription,
  composite: compositeDescription,
};
