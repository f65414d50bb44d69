import type { LocalText } from '../../local-text';
import type { FunctionChoice } from '../rules/scoring-rules';

/** What decides a row's default function: the target's comparison sign, that it is a range or a date, or that it is
 *  judged in words. */
export type RowKind = 'atLeast' | 'equal' | 'atMost' | 'range' | 'date' | 'qualitative';

/** What is done about an actual far above its target (完成值过高), from `from` percent of the target on; the check T2 speaks
 *  from there on as well. */
export type OverTarget =
  | { readonly policy: 'flag'; readonly from: string }
  | { readonly policy: 'deduct'; readonly from: string; readonly points: string }
  | { readonly policy: 'proportional'; readonly from: string };

/** Which budget figure the execution rate is taken on: 全年预算数, 调整后预算数, 实际到位资金, 年初预算数. */
export type Denominator = 'annual' | 'adjusted' | 'received' | 'initial';

/** The budget execution rate (预算执行率). */
export interface ExecutionRules {
  readonly weight: string;
  readonly denominator: Denominator;
  /** The most the total may be when the rate is below so many percent: from the lowest rate to the highest. */
  readonly totalCaps: readonly { readonly below: string; readonly most: string }[];
  /** A rate below so many percent needs a reason in the form; null: it needs none. */
  readonly reasonBelow: string | null;
}

/** How grave a finding is. */
export type Severity = 'error' | 'warning' | 'info';

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
  /** D3: a target below this share of what was reached last is too easy, one from this share on too hard. */
  readonly targetLowPercent: string;
  readonly targetHighPercent: string;
}

/** What a rule set may say about the checks, told by their ids: which are off, how grave they are, and from where on they
 *  speak. What it leaves out is as usual. Which checks there are and what these settings mean to them is core/finding's. */
export interface CheckSettings extends CheckThresholds {
  readonly off: readonly string[];
  /** Other severities than the checks' own. */
  readonly severity: Readonly<Record<string, Severity>>;
}

/** A rule set (口径): everything about scoring that differs from place to place, as data. */
export interface RuleSet {
  /** The version of this document's form. */
  readonly schemaVersion: 1;
  readonly id: string;
  /** The version of the rules themselves. */
  readonly version: number;
  readonly name: LocalText;
  /** Where its rules come from. */
  readonly source: LocalText;
  /** What of it stands in the source, and what the source leaves open and is assumed here. */
  readonly sourced: LocalText;
  readonly assumed: LocalText;
  readonly decimals: number;
  readonly rounding: 'half-up' | 'half-even';
  readonly defaults: Readonly<Record<RowKind, FunctionChoice>>;
  /** Rows with a rule of their own: the indicator's name contains `nameContains`. */
  readonly rows: readonly { readonly nameContains: string; readonly choice: FunctionChoice }[];
  /** Where a target has no sign but the name says that less is better (成本, 控制率, 事故): it is taken so and said
   *  (`assume`), or asked (`ask`). */
  readonly direction: 'assume' | 'ask';
  readonly overTarget: OverTarget;
  readonly execution: ExecutionRules;
  /** Rows that do not apply are left out of the total, or the rest is raised to the full total weight. */
  readonly notApplicable: 'leaveOut' | 'rebase';
  /** What the levels are expected to weigh, as a rule: the 一级 label contains `contains`. */
  readonly levelWeights: readonly { readonly contains: string; readonly weight: string }[];
  /** From best to worst; a total of at least `from` has the grade. */
  readonly grades: readonly { readonly name: string; readonly from: string }[];
  readonly totalWeight: string;
  readonly flagWords: string;
  /** Where an unmet row is flagged: in its score cell, or in the form's own flag column where it has one. */
  readonly flagPlace: 'scoreCell' | 'ownColumn';
  /** What is done with the words of a note in an Excel without notes (2021, 2024): they are shown when the cell is selected,
   *  as the input message of a data validation that restricts nothing, or left out. */
  readonly withoutNotes: 'inputMessage' | 'leaveOut';
  /** Where its checks depart from the usual: off, other severities, other thresholds. */
  readonly checks: Partial<CheckSettings>;
}
