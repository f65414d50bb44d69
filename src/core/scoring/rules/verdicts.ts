import { HUNDRED, whole, ZERO, type Exact, type Ratio } from '../../exact';
import type { ExplanationCode, Explanation } from '../explanation';
import { figureText, relationSign, type Figures } from '../measure/figures';
import type { LocalText } from '../../local-text';
import type { LineArgs, Verdict } from './rule';

/** Target, actual and the sign between them, as every line of arithmetic shows them. */
export function figureArgs(figures: Figures): Readonly<Record<string, string>> {
  const { actual, target, unit, per } = figures;
  return {
    actual: figureText(actual, unit, per),
    target: figureText(target, unit, per),
    sign: relationSign(figures),
  };
}

/** The same with weight and score, made only when the line is. */
export function figureLine(figures: Figures): LineArgs {
  return (weight, score) => {
    const { actual, target, unit, per } = figures;
    const sign = relationSign(figures);
    return { actual: figureText(actual, unit, per), target: figureText(target, unit, per), sign, weight, score };
  };
}

export function points(ratio: Ratio, code: ExplanationCode, args: LineArgs): Verdict {
  return { kind: 'points', points: ratio, code, args };
}

/** Met: the full weight. */
export function full(figures: Figures, weight: Exact): Verdict {
  return points(whole(weight), figures.target.isZero() ? 'zeroTarget' : 'met', figureLine(figures));
}

/** Nothing, for a reason. */
export function nothing(figures: Figures, code: ExplanationCode): Verdict {
  return points(whole(ZERO), code, figureLine(figures));
}

export function unscorable(code: ExplanationCode, args: Explanation['args'] = {}): Verdict {
  return { kind: 'unscorable', code, args };
}

/** So many percent of the weight. */
export function percentOf(percent: Exact, weight: Exact): Ratio {
  return { numerator: weight.times(percent), denominator: HUNDRED };
}

/** Never below the floor, which is never above the weight. */
export function isBelow({ numerator, denominator }: Ratio, floor: Exact): boolean {
  return numerator.lt(floor.times(denominator));
}

/** Common in the field, without one text that could be named. */
export const FIELD_PRACTICE: LocalText = {
  'zh-CN': '各地评分细则通行做法',
  'en-US': 'common in local scoring rules',
};

export const POINTS_ALLOWED: LocalText = { 'zh-CN': '不小于0的分数', 'en-US': 'points, 0 or more' };
export const POSITIVE_ALLOWED: LocalText = { 'zh-CN': '大于0的数', 'en-US': 'a number above 0' };
export const NUMBER_ALLOWED: LocalText = { 'zh-CN': '数', 'en-US': 'a number' };
