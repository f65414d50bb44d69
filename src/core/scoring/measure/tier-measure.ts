import { HUNDRED, type Exact } from '../../exact';
import { bracketed, numberText } from '../line-figure';
import { rounded } from '../round';
import { onScale, quotientSign, sideText, type Figures } from './figures';

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
export function measuredText(figures: Figures, on: TierMeasure): string {
  const { target, actual } = figures;
  const a = sideText(figures, actual);
  if (on === 'actual' || (on === 'ratio' && target.isZero())) return a;
  if (on === 'ratio') return `${a}÷${sideText(figures, target)}${percentOfTarget(figures, actual)}`;
  const off = `|${a}−${bracketed(sideText(figures, target))}|`;
  if (target.isZero()) return off;
  return `${off}÷${sideText(figures, target.abs())}${percentOfTarget(figures, actual.minus(target).abs())}`;
}

/** 90%, with the sign before it. */
function percentOfTarget(figures: Figures, amount: Exact): string {
  const percent = { numerator: amount.times(HUNDRED), denominator: figures.target.abs() };
  const told = rounded(percent);
  return `${quotientSign(figures, percent, told)}${numberText(told)}%`;
}
