import type { CheckThresholds, RuleSet, Severity } from '../scoring/rule-set/rule-set';
import type { Check } from './check';

/** The bands of S9 stand in 财预〔2020〕10号; the others are the usual practice of reviewers. */
export const USUAL_THRESHOLDS: Omit<CheckThresholds, 'overTargetPercent'> = {
  singleWeightPercent: '30',
  reachedFromPercent: '80',
  partlyFromPercent: '60',
  fullRows: 5,
  fullForms: 5,
  fullAveragePercent: '99',
  declaredGoalsPercent: '50',
  targetLowPercent: '90',
  targetHighPercent: '130',
};

/** How the checks are set once a rule set is chosen. */
export interface CheckPolicy {
  readonly thresholds: CheckThresholds;
  isOn(check: Check): boolean;
  severity(check: Check): Severity;
}

/** The settings of a rule set over the usual ones. Where its scoring has a limit for the same thing, the check takes that
 *  one, unless the rule set says otherwise. */
export function checkPolicy({ checks, overTarget, defaults: { qualitative } }: RuleSet): CheckPolicy {
  const { off = [], severity = {}, ...thresholds } = checks;
  const bands =
    qualitative.function === 'qualitative'
      ? { reachedFromPercent: qualitative.reached.from, partlyFromPercent: qualitative.partly.from }
      : {};
  return {
    thresholds: { ...USUAL_THRESHOLDS, overTargetPercent: overTarget.from, ...bands, ...thresholds },
    isOn: ({ id }) => !off.includes(id),
    severity: (check) => severity[check.id] ?? check.severity,
  };
}
