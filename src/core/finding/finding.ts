import type { Severity } from '../scoring/rule-set/rule-set';
import type { UncheckedScorecard } from '../scoring/scorecard';

export type { Severity } from '../scoring/rule-set/rule-set';

/** Ids of the reviewing officer's checks (domain: U unmet, W weights, S scores, T targets, G goals); their meaning stands
 *  in the catalogue. */
export type CheckId =
  | 'U1'
  | 'U2'
  | 'U3'
  | 'W1'
  | 'W2'
  | 'W3'
  | 'W4'
  | 'W5'
  | 'W6'
  | 'W7'
  | 'S1'
  | 'S2'
  | 'S3'
  | 'S4'
  | 'S5'
  | 'S6'
  | 'S7'
  | 'S8'
  | 'S9'
  | 'S10'
  | 'S11'
  | 'S12'
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7'
  | 'T8'
  | 'T9'
  | 'T10'
  | 'G1'
  | 'G2'
  | 'G3';

/** One thing a reviewer would mark: which check, where, and the figures its sentence needs (plain decimal texts).
 *  The sentences live in src/text; nothing here is shown to people as it is. */
export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly sheet: string;
  /** The cell to look at, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly args: Readonly<Record<string, string>>;
}

/** One indicator form, read, scored and checked: what the command line prints and the pane shows. */
export interface Scorecard extends UncheckedScorecard {
  readonly findings: readonly Finding[];
}
