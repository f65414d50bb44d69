import { Exact, HUNDRED, plainText, type Ratio } from '../../exact';
import { isMet, ratioReaches, type Figures } from '../measure/figures';
import { factorText, meanText } from '../round';
import type { ChoiceOf, RuleDescription, ScoringRule, Verdict } from './rule';
import { FIELD_PRACTICE, figureArgs, full, nothing, percentOf, points, unscorable } from './verdicts';

type Choice = ChoiceOf<'interpolate'>;

/** A point of the line: rate and share, both in percent. */
interface LinePoint {
  readonly rate: Exact;
  readonly share: Exact;
}

/** 区间插值: a straight line between given points. */
export const interpolate: ScoringRule<Choice> = {
  needs: 'figures',
  meta: {
    id: 'interpolate',
    name: { 'zh-CN': '区间插值', 'en-US': 'Interpolation' },
    proposals: [fromSixty()],
  },
  score({ figures, weight }, choice) {
    if (figures === null) return unscorable('noTarget');
    if (figures.target.isZero()) return isMet(figures) ? full(figures, weight) : nothing(figures, 'zeroTarget');
    if (figures.target.isNegative()) return unscorable('negativeTarget');
    const line = choice.points.map(({ rate, share }) => ({ rate: new Exact(rate), share: new Exact(share) }));
    const next = line.findIndex(({ rate }) => !ratioReaches(figures, rate));
    const [before, after] = [next === -1 ? line.at(-1) : line[next - 1], line[next]];
    const rate = meanText({ numerator: figures.actual.times(HUNDRED), denominator: figures.target });
    if (before && after) return between(figures, weight, before, after, rate);
    const share = (before ?? after)?.share ?? new Exact(0);
    const args = { ...figureArgs(figures), rate: `${rate}%`, share: `${plainText(share)}%` };
    return points(percentOf(share, weight), 'interpolateFlat', args);
  },
};

/** What the manual says of 区间插值. */
export const interpolateDescription: RuleDescription<Choice> = {
  formula: {
    'zh-CN': '完成率=实际÷目标；在给定的两点之间按直线取分值的百分比，两端以外取端点的百分比',
    'en-US':
      'rate = actual ÷ target; between two given points a straight line gives the share of the weight, outside them the nearest point’s share.',
  },
  parameters: [
    {
      name: 'points[].rate',
      meaning: { 'zh-CN': '完成率（%），从低到高', 'en-US': 'rate in percent, rising' },
      allowed: { 'zh-CN': '不小于0，逐点升高', 'en-US': '0 or more, rising from point to point' },
      proposed: '60, 100',
    },
    {
      name: 'points[].share',
      meaning: { 'zh-CN': '该点得分值的百分比', 'en-US': 'percent of the weight at that point' },
      allowed: { 'zh-CN': '0至100', 'en-US': '0 to 100' },
      proposed: '0, 100',
    },
  ],
  examples: [
    { choice: fromSixty(), weight: '10', target: '100', actual: '80', score: '5' },
    { choice: fromSixty(), weight: '10', target: '100', actual: '60', score: '0' },
    { choice: fromSixty(), weight: '10', target: '100', actual: '120', score: '10' },
  ],
  source: FIELD_PRACTICE,
};

function fromSixty(): Choice {
  const ends = [
    { rate: '60', share: '0' },
    { rate: '100', share: '100' },
  ];
  return { function: 'interpolate', points: ends };
}

function between(figures: Figures, weight: Exact, from: LinePoint, to: LinePoint, rate: string): Verdict {
  const width = to.rate.minus(from.rate);
  const rise = to.share.minus(from.share);
  const { actual, target } = figures;
  const beyond = actual.times(HUNDRED).minus(target.times(from.rate));
  const share: Ratio = {
    numerator: from.share.times(width).times(target).plus(rise.times(beyond)),
    denominator: width.times(target),
  };
  const args = {
    ...figureArgs(figures),
    rate: `${rate}%`,
    rate0: `${plainText(from.rate)}%`,
    rate1: `${plainText(to.rate)}%`,
    share0: `${plainText(from.share)}%`,
    share1: `${plainText(to.share)}%`,
    share: `${factorText(share)}%`,
  };
  const worth = { numerator: share.numerator.times(weight), denominator: share.denominator.times(HUNDRED) };
  return points(worth, 'interpolate', args);
}
