import type { RuleSetEffect } from '../../app/rule-set-effect';
import { Exact, ZERO } from '../../core/exact';
import type { RuleSetWords } from '../../text/rule-set-words';

/** What a rule set changes in a workbook, in a few words: −4.67 分，1 张、2 行不同. */
export function effectText({ forms }: RuleSetEffect, words: RuleSetWords): string {
  if (forms.length === 0) return words.sameHere;
  const rows = forms.reduce((sum, form) => sum + form.rows.length, 0);
  let moved = ZERO;
  for (const { now, other } of forms) {
    if (now.total.score === null || other.total.score === null) return words.movesUnknown(forms.length, rows);
    moved = moved.plus(new Exact(other.total.score)).minus(new Exact(now.total.score));
  }
  return words.moves(signed(moved), forms.length, rows);
}

/** +2.00, −4.67, ±0.00: a sign always, and a real minus. */
export function signed(points: Exact): string {
  const sign = points.isZero() ? '±' : points.isNegative() ? '−' : '+';
  return sign + points.abs().toFixed(2);
}
