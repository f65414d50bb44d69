import { HUNDRED, type Exact } from '../../exact';
import { meanText } from '../round';
import { figureText, onScale, type Figures } from './figures';

/** What the limits of a step table are compared with. */
type TierMeasure = 'actual' | 'ratio' | 'deviation';

/** Whether a row reaches a band's limit; exact, never by division. */
export function reachesLimit(figures: Figures, limit: Exact, on: TierMeasure): boolean {
  const { comparison, target, actual } = figures;
  if (on === 'deviation') {
    return actual.minus(target).abs().times(HUNDRED).lte(target.abs().times(limit));
  }
  const [left, right] =
    on === 'ratio' ? [actual.times(HUNDRED), target.times(limit)] : [actual, onScale(limit, figures)];
  return comparison === 'atMost' ? left.lte(right) : left.gte(right);
}

/** What a step table looks at, as arithmetic. */
export function measuredText({ target, actual, unit, per }: Figures, on: TierMeasure): string {
  const [a, t] = [figureText(actual, unit, per), figureText(target, unit, per)];
  if (on === 'actual') return a;
  if (target.isZero()) return on === 'ratio' ? a : `|${a}-${t}|`;
  if (on === 'ratio') return `${a}÷${t}=${meanText({ numerator: actual.times(HUNDRED), denominator: target })}%`;
  const deviation = { numerator: actual.minus(target).abs().times(HUNDRED), denominator: target.abs() };
  return `|${a}-${t}|÷${t}=${meanText(deviation)}%`;
}
