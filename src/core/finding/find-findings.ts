import type { RuleSet } from '../scoring/rule-set';
import type { UncheckedScorecard } from '../scoring/score-sheet';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import { catalogue } from './catalogue';
import type { Check, CheckSubject } from './check';
import { missingTarget } from './checks/missing-target';
import { scoreDiffers } from './checks/score-differs';
import { scoreRange } from './checks/score-range';
import { scoreWithoutActual } from './checks/score-without-actual';
import { totalDiffers } from './checks/total-differs';
import { unmetFullScore } from './checks/unmet-full-score';
import { unmetTarget } from './checks/unmet-target';
import { unmetWithoutReason } from './checks/unmet-without-reason';
import { unreadableValue } from './checks/unreadable-value';
import { weightSum } from './checks/weight-sum';
import type { Finding } from './finding';

/** Every check that is built. A new one is a file in checks/, a line here, an entry in catalogue.ts, its sentences. */
export const checks: readonly Check[] = [
  unmetTarget,
  unmetWithoutReason,
  unmetFullScore,
  weightSum,
  scoreRange,
  scoreDiffers,
  totalDiffers,
  scoreWithoutActual,
  missingTarget,
  unreadableValue,
];

/** Everything a reviewer would mark in a form, from top to bottom. */
export function findFindings(sheet: IndicatorSheet, card: UncheckedScorecard, ruleSet: RuleSet): readonly Finding[] {
  const rows = sheet.rows.flatMap((read, index) => {
    const scored = card.rows[index];
    return scored ? [{ read, scored }] : [];
  });
  const subject: CheckSubject = { sheet, card, ruleSet, rows };
  const findings = checks.flatMap((check) =>
    check.observe(subject).map(({ place, args }) => ({
      check: check.id,
      severity: catalogue[check.id].severity,
      sheet: sheet.sheet,
      row: place.row,
      column: place.column,
      args,
    })),
  );
  return findings.sort((a, b) => a.row - b.row || a.column - b.column);
}
