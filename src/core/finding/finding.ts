import type { Told } from '../scoring/explanation';
import type { Severity } from '../scoring/rule-set/rule-set';
import type { UncheckedScorecard } from '../scoring/scorecard';

export type { Severity } from '../scoring/rule-set/rule-set';

/** One thing a reviewer would mark: which check, where, and what its sentence is made of. Nothing here is shown to people as
 *  it is: its check words it. */
export interface Finding {
  /** The id of its check. */
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** The cell to look at, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly args: Told;
}

/** One indicator form, read, scored and checked: what the command line prints and the pane shows. */
export interface Scorecard extends UncheckedScorecard {
  readonly findings: readonly Finding[];
}
