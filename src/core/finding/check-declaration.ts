import { NOTHING_BESIDE } from '../beside/beside-forms';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import { scoreSheet } from '../scoring/score-sheet';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';
import { checks } from './all-checks';
import type { EarlierForm } from './check';
import { checkPolicy } from './check-settings';
import { checkSubject, findingOf } from './find-findings';
import type { Finding } from './finding';

/** The targets one project declares, and what a reviewer would mark in them before they are approved (事前审核). */
export interface DeclaredTargets {
  readonly sheet: IndicatorSheet;
  /** From top to bottom. */
  readonly findings: readonly Finding[];
}

/** What a reviewer would mark in a declaration of targets (绩效目标申报表), which is not scored. `earlier`: the scored forms of
 *  the workbook, which tell what was reached before. */
export function checkDeclaration(
  labels: LabelGrid,
  sheet: IndicatorSheet,
  ruleSet: RuleSet,
  earlier: readonly EarlierForm[] = [],
): DeclaredTargets {
  const policy = checkPolicy(ruleSet);
  const form = { labels, sheet, card: scoreSheet(sheet, ruleSet), since: null, beside: NOTHING_BESIDE };
  const subject = { ...checkSubject(form, ruleSet, policy), earlier };
  const findings = checks
    .filter((check) => check.ofTargets && policy.isOn(check))
    .flatMap((check) => check.observe(subject).map((seen) => findingOf(policy, check, subject, seen)))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { sheet, findings };
}
