import { besideSurvey, type BesideForms } from './beside/beside-forms';
import { checkDeclaration, type DeclaredTargets } from './finding/check-declaration';
import { formChecker } from './finding/find-findings';
import type { Grid } from './grid/grid';
import { grouped } from './grouped';
import { planSheet } from './plan/plan-sheet';
import type { SheetPlan } from './plan/write-plan';
import { decisionsFor } from './record/decisions';
import { lastScoringsOf } from './record/match-scorings';
import { sinceScoring } from './record/since-last-scoring';
import { sortOut, type DismissedFinding } from './record/dismissals';
import { EMPTY_RECORD, type WorkbookRecord } from './record/workbook-record';
import type { RuleSet } from './scoring/rule-set/rule-set';
import { scoreSheet } from './scoring/score-sheet';
import type { Finding, Scorecard } from './finding/finding';
import type { SinceScoring } from './finding/since-scoring';
import type { IndicatorSheet, SkippedTable } from './sheet/indicator-sheet';
import { labelGrid } from './sheet/label-grid';
import { surveySheet } from './sheet/recognise-sheet';

/** One form: as read, as scored, and what of its findings somebody dismissed. */
export interface RecalculatedForm {
  readonly sheet: IndicatorSheet;
  /** Without the findings that are dismissed. */
  readonly card: Scorecard;
  readonly dismissed: readonly DismissedFinding[];
  /** What became of it since it was last scored; null: the workbook does not remember that it was. */
  readonly since: SinceScoring | null;
}

/** The result of reading and scoring: the forms in sheet order, their scorecards, and the tables that are not scored. */
export interface Recalculation {
  readonly forms: readonly RecalculatedForm[];
  readonly scorecards: readonly Scorecard[];
  readonly skippedTables: readonly LeftOutTable[];
  /** What their figures rest on: tables of samples. */
  readonly beside: BesideForms;
}

/** A table that is not scored, and what was found in it: a declaration of targets is checked all the same. */
export interface LeftOutTable extends SkippedTable {
  readonly findings: readonly Finding[];
  /** The same, a form for each project whose targets are declared. */
  readonly targets: readonly DeclaredTargets[];
}

/** How many of the sheets have been read and scored. */
export interface RecalculationStep {
  readonly done: number;
  readonly total: number;
}

/** Reads every form of the given sheets, scores it with the rule set and what the workbook remembers, and plans what is to
 *  be written, a plan a sheet (sheets with nothing to write, flag or mark have none). Pure: same input, same result; after
 *  the plans are applied, recalculating plans nothing more. */
export function recalculate(
  grids: readonly Grid[],
  ruleSet: RuleSet,
  record: WorkbookRecord = EMPTY_RECORD,
): Recalculation & { readonly plans: readonly SheetPlan[] } {
  const found = toTheEnd(recalculateSteps(grids, ruleSet, record));
  const plans = grids.map((grid) => planSheet(grid, formsOf(found, grid.sheet), ruleSet));
  return { ...found, plans: plans.filter((plan) => plan !== null) };
}

/** The forms of one sheet. */
export function formsOf({ forms }: Recalculation, sheetName: string): readonly RecalculatedForm[] {
  const known = bySheet.get(forms) ?? grouped(forms, ({ sheet }) => sheet.sheet);
  bySheet.set(forms, known);
  return known.get(sheetName) ?? [];
}

const bySheet = new WeakMap<readonly RecalculatedForm[], ReadonlyMap<string, readonly RecalculatedForm[]>>();

/** Runs work that is cut into steps in one go. */
export function toTheEnd<R>(steps: Generator<unknown, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What stands around the sheets that are scored: those that hold no form, or what was found in all of them before. */
export interface AroundForms {
  readonly others?: readonly Grid[];
  readonly beside?: BesideForms | null;
}

/** Reading and scoring without planning, in steps, so that a page stays alive in between: reading a sheet, scoring a form of
 *  it, checking it. */
export function* recalculateSteps(
  grids: readonly Grid[],
  ruleSet: RuleSet,
  record: WorkbookRecord,
  { others = [], beside = null }: AroundForms = {},
): Generator<RecalculationStep, Recalculation> {
  const around = besideSurvey(beside);
  const checker = formChecker(ruleSet, around.found);
  const remembered = grouped(record.scorings ?? [], ({ sheet }) => sheet);
  const surveys = [];
  for (const grid of grids) {
    const { forms, skipped, labels } = surveySheet(grid, record.corrections);
    around.read(labels);
    const decisions = decisionsFor(grid.sheet, forms, record.decisions);
    const read = [];
    for (const sheet of forms) {
      yield { done: surveys.length, total: grids.length };
      read.push({ labels, sheet, card: scoreSheet(sheet, ruleSet, decisions) });
    }
    const last = lastScoringsOf(read, remembered.get(grid.sheet) ?? []);
    const scored = [];
    for (const each of read) {
      yield { done: surveys.length, total: grids.length };
      const before = last.get(each);
      const form = { ...each, since: before ? sinceScoring(each, grid, ruleSet, before) : null };
      checker.check(form);
      scored.push(form);
    }
    surveys.push({ forms, skipped, labels, scored });
    yield { done: surveys.length, total: grids.length };
  }
  for (const grid of beside ? [] : others) {
    around.read(labelGrid(grid));
    yield { done: grids.length, total: grids.length };
  }
  const finding = checker.findings();
  let found = finding.next();
  for (; found.done !== true; found = finding.next()) yield { done: grids.length, total: grids.length };
  const findings = found.value;
  const earlier = surveys.flatMap(({ scored }) => scored.filter(({ sheet }) => sheet.kind === 'scored'));
  const forms: RecalculatedForm[] = [];
  for (const survey of surveys) {
    for (const form of survey.scored) {
      const all = { ...form.card, findings: findings.get(form) ?? [] };
      const { open, dismissed } = sortOut({ ...form, card: all, neighbours: survey.forms }, record.dismissals);
      forms.push({ sheet: form.sheet, card: { ...all, findings: open }, dismissed, since: form.since });
    }
    yield { done: grids.length, total: grids.length };
  }
  return {
    forms,
    scorecards: forms.map(({ card }) => card),
    skippedTables: surveys.flatMap(({ skipped, labels }) =>
      skipped.map((table): LeftOutTable => {
        const targets = table.declared.map((sheet) => checkDeclaration(labels, sheet, ruleSet, earlier));
        return { ...table, targets, findings: targets.flatMap(({ findings }) => findings) };
      }),
    ),
    beside: around.found,
  };
}
