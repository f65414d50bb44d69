import type { BesideForms } from '../beside/beside-forms';
import { grouped } from '../grouped';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { UncheckedScorecard } from '../scoring/scorecard';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';
import { checks } from './all-checks';
import type { Check, CheckSubject, Observation } from './check';
import { checkPolicy, type CheckPolicy } from './check-settings';
import type { Finding } from './finding';
import { readGoals } from './goals';
import { withoutOverdue } from './overdue';
import type { SinceScoring } from './since-scoring';

/** A form as read and as scored, with the sheet it stands in. */
export interface FormToCheck {
  readonly labels: LabelGrid;
  readonly sheet: IndicatorSheet;
  readonly card: UncheckedScorecard;
  readonly since: SinceScoring | null;
}

/** Checks forms one after the other, and then what only all of them together show. */
export interface FormChecker {
  check(form: FormToCheck): void;
  /** Everything a reviewer would mark in the forms checked: a list a form, each from top to bottom. In steps. */
  findings(): Generator<void, ReadonlyMap<FormToCheck, readonly Finding[]>>;
}

/** A checker by the settings of a rule set, of forms in a workbook with this beside them (complete once findings are asked for). */
export function formChecker(ruleSet: RuleSet, beside: BesideForms): FormChecker {
  const policy = checkPolicy(ruleSet);
  const active = checks.filter((check) => policy.isOn(check) && check.ofTargets !== 'only');
  const finding = (check: Check, subject: CheckSubject, seen: Observation): Finding =>
    findingOf(policy, check, subject, seen);
  const found = new Map<FormToCheck, { readonly subject: CheckSubject; readonly findings: readonly Finding[] }>();
  return {
    check(form) {
      const before = checked.get(form);
      if (before?.subject.ruleSet === ruleSet) {
        found.set(form, { subject: { ...before.subject, beside }, findings: before.findings });
        return;
      }
      const subject = checkSubject({ ...form, beside }, ruleSet, policy);
      const findings = active.flatMap((check) => check.observe(subject).map((seen) => finding(check, subject, seen)));
      found.set(form, { subject, findings });
      checked.set(form, { subject, findings });
    },
    *findings() {
      const subjects = [...found.values()].map(({ subject }) => subject);
      const together: { readonly subject: CheckSubject; readonly finding: Finding }[] = [];
      for (const check of active) {
        for (const seen of check.observeWorkbook?.(subjects) ?? [])
          together.push({ subject: seen.subject, finding: finding(check, seen.subject, seen) });
        yield;
      }
      const bySubject = grouped(together, ({ subject }) => subject);
      const all = new Map<FormToCheck, readonly Finding[]>();
      for (const [form, { subject, findings }] of found) {
        const more = bySubject.get(subject)?.map((each) => each.finding) ?? [];
        const left = withoutOverdue([...findings, ...more], subject);
        all.set(
          form,
          left.sort((a, b) => a.row - b.row || a.column - b.column),
        );
        yield;
      }
      return all;
    },
  };
}

/** What was found in forms by themselves. */
const checked = new WeakMap<FormToCheck, { readonly subject: CheckSubject; readonly findings: readonly Finding[] }>();

/** What a check saw, as a finding. */
export function findingOf(
  policy: CheckPolicy,
  check: Check,
  { sheet: { sheet } }: CheckSubject,
  { place, args, note }: Observation,
): Finding {
  const severity = note === true ? 'info' : policy.severity(check);
  return { check: check.id, severity, sheet, row: place.row, column: place.column, args };
}

/** A form prepared for its checks: what several of them look at is read once. */
export function checkSubject(
  form: FormToCheck & { readonly beside: BesideForms },
  ruleSet: RuleSet,
  { thresholds }: CheckPolicy,
): CheckSubject {
  const { labels, sheet, card, since, beside } = form;
  const isDeclared = sheet.kind === 'declared';
  const rows = sheet.rows.flatMap((read, index) => {
    const scored = card.rows[index];
    return scored ? [{ read, scored, measured: scored.measured, isDeclared }] : [];
  });
  return { sheet, card, ruleSet, thresholds, labels, rows, goals: readGoals(labels, sheet), since, beside };
}
