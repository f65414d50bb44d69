import { Exact, ONE, plainText, ZERO } from '../../exact';
import { compactText } from '../../grid/cell-text';
import type { Quantity } from '../../grid/reading';
import { PERCENT } from '../../grid/units';
import { alignUnits } from './align-units';
import type { Expectation } from '../expectation';
import type { Told } from '../explanation';
import type { Comparator } from '../../grid/comparators';
import { bracketed, writtenText, type EqualSign } from '../line-figure';
import { sideSign, sideText, type Figures } from './figures';

/** The mean of several figures against a target, without having divided. */
export interface MeanFigures {
  readonly figures: Figures;
  /** What a line tells of it: 34%+56%+44%, 3, ≈, 44.67%. */
  readonly mean: Told<'figures' | 'count' | 'mean'> & { readonly equals: EqualSign };
}

const LONGEST = 200;
/** A figure with its percent sign; labels may stand before it, nothing else behind it. */
const RATE = /(-?\d+(?:\.\d+)?)(%?)(?=[,;、/和与+\s。]|$)/gu;

/** The figures a compacted text lists: 34%、56%、44%, 材料34%，环节56%. null when there are fewer than two, or when some
 *  have a percent sign and others have none. */
export function listedFigures(text: string): readonly Quantity[] | null {
  if (text.length > LONGEST) return null;
  const compact = compactText(text);
  const found = [...compact.matchAll(RATE)].map(([, number = '', percent]) => ({ number, percent: percent === '%' }));
  const digits = compact.match(/\d+(?:\.\d+)?/gu) ?? [];
  if (found.length < 2 || found.length !== digits.length) return null;
  if (found.some(({ percent }) => percent !== found[0]?.percent)) return null;
  return found.map(({ number, percent }) => ({
    value: new Exact(number),
    unit: percent ? PERCENT : null,
    comparator: null,
    reached: false,
  }));
}

/** Sets the weighted mean of the listed figures against the target, each on the target's scale. */
export function meanFigures(
  listed: readonly Quantity[],
  weights: readonly string[],
  target: { readonly quantity: Quantity; readonly comparison: Comparator },
  unitColumn: string | null,
  name: string,
): MeanFigures | Expectation | 'scaleUnclear' {
  if (weights.length > 0 && weights.length !== listed.length) return 'ratesLikeWeights';
  const shares = listed.map((_, index) => new Exact(weights[index] ?? ONE));
  const aligned = listed.map((quantity) => alignUnits(target.quantity, quantity, unitColumn, name));
  const [first] = aligned;
  let sum = ZERO;
  for (const [index, each] of aligned.entries()) {
    if (typeof each === 'string') return each;
    if (typeof first === 'string' || !first || each.unit !== first.unit || !each.target.eq(first.target))
      return 'sameUnit';
    sum = sum.plus(each.actual.times(shares[index] ?? ONE));
  }
  if (typeof first === 'string' || !first) return 'rates';
  const per = shares.reduce<Exact>((total, share) => total.plus(share), ZERO);
  const parts = aligned.map((each, index) => {
    const figure = typeof each === 'string' ? '' : bracketed(writtenText(each.actual, first));
    return weights.length === 0 ? figure : `${figure}×${plainText(shares[index] ?? ONE)}`;
  });
  const figures: Figures = {
    ...first,
    comparison: target.comparison,
    target: first.target.times(per),
    actual: sum,
    per,
  };
  return {
    figures,
    mean: {
      figures: parts.join('+'),
      count: plainText(per),
      equals: sideSign(figures, sum),
      mean: sideText(figures, sum),
    },
  };
}
