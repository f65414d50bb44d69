import { findFindings } from './finding/find-findings';
import type { Grid } from './grid/grid';
import { planSheet } from './plan/plan-sheet';
import type { ScoredForm } from './plan/scored-form';
import type { SheetPlan } from './plan/write-plan';
import type { RuleSet } from './scoring/rule-set';
import { scoreSheet } from './scoring/score-sheet';
import type { Scorecard } from './scoring/scorecard';
import type { IndicatorSheet } from './sheet/indicator-sheet';
import { recogniseSheet } from './sheet/recognise-sheet';

/** The result of reading and scoring: one scorecard a form, in sheet order, and what is to be written, a plan a sheet
 *  (sheets with nothing to write or flag have none). */
export interface Recalculation {
  readonly scorecards: readonly Scorecard[];
  readonly plans: readonly SheetPlan[];
}

/** Reads every form of the given sheets and scores it with the rule set. Pure: same input, same result; after the plans
 *  are applied, recalculating plans nothing more. */
export function recalculate(grids: readonly Grid[], ruleSet: RuleSet): Recalculation {
  const scored = grids.map((grid) => ({
    grid,
    forms: recogniseSheet(grid).map((sheet) => scoreForm(sheet, ruleSet)),
  }));
  return {
    scorecards: scored.flatMap(({ forms }) => forms.map(({ card }) => card)),
    plans: scored.map(({ grid, forms }) => planSheet(grid, forms, ruleSet)).filter((plan) => plan !== null),
  };
}

function scoreForm(sheet: IndicatorSheet, ruleSet: RuleSet): ScoredForm {
  const card = scoreSheet(sheet, ruleSet);
  return { sheet, card: { ...card, findings: findFindings(sheet, card, ruleSet) } };
}
