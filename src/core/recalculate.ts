import { besideSurvey, type BesideForms } from './beside/beside-forms';
import { checkDeclaration, type DeclaredTargets } from './finding/check-declaration';
import { formChecker, type FormToCheck } from './finding/find-findings';
import type { Grid } from './grid/grid';
import { grouped } from './grouped';
import { planSheet } from './plan/plan-sheet';
import type { SheetPlan } from './plan/write-plan';
import { decisionsFor } from './record/decisions';
import type { LastScoring } from './record/last-scoring';
import { lastScoringsOf } from './record/match-scorings';
import { sinceScoring } from './record/since-last-scoring';
import { sortOut, type DismissedFinding } from './record/dismissals';
import { EMPTY_RECORD, type WorkbookRecord } from './record/workbook-record';
import type { RuleSet } from './scoring/rule-set/rule-set';
import { scoreSheet } from './scoring/score-sheet';
import type { Finding, Scorecard } from './finding/finding';
import type { SinceScoring } from './finding/since-scoring';
import type { IndicatorSheet, SheetSurvey, SkippedTable } from './sheet/indicator-sheet';
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
  /** What the sheets came to before: one that is as it was then is not read and scored once more. Is brought up to date. */
  readonly known?: KnownSheets;
}

/** What sheets came to by a rule set and a record, by the very grids they were read as. */
export type KnownSheets = WeakMap<Grid, KnownSheet>;

interface KnownSheet {
  readonly ruleSet: RuleSet;
  readonly record: WorkbookRecord;
  readonly survey: ScoredSurvey;
}

/** What was found in a sheet, with the points of its forms. */
interface ScoredSurvey extends SheetSurvey {
  readonly scored: readonly FormToCheck[];
}

/** Reading and scoring without planning, in steps, so that a page stays alive in between: reading a sheet, scoring a form of
 *  it, checking it. */
export function* recalculateSteps(
  grids: readonly Grid[],
  ruleSet: RuleSet,
  record: WorkbookRecord,
  { others = [], beside = null, known }: AroundForms = {},
): Generator<RecalculationStep, Recalculation> {
  const around = besideSurvey(beside);
  const checker = formChecker(ruleSet, around.found);
  const remembered = grouped(record.scorings ?? [], ({ sheet }) => sheet);
  const surveys: ScoredSurvey[] = [];
  for (const grid of grids) {
    const at = { done: surveys.length, total: grids.length };
    const before = known?.get(grid);
    const isSame = before?.ruleSet === ruleSet && before.record === record;
    const survey = isSame
      ? before.survey
      : yield* scoredSurvey(grid, ruleSet, record, { at, remembered: remembered.get(grid.sheet) ?? [] });
    known?.set(grid, { ruleSet, record, survey });
    around.read(survey.labels);
    for (const form of survey.scored) {
      yield at;
      checker.check(form);
    }
    surveys.push(survey);
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

/** Reads one sheet and scores its forms; `remembered`: its last scorings. */
function* scoredSurvey(
  grid: Grid,
  ruleSet: RuleSet,
  record: WorkbookRecord,
  { at, remembered }: { readonly at: RecalculationStep; readonly remembered: readonly LastScoring[] },
): Generator<RecalculationStep, ScoredSurvey> {
  const { forms, skipped, labels } = surveySheet(grid, record.corrections);
  const decisions = decisionsFor(grid.sheet, forms, record.decisions);
  const read = [];
  for (const sheet of forms) {
    yield at;
    read.push({ labels, sheet, card: scoreSheet(sheet, ruleSet, decisions) });
  }
  const last = lastScoringsOf(read, remembered);
  const scored = [];
  for (const each of read) {
    yield at;
    const before = last.get(each);
    scored.push({ ...each, since: before ? sinceScoring(each, grid, ruleSet, before) : null });
  }
  return { forms, skipped, labels, scored };
}
