import type { Grid } from '../grid/grid';
import { measureRow } from '../scoring/measure';
import type { RuleSet } from '../scoring/rule-set';
import type { UncheckedScorecard } from '../scoring/score-sheet';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import { labelGrid } from '../sheet/label-grid';
import { checks } from './all-checks';
import type { Check, CheckSubject, Observation } from './check';
import { checkPolicy, type CheckPolicy } from './check-settings';
import type { Finding } from './finding';
import { readGoals } from './goals';

/** A form as read and as scored, with the sheet it stands in. */
export interface FormToCheck {
  readonly grid: Grid;
  readonly sheet: IndicatorSheet;
  readonly card: UncheckedScorecard;
}

/** Everything a reviewer would mark in the forms of a workbook: a list a form, each from top to bottom. */
export function findFindings(forms: readonly FormToCheck[], ruleSet: RuleSet): readonly (readonly Finding[])[] {
  const policy = checkPolicy(ruleSet);
  const subjects = forms.map((form) => checkSubject(form, ruleSet, policy));
  const active = checks.filter(({ id }) => policy.isOn(id));
  const found = new Map(subjects.map((subject) => [subject, active.flatMap((check) => observe(check, subject))]));
  for (const check of active) {
    for (const observation of check.observeWorkbook?.(subjects) ?? [])
      found.get(observation.subject)?.push(finding(check, observation.subject, observation));
  }
  return subjects.map((subject) => (found.get(subject) ?? []).sort((a, b) => a.row - b.row || a.column - b.column));
}

/** A form prepared for its checks: what several of them look at is read once. */
export function checkSubject(form: FormToCheck, ruleSet: RuleSet, policy: CheckPolicy): CheckSubject {
  const { sheet, card } = form;
  const labels = labelGrid(form.grid);
  const rows = sheet.rows.flatMap((read, index) => {
    const scored = card.rows[index];
    return scored ? [{ read, scored, measured: measureRow(read) }] : [];
  });
  return { sheet, card, ruleSet, policy, labels, rows, goals: readGoals(labels, sheet) };
}

function observe(check: Check, subject: CheckSubject): Finding[] {
  return check.observe(subject).map((observation) => finding(check, subject, observation));
}

function finding({ id }: Check, { sheet, policy }: CheckSubject, { place, args }: Observation): Finding {
  return { check: id, severity: policy.severity(id), sheet: sheet.sheet, row: place.row, column: place.column, args };
}
