import { HUNDRED, type Exact } from '../../exact';
import { line, type Told } from '../explanation';
import { bracketed, numberText, spaced } from '../line-figure';
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

type Band = Told<'measured' | 'sign' | 'limit' | 'formula' | 'equals' | 'score'>;

/** 20×80%=16, where a band awards a share of the weight. */
const awarded = (a: Band): string => (a.formula && a.formula + a.equals) + a.score;

/** What is told of a row by a step table. */
export const tierLines = {
  tier: line(
    'tier',
    (a: Band) => `${a.measured}，${a.sign}${a.limit}，得${awarded(a)}分`,
    (a) => `${spaced(a.measured)}, ${a.sign} ${a.limit}: ${spaced(awarded(a))} points`,
  ),
  otherwise: line(
    'tierOtherwise',
    (a: Band) => `${a.measured}，${a.sign}${a.limit}，不在各档之内，得${awarded(a)}分`,
    (a) => `${spaced(a.measured)}, ${a.sign} ${a.limit}, in none of the bands: ${spaced(awarded(a))} points`,
  ),
  full: line(
    'tierFull',
    (a: Told<'measured' | 'sign' | 'limit' | 'award' | 'weight'>) =>
      `${a.measured}，${a.sign}${a.limit}，该档${a.award}分，以分值${a.weight}为限`,
    (a) => `${spaced(a.measured)}, ${a.sign} ${a.limit}: the band awards ${a.award}, limited to the weight ${a.weight}`,
  ),
};
