import { constant, HUNDRED, plainText, type Ratio, whole, ZERO, type Exact } from '../../exact';
import { compareExact } from '../../small-exact';
import type { Explanation } from '../explanation';
import { figureText, ratioReaches, type Figures } from './figures';
import { factorText, meanText } from '../round';
import type { OverTarget } from '../rule-set/rule-set';
import type { Step, Verdict } from '../rules/rule';

type Points = Extract<Verdict, { kind: 'points' }>;

/** Whether the actual is so far above its target that the rule set asks about it (完成值过高). Never on at-most rows, nor
 *  where the target is not above 0. */
export function isOverTarget(figures: Figures, { from }: OverTarget): boolean {
  const { comparison, target } = figures;
  if (comparison === 'atMost' || target.isZero() || target.isNegative()) return false;
  const percent = constant(from);
  // Most rows only just reach their target, if at all.
  if (compareExact(percent, HUNDRED) > 0 && compareExact(figures.actual, target) <= 0) return false;
  return ratioReaches(figures, percent);
}

/** What a target exceeded by far costs: nothing (flag), points off, or a share that grows with the excess. Only full
 *  points for a met target are touched. */
export function applyOverTarget(verdict: Points, figures: Figures, weight: Exact, rule: OverTarget): Points {
  if (rule.policy === 'flag' || (verdict.next ?? verdict).code !== 'met') return verdict;
  if (!isOverTarget(figures, rule)) return verdict;
  const { actual, target, unit, per } = figures;
  const percent: Ratio = { numerator: actual.times(HUNDRED), denominator: target };
  const args = {
    actual: figureText(actual, unit, per),
    target: figureText(target, unit, per),
    from: rule.from,
  };
  if (rule.policy === 'deduct') {
    const left = weight.minus(rule.points);
    const next: Step = { code: 'overTargetDeduct', args: { ...args, percent: meanText(percent), points: rule.points } };
    return left.isNegative() ? nothingLeft(verdict, args, percent) : followed(verdict, whole(left), next);
  }
  const share: Ratio = {
    numerator: target.times(HUNDRED.plus(rule.from)).minus(actual.times(HUNDRED)),
    denominator: target.times(HUNDRED),
  };
  if (share.numerator.isNegative()) return nothingLeft(verdict, args, percent);
  const points = { ...share, numerator: share.numerator.times(weight) };
  return followed(verdict, points, {
    code: 'overTargetProportional',
    args: { ...args, percent: factorText(percent), weight: plainText(weight) },
  });
}

/** More would be taken off than the row has. */
function nothingLeft(verdict: Points, args: Explanation['args'], percent: Ratio): Points {
  return followed(verdict, whole(ZERO), { code: 'overTargetNothing', args: { ...args, percent: meanText(percent) } });
}

/** The same verdict with other points and one more step of arithmetic at its end. */
function followed(verdict: Points, points: Ratio, next: Step): Points {
  return { ...verdict, points, next: verdict.next ? { ...verdict.next, next } : next };
}
