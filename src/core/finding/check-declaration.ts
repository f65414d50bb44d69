import type { RuleSet } from '../scoring/rule-set/rule-set';
import { scoreSheet } from '../scoring/score-sheet';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';
import type { Check } from './check';
import { checkPolicy } from './check-settings';
import { costAtLeast } from './checks/cost-at-least';
import { duplicateNames } from './checks/duplicate-names';
import { percentOverHundred } from './checks/percent-over-hundred';
import { targetNotMeasurable } from './checks/target-not-measurable';
import { weightSum } from './checks/weight-sum';
import { checkSubject, findingOf } from './find-findings';
import type { Finding } from './finding';

/** The checks that need no actual values: points that do not add up, targets that cannot be measured, costs with ≥,
 *  percentages above 100, names that come twice. */
const ON_TARGETS: readonly Check[] = [weightSum, targetNotMeasurable, costAtLeast, percentOverHundred, duplicateNames];

/** What a reviewer would mark in a declaration of targets (绩效目标申报表), which is not scored. */
export function checkDeclaration(labels: LabelGrid, sheet: IndicatorSheet, ruleSet: RuleSet): readonly Finding[] {
  const policy = checkPolicy(ruleSet);
  const subject = checkSubject({ labels, sheet, card: scoreSheet(sheet, ruleSet) }, ruleSet, policy);
  return ON_TARGETS.filter((check) => policy.isOn(check))
    .flatMap((check) => check.observe(subject).map((seen) => findingOf(policy, check, subject, seen)))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
