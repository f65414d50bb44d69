import type { LocalText } from '../local-text';
import type { RuleSetDifference } from './rule-set-differences';
import type { Dismissal, KeptCorrection, KeptDecision } from './workbook-record';

/** A rule set that the workbook names or carries, and what it changes. */
export interface BroughtRuleSet {
  readonly id: string;
  readonly name: LocalText;
  /** Carried by the workbook; else it is one of ours that the workbook names. */
  readonly own: boolean;
  readonly inForce: boolean;
  /** What scores where nothing is brought along, and the values that differ from it. */
  readonly base: LocalText;
  readonly differences: readonly RuleSetDifference[];
}

/** What a workbook brings along that decides scores and findings and was not said in this session: whoever sent it may have
 *  put it there. */
export interface BroughtAlong {
  readonly ruleSet: BroughtRuleSet | null;
  /** The id of a rule set that the workbook names and that is not taken; null: there is none. */
  readonly refused: string | null;
  readonly decisions: readonly KeptDecision[];
  readonly corrections: readonly KeptCorrection[];
  readonly dismissals: readonly Dismissal[];
}

/** What one form comes to. */
export interface FormTotal {
  readonly score: string | null;
  readonly complete: boolean;
  readonly grade: string | null;
  readonly findings: number;
}
