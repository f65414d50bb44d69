import { HUNDRED, whole, ZERO, type Exact, type Ratio } from '../../exact';
import { words, type LocalText } from '../../local-text';
import { generalLines, type FigureTold, type Line, type Told } from '../explanation';
import type { EqualSign } from '../line-figure';
import { relationSign, sideSign, sideText, type Figures } from '../measure/figures';
import type { LineArgs, RuleField, RuleParameter, Verdict } from './rule';

export type Points = Extract<Verdict, { kind: 'points' }>;

/** Target, actual and the sign between them, as every line of arithmetic shows them. */
export function figureArgs(figures: Figures): Told<'actual' | 'target' | 'sign'> {
  return {
    actual: sideText(figures, figures.actual),
    target: sideText(figures, figures.target),
    sign: relationSign(figures),
  };
}

/** The same with weight and score, made only when the line is. */
export function figureLine(figures: Figures): (weight: string, equals: EqualSign, score: string) => FigureTold {
  const { actual, target } = figures;
  return (weight, equals, score) => ({
    actual: sideText(figures, actual),
    target: sideText(figures, target),
    sign: relationSign(figures),
    weight,
    equals,
    score,
  });
}

/** Points with their line of arithmetic; the engine adds the weight, the score, and the sign before it. */
export function points<T extends Told>(
  ratio: Ratio,
  line: Line<T>,
  args: NoInfer<Omit<T, 'weight' | 'equals' | 'score'> | ((weight: string, equals: EqualSign, score: string) => T)>,
): Points;
export function points(ratio: Ratio, { code }: Line, args: LineArgs): Points {
  return { kind: 'points', points: ratio, code, args };
}

/** The same points, told by a line that calculates with target and actual. */
export const bySides = (verdict: Points, figures: Figures): Points =>
  byRounded(verdict, sideSign(figures, figures.actual));

/** The same points, told by a line that already has a rounded figure in it: what it comes to is never quite exact. */
export function byRounded(verdict: Points, sign: EqualSign): Points {
  return sign === '=' ? verdict : { ...verdict, rounded: true };
}

/** Met: the full weight. */
export function full(figures: Figures, weight: Exact): Verdict {
  const line = figures.target.isZero() ? generalLines.zeroTarget : generalLines.met;
  return points(whole(weight), line, figureLine(figures));
}

/** Nothing, for a reason. */
export function nothing(figures: Figures, line: Line<FigureTold>): Verdict {
  return points(whole(ZERO), line, figureLine(figures));
}

/** Why there are no points; the engine adds the cell, its text and the weight. */
export function unscorable<T extends Told>(line: Line<T>, args: NoInfer<Omit<T, 'cell' | 'text' | 'weight'>>): Verdict;
export function unscorable({ code }: Line, args: Told): Verdict {
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

/** Fields of the pane that several functions ask for. */
export const POINTS_OFF: RuleField = { label: words('扣几分', 'Points off') };
export const FLOOR: RuleField = { label: words('最低得几分', 'Least score') };

/** Common in the field, without one text that could be named. */
export const FIELD_PRACTICE = words('各地评分细则通行做法', 'common in local scoring rules');

export const POINTS_ALLOWED = words('不小于0的分数', 'points, 0 or more');
export const POSITIVE_ALLOWED = words('大于0的数', 'a number above 0');
export const NUMBER_ALLOWED = words('数', 'a number');
export const FLAG_ALLOWED = words('true 或 false', 'true or false');

/** A parameter for the manual. */
export function parameter(
  name: string,
  meaning: LocalText,
  allowed: LocalText,
  proposed: string | null,
): RuleParameter {
  return { name, meaning, allowed, proposed };
}
