import type { RuleSet } from '../scoring/rule-set/rule-set';
import { catalogue } from './catalogue';
import type { CheckId, Severity } from './finding';

/** From where on the checks speak. Percentages are decimal texts in percentage points. */
export interface CheckThresholds {
  /** W6: one indicator holds more than this share of all points. */
  readonly singleWeightPercent: string;
  /** T2: the actual is at least this share of the target. Only where the check is to speak from elsewhere than the
   *  scoring does (`overTarget.from`), which it follows otherwise. */
  readonly overTargetPercent: string;
  /** S9: the least share of the weight for 达成 and for 部分达成. */
  readonly reachedFromPercent: string;
  readonly partlyFromPercent: string;
  /** S10: from how many rows on full points everywhere are worth a word, and from how many forms on a workbook is. */
  readonly fullRows: number;
  readonly fullForms: number;
  /** S10: the average of a workbook whose forms all have the best grade. */
  readonly fullAveragePercent: string;
  /** G2: the goals name their figures one by one where at least this share of the indicators is found in them. */
  readonly declaredGoalsPercent: string;
}

/** What a rule set may say about the checks: which are off, how grave they are, and from where on they speak. What it
 *  leaves out is as usual. */
export interface CheckSettings extends CheckThresholds {
  readonly off: readonly CheckId[];
  /** Other severities than the catalogue's. */
  readonly severity: Readonly<Partial<Record<CheckId, Severity>>>;
}

/** The bands of S9 stand in 财预〔2020〕10号; the others are the usual practice of reviewers. */
export const USUAL_THRESHOLDS: Omit<CheckThresholds, 'overTargetPercent'> = {
  singleWeightPercent: '30',
  reachedFromPercent: '80',
  partlyFromPercent: '60',
  fullRows: 5,
  fullForms: 5,
  fullAveragePercent: '99',
  declaredGoalsPercent: '50',
};

/** How the checks are set once a rule set is chosen. */
export interface CheckPolicy {
  readonly thresholds: CheckThresholds;
  isOn(id: CheckId): boolean;
  severity(id: CheckId): Severity;
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
    isOn: (id) => !off.includes(id),
    severity: (id) => severity[id] ?? catalogue[id].severity,
  };
}
