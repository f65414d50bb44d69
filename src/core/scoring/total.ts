import { Exact, HUNDRED, plainText, sumOfTexts } from '../exact';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import { line, tell, type Explanation, type Told } from './explanation';
import { holdLines, holdTotal } from './hold-total';
import { about, equalSign, resultTold, roughly } from './line-figure';
import { rounded, roundRatio } from './round';
import type { RuleSet } from './rule-set/rule-set';
import type { RowStatus, ScoredExecution, ScoredRow, Total } from './scorecard';

/** What is told of a total that is not the plain sum of the scores. */
export const totalLines = {
  capped: line(
    'totalCapped',
    (a: Told<'rate' | 'rateSign' | 'below' | 'sum' | 'most' | 'score'>) =>
      `预算执行率${roughly(a.rateSign)}${a.rate}低于${a.below}，总分${a.sum}以${a.most}为限`,
    (a) =>
      `the execution rate of ${about(a.rateSign)}${a.rate} is below ${a.below}: the total of ${a.sum} is limited to ${a.most}`,
  ),
  rebased: line(
    'totalRebased',
    (a: Told<'sum' | 'weight' | 'full' | 'equals' | 'score'>) =>
      `不适用的指标不计分，其余折算为满分：${a.sum}÷${a.weight}×${a.full}${a.equals}${a.score}`,
    (a) =>
      `rows that do not apply are left out, the rest is raised to the full weight: ${a.sum} ÷ ${a.weight} × ${a.full} ${a.equals} ${a.score}`,
  ),
};

interface Part {
  readonly status: RowStatus;
  readonly score: string | null;
  readonly weight: string | null;
}

/** The sum of the rounded scores, so that the column adds up on paper; raised for rows that do not apply and capped by
 *  the execution rate where the rule set says so. null while any part has no score or something is left out; held where it
 *  is less than the full points. */
export function totalOf(
  sheet: IndicatorSheet,
  rows: readonly ScoredRow[],
  execution: ScoredExecution | null,
  ruleSet: RuleSet,
): Total {
  const parts: readonly Part[] = execution ? [execution, ...rows] : rows;
  const counted = parts.filter(({ status }) => status !== 'notApplicable');
  const held = holdTotal(sheet, rows, execution, ruleSet);
  const complete = held === null && counted.length > 0 && counted.every(({ status }) => status === 'scored');
  const weighed = counted.length > 0 && counted.every(({ weight }) => weight !== null);
  const weight = weighed ? sumOf(counted.map((part) => part.weight)) : null;
  const base = { complete, weight: weight && plainText(weight), cell: sheet.total?.scoreCell ?? null };
  if (!complete) return { ...base, score: null, ...(held && { held }) };
  const sum = sumOf(counted.map(({ score }) => score));
  const rebased = rebase(sum, weight, parts.length > counted.length, ruleSet);
  const capped = cap(rebased.score, execution, ruleSet);
  const explanation = capped.explanation ?? rebased.explanation;
  const short = rebased.explanation === undefined ? shortOf(weight, ruleSet) : null;
  return {
    ...base,
    score: capped.score.toFixed(ruleSet.decimals),
    ...(explanation && { explanation }),
    ...(short && { held: short }),
  };
}

/** A total on fewer than the full points is told, and neither graded nor written. */
function shortOf(weight: Exact | null, { totalWeight }: RuleSet): Explanation | null {
  if (weight === null || weight.gte(totalWeight)) return null;
  return tell(holdLines.short, { weight: plainText(weight), full: totalWeight });
}

/** The grade of a rounded total: bands are half-open, exactly 90 is 优. null below the lowest band. */
export function gradeOf(total: Exact, ruleSet: RuleSet): string | null {
  return ruleSet.grades.find(({ from }) => total.gte(new Exact(from)))?.name ?? null;
}

export function sumOf(numbers: readonly (string | null)[]): Exact {
  return sumOfTexts(numbers.filter((number) => number !== null));
}

interface Step {
  readonly score: Exact;
  readonly explanation?: Explanation;
}

/** Rows that do not apply carry no points; the rest is raised to the full total weight. */
function rebase(sum: Exact, weight: Exact | null, leftOut: boolean, ruleSet: RuleSet): Step {
  if (ruleSet.notApplicable === 'leaveOut' || !leftOut || weight === null || weight.isZero()) return { score: sum };
  const full = new Exact(ruleSet.totalWeight);
  if (weight.gte(full)) return { score: sum };
  const raised = { numerator: sum.times(full), denominator: weight };
  const score = roundRatio(raised, ruleSet.decimals, ruleSet.rounding);
  const args = {
    sum: plainText(sum),
    weight: plainText(weight),
    full: plainText(full),
    ...resultTold(raised, score, ruleSet.decimals),
  };
  return { score, explanation: tell(totalLines.rebased, args) };
}

/** The lowest band the execution rate falls in limits the total; compared exactly, not by the rounded rate. */
function cap(score: Exact, execution: ScoredExecution | null, { execution: rules }: RuleSet): Step {
  const [executed, budget] = [execution?.comparedWith?.executed, execution?.comparedWith?.budget];
  if (executed === undefined || budget === undefined) return { score };
  const hundredfold = new Exact(executed).times(HUNDRED);
  const band = rules.totalCaps.find(({ below }) => hundredfold.lt(new Exact(budget).times(below)));
  if (!band || score.lte(band.most)) return { score };
  const exactly = { numerator: hundredfold, denominator: new Exact(budget) };
  const rate = rounded(exactly);
  const args = {
    rate: `${plainText(rate)}%`,
    rateSign: equalSign(exactly, rate),
    below: `${band.below}%`,
    sum: plainText(score),
    most: band.most,
    score: band.most,
  };
  return { score: new Exact(band.most), explanation: tell(totalLines.capped, args) };
}
