import * as v from 'valibot';
import { Exact, plainText, whole, type Ratio } from '../../exact';
import { words } from '../../local-text';
import { generalLines } from '../explanation';
import { writtenText } from '../line-figure';
import { isMet, type Figures } from '../measure/figures';
import { measuredText, reachesLimit, tierLines } from '../measure/tier-measure';
import { allowed, is, isFalling, isRising, limit, pick, points as pointsText, say } from '../rule-set/schema/parts';
import { measureTerm } from '../measure/row-terms';
import type { ChoiceBy, RuleDescription, ScoringRule, Verdict } from './rule';
import {
  FIELD_PRACTICE,
  figureArgs,
  full,
  NUMBER_ALLOWED,
  percentOf,
  points,
  POINTS_ALLOWED,
  unscorable,
  parameter,
} from './verdicts';

const ORDER = allowed(
  'bandOrder',
  words('各档界线应依次升高或依次降低', 'limits must rise or fall from band to band'),
  words('各档界线应依次升高或依次降低', 'Limits must rise or fall from band to band'),
);
const AWARDS = allowed(
  'bandAwards',
  words('各档得分应从高到低', 'awards must fall from band to band'),
  words('各档给分应从高到低', 'Awards must fall from band to band'),
);

const choice = v.strictObject({
  function: is('tiers'),
  /** What the limits are compared with: the actual itself, actual ÷ target in percent, |actual − target| ÷ target in
   *  percent. */
  on: pick(['actual', 'ratio', 'deviation']),
  /** What a band awards: points, or so many percent of the weight. */
  award: pick(['points', 'percentOfWeight']),
  /** From best to worst: their limits rise or fall all the way, what they award falls. A row gets the first band whose
   *  limit it reaches, so that each band is half-open. */
  bands: v.pipe(
    v.array(v.strictObject({ limit, award: pointsText }), say('list')),
    v.minLength(1, say('notEmpty')),
    v.check((all) => isMonotone(all.map((band) => band.limit)), ORDER.key),
    v.check((all) => isFalling(all.map((band) => band.award)), AWARDS.key),
  ),
  /** Beyond the last band. */
  otherwise: pointsText,
  /** Whether a limit is reached from below or not exceeded; else the row's own direction says it. */
  reach: v.exactOptional(pick(['atLeast', 'atMost'])),
});
/** A step table. */
export type TiersChoice = ChoiceBy<typeof choice>;
type Choice = TiersChoice;

function isMonotone(limits: readonly string[]): boolean {
  return isFalling(limits, true) || isRising(limits);
}

/** 分档法: a step table. */
export const tiers = {
  id: 'tiers',
  name: words('分档法', 'Tiers'),
  needs: 'figures',
  choice,
  allowed: [ORDER, AWARDS],
  proposals: [
    { function: 'tiers', on: 'deviation', award: 'points', bands: [{ limit: null, award: null }], otherwise: '0' },
  ],
  fields: {
    on: {
      label: words('按什么分档', 'Compared by'),
      options: {
        deviation: words('与目标的偏差（%）', 'deviation from the target (%)'),
        ratio: words('完成率（%）', 'completion rate (%)'),
        actual: words('实际完成值', 'actual value'),
      },
    },
    award: {
      label: words('各档给多少', 'Bands award'),
      options: { points: words('分数', 'points'), percentOfWeight: words('分值的百分比', 'percent of the weight') },
    },
    'bands[].limit': { label: words('界线', 'Limit') },
    'bands[].award': { label: words('给', 'Award') },
    otherwise: { label: words('都不到时给', 'Beyond the last band') },
    reach: {
      label: words('怎样算达到', 'A limit is reached'),
      options: {
        '': words('按指标自己的方向', 'as the row says'),
        atLeast: words('不低于界线', 'from it on'),
        atMost: words('不超过界线', 'up to it'),
      },
      blank: 'absent',
    },
  },
  parameterNames: {
    on: words('按什么分档', 'on'),
    award: words('给分', 'award'),
    bands: words('档次', 'band'),
    limit: words('界线', 'limit'),
    otherwise: words('都不到时的给分', 'otherwise'),
    reach: words('怎样算达到', 'reach'),
  },
  sentence: {
    'zh-CN': ({ on, award: kind, bands, otherwise, reach: way }) => {
      const given = (award: string): string => (kind === 'points' ? `得 ${award} 分` : `得分值的 ${award}%`);
      const unit = on === 'actual' ? '' : '%';
      const reach = on === 'deviation' || way === 'atMost' ? '不超过' : '达到';
      const each = bands.map((band) => `${reach} ${band.limit}${unit} ${given(band.award)}`);
      const what = { deviation: '与目标的偏差', ratio: '完成率', actual: '实际完成值' }[on];
      return `${what}${each.join('，')}，都不到${given(otherwise)}`;
    },
    'en-US': ({ on, award: kind, bands, otherwise, reach: way }) => {
      const given = (award: string): string => (kind === 'points' ? `${award} points` : `${award}% of the weight`);
      const unit = on === 'actual' ? '' : '%';
      const reach = way === 'atMost' ? 'up to' : { deviation: 'up to', ratio: 'from', actual: 'reaching' }[on];
      const each = bands.map((band) => `${reach} ${band.limit}${unit}: ${given(band.award)}`);
      const what = { deviation: 'deviation from the target', ratio: 'completion rate', actual: 'actual value' }[on];
      return `${what} ${each.join(', ')}, beyond: ${given(otherwise)}`;
    },
  },
  lines: tierLines,

  score({ figures: measured, weight }, choice) {
    if (measured === null) return unscorable(generalLines.noTarget, {});
    const figures = choice.reach === undefined ? measured : { ...measured, comparison: choice.reach };
    if (choice.on === 'actual') {
      return figures.scaleKnown
        ? award(figures, weight, choice)
        : unscorable(generalLines.scaleUnclear, figureArgs(figures));
    }
    if (choice.on === 'ratio') {
      if (figures.target.isZero() && isMet(figures)) return full(figures, weight);
      if (!figures.target.isPositive()) return unscorable(generalLines.negativeTarget, {});
    }
    return award(figures, weight, choice);
  },

  formula(terms, choice) {
    const figures = terms.figures && { ...terms.figures, comparison: choice.reach ?? terms.figures.comparison };
    const measure = figures && measureTerm({ ...terms, figures }, choice.on);
    if (!figures || measure === null) return null;
    const awards = [...choice.bands.map((band) => band.award), choice.otherwise];
    if (choice.award === 'points' && awards.some((each) => terms.points.lt(each))) return null;
    const given = (award: string): string => (choice.award === 'points' ? award : `${award}%*${terms.weight}`);
    const sign = choice.on === 'deviation' || figures.comparison === 'atMost' ? '<=' : '>=';
    const limit = (number: string): string =>
      choice.on === 'actual' ? terms.counted(new Exact(number)) : `${number}%`;
    return choice.bands.reduceRight(
      (otherwise, band) => `IF(${measure}${sign}${limit(band.limit)},${given(band.award)},${otherwise})`,
      given(choice.otherwise),
    );
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 分档法. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '从最好的一档起，得第一个达到的档的分；各档半开（界线归较好的一档）。actual 按实际完成值、ratio 按实际÷目标（%）、deviation 按|实际-目标|÷目标（%）比较；反向指标以“不超过”为达到；都达不到得 otherwise',
    'The first band reached, from the best down; bands are half-open, a limit belongs to the better one. Compared by the actual, actual ÷ target in percent, or |actual − target| ÷ target in percent; at-most indicators reach a limit by not exceeding it. Beyond the last band: otherwise.',
  ),
  parameters: [
    parameter(
      'on',
      words('按什么分档', 'what is compared'),
      words('actual、ratio 或 deviation', 'actual, ratio or deviation'),
      'deviation',
    ),
    parameter(
      'award',
      words('各档给分数，还是给分值的百分比', 'bands award points, or percent of the weight'),
      words('points 或 percentOfWeight', 'points or percentOfWeight'),
      'points',
    ),
    parameter(
      'bands[].limit',
      words('各档的界线，从最好到最差', 'limits, from the best band to the worst'),
      NUMBER_ALLOWED,
      null,
    ),
    parameter('bands[].award', words('该档的得分', 'what the band awards'), POINTS_ALLOWED, null),
    parameter('otherwise', words('不在任何一档时的得分', 'the award beyond the last band'), POINTS_ALLOWED, '0'),
    parameter(
      'reach',
      words(
        'atLeast 不低于界线为达到，atMost 不超过界线为达到；不填按指标自己的方向',
        'atLeast: from the limit on, atMost: up to it; left out: the row’s own direction',
      ),
      words('atLeast 或 atMost，可以不填', 'atLeast or atMost, may be left out'),
      '—',
    ),
  ],
  examples: [
    { choice: byDeviation(), weight: '5', target: '100', actual: '110', score: '5' },
    { choice: byDeviation(), weight: '5', target: '100', actual: '88', score: '3' },
    { choice: byDeviation(), weight: '5', target: '100', actual: '79', score: '0' },
    {
      choice: table('ratio', 'percentOfWeight', ['100', '90', '60'], ['100', '80', '50']),
      weight: '20',
      target: '≥60%',
      actual: '54%',
      score: '16',
    },
    {
      choice: table('actual', 'points', ['95', '90'], ['10', '8']),
      weight: '10',
      target: '≥95%',
      actual: '94.9%',
      score: '8',
    },
  ],
  source: FIELD_PRACTICE,
});

function byDeviation(): Choice {
  return table('deviation', 'points', ['10', '15', '20'], ['5', '3', '1']);
}

function table(on: Choice['on'], kind: Choice['award'], limits: readonly string[], awards: readonly string[]): Choice {
  const lines = limits.map((limit, index) => ({ limit, award: awards[index] ?? '0' }));
  return { function: 'tiers', on, award: kind, bands: lines, otherwise: '0' };
}

function award(figures: Figures, weight: Exact, choice: Choice): Verdict {
  const band = choice.bands.find(({ limit }) => reachesLimit(figures, new Exact(limit), choice.on));
  const last = choice.bands.at(-1);
  const given = new Exact(band?.award ?? choice.otherwise);
  const worth: Ratio = choice.award === 'points' ? whole(given) : percentOf(given, weight);
  const limit = band?.limit ?? last?.limit ?? '';
  const fromAbove = choice.on === 'deviation' || figures.comparison === 'atMost';
  const args = {
    measured: measuredText(figures, choice.on),
    limit: choice.on === 'actual' ? writtenText(new Exact(limit || 0), figures) : `${limit}%`,
    sign: band ? (fromAbove ? '≤' : '≥') : fromAbove ? '>' : '<',
    formula: choice.award === 'points' ? '' : `${plainText(weight)}×${plainText(given)}%`,
  };
  if (worth.numerator.gt(weight.times(worth.denominator))) {
    return points(whole(weight), tierLines.full, { ...args, award: plainText(given) });
  }
  return points(worth, band ? tierLines.tier : tierLines.otherwise, args);
}
