import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { Scorecard } from '../finding/finding';
import type { IndicatorSheet } from '../sheet/indicator-sheet';

/** A form with the scorecard it got. */
export interface ScoredForm {
  readonly sheet: IndicatorSheet;
  readonly card: Scorecard;
}

/** The format a points cell gets that was formatted as text. */
export function pointsFormatOf({ decimals }: RuleSet): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
