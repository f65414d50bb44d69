import { Exact, HUNDRED, plainText, ZERO } from '../exact';
import type { ColumnRole, ReviewedActuals, ScoredReview, ScoredRow, Total, UncheckedScorecard } from './scorecard';
import type { ByReview, IndicatorRow, IndicatorSheet } from '../sheet/indicator-sheet';
import { readingText } from '../grid/reading';
import { areaAddress, cellAddress } from '../grid/address';
import { followedBy, generalLines, tell, type Explanation } from './explanation';
import { measureRow } from './measure/measure';
import { targetText } from './measure/row-words';
import type { RuleSet } from './rule-set/rule-set';
import { scoreExecution } from './score-execution';
import { foundByReviewer, scoreReview, type ReviewedPart } from './score-review';
import { scoreRow } from './score-row';
import { NO_DECISION, type RowDecision } from './choose-function';
import { hasNoPoints, holdTotal } from './hold-total';
import { gradeOf, sumOf, totalOf } from './total';
import { decidedPoints, typedPoints } from './weight';

const COLUMN_ROLES: readonly ColumnRole[] = [
  'level1',
  'level2',
  'name',
  'target',
  'actual',
  'weight',
  'score',
  'reason',
];

/** What was decided for the row in a line of the sheet (counted from 0). */
export type RowDecisions = (row: number) => RowDecision;

/** Nothing was decided for any row. */
export const undecided: RowDecisions = () => NO_DECISION;

/** Scores a form: its rows, the execution block, the total and the grade. */
export function scoreSheet(
  sheet: IndicatorSheet,
  ruleSet: RuleSet,
  decisions: RowDecisions = undecided,
): UncheckedScorecard {
  const scored = sheet.kind === 'scored';
  const judged = scored ? scoreRows(sheet, ruleSet, decisions) : listRows(sheet);
  const rows = hasNoPoints(sheet, judged) ? withoutPoints(sheet, judged) : judged;
  const execution = sheet.execution
    ? scoreExecution(sheet.execution, sumOf(rows.map(({ weight }) => weight)), ruleSet)
    : null;
  const total = scored ? totalOf(sheet, rows, execution, ruleSet) : weightTotal(sheet, rows, ruleSet);
  return {
    sheet: sheet.sheet,
    area: sheet.area,
    title: sheet.title,
    project: sheet.project,
    ruleSet: ruleSet.id,
    kind: sheet.kind,
    columns: Object.fromEntries(
      COLUMN_ROLES.flatMap((role) => (sheet.columns[role] === undefined ? [] : [[role, sheet.columns[role]]])),
    ),
    execution,
    rows,
    total,
    grade: total.score === null || total.held ? null : gradeOf(new Exact(total.score), ruleSet),
    unread: sheet.unread,
    ...(sheet.byReview && { byReview: reviewTold(sheet, sheet.byReview) }),
    reviews: reviewsOf(sheet, execution ? [execution, ...rows] : rows, total, ruleSet),
  };
}

function scoreRows(sheet: IndicatorSheet, ruleSet: RuleSet, decisions: RowDecisions): ScoredRow[] {
  const { rows, questions } = sheet;
  const open = questions.some(({ role }) => role === 'target' || role === 'actual');
  const rulesAbove: string[] = [];
  return rows.map((row) => {
    const decision = decisions(row.row);
    const score = (read: IndicatorRow): ScoredRow => scoreRow(read, ruleSet, decision, open, rulesAbove);
    const scored = withReview(sheet, row, withFound(sheet, row, score));
    if (row.rule !== null) rulesAbove.unshift(row.rule);
    const points = decidedPoints(row.weight, decision.share ?? null);
    if (points === null) return scored;
    const note = tell(generalLines.typedAsPoints, { typed: plainText(points) });
    return { ...scored, typedAsPoints: true, explanation: followedBy(scored.explanation, note) };
  });
}

/** A row by its own figures, and what it would come to by the reviewer's. */
function withFound(sheet: IndicatorSheet, row: IndicatorRow, score: (read: IndicatorRow) => ScoredRow): ScoredRow {
  const own = score(row);
  const found = foundByReviewer(sheet, row);
  if (found === null) return own;
  const { actual, status, score: points, explanation } = score({ ...row, actual: found, echoesTarget: false });
  return { ...own, reviewed: { actual, status, score: points, explanation } };
}

/** Says beside the score that it goes by what the reviewer found. */
function withReview({ byReview }: IndicatorSheet, { cells: { actual } }: IndicatorRow, scored: ScoredRow): ScoredRow {
  if (byReview?.counts !== true || actual?.column !== byReview.column || scored.status !== 'scored') return scored;
  const note = tell(generalLines.byReview, { heading: byReview.heading, cell: cellAddress(actual) });
  return { ...scored, explanation: followedBy(scored.explanation, note) };
}

/** The rows of a form without points. Where the scores typed make up the full points of the form together with the
 *  execution rate, they are what the rows are worth, and it is asked whether they count as that. */
function withoutPoints({ rows, execution }: IndicatorSheet, scored: readonly ScoredRow[]): readonly ScoredRow[] {
  const typed = rows.map(({ weight, written }) => typedPoints(weight, written));
  const funds = execution?.weight.kind === 'figure' ? execution.weight.quantity.value : ZERO;
  const sum = typed.reduce<Exact>((total, points) => (points === null ? total : total.plus(points)), funds);
  const counting = scored.every(({ status }, index) => status === 'notApplicable' || typed[index] !== null);
  const asks = counting && sum.eq(HUNDRED);
  return scored.map((row, index) => {
    const told = metOnly(row);
    return asks && typed[index] !== null && row.status === 'unscorable' ? { ...told, question: 'typedAsPoints' } : told;
  });
}

/** A column of what a reviewer found, and in how many rows it counts. */
function reviewTold({ rows }: IndicatorSheet, { column, heading, counts }: ByReview): ReviewedActuals {
  const counted = rows.filter(({ cells: { actual } }) => actual?.column === column).length;
  return { column, heading, counts, rows: counts ? counted : 0 };
}

/** What the reviewers' columns that hold points come to. */
function reviewsOf(
  sheet: IndicatorSheet,
  parts: readonly ReviewedPart[],
  { held }: Total,
  ruleSet: RuleSet,
): readonly ScoredReview[] {
  return sheet.reviews.flatMap((review) =>
    review.holds === 'points' ? [scoreReview(review, parts, held ? null : ruleSet)] : [],
  );
}

/** Of a row of a form without points: whether it is met, or why that cannot be told. */
function metOnly(row: ScoredRow): ScoredRow {
  if (row.status !== 'unscorable') return row;
  if (row.met !== null) {
    const { metWithoutPoints, missedWithoutPoints } = generalLines;
    return { ...row, explanation: tell(row.met ? metWithoutPoints : missedWithoutPoints, {}) };
  }
  const { measured } = row;
  const missing = measured.kind === 'missing' && (measured.code === 'noTarget' || measured.code === 'noActual');
  return missing ? { ...row, explanation: tell(generalLines[measured.code], {}) } : row;
}

/** A table that only lists indicators: nothing is scored. */
function listRows(sheet: IndicatorSheet): ScoredRow[] {
  return sheet.rows.map((row) => ({
    row: row.row,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: targetText(row),
    actual: null,
    weight: row.weight.kind === 'figure' ? plainText(row.weight.quantity.value) : null,
    function: null,
    choice: null,
    by: null,
    status: 'notApplicable',
    score: null,
    explanation: listed(sheet, row.placeholder),
    written: readingText(row.written),
    scoreCell: null,
    met: null,
    measured: measureRow(row),
  }));
}

function listed({ unread }: IndicatorSheet, placeholder: boolean): Explanation {
  if (unread.length > 0) {
    return tell(generalLines.scoresUnread, { cells: unread.map((area) => areaAddress(area)).join('、') });
  }
  return tell(placeholder ? generalLines.placeholder : generalLines.weightsOnly, {});
}

function weightTotal(sheet: IndicatorSheet, rows: readonly ScoredRow[], ruleSet: RuleSet): Total {
  const weights = rows.map(({ weight }) => weight).filter((weight) => weight !== null);
  const weight = sheet.labelledWeight ?? (weights.length > 0 ? plainText(sumOf(weights)) : null);
  const held = holdTotal(sheet, rows, null, ruleSet);
  return { complete: false, score: null, weight, cell: null, ...(held && sheet.unread.length > 0 && { held }) };
}
