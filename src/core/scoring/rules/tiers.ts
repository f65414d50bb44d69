import { Exact, HUNDRED, plainText, whole, type Ratio } from '../../exact';
import { figureText, isMet, onScale, type Figures } from '../measure/figures';
import { meanText } from '../round';
import type { ChoiceOf, RuleDescription, ScoringRule, Verdict } from './rule';
import { FIELD_PRACTICE, full, NUMBER_ALLOWED, percentOf, points, POINTS_ALLOWED, unscorable } from './verdicts';

type Choice = ChoiceOf<'tiers'>;

/** 分档法: a step table. */
export const tiers: ScoringRule<Choice> = {
  needs: 'figures',
  meta: {
    id: 'tiers',
    name: { 'zh-CN': '分档法', 'en-US': 'Tiers' },
    proposals: [
      {
        function: 'tiers',
        on: 'deviation',
        award: 'points',
        bands: [{ limit: null, award: null }],
        otherwise: '0',
      },
    ],
  },
  score({ figures, weight }, choice) {
    if (figures === null) return unscorable('noTarget');
    if (choice.on === 'actual') {
      return figures.scaleKnown ? award(figures, weight, choice) : unscorable('scaleUnclear');
    }
    if (choice.on === 'ratio') {
      if (figures.target.isZero() && isMet(figures)) return full(figures, weight);
      if (!figures.target.isPositive()) return unscorable('negativeTarget');
    }
    return award(figures, weight, choice);
  },
};

/** What the manual says of 分档法. */
export const tiersDescription: RuleDescription<Choice> = {
  formula: {
    'zh-CN':
      '从最好的一档起，得第一个达到的档的分；各档半开（界线归较好的一档）。actual 按实际完成值、ratio 按实际÷目标（%）、deviation 按|实际-目标|÷目标（%）比较；反向指标以“不超过”为达到；都达不到得 otherwise',
    'en-US':
      'The first band reached, from the best down; bands are half-open, a limit belongs to the better one. Compared by the actual, actual ÷ target in percent, or |actual − target| ÷ target in percent; at-most indicators reach a limit by not exceeding it. Beyond the last band: otherwise.',
  },
  parameters: [
    {
      name: 'on',
      meaning: { 'zh-CN': '按什么分档', 'en-US': 'what is compared' },
      allowed: { 'zh-CN': 'actual、ratio 或 deviation', 'en-US': 'actual, ratio or deviation' },
      proposed: 'deviation',
    },
    {
      name: 'award',
      meaning: { 'zh-CN': '各档给分数，还是给分值的百分比', 'en-US': 'bands award points, or percent of the weight' },
      allowed: { 'zh-CN': 'points 或 percentOfWeight', 'en-US': 'points or percentOfWeight' },
      proposed: 'points',
    },
    {
      name: 'bands[].limit',
      meaning: { 'zh-CN': '各档的界线，从最好到最差', 'en-US': 'limits, from the best band to the worst' },
      allowed: NUMBER_ALLOWED,
      proposed: null,
    },
    {
      name: 'bands[].award',
      meaning: { 'zh-CN': '该档的得分', 'en-US': 'what the band awards' },
      allowed: POINTS_ALLOWED,
      proposed: null,
    },
    {
      name: 'otherwise',
      meaning: { 'zh-CN': '不在任何一档时的得分', 'en-US': 'the award beyond the last band' },
      allowed: POINTS_ALLOWED,
      proposed: '0',
    },
  ],
  examples: [
    { choice: byDeviation(), weight: '5', target: '100', actual: '110', score: '5' },
    { choice: byDeviation(), weight: '5', target: '100', actual: '88', score: '3' },
    { choice: byDeviation(), weight: '5', target: '100', actual: '79', score: '0' },
    {
      choice: {
        function: 'tiers',
        on: 'ratio',
        award: 'percentOfWeight',
        bands: [
          { limit: '100', award: '100' },
          { limit: '90', award: '80' },
          { limit: '60', award: '50' },
        ],
        otherwise: '0',
      },
      weight: '20',
      target: '≥60%',
      actual: '54%',
      score: '16',
    },
    {
      choice: {
        function: 'tiers',
        on: 'actual',
        award: 'points',
        bands: [
          { limit: '95', award: '10' },
          { limit: '90', award: '8' },
        ],
        otherwise: '0',
      },
      weight: '10',
      target: '≥95%',
      actual: '94.9%',
      score: '8',
    },
  ],
  source: FIELD_PRACTICE,
};

function byDeviation(): Choice {
  const bands = [
    { limit: '10', award: '5' },
    { limit: '15', award: '3' },
    { limit: '20', award: '1' },
  ];
  return { function: 'tiers', on: 'deviation', award: 'points', bands, otherwise: '0' };
}

function award(figures: Figures, weight: Exact, choice: Choice): Verdict {
  const band = choice.bands.find(({ limit }) => reaches(figures, new Exact(limit), choice.on));
  const last = choice.bands.at(-1);
  const given = new Exact(band?.award ?? choice.otherwise);
  const worth: Ratio = choice.award === 'points' ? whole(given) : percentOf(given, weight);
  const limit = band?.limit ?? last?.limit ?? '';
  const fromAbove = choice.on === 'deviation' || figures.comparison === 'atMost';
  const args = {
    measured: measuredText(figures, choice.on),
    limit: choice.on === 'actual' ? figureText(new Exact(limit || 0), figures.unit) : `${limit}%`,
    sign: band ? (fromAbove ? '≤' : '≥') : fromAbove ? '>' : '<',
    formula: choice.award === 'points' ? '' : `${plainText(weight)}×${plainText(given)}%=`,
  };
  if (worth.numerator.gt(weight.times(worth.denominator))) {
    return points(whole(weight), 'tierFull', { ...args, award: plainText(given) });
  }
  return points(worth, band ? 'tier' : 'tierOtherwise', args);
}

/** Whether a row reaches a band's limit; exact, never by division. */
function reaches(figures: Figures, limit: Exact, on: Choice['on']): boolean {
  const { comparison, target, actual } = figures;
  if (on === 'deviation') {
    return actual.minus(target).abs().times(HUNDRED).lte(target.abs().times(limit));
  }
  const [left, right] =
    on === 'ratio' ? [actual.times(HUNDRED), target.times(limit)] : [actual, onScale(limit, figures)];
  return comparison === 'atMost' ? left.lte(right) : left.gte(right);
}

function measuredText({ target, actual, unit, per }: Figures, on: Choice['on']): string {
  const [a, t] = [figureText(actual, unit, per), figureText(target, unit, per)];
  if (on === 'actual') return a;
  if (target.isZero()) return on === 'ratio' ? a : `|${a}-${t}|`;
  if (on === 'ratio') return `${a}÷${t}=${meanText({ numerator: actual.times(HUNDRED), denominator: target })}%`;
  const deviation = { numerator: actual.minus(target).abs().times(HUNDRED), denominator: target.abs() };
  return `|${a}-${t}|÷${t}=${meanText(deviation)}%`;
}
