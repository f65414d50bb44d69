import * as v from 'valibot';
import { Exact, HUNDRED, plainText, type Ratio } from '../../exact';
import { words } from '../../local-text';
import { generalLines, line, type Told } from '../explanation';
import { equalSign, numberText, roughly } from '../line-figure';
import { isMet, quotientSign, ratioReaches, type Figures } from '../measure/figures';
import { factor, rounded } from '../round';
import { allowed, is, isRising, percent, points as pointsText, say } from '../rule-set/schema/parts';
import type { ChoiceBy, RuleDescription, ScoringRule, Verdict } from './rule';
import {
  byRounded,
  FIELD_PRACTICE,
  figureArgs,
  full,
  nothing,
  percentOf,
  points,
  unscorable,
  parameter,
} from './verdicts';

const TWO_POINTS = allowed('twoPoints', words('至少要有两个点', 'must have at least two points'));
const ORDER = allowed(
  'pointOrder',
  words('各点的完成率应依次升高', 'rates must rise from point to point'),
  words('完成率应从低到高，不能重复', 'Completion rates must rise, none twice'),
);

/** Straight lines between points: actual ÷ target in percent → percent of the weight; flat outside. */
const choice = v.strictObject({
  function: is('interpolate'),
  points: v.pipe(
    v.array(v.strictObject({ rate: pointsText, share: percent }), say('list')),
    v.minLength(2, TWO_POINTS.key),
    v.check((all) => isRising(all.map(({ rate }) => rate)), ORDER.key),
  ),
});
type Choice = ChoiceBy<typeof choice>;

type Rate = Told<'actual' | 'target' | 'rate' | 'rateSign' | 'weight' | 'share' | 'shareSign' | 'equals' | 'score'>;

const lines = {
  between: line(
    'interpolate',
    (a: Rate & Told<'rate0' | 'share0' | 'rate1' | 'share1'>) =>
      `${a.actual}÷${a.target}${a.rateSign}${a.rate}，在${a.rate0}（${a.share0}）与${a.rate1}（${a.share1}）之间插值得${roughly(a.shareSign)}${a.share}：${a.weight}×${a.share}${a.equals}${a.score}`,
    (a) =>
      `${a.actual} ÷ ${a.target} ${a.rateSign} ${a.rate}, between ${a.rate0} (${a.share0}) and ${a.rate1} (${a.share1}) on the line: ${a.weight} × ${a.share} ${a.equals} ${a.score}`,
  ),
  flat: line(
    'interpolateFlat',
    (a: Rate) =>
      `${a.actual}÷${a.target}${a.rateSign}${a.rate}，得分值的${a.share}：${a.weight}×${a.share}${a.equals}${a.score}`,
    (a) => `${a.actual} ÷ ${a.target} ${a.rateSign} ${a.rate}: ${a.weight} × ${a.share} ${a.equals} ${a.score}`,
  ),
};

/** A point of the line: rate and share, both in percent. */
interface LinePoint {
  readonly rate: Exact;
  readonly share: Exact;
}

/** 区间插值: a straight line between given points. */
export const interpolate = {
  id: 'interpolate',
  name: words('区间插值', 'Interpolation'),
  needs: 'figures',
  choice,
  allowed: [TWO_POINTS, ORDER],
  proposals: [fromSixty()],
  fields: {
    'points[].rate': { label: words('完成率（%）', 'Completion (%)') },
    'points[].share': { label: words('得分值的（%）', 'Share of the weight (%)') },
  },
  parameterNames: { rate: words('完成率', 'rate'), share: words('得分值的百分比', 'share') },
  sentence: {
    'zh-CN': (made) =>
      `${made.points.map(({ rate, share }) => `完成率 ${rate}% 得分值的 ${share}%`).join('，')}，中间按直线折算`,
    'en-US': (made) =>
      `${made.points.map(({ rate, share }) => `${rate}% completed gives ${share}% of the weight`).join(', ')}; a straight line between`,
  },
  lines,

  score({ figures, weight }, choice) {
    if (figures === null) return unscorable(generalLines.noTarget, {});
    if (figures.target.isZero())
      return isMet(figures) ? full(figures, weight) : nothing(figures, generalLines.zeroTarget);
    if (figures.target.isNegative()) return unscorable(generalLines.negativeTarget, {});
    const line = choice.points.map(({ rate, share }) => ({ rate: new Exact(rate), share: new Exact(share) }));
    const next = line.findIndex(({ rate }) => !ratioReaches(figures, rate));
    const [before, after] = [next === -1 ? line.at(-1) : line[next - 1], line[next]];
    const percent = { numerator: figures.actual.times(HUNDRED), denominator: figures.target };
    const told = rounded(percent);
    const rate = { rate: `${numberText(told)}%`, rateSign: quotientSign(figures, percent, told) };
    if (before && after) return between(figures, weight, before, after, rate);
    const share = (before ?? after)?.share ?? new Exact(0);
    const args = { ...figureArgs(figures), ...rate, share: `${plainText(share)}%`, shareSign: '=' };
    return points(percentOf(share, weight), lines.flat, args);
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 区间插值. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '完成率=实际÷目标；在给定的两点之间按直线取分值的百分比，两端以外取端点的百分比',
    'rate = actual ÷ target; between two given points a straight line gives the share of the weight, outside them the nearest point’s share.',
  ),
  parameters: [
    parameter(
      'points[].rate',
      words('完成率（%），从低到高', 'rate in percent, rising'),
      words('不小于0，逐点升高', '0 or more, rising from point to point'),
      '60, 100',
    ),
    parameter(
      'points[].share',
      words('该点得分值的百分比', 'percent of the weight at that point'),
      words('0至100', '0 to 100'),
      '0, 100',
    ),
  ],
  examples: [
    { choice: fromSixty(), weight: '10', target: '100', actual: '80', score: '5' },
    { choice: fromSixty(), weight: '10', target: '100', actual: '60', score: '0' },
    { choice: fromSixty(), weight: '10', target: '100', actual: '120', score: '10' },
  ],
  source: FIELD_PRACTICE,
});

function fromSixty(): Choice {
  const ends = [
    { rate: '60', share: '0' },
    { rate: '100', share: '100' },
  ];
  return { function: 'interpolate', points: ends };
}

function between(
  figures: Figures,
  weight: Exact,
  from: LinePoint,
  to: LinePoint,
  rate: Told<'rate' | 'rateSign'>,
): Verdict {
  const width = to.rate.minus(from.rate);
  const rise = to.share.minus(from.share);
  const { actual, target } = figures;
  const beyond = actual.times(HUNDRED).minus(target.times(from.rate));
  const share: Ratio = {
    numerator: from.share.times(width).times(target).plus(rise.times(beyond)),
    denominator: width.times(target),
  };
  const counted = factor(share);
  const shareSign = equalSign(share, counted);
  const args = {
    ...figureArgs(figures),
    ...rate,
    rate0: `${plainText(from.rate)}%`,
    rate1: `${plainText(to.rate)}%`,
    share0: `${plainText(from.share)}%`,
    share1: `${plainText(to.share)}%`,
    share: `${plainText(counted)}%`,
    shareSign,
  };
  const worth = { numerator: share.numerator.times(weight), denominator: share.denominator.times(HUNDRED) };
  return byRounded(points(worth, lines.between, args), shareSign);
}
