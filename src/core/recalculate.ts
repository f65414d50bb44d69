import { findFindings } from './finding/find-findings';
import type { Grid } from './grid/grid';
import { planSheet } from './plan/plan-sheet';
import type { SheetPlan } from './plan/write-plan';
import type { RuleSet } from './scoring/rule-set';
import { scoreSheet, undecided, type RowDecisions } from './scoring/score-sheet';
import type { Scorecard } from './scoring/scorecard';
import { recogniseSheet } from './sheet/recognise-sheet';

/** The result of reading and scoring: one scorecard a form, in sheet order, and what is to be written, a plan a sheet
 *  (sheets with nothing to write or flag have none). */
export interface Recalculation {
  readonly scorecards: readonly Scorecard[];
  readonly plans: readonly SheetPlan[];
}

/** Reads every form of the given sheets and scores it with the rule set. Pure: same input, same result; after the plans
 *  are applied, recalculating plans nothing more. */
export function recalculate(
  grids: readonly Grid[],
  ruleSet: RuleSet,
  decisionsFor: (sheet: string) => RowDecisions = () => undecided,
): Recalculation {
  const read = grids.flatMap((grid) =>
    recogniseSheet(grid).map((sheet) => ({ grid, sheet, card: scoreSheet(sheet, ruleSet, decisionsFor(grid.sheet)) })),
  );
  const findings = findFindings(read, ruleSet);
  const forms = read.map((form, index) => ({ ...form, card: { ...form.card, findings: findings[index] ?? [] } }));
  return {
    scorecards: forms.map(({ card }) => card),
    plans: grids
      .map((grid) =>
        planSheet(
          grid,
          forms.filter((form) => form.grid === grid),
          ruleSet,
        ),
      )
      .filter((plan) => plan !== null),
  };
}
