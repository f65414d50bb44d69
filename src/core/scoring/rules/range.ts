import * as v from 'valibot';
import { whole, ZERO, type Exact, type Ratio } from '../../exact';
import { words } from '../../local-text';
import { generalLines, line, type Told } from '../explanation';
import { writtenText } from '../line-figure';
import { isInRange, type RangeFigures } from '../measure/range-figures';
import { is, pick } from '../rule-set/schema/parts';
import { whenWithin } from '../measure/row-terms';
import type { ChoiceBy, RuleDescription, ScoringRule, Verdict } from './rule';
import { FIELD_PRACTICE, points, unscorable, parameter } from './verdicts';

const choice = v.strictObject({ function: is('range'), outside: pick(['linear', 'ratio', 'zero']) });
type Choice = ChoiceBy<typeof choice>;

const OUTSIDE = {
  linear: words('按偏离的比例扣分', 'points off in proportion'),
  ratio: words('按比例得分', 'points in proportion'),
  zero: words('得 0 分', '0 points'),
};

type Ends = Told<'low' | 'high' | 'actual' | 'weight' | 'equals' | 'score'>;
type Above = Told<'size' | 'edge' | 'weight' | 'equals' | 'score'>;

/** What is told of a figure in or out of a range. */
export const rangeLines = {
  inside: line(
    'inRange',
    (a: Ends) => `${a.low}≤${a.actual}≤${a.high}，在目标区间内，得满分${a.weight}`,
    (a) => `${a.low} ≤ ${a.actual} ≤ ${a.high}: within the range, full ${a.weight} points`,
  ),
  outside: line(
    'outOfRange',
    (a: Ends) => `${a.actual}不在${a.low}至${a.high}之间，得${a.score}分`,
    (a) => `${a.actual} is not between ${a.low} and ${a.high}: ${a.score} points`,
  ),
  below: line(
    'belowRange',
    (a: Ends) => `${a.actual}<${a.low}，${a.actual}÷${a.low}×${a.weight}${a.equals}${a.score}`,
    (a) => `${a.actual} < ${a.low}, below the range: ${a.actual} ÷ ${a.low} × ${a.weight} ${a.equals} ${a.score}`,
  ),
  aboveLinear: line(
    'aboveRangeLinear',
    (a: Above) => `${a.size}>${a.edge}，(1−(${a.size}−${a.edge})÷${a.edge})×${a.weight}${a.equals}${a.score}`,
    (a) =>
      `${a.size} > ${a.edge}, outside the range: (1 − (${a.size} − ${a.edge}) ÷ ${a.edge}) × ${a.weight} ${a.equals} ${a.score}`,
  ),
  aboveRatio: line(
    'aboveRangeRatio',
    (a: Above) => `${a.size}>${a.edge}，${a.edge}÷${a.size}×${a.weight}${a.equals}${a.score}`,
    (a) => `${a.size} > ${a.edge}, outside the range: ${a.edge} ÷ ${a.size} × ${a.weight} ${a.equals} ${a.score}`,
  ),
};

/** 区间: the full weight inside the range; outside in proportion to the nearest edge. */
export const range = {
  id: 'range',
  name: words('区间', 'Range'),
  needs: 'range',
  choice,
  proposals: [{ function: 'range', outside: 'linear' }],
  fields: { outside: { label: words('不在区间内时', 'Outside the range'), options: OUTSIDE } },
  parameterNames: { outside: words('不在区间内时', 'outside') },
  sentence: {
    'zh-CN': ({ outside }) => `在区间内得满分，不在区间内${OUTSIDE[outside]['zh-CN']}`,
    'en-US': ({ outside }) => `full points inside the range; outside: ${OUTSIDE[outside]['en-US']}`,
  },
  lines: rangeLines,

  score({ range: figures, weight }, { outside }) {
    if (figures === null) return unscorable(generalLines.noTarget, {});
    if (isInRange(figures)) return points(whole(weight), rangeLines.inside, rangeArgs(figures));
    if (outside === 'zero') return out(figures);
    const below = figures.actual.lt(figures.low);
    // Around zero (±10%) a figure below is mirrored: as far below the lower edge as it could be above the upper one.
    if (below && figures.low.isNegative()) {
      return above(figures, figures.actual.negated(), figures.low.negated(), weight, outside);
    }
    return below ? under(figures, weight) : above(figures, figures.actual, figures.high, weight, outside);
  },

  formula(terms, { outside }) {
    const { range: ends, actual, weight } = terms;
    if (ends === null) return null;
    if (outside === 'zero') return whenWithin(terms, ends, '0');
    if (!ends.low.gt(ZERO)) return null;
    const [low, high] = [terms.counted(ends.low), terms.counted(ends.high)];
    const over = outside === 'linear' ? `(1-(${actual}-${high})/${high})*${weight}` : `${high}/${actual}*${weight}`;
    return whenWithin(terms, ends, `MAX(0,IF(${actual}<${low},${actual}/${low}*${weight},${over}))`);
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 区间. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '实际在区间内（含两端）得满分；低于下限按“实际÷下限×分值”；高于上限按 linear“分值×(1-(实际-上限)÷上限)”或 ratio“分值×上限÷实际”；zero：区间外一律0分',
    'Full weight within the range, both ends included; below it actual ÷ low × weight; above it linear weight × (1 − (actual − high) ÷ high) or ratio weight × high ÷ actual; zero: nothing outside.',
  ),
  parameters: [
    parameter(
      'outside',
      words('区间以外怎样计分', 'how the score falls outside the range'),
      words('linear、ratio 或 zero', 'linear, ratio or zero'),
      'linear',
    ),
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
});

function under(figures: RangeFigures, weight: Exact): Verdict {
  if (figures.low.isZero() || figures.actual.isNegative()) return out(figures);
  return points(ratio(weight.times(figures.actual), figures.low), rangeLines.below, rangeArgs(figures));
}

function above(figures: RangeFigures, actual: Exact, edge: Exact, weight: Exact, outside: 'linear' | 'ratio'): Verdict {
  if (!edge.isPositive() || edge.isZero()) return out(figures);
  const args = { ...rangeArgs(figures), edge: writtenText(edge, figures), size: writtenText(actual, figures) };
  if (outside === 'ratio') return points(ratio(weight.times(edge), actual), rangeLines.aboveRatio, args);
  const left = edge.times(2).minus(actual);
  return left.lte(0) ? out(figures) : points(ratio(weight.times(left), edge), rangeLines.aboveLinear, args);
}

function out(figures: RangeFigures): Verdict {
  return points(whole(ZERO), rangeLines.outside, rangeArgs(figures));
}

function ratio(numerator: Exact, denominator: Exact): Ratio {
  return { numerator, denominator };
}

export function rangeArgs(figures: RangeFigures): Told<'low' | 'high' | 'actual'> {
  const { low, high, actual } = figures;
  return { low: writtenText(low, figures), high: writtenText(high, figures), actual: writtenText(actual, figures) };
}
