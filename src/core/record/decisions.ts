import { NO_DECISION, type RowDecision } from '../scoring/choose-function';
import { undecided, type RowDecisions } from '../scoring/score-sheet';
import type { RowAnchor } from '../sheet/corrections/correction';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import { anchorKey, rowAnchors, type KeptDecision } from './workbook-record';

/** What was decided for the rows of a sheet's forms. */
export function decisionsFor(
  sheet: string,
  forms: readonly IndicatorSheet[],
  decisions: readonly KeptDecision[],
): RowDecisions {
  const own = new Map(
    decisions.filter((each) => each.sheet === sheet).map((each) => [anchorKey(each.anchor), each.decision]),
  );
  if (own.size === 0) return undecided;
  const anchors = rowAnchors(forms);
  return (row) => own.get(anchorKey(anchors.get(row) ?? null)) ?? NO_DECISION;
}

/** The decisions with what is now decided for a row; what it does not speak of stays as it was (NO_DECISION says nothing of
 *  the direction or of shared points), and a decision for nothing takes the row out. */
export function withDecision(
  decisions: readonly KeptDecision[],
  sheet: string,
  anchor: RowAnchor,
  decided: Partial<RowDecision>,
): readonly KeptDecision[] {
  const isThis = (each: KeptDecision): boolean => each.sheet === sheet && anchorKey(each.anchor) === anchorKey(anchor);
  const others = decisions.filter((each) => !isThis(each));
  const { direction, share, ...rest } = { ...NO_DECISION, ...decisions.find(isThis)?.decision, ...decided };
  const decision = { ...rest, ...(direction && { direction }), ...(share && { share }) };
  const says = decision.chosen !== null || decision.confirmed !== null || Boolean(direction) || Boolean(share);
  return says ? [...others, { sheet, anchor, decision }] : others;
}
