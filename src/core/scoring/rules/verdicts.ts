import { whole, ZERO, type Exact, type Ratio } from '../../exact';
import type { ExplanationCode, Explanation } from '../explanation';
import { figureText, relationSign, type Figures } from '../figures';
import type { Verdict } from './rule';

/** Target, actual and the sign between them, as every line of arithmetic shows them. */
export function figureArgs(figures: Figures): Readonly<Record<string, string>> {
  return {
    actual: figureText(figures.actual, figures.unit),
    target: figureText(figures.target, figures.unit),
    sign: relationSign(figures),
  };
}

export function points(ratio: Ratio, code: ExplanationCode, args: Explanation['args']): Verdict {
  return { kind: 'points', points: ratio, code, args };
}

/** Met: the full weight. */
export function full(figures: Figures, weight: Exact): Verdict {
  return points(whole(weight), figures.target.isZero() ? 'zeroTarget' : 'met', figureArgs(figures));
}

/** Nothing, for a reason. */
export function nothing(figures: Figures, code: ExplanationCode): Verdict {
  return points(whole(ZERO), code, figureArgs(figures));
}
