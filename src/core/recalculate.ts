import { formChecker } from './finding/find-findings';
import type { Grid } from './grid/grid';
import { planSheet } from './plan/plan-sheet';
import type { SheetPlan } from './plan/write-plan';
import { decisionsFor } from './record/decisions';
import { sortOut, type DismissedFinding } from './record/dismissals';
import { EMPTY_RECORD, type WorkbookRecord } from './record/workbook-record';
import type { RuleSet } from './scoring/rule-set/rule-set';
import { scoreSheet } from './scoring/score-sheet';
import type { Scorecard } from './finding/finding';
import type { IndicatorSheet, SkippedTable } from './sheet/indicator-sheet';
import { surveySheet } from './sheet/recognise-sheet';

/** One form: as read, as scored, and what of its findings somebody dismissed. */
export interface RecalculatedForm {
  readonly sheet: IndicatorSheet;
  /** Without the findings that are dismissed. */
  readonly card: Scorecard;
  readonly dismissed: readonly DismissedFinding[];
}

/** The result of reading and scoring: the forms in sheet order, their scorecards, the tables that are not scored, and what
 *  is to be written, a plan a sheet (sheets with nothing to write, flag or mark have none). */
export interface Recalculation {
  readonly forms: readonly RecalculatedForm[];
  readonly scorecards: readonly Scorecard[];
  readonly skippedTables: readonly SkippedTable[];
  readonly plans: readonly SheetPlan[];
}

/** How many of the sheets have been read and scored. */
export interface RecalculationStep {
  readonly done: number;
  readonly total: number;
}

/** Reads every form of the given sheets and scores it with the rule set and what the workbook remembers. Pure: same input,
 *  same result; after the plans are applied, recalculating plans nothing more. */
export function recalculate(
  grids: readonly Grid[],
  ruleSet: RuleSet,
  record: WorkbookRecord = EMPTY_RECORD,
): Recalculation {
  const steps = recalculateSteps(grids, ruleSet, record);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, so that a page stays alive in between: reading a sheet, scoring a form of it, checking it. */
export function* recalculateSteps(
  grids: readonly Grid[],
  ruleSet: RuleSet,
  record: WorkbookRecord,
): Generator<RecalculationStep, Recalculation> {
  const checker = formChecker(ruleSet);
  const surveys = [];
  for (const grid of grids) {
    const { forms, skipped } = surveySheet(grid, record.corrections);
    const decisions = decisionsFor(grid.sheet, forms, record.decisions);
    const scored = [];
    for (const sheet of forms) {
      yield { done: surveys.length, total: grids.length };
      const form = { grid, sheet, card: scoreSheet(sheet, ruleSet, decisions) };
      yield { done: surveys.length, total: grids.length };
      checker.check(form);
      scored.push(form);
    }
    surveys.push({ grid, forms, skipped, scored });
    yield { done: surveys.length, total: grids.length };
  }
  const findings = checker.findings();
  const forms: RecalculatedForm[] = [];
  const plans: (SheetPlan | null)[] = [];
  for (const survey of surveys) {
    const found = survey.scored.map((form) => {
      const all = { ...form.card, findings: findings.get(form) ?? [] };
      const { open, dismissed } = sortOut({ ...form, card: all, neighbours: survey.forms }, record.dismissals);
      return { sheet: form.sheet, card: { ...all, findings: open }, dismissed };
    });
    forms.push(...found);
    plans.push(planSheet(survey.grid, found, ruleSet));
    yield { done: grids.length, total: grids.length };
  }
  return {
    forms,
    scorecards: forms.map(({ card }) => card),
    skippedTables: surveys.flatMap(({ skipped }) => skipped),
    plans: plans.filter((plan) => plan !== null),
  };
}
