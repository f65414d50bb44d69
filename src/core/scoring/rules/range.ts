import { whole, ZERO, type Exact, type Ratio } from '../../exact';
import { figureText } from '../measure/figures';
import { isInRange, type RangeFigures } from '../measure/range-figures';
import type { ChoiceOf, RuleDescription, ScoringRule, Verdict } from './rule';
import { FIELD_PRACTICE, points, unscorable } from './verdicts';

type Choice = ChoiceOf<'range'>;

/** 区间: the full weight inside the range; outside in proportion to the nearest edge. */
export const range: ScoringRule<Choice> = {
  needs: 'range',
  meta: {
    id: 'range',
    name: { 'zh-CN': '区间', 'en-US': 'Range' },
    proposals: [{ function: 'range', outside: 'linear' }],
  },
  score({ range: figures, weight }, { outside }) {
    if (figures === null) return unscorable('noTarget');
    if (isInRange(figures)) return points(whole(weight), 'inRange', rangeArgs(figures));
    if (outside === 'zero') return out(figures);
    const below = figures.actual.lt(figures.low);
    // Around zero (±10%) a figure below is mirrored: as far below the lower edge as it could be above the upper one.
    if (below && figures.low.isNegative()) {
      return above(figures, figures.actual.negated(), figures.low.negated(), weight, outside);
    }
    return below ? under(figures, weight) : above(figures, figures.actual, figures.high, weight, outside);
  },
};

/** What the manual says of 区间. */
export const rangeDescription: RuleDescription<Choice> = {
  formula: {
    'zh-CN':
      '实际在区间内（含两端）得满分；低于下限按“实际÷下限×分值”；高于上限按 linear“分值×(1-(实际-上限)÷上限)”或 ratio“分值×上限÷实际”；zero：区间外一律0分',
    'en-US':
      'Full weight within the range, both ends included; below it actual ÷ low × weight; above it linear weight × (1 − (actual − high) ÷ high) or ratio weight × high ÷ actual; zero: nothing outside.',
  },
  parameters: [
    {
      name: 'outside',
      meaning: { 'zh-CN': '区间以外怎样计分', 'en-US': 'how the score falls outside the range' },
      allowed: { 'zh-CN': 'linear、ratio 或 zero', 'en-US': 'linear, ratio or zero' },
      proposed: 'linear',
    },
  ],
  examples: [
    { choice: { function: 'range', outside: 'linear' }, weight: '10', target: '80%-90%', actual: '85%', score: '10' },
    {
      choice: { function: 'range', outside: 'linear' },
      weight: '10',
      target: '80%-90%',
      actual: '60%',
      score: '7.5',
    },
    { choice: { function: 'range', outside: 'linear' }, weight: '10', target: '10~15', actual: '18', score: '8' },
    { choice: { function: 'range', outside: 'ratio' }, weight: '10', target: '10~15', actual: '18', score: '8.33' },
    { choice: { function: 'range', outside: 'zero' }, weight: '10', target: '10~15', actual: '16', score: '0' },
  ],
  source: FIELD_PRACTICE,
};

function under(figures: RangeFigures, weight: Exact): Verdict {
  if (figures.low.isZero() || figures.actual.isNegative()) return out(figures);
  return points(ratio(weight.times(figures.actual), figures.low), 'belowRange', rangeArgs(figures));
}

function above(figures: RangeFigures, actual: Exact, edge: Exact, weight: Exact, outside: 'linear' | 'ratio'): Verdict {
  if (!edge.isPositive() || edge.isZero()) return out(figures);
  const args = { ...rangeArgs(figures), edge: figureText(edge, figures.unit), size: figureText(actual, figures.unit) };
  if (outside === 'ratio') return points(ratio(weight.times(edge), actual), 'aboveRangeRatio', args);
  const left = edge.times(2).minus(actual);
  return left.lte(0) ? out(figures) : points(ratio(weight.times(left), edge), 'aboveRangeLinear', args);
}

function out(figures: RangeFigures): Verdict {
  return points(whole(ZERO), 'outOfRange', rangeArgs(figures));
}

function ratio(numerator: Exact, denominator: Exact): Ratio {
  return { numerator, denominator };
}

export function rangeArgs({ low, high, actual, unit }: RangeFigures): Readonly<Record<string, string>> {
  return { low: figureText(low, unit), high: figureText(high, unit), actual: figureText(actual, unit) };
}
