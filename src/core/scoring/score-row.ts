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
import { isWholeIn, roundedText } from './round';
import { rowCase } from './row-case';
import type { RuleSet } from './rule-set/rule-set';
import { applyRule, ruleOf } from './rules/scoring-rules';
import { manualLines } from './rules/manual';
import type { RuleCase, Step, Verdict } from './rules/rule';
import type { RowQuestion, ScoredRow, SharedPoints } from './scorecard';
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
  const facts: Facts = { row, decision, measured, weight, points: isExplanation(weight) ? null : plainText(weight) };
  if (measured.kind === 'notApplicable') {
    const explanation = tell(generalLines[measured.code], {});
    return rowWith(facts, { chosen: null, status: 'notApplicable', score: null, explanation, met: null, mark: null });
  }
  const written = writtenRule(row, measured, rulesAbove);
  const chosen = chooseFunction(row, measured, ruleSet, decision, written);
  if (written === null) return scoreBy(chosen, facts, ruleSet);
  const score = (by: ChosenFunction): ScoredRow => scoreBy(by, facts, ruleSet);
  return underOwnRule(written, row.written, chosen, byRuleSet(row, measured, ruleSet), score, ruleSet);
}

/** What is known of a row whatever function scores it. `points`: its weight as a text, null where it has none. */
interface Facts {
  readonly row: IndicatorRow;
  readonly decision: RowDecision;
  readonly measured: Measurement;
  readonly weight: Exact | Explanation;
  readonly points: string | null;
}

/** What a function makes of it. */
interface Outcome extends Pick<ScoredRow, 'status' | 'score' | 'explanation' | 'met'> {
  readonly chosen: ChosenFunction | null;
  readonly mark: Pick<ScoredRow, 'overTarget'> | Pick<ScoredRow, 'question'> | null;
}

type Points = Extract<Verdict, { kind: 'points' }>;

/** The row as one function scores it, whoever chose it. */
function scoreBy(chosen: ChosenFunction, facts: Facts, ruleSet: RuleSet): ScoredRow {
  const { row, measured, weight } = facts;
  const { choice } = chosen;
  if (isExplanation(weight)) return unscorable(facts, chosen, weight);
  const found = rowCase(row, weight, measured, choice, ruleOf(choice).needs);
  if ('code' in found) return unscorable(facts, chosen, withTyped(found, row, measured));
  const verdict = applyRule(found, choice);
  if (verdict.kind === 'unscorable') return unscorable(facts, chosen, withPlace(verdict, row, weight));
  return scored(facts, chosen, found, verdict, ruleSet);
}

function unscorable(facts: Facts, chosen: ChosenFunction, explanation: Explanation): ScoredRow {
  const met = isReached(facts.measured);
  const question = asked(facts);
  const mark = question && { question };
  return rowWith(facts, { chosen, status: 'unscorable', score: null, explanation, met, mark });
}

function scored(
  facts: Facts,
  chosen: ChosenFunction,
  { figures, mean, weight }: RuleCase,
  verdict: Points,
  ruleSet: RuleSet,
): ScoredRow {
  const over = figures !== null && isOverTarget(figures, ruleSet.overTarget);
  // A rule of the sheet's own says all there is to say about points.
  const judged =
    over && figures && chosen.by !== 'sheet' ? applyOverTarget(verdict, figures, weight, ruleSet.overTarget) : verdict;
  const worth = clamp(judged.points, weight);
  const score = roundedText(worth, ruleSet.decimals, ruleSet.rounding);
  const isExact = isWholeIn(worth, ruleSet.decimals);
  const explanation = explain(confirmed(judged, chosen.by), { weight: facts.points ?? '', score, isExact });
  const reached = isReached(facts.measured);
  // A mean or a line of the rule's own says more about being met than the cells alone do.
  const met = figures !== null && (mean !== null || reached === null) ? isMet(figures) : reached;
  return rowWith(facts, {
    chosen,
    status: 'scored',
    score,
    explanation,
    met,
    mark: over ? { overTarget: true } : null,
  });
}

function rowWith(facts: Facts, { chosen, status, score, explanation, met, mark }: Outcome): ScoredRow {
  const { row, measured } = facts;
  return {
    row: row.row,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: targetText(row),
    actual: actualText(row),
    weight: facts.points,
    function: chosen && chosen.choice.function,
    choice: chosen && chosen.choice,
    by: chosen && chosen.by,
    status,
    score,
    explanation,
    written: readingText(row.written),
    scoreCell: row.cells.score,
    met,
    measured,
    ...saidBesides(facts),
    ...mark,
  };
}

/** What few rows have: a direction that was assumed or decided, points that stand once for several rows. */
function saidBesides({ row, measured, decision }: Facts): Partial<ScoredRow> | null {
  const assumed = measured.kind === 'measured' ? measured.assumed : undefined;
  const shared = sharedPoints(row, decision);
  if (!assumed && !decision.direction && !shared) return null;
  return {
    ...(assumed && { assumed }),
    ...(decision.direction && { direction: decision.direction }),
    ...(shared && { shared }),
  };
}

/** Points that stand once for several rows; null where each row has its own, or where they cannot be divided alike. */
function sharedPoints({ weight, cells }: IndicatorRow, { share }: RowDecision): SharedPoints | null {
  const each = equalShare(weight);
  if (each === null || weight.kind !== 'unreadable' || weight.sharedBy === undefined) return null;
  const { text, sharedBy: count } = weight;
  return { points: text, count, each: plainText(each), cell: cells.weight, decided: share === 'equal' };
}

/** Points kept by hand because somebody said so for this row are told as that wherever the score is shown. */
function confirmed(verdict: Points, by: ChosenFunction['by']): Points {
  const kept = by === 'user' && verdict.code === manualLines.manual.code;
  return kept ? { ...verdict, code: manualLines.confirmed.code } : verdict;
}

/** What is asked of a row that has no score and that one press answers. */
function asked({ row, measured, weight }: Facts): RowQuestion | null {
  if (measured.kind === 'asked' && measured.code === 'direction') return 'direction';
  if (isExplanation(weight)) return equalShare(row.weight) === null ? null : 'equalShare';
  const points = typedPoints(row);
  return points !== null && points.lte(weight) && lacksEvidence(measured) ? 'keepTyped' : null;
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

interface Outcomes {
  readonly weight: string;
  readonly score: string;
  /** The score is what the arithmetic comes to, not only what it is rounded to. */
  readonly isExact: boolean;
}

/** Every step of the arithmetic knows the weight and the score; a rounded score shows all its decimals (≈10.00). */
function explain({ code, args, rounded, next }: Step, outcomes: Outcomes): Explanation {
  const equals = outcomes.isExact && rounded === undefined ? '=' : '≈';
  const score = equals === '=' ? plainScore(outcomes.score) : outcomes.score;
  const { weight } = outcomes;
  const own = {
    code,
    args: typeof args === 'function' ? args(weight, equals, score) : { equals, ...args, weight, score },
  };
  return next ? { ...own, next: explain(next, outcomes) } : own;
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
