import { NOTHING_BESIDE } from '../beside/beside-forms';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import { scoreSheet } from '../scoring/score-sheet';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';
import { checks } from './all-checks';
import { checkPolicy } from './check-settings';
import { checkSubject, findingOf } from './find-findings';
import type { Finding } from './finding';

/** What a reviewer would mark in a declaration of targets (绩效目标申报表), which is not scored. */
export function checkDeclaration(labels: LabelGrid, sheet: IndicatorSheet, ruleSet: RuleSet): readonly Finding[] {
  const policy = checkPolicy(ruleSet);
  const subject = checkSubject(
    { labels, sheet, card: scoreSheet(sheet, ruleSet), since: null, beside: NOTHING_BESIDE },
    ruleSet,
    policy,
  );
  return checks
    .filter((check) => check.ofTargets && policy.isOn(check))
    .flatMap((check) => check.observe(subject).map((seen) => findingOf(policy, check, subject, seen)))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
