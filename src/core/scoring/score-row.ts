import { Exact, HUNDRED, plainText, whole, ZERO, type Ratio } from '../exact';
import { cellAddress } from '../grid/address';
import { clipText } from '../grid/cell-text';
import { readingText } from '../grid/reading';
import { PERCENT } from '../grid/units';
import type { IndicatorRow } from '../sheet/indicator-sheet';
import type { Explanation } from './explanation';
import { isMet, type Figures } from './figures';
import { actualText, measureRow, targetText, type Measurement } from './measure';
import { roundRatio } from './round';
import type { FunctionChoice, RuleSet } from './rule-set';
import { applyRule, scoringRules } from './rules/all-rules';
import type { Verdict } from './rules/rule';
import type { ScoredRow } from './scorecard';
import { isExplanation, readWeight } from './weight';

/** Scores one row of the indicator block: its points with the line of arithmetic, or why it has none. */
export function scoreRow(row: IndicatorRow, ruleSet: RuleSet): ScoredRow {
  const measured = measureRow(row);
  const weight = readWeight(row.weight, row.cells.weight);
  const base = {
    row: row.row,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: targetText(row),
    actual: actualText(row),
    weight: isExplanation(weight) ? null : plainText(weight),
    function: null,
    score: null,
    written: readingText(row.written),
    scoreCell: row.cells.score,
    met: measured.kind === 'measured' ? isMet(measured.figures) : null,
  };
  if (measured.kind === 'notApplicable') {
    return { ...base, status: 'notApplicable', explanation: { code: measured.code, args: {} } };
  }
  const choice = chooseFunction(row, measured, ruleSet);
  const unscorable = (explanation: Explanation): ScoredRow => ({
    ...base,
    function: choice.function,
    status: 'unscorable',
    explanation,
  });
  if (isExplanation(weight)) return unscorable(weight);
  const figures = measured.kind === 'measured' ? measured.figures : figuresWithoutTarget(row, choice);
  if (figures === null && (measured.kind === 'missing' || measured.kind === 'unclear'))
    return unscorable(refusal(measured));
  if (figures === null && scoringRules[choice.function].needsFigures) return unscorable(needsFigure(row));
  const verdict = applyRule({ weight, figures, typed: row.written }, choice);
  if (verdict.kind === 'unscorable') return unscorable(withPlace(verdict, row, weight));
  const rounded = roundRatio(clamp(verdict.points, weight), ruleSet.decimals, ruleSet.rounding);
  return {
    ...base,
    function: choice.function,
    status: 'scored',
    score: rounded.toFixed(ruleSet.decimals),
    explanation: {
      code: verdict.code,
      args: { ...verdict.args, weight: plainText(weight), score: plainText(rounded) },
    },
  };
}

/** Which function a row gets: the rule set's own for this indicator, else its default for the row's kind. */
export function chooseFunction(row: IndicatorRow, measured: Measurement, ruleSet: RuleSet): FunctionChoice {
  const own = ruleSet.rows.find(({ nameContains }) => row.name.includes(nameContains));
  if (own) return own.choice;
  return measured.kind === 'measured'
    ? ruleSet.defaults[measured.figures.comparison]
    : measured.kind === 'judged'
      ? ruleSet.defaults.qualitative
      : ruleSet.defaults.equal;
}

/** 直接计分 needs no target: the actual rate alone is scored. */
function figuresWithoutTarget(row: IndicatorRow, choice: FunctionChoice): Figures | null {
  if (choice.function !== 'direct' || row.actual.kind !== 'figure') return null;
  const { value, unit } = row.actual.quantity;
  return { comparison: 'atLeast', target: HUNDRED, actual: value, unit, scaleKnown: unit === PERCENT };
}

function refusal(measured: Extract<Measurement, { kind: 'missing' | 'unclear' }>): Explanation {
  if (measured.kind === 'missing') return { code: measured.code, args: {} };
  const { text = '' } = measured.args;
  const cell = measured.cell ? cellAddress(measured.cell) : '';
  return { code: measured.code, args: { ...measured.args, text: clipText(text), cell } };
}

function needsFigure(row: IndicatorRow): Explanation {
  if (row.target.kind !== 'figure') return { code: 'noTarget', args: {} };
  const cell = row.cells.actual ? cellAddress(row.cells.actual) : '';
  return { code: 'unreadable', args: { cell, text: clipText(readingText(row.actual) ?? ''), expected: 'figure' } };
}

function withPlace(verdict: Extract<Verdict, { kind: 'unscorable' }>, row: IndicatorRow, weight: Exact): Explanation {
  const inScore = verdict.code === 'manualNotNumber' || verdict.code === 'manualOutOfRange';
  const place = inScore ? row.cells.score : row.cells.actual;
  const text = verdict.args.text ?? '';
  return {
    code: verdict.code,
    args: { ...verdict.args, text: clipText(text), cell: place ? cellAddress(place) : '', weight: plainText(weight) },
  };
}

/** 0 ≤ score ≤ weight, whatever a rule set's parameters are. */
function clamp(points: Ratio, weight: Exact): Ratio {
  if (points.numerator.isNegative()) return whole(ZERO);
  return points.numerator.gt(weight.times(points.denominator)) ? whole(weight) : points;
}
