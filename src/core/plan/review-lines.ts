import { Exact, plainText, sumOfTexts } from '../exact';
import { placeKey, type CellPlace } from '../grid/address';
import { bareFigure, isEmptyReading, readingText } from '../grid/reading';
import type { Explanation } from '../scoring/explanation';
import { roundedText } from '../scoring/round';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { ScoredExecution, ScoredRow } from '../scoring/scorecard';
import { gradeOf, totalOf } from '../scoring/total';
import type { IndicatorRow, IndicatorSheet, ReviewColumn } from '../sheet/indicator-sheet';
import { isExpert } from '../sheet/review-headings';
import type { ScoredForm } from './write-plan';

/** A row of a form (or its budget execution) in a review: what the department gave, what a reviewer typed, and what the rules
 *  come to. Points are plain decimal texts. */
export interface ReviewLine {
  readonly row: number;
  /** Empty: the budget execution. */
  readonly name: string;
  readonly weight: string | null;
  /** It does not apply, and carries no points. */
  readonly leftOut: boolean;
  /** The self-score, as typed. */
  readonly own: string | null;
  /** What the reviewer found instead of the department's actual. */
  readonly found: string | null;
  /** What the reviewer typed in the column that this review goes into. */
  readonly typed: string | null;
  /** By the rules, from what the reviewer found or else from the department's actual; null: no rule gives any. */
  readonly score: string | null;
  /** A person judges the points, no rule does. */
  readonly judged: boolean;
  readonly explanation: Explanation;
  /** What becomes of the self-score: what the reviewer typed, else the score. */
  readonly result: string | null;
  /** The result less what the department gave. */
  readonly difference: string | null;
  /** How far the points are from the self-score, as a part of that (偏离度), with four decimals. */
  readonly deviation: string | null;
  /** Where the reviewer's points belong; null: the form has no cell for them. */
  readonly cell: CellPlace | null;
}

/** A total with its grade; null where a row is missing. */
export interface ReviewTotal {
  readonly score: string | null;
  readonly grade: string | null;
}

/** A form as a reviewer sees it; the department's scores are not touched. */
export interface FormReview {
  /** The column the review goes into; null: the form has none. */
  readonly column: ReviewColumn | null;
  readonly lines: readonly ReviewLine[];
  readonly own: ReviewTotal;
  readonly reviewed: ReviewTotal;
  /** Rows somebody has to judge before there is a total. */
  readonly open: readonly ReviewLine[];
}

/** What a reviewer typed and wants to be written anew by the rules: the keys of the cells (placeKey). */
export type Renewed = ReadonlySet<string>;

/** Nothing that was typed is written anew. */
export const NOTHING_RENEWED: Renewed = new Set();

/** The review of a form. null: there is nothing to review, or the form is scored by what the reviewer found already. */
export function reviewForm(form: ScoredForm, ruleSet: RuleSet, renewed: Renewed = NOTHING_RENEWED): FormReview | null {
  const { card } = form;
  if (card.kind !== 'scored' || card.byReview?.counts === true) return null;
  const column = columnToFill(form);
  const funds = card.execution && fundsLine(form, card.execution, column, renewed);
  const rows = card.rows.map((row, index) => rowLine(form, row, index, { column, renewed }));
  const lines = funds ? [funds, ...rows] : rows;
  return {
    column,
    lines,
    own: ownTotal(form, lines, ruleSet),
    reviewed: reviewedTotal(
      form,
      rows.map(({ result }) => result),
      funds && funds.result,
      ruleSet,
    ),
    open: lines.filter((line) => !line.leftOut && line.result === null),
  };
}

/** The form's total were these its points. */
function reviewedTotal(
  { sheet, card: { execution, rows } }: ScoredForm,
  points: readonly (string | null)[],
  ofFunds: string | null,
  ruleSet: RuleSet,
): ReviewTotal {
  const given = (score: string | null): Pick<ScoredRow, 'score' | 'status'> => ({
    score,
    status: score === null ? 'unscorable' : 'scored',
  });
  const parts = rows.map((row, index) =>
    row.status === 'notApplicable' ? row : { ...row, ...given(points[index] ?? null) },
  );
  const funds = execution && execution.status !== 'notApplicable' ? { ...execution, ...given(ofFunds) } : execution;
  const { complete, score, held } = totalOf(sheet, parts, funds, ruleSet);
  if (!complete || score === null) return { score: null, grade: null };
  return { score, grade: held ? null : gradeOf(new Exact(score), ruleSet) };
}

/** What the department gave in all: what its rows add up to; the total it typed where it typed nothing else. */
function ownTotal({ sheet, card }: ScoredForm, lines: readonly ReviewLine[], ruleSet: RuleSet): ReviewTotal {
  const counting = lines.filter(({ leftOut }) => !leftOut).map(({ own }) => own);
  const known = counting.filter((own) => own !== null);
  const typed = bareFigure(sheet.total?.written);
  const isWhole = counting.length > 0 && known.length === counting.length && sheet.unread.length === 0;
  const score = isWhole ? plainText(sumOfTexts(known)) : known.length === 0 && typed ? plainText(typed) : null;
  const grades = score !== null && card.total.weight === ruleSet.totalWeight && !card.total.held;
  return { score, grade: grades ? gradeOf(new Exact(score), ruleSet) : null };
}

/** Of several columns of points the first that still has a blank: 审定 follows 复核. What each expert gives is theirs. */
function columnToFill({ sheet }: ScoredForm): ReviewColumn | null {
  const columns = sheet.reviews.filter(({ holds, heading }) => holds === 'points' && !isExpert(heading));
  const hasBlank = ({ ofRow }: ReviewColumn): boolean => sheet.rows.some(({ row }) => ofRow.get(row)?.kind === 'blank');
  return columns.find(hasBlank) ?? columns.at(-1) ?? null;
}

function fundsLine(
  { sheet }: ScoredForm,
  scored: ScoredExecution,
  column: ReviewColumn | null,
  renewed: Renewed,
): ReviewLine {
  const { row, weight, status, score, explanation } = scored;
  const own = bareFigure(sheet.execution?.written);
  const typed = bareFigure(column?.ofRow.get(row));
  const at = sheet.execution?.cells.score ?? null;
  // Above the header the column may be anything.
  const isBelow = at !== null && at.row > sheet.headerLastRow && at.column === sheet.columns.score;
  const cell = column && isBelow ? { row: at.row, column: column.column } : null;
  return {
    row: at?.row ?? row,
    name: '',
    weight,
    leftOut: status === 'notApplicable',
    found: null,
    score,
    explanation,
    judged: false,
    ...compared(own, typed, score, cell !== null && renewed.has(placeKey(cell))),
    cell,
  };
}

function rowLine(
  { sheet }: ScoredForm,
  scored: ScoredRow,
  index: number,
  { column, renewed }: { readonly column: ReviewColumn | null; readonly renewed: Renewed },
): ReviewLine {
  const { row, name, weight, status, reviewed } = scored;
  const read = sheet.rows[index];
  const byRules = reviewed ?? scored;
  const judged =
    (scored.function !== null && JUDGED.has(scored.function)) || !isUnderstood(sheet, read, reviewed, column);
  const score = judged ? null : byRules.score;
  const cell = column && { row, column: column.column };
  return {
    row,
    name,
    weight,
    leftOut: status === 'notApplicable',
    found: reviewed?.actual ?? null,
    score,
    judged,
    explanation: byRules.explanation,
    ...compared(
      bareFigure(read?.written),
      bareFigure(column?.ofRow.get(row)),
      score,
      cell !== null && renewed.has(placeKey(cell)),
    ),
    cell,
  };
}

/** Whether what a reviewer typed in a row was read: words are theirs to weigh, unless the department says the same. */
function isUnderstood(
  { byReview, reviews }: IndicatorSheet,
  read: IndicatorRow | undefined,
  reviewed: ScoredRow['reviewed'],
  column: ReviewColumn | null,
): boolean {
  const points = read && column?.ofRow.get(read.row);
  if (points && !isEmptyReading(points) && bareFigure(points) === null) return false;
  const found = read && reviews.find(({ column: each }) => each === byReview?.column)?.ofRow.get(read.row);
  if (!read || !found || reviewed || isEmptyReading(found)) return true;
  return readingText(found) === readingText(read.actual);
}

/** Functions whose points somebody decides: what the department gave itself there is no review. */
const JUDGED = new Set(['manual', 'qualitative']);

function compared(
  own: Exact | null,
  typed: Exact | null,
  score: string | null,
  isRenewed: boolean,
): Pick<ReviewLine, 'own' | 'typed' | 'result' | 'difference' | 'deviation'> {
  const byRules = score === null ? null : new Exact(score);
  const isTyped = typed !== null && !(isRenewed && byRules);
  const result = isTyped ? typed : byRules;
  const difference = result && own && result.minus(own);
  const ratio = difference && own && !own.isZero() ? { numerator: difference.abs(), denominator: own } : null;
  return {
    own: own && plainText(own),
    typed: typed && plainText(typed),
    // As the rules give it, with its decimals.
    result: isTyped ? plainText(typed) : score,
    difference: difference && plainText(difference),
    deviation: ratio && roundedText(ratio, 4, 'half-up'),
  };
}
