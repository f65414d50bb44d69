import { constant, HUNDRED, ONE, plainText, type Ratio, whole, ZERO, type Exact } from '../../exact';
import { compareExact } from '../../small-exact';
import { generalLines, line, type Told } from '../explanation';
import { quotientSign, sideText, type Figures } from './figures';
import { factor, rounded } from '../round';
import type { OverTarget } from '../rule-set/rule-set';
import { byRounded, points, type Points } from '../rules/verdicts';

type Excess = Told<'actual' | 'target' | 'percent' | 'percentSign' | 'from' | 'equals' | 'score'>;

/** What is told of an actual far above its target. */
export const overTargetLines = {
  deduct: line(
    'overTargetDeduct',
    (a: Excess & Told<'points' | 'weight'>) =>
      `${a.actual}÷${a.target}${a.percentSign}${a.percent}%，达到目标的${a.from}%以上，扣${a.points}分：${a.weight}−${a.points}${a.equals}${a.score}`,
    (a) =>
      `${a.actual} ÷ ${a.target} ${a.percentSign} ${a.percent}%, at least ${a.from}% of the target, ${a.points} points off: ${a.weight} − ${a.points} ${a.equals} ${a.score}`,
  ),
  proportional: line(
    'overTargetProportional',
    (a: Excess & Told<'weight'>) =>
      `${a.actual}÷${a.target}${a.percentSign}${a.percent}%，超过目标的${a.from}%，按偏离程度调减：${a.weight}×(1−(${a.percent}%−${a.from}%))${a.equals}${a.score}`,
    (a) =>
      `${a.actual} ÷ ${a.target} ${a.percentSign} ${a.percent}%, more than ${a.from}% of the target, reduced by the excess: ${a.weight} × (1 − (${a.percent}% − ${a.from}%)) ${a.equals} ${a.score}`,
  ),
  nothing: line(
    'overTargetNothing',
    (a: Excess) =>
      `${a.actual}÷${a.target}${a.percentSign}${a.percent}%，超过目标的${a.from}%，应扣的分数不少于分值，得${a.score}分`,
    (a) =>
      `${a.actual} ÷ ${a.target} ${a.percentSign} ${a.percent}%, more than ${a.from}% of the target, as many points off as there are: ${a.score} points`,
  ),
};

/** Whether the actual is so far above its target that the rule set asks about it (完成值过高). Never on at-most rows, nor
 *  where the target is not above 0. */
export function isOverTarget({ comparison, target, actual }: Figures, { from }: OverTarget): boolean {
  if (comparison === 'atMost' || target.isZero() || target.isNegative()) return false;
  const times = constant(`${from}e-2`);
  // Most rows only just reach their target, if at all.
  if (compareExact(times, ONE) > 0 && compareExact(actual, target) <= 0) return false;
  return compareExact(actual, target.times(times)) >= 0;
}

/** What a target exceeded by far costs: nothing (flag), points off, or a share that grows with the excess. Only full
 *  points for a met target are touched. */
export function applyOverTarget(verdict: Points, figures: Figures, weight: Exact, rule: OverTarget): Points {
  if (rule.policy === 'flag' || (verdict.next ?? verdict).code !== generalLines.met.code) return verdict;
  if (!isOverTarget(figures, rule)) return verdict;
  const { actual, target } = figures;
  const percent: Ratio = { numerator: actual.times(HUNDRED), denominator: target };
  const args = {
    actual: sideText(figures, actual),
    target: sideText(figures, target),
    from: rule.from,
  };
  const told = (text: Exact) => ({
    ...args,
    percent: plainText(text),
    percentSign: quotientSign(figures, percent, text),
  });
  const nothingLeft = points(whole(ZERO), overTargetLines.nothing, told(rounded(percent)));
  if (rule.policy === 'deduct') {
    const left = weight.minus(rule.points);
    const line = { ...told(rounded(percent)), points: rule.points };
    return followed(verdict, left.isNegative() ? nothingLeft : points(whole(left), overTargetLines.deduct, line));
  }
  const share: Ratio = {
    numerator: target.times(HUNDRED.plus(rule.from)).minus(actual.times(HUNDRED)),
    denominator: target.times(HUNDRED),
  };
  const rest = { ...share, numerator: share.numerator.times(weight) };
  const line = told(factor(percent));
  const reduced = byRounded(points(rest, overTargetLines.proportional, line), line.percentSign);
  return followed(verdict, rest.numerator.isNegative() ? nothingLeft : reduced);
}

/** The line of arithmetic of a verdict with one more step at its end, which has its points. */
function followed(verdict: Points, { points: left, code, args, rounded: isRounded }: Points): Points {
  const last = { code, args, ...(isRounded && { rounded: isRounded }) };
  return { ...verdict, points: left, next: verdict.next ? { ...verdict.next, next: last } : last };
}
