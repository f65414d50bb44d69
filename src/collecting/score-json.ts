import type { LocalText } from '../core/local-text';
import type { Scorecard } from '../core/finding/finding';
import type { LeftOutTable } from '../core/recalculate';
import { arguedJson, type ArguedRows } from './argued-told';
import { areaAddress, cellAddress, columnName, type CellPlace } from '../core/grid/address';
import type { ReviewedActuals, ScoredExecution, ScoredRow, Total } from '../core/scoring/scorecard';
import type { FormReview } from '../core/plan/review-lines';
import { reviewSums } from '../core/plan/review-outcome';
import type { History } from '../core/record/history';
import type { IndicatorSheet } from '../core/sheet/indicator-sheet';
import type { RecognitionQuestion } from '../core/sheet/recognition-reason';
import { rowQuestionText } from '../text/decision-text';
import type { LeftFormulas } from '../stand-in/formula/left-formulas';
import { isUndecided } from '../core/scoring/own-rule';
import { explanationText } from '../text/explanation-text';
import type { Locale } from '../text/locale';
import { historyJson, lastScoredJson } from './last-scored';
import { declarationsJson, findingJson } from './declarations';
import type { RecordInForce, RecordNotUsed } from './record-json';
import { reviewLineJson, reviewRunJson } from './review-told';
import { questionText } from '../text/recognition-text';
import { recognitionJson, rulesJson, skippedJson, type Recognised } from './recognition-json';

/** The version of the machine-readable result. */
export const JSON_VERSION = 1;

/** What became of one file: its scorecards, or why there are none. */
export interface ScoredFile {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly scorecards: readonly Scorecard[];
  /** What the workbook brings along and is applied; null: nothing. */
  readonly recordInForce: RecordInForce | null;
  /** What of that was not applied, and why; null: all was, or there is none. */
  readonly recordNotUsed: RecordNotUsed | null;
  /** The name of the rule set it was scored by; null: it was not. */
  readonly ruleSetName: LocalText | null;
  /** What each scorecard was recognised from, in the same order. */
  readonly recognised: readonly Recognised[];
  /** The review of each scorecard, in the same order, null for one that has none; null: none was asked for. */
  readonly reviews: readonly (FormReview | null)[] | null;
  /** What may be argued about the unmet rows of each scorecard, in the same order; absent: not asked for. */
  readonly argued?: readonly ArguedRows[];
  /** What was done with the workbook, where that was asked for. */
  readonly history: History | null;
  /** Tables of the whole workbook that are not scored. */
  readonly skippedTables: readonly LeftOutTable[];
  /** Formulas whose results in the scored copy may be out of date; none where no copy was made. */
  readonly leftToSpreadsheet: readonly LeftFormulas[];
}

/** The code of a workbook that was collected from others: nothing in it is to be scored. */
export const OWN_SUMMARY = 'summary';

/** The code of a workbook that names a rule set nobody knows: what helps depends on where it is said. */
export const UNKNOWN_RULE_SET = 'unknown-rule-set';

/** A file that could not be scored. */
export function failedFile(
  file: string,
  code: string,
  message: string,
  skippedTables: readonly LeftOutTable[] = [],
): ScoredFile {
  return {
    file,
    error: { code, message },
    ruleSetName: null,
    recordInForce: null,
    recordNotUsed: null,
    history: null,
    scorecards: [],
    recognised: [],
    reviews: null,
    skippedTables,
    leftToSpreadsheet: [],
  };
}

/** The machine-readable result of one file: every result number is a string in plain decimal notation. `explain` adds to
 *  each form why it was read as it was (`recognition`), and to the file the tables that are not scored (`skipped`). */
export function fileJson(scored: ScoredFile, locale: Locale, explain: boolean): object {
  const { file, error, recordInForce, recordNotUsed, history } = scored;
  const { skippedTables, leftToSpreadsheet } = scored;
  return {
    file,
    error,
    recordInForce,
    ...(recordNotUsed && { recordNotUsed }),
    ...(history && { history: historyJson(history, locale) }),
    leftToSpreadsheet,
    forms: formsJson(scored, locale, explain),
    ...(scored.reviews && { reviews: reviewSums(scored.reviews.filter((review) => review !== null)) }),
    declarations: declarationsJson(skippedTables, locale),
    ...(explain && { skipped: skippedJson(skippedTables, locale) }),
  };
}

/** The forms of a file, each as the machine-readable result has it. */
export function formsJson(
  { scorecards, recognised, reviews, argued }: ScoredFile,
  locale: Locale,
  explain: boolean,
): readonly object[] {
  return scorecards.map((card, index) => {
    const read = recognised[index];
    const source = explain ? read : undefined;
    return {
      ...formJson(
        card,
        { form: read?.form ?? null, review: reviews?.[index] ?? null, argued: argued?.[index] ?? null },
        locale,
      ),
      ...(reviews && { reviewed: reviewRunJson(reviews[index] ?? null) }),
      ...(read?.since && { lastScored: lastScoredJson(read.since) }),
      ...(source && { recognition: { ...recognitionJson(source, locale), rules: rulesJson(card, locale) } }),
    };
  });
}

interface Besides {
  readonly form: IndicatorSheet | null;
  readonly review: FormReview | null;
  readonly argued: ArguedRows | null;
}

function formJson(card: Scorecard, { form, review, argued }: Besides, locale: Locale): object {
  const { sheet, area, title, project, ruleSet, columns, execution, rows, total, grade, unread, findings } = card;
  const lineOf = (index: number): object => {
    const line = review?.lines[index];
    return line ? { review: reviewLineJson(line, locale) } : {};
  };
  return {
    sheet,
    range: areaAddress(area),
    title,
    project,
    ruleSet,
    columns: Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, columnName(column)])),
    execution: execution && { ...executionJson(execution, locale), ...lineOf(0) },
    rows: rows.map((row, index) => ({
      ...rowJson(row, columnQuestion(form, index), locale),
      ...lineOf(index + (execution ? 1 : 0)),
      ...arguedJson(argued, row.row, locale),
    })),
    total: totalJson(total, locale),
    grade,
    review: reviewJson(card),
    ...(card.byReview && { reviewedActual: reviewedJson(card.byReview) }),
    unread: unread.map((area) => areaAddress(area)),
    findings: findings.map((finding) => findingJson(finding, locale)),
  };
}

function executionJson(execution: ScoredExecution, locale: Locale): object {
  const { row, budget, executed, rate, weight, score, scoreCell, status, explanation } = execution;
  return {
    row: row + 1,
    budget,
    executed,
    rate,
    weight,
    score,
    scoreCell: address(scoreCell),
    status,
    explanation: explanationText(explanation, locale),
  };
}

/** The last of several is the one that stands: 审定 after 复核, the average after the experts. */
function reviewJson({ reviews }: Scorecard): object | null {
  const review = reviews.filter(({ filled }) => filled > 0).at(-1);
  if (!review) return null;
  const { column, total, complete, grade } = review;
  return { column: columnName(column), total, complete, grade };
}

/** The column of what the reviewer found, and whether the form is scored by it. */
function reviewedJson({ column, heading, counts, rows }: ReviewedActuals): object {
  return { column: columnName(column), heading, counts, rows };
}

function totalJson({ complete, score, weight, cell, explanation, held }: Total, locale: Locale): object {
  const why = held ?? explanation;
  return {
    complete,
    score,
    weight,
    cell: address(cell),
    ...(why && { explanation: explanationText(why, locale) }),
  };
}

/** The open question about a column that keeps a row from being scored; null: none does. */
function columnQuestion(form: IndicatorSheet | null, index: number): RecognitionQuestion | null {
  const row = form?.rows[index];
  if (!form || !row || row.placeholder) return null;
  const lacks = { target: row.target, actual: row.actual, weight: row.weight, score: row.weight, name: null };
  const isOpen = ({ role }: RecognitionQuestion): boolean => {
    const reading = lacks[role];
    return reading === null || reading.kind === 'blank' || reading.kind === 'unreadable';
  };
  return form.questions.find(isOpen) ?? null;
}

function rowJson(row: ScoredRow, asked: RecognitionQuestion | null, locale: Locale): object {
  const { level1, level2, name, target, actual, weight, status, score, explanation, written, scoreCell } = row;
  return {
    row: row.row + 1,
    level1,
    level2,
    name,
    target,
    actual,
    weight,
    function: row.function,
    status,
    score,
    explanation: explanationText(explanation, locale),
    written,
    scoreCell: address(scoreCell),
    ...(row.assumed && { assumed: row.assumed }),
    ownRule: ownRuleJson(row),
    ...questionJson(row, asked, locale),
  };
}

function ownRuleJson({ ownRule }: ScoredRow): object | null {
  if (!ownRule) return null;
  const { sentence, score, agrees, decided } = ownRule;
  return { text: sentence, score, agrees, decided };
}

/** What is asked of a row: a column that is open, what one press answers, or which of the rules it is scored by. */
function questionJson(row: ScoredRow, asked: RecognitionQuestion | null, locale: Locale): { question?: string } {
  if (asked && row.status === 'unscorable') return { question: questionText(asked, locale) };
  if (row.question) return { question: rowQuestionText(row, locale) };
  return isUndecided(row) ? { question: explanationText(row.explanation, locale) } : {};
}

const address = (cell: CellPlace | null): string | null => cell && cellAddress(cell);
