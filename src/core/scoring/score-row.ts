import { ONE, plainText, whole, ZERO, type Exact, type Ratio } from '../exact';
import { cellAddress } from '../grid/address';
import { clipText } from '../grid/cell-text';
import { readingText } from '../grid/reading';
import type { IndicatorRow } from '../sheet/indicator-sheet';
import { byRuleSet, chooseFunction, NO_DECISION, type ChosenFunction, type RowDecision } from './choose-function';
import { isInTime } from './measure/dates';
import { generalLines, tell, type Explanation } from './explanation';
import { isMet } from './measure/figures';
import { measureRow, type Measurement } from './measure/measure';
import { actualText, targetText } from './measure/row-words';
import { applyOverTarget, isOverTarget } from './measure/over-target';
import { isInRange } from './measure/range-figures';
import { roundedText } from './round';
import { rowCase } from './row-case';
import type { RuleSet } from './rule-set/rule-set';
import { applyRule, ruleOf } from './rules/scoring-rules';
import { manualLines } from './rules/manual';
import type { RuleCase, Step, Verdict } from './rules/rule';
import type { ScoredRow } from './scorecard';
import { equalShare, isExplanation, readWeight } from './weight';
import { underOwnRule } from './own-rule';
import { writtenRule } from './written/written-rule';

/** Scores one row of the indicator block: its points with the line of arithmetic, or why it has none. `openColumn`: which
 *  column holds the form's targets or actuals is still asked. `rulesAbove`: the rules written in the rows above it, the
 *  nearest first, for a row that says 同上. */
export function scoreRow(
  row: IndicatorRow,
  ruleSet: RuleSet,
  decision: RowDecision = NO_DECISION,
  openColumn = false,
  rulesAbove: readonly string[] = [],
): ScoredRow {
  const asksDirection = ruleSet.direction === 'ask';
  const measured = measureRow(row, { direction: decision.direction ?? null, asksDirection, openColumn });
  const weight = readWeight(row.weight, row.cells.weight, decision.share);
  const base: Unscored = {
    row: row.row,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: targetText(row),
    actual: actualText(row),
    weight: isExplanation(weight) ? null : plainText(weight),
    function: null,
    choice: null,
    by: null,
    score: null,
    written: readingText(row.written),
    scoreCell: row.cells.score,
    met: isReached(measured),
    measured,
    ...(measured.kind === 'measured' && measured.assumed && { assumed: measured.assumed }),
    ...(decision.direction && { direction: decision.direction }),
    ...sharedPoints(row, decision),
  };
  if (measured.kind === 'notApplicable') {
    return { ...base, status: 'notApplicable', explanation: tell(generalLines[measured.code], {}) };
  }
  const written = writtenRule(row, measured, rulesAbove);
  const chosen = chooseFunction(row, measured, ruleSet, decision, written);
  const score = (by: ChosenFunction): ScoredRow => scoreBy(by, row, base, weight, ruleSet);
  if (written === null) return score(chosen);
  return underOwnRule(written, row.written, chosen, byRuleSet(row, measured, ruleSet), score, ruleSet);
}

/** The row as one function scores it, whoever chose it. */
function scoreBy(
  chosen: ChosenFunction,
  row: IndicatorRow,
  base: Unscored,
  weight: Exact | Explanation,
  ruleSet: RuleSet,
): ScoredRow {
  const { choice, by } = chosen;
  const unscorable = (explanation: Explanation): ScoredRow => ({
    ...base,
    function: choice.function,
    choice,
    by,
    status: 'unscorable',
    explanation,
    ...asked(row, base.measured, weight),
  });
  if (isExplanation(weight)) return unscorable(weight);
  const found = rowCase(row, weight, base.measured, choice, ruleOf(choice).needs);
  if ('code' in found) return unscorable(withTyped(found, row, base.measured));
  const verdict = applyRule(found, choice);
  if (verdict.kind === 'unscorable') return unscorable(withPlace(verdict, row, weight));
  return scored(base, found, chosen, verdict, weight, ruleSet);
}

type Unscored = Omit<ScoredRow, 'status' | 'explanation'>;
type Points = Extract<Verdict, { kind: 'points' }>;

function scored(
  base: Unscored,
  { figures, mean }: RuleCase,
  { choice, by }: ChosenFunction,
  verdict: Points,
  weight: Exact,
  ruleSet: RuleSet,
): ScoredRow {
  const over = figures !== null && isOverTarget(figures, ruleSet.overTarget);
  // A rule of the sheet's own says all there is to say about points.
  const judged =
    over && figures && by !== 'sheet' ? applyOverTarget(verdict, figures, weight, ruleSet.overTarget) : verdict;
  const score = roundedText(clamp(judged.points, weight), ruleSet.decimals, ruleSet.rounding);
  const { row, level1, level2, name, target, actual, written, scoreCell, measured, assumed, direction, shared } = base;
  // A mean or a line of the rule's own says more about being met than the cells alone do.
  const met = figures !== null && (mean !== null || base.met === null) ? isMet(figures) : base.met;
  const result: ScoredRow = {
    row,
    level1,
    level2,
    name,
    target,
    actual,
    weight: base.weight,
    function: choice.function,
    choice,
    by,
    status: 'scored',
    score,
    explanation: explain(confirmed(judged, by), base.weight ?? '', plainScore(score)),
    written,
    scoreCell,
    met,
    measured,
  };
  if (!over && !assumed && !direction && !shared) return result;
  return {
    ...result,
    ...(over && { overTarget: true }),
    ...(assumed && { assumed }),
    ...(direction && { direction }),
    ...(shared && { shared }),
  };
}

/** Points that stand once for several rows; nothing where each row has its own, or where they cannot be divided alike. */
function sharedPoints({ weight, cells }: IndicatorRow, { share }: RowDecision): Pick<ScoredRow, 'shared'> {
  const each = equalShare(weight);
  if (each === null || weight.kind !== 'unreadable' || weight.sharedBy === undefined) return {};
  const { text, sharedBy: count } = weight;
  return {
    shared: { points: text, count, each: plainText(each), cell: cells.weight, decided: share === 'equal' },
  };
}

/** Points kept by hand because somebody said so for this row are told as that wherever the score is shown. */
function confirmed(verdict: Points, by: ChosenFunction['by']): Points {
  const kept = by === 'user' && verdict.code === manualLines.manual.code;
  return kept ? { ...verdict, code: manualLines.confirmed.code } : verdict;
}

/** What is asked of a row that has no score and that one press answers. */
function asked(row: IndicatorRow, measured: Measurement, weight: Exact | Explanation): Pick<ScoredRow, 'question'> {
  if (measured.kind === 'asked' && measured.code === 'direction') return { question: 'direction' };
  if (isExplanation(weight)) return equalShare(row.weight) === null ? {} : { question: 'equalShare' };
  const points = typedPoints(row);
  if (points === null || points.gt(weight) || !lacksEvidence(measured)) return {};
  return { question: 'keepTyped' };
}

/** The points typed are named where they were not taken. */
function withTyped(explanation: Explanation, row: IndicatorRow, measured: Measurement): Explanation {
  const points = typedPoints(row);
  if (points === null || !lacksEvidence(measured)) return explanation;
  return { ...explanation, next: tell(generalLines.typedNotTaken, { typed: plainText(points) }) };
}

function lacksEvidence({ kind }: Measurement): boolean {
  return kind === 'missing' || kind === 'asked' || kind === 'unclear';
}

function typedPoints({ written }: IndicatorRow): Exact | null {
  return written.kind === 'figure' && !written.quantity.value.isNegative() ? written.quantity.value : null;
}

/** 11.50 as a sum of arithmetic shows it: 11.5. */
function plainScore(score: string): string {
  return score.includes('.') ? score.replace(/\.?0+$/u, '') : score;
}

/** Every step of the arithmetic knows the weight and the score. */
function explain({ code, args, next }: Step, weight: string, score: string): Explanation {
  const own = { code, args: typeof args === 'function' ? args(weight, score) : { ...args, weight, score } };
  return next ? { ...own, next: explain(next, weight, score) } : own;
}

function isReached(measured: Measurement): boolean | null {
  switch (measured.kind) {
    case 'measured':
      return isMet(measured.figures);
    case 'ranged':
      return isInRange(measured.range);
    case 'dated':
      return isInTime(measured.dates);
    default:
      return null;
  }
}

function withPlace(verdict: Extract<Verdict, { kind: 'unscorable' }>, row: IndicatorRow, weight: Exact): Explanation {
  const inScore = verdict.code === manualLines.notNumber.code || verdict.code === manualLines.outOfRange.code;
  const place = inScore ? row.cells.score : row.cells.actual;
  const text = readingText(inScore ? row.written : row.actual) ?? '';
  return {
    code: verdict.code,
    args: { ...verdict.args, text: clipText(text), cell: place ? cellAddress(place) : '', weight: plainText(weight) },
  };
}

/** 0 ≤ score ≤ weight, whatever a function does. */
function clamp(points: Ratio, weight: Exact): Ratio {
  if (points.numerator === weight && points.denominator === ONE) return points;
  if (points.numerator.isNegative()) return whole(ZERO);
  return points.numerator.gt(weight.times(points.denominator)) ? whole(weight) : points;
}
