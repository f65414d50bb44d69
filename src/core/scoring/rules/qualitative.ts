import * as v from 'valibot';
import { Exact, HUNDRED, plainText } from '../../exact';
import type { WordState } from '../../grid/word-states';
import { words } from '../../local-text';
import { line, type Told } from '../explanation';
import { allowed, is, percent } from '../rule-set/schema/parts';
import { manual } from './manual';
import type { ChoiceBy, RuleCase, RuleDescription, ScoringRule, Verdict } from './rule';
import { percentOf, points, unscorable } from './verdicts';

const BAND = allowed('band', words('应有 from、to、point', 'must have from, to and point'));
const ENDS = allowed(
  'bandEnds',
  words('from 应小于 to', 'must have from below to'),
  words('部分达成的下限应低于达成的下限，并且大于 0', '“Partly reached” must start below “reached” and above 0'),
);
const POINT = allowed(
  'bandPoint',
  words('point 应在档内（to 为100时可取100）', 'must have its point inside the band'),
  words('没填分数时取的百分比应在这一档之内', 'The share must lie inside its band'),
);
const JOINED = allowed('bandsJoined', words('三档应首尾相接', 'must have its three bands joined end to end'));

/** How much a qualitative result is worth: the band in percent of the weight, and the point of it that is given where
 *  nothing is typed; null: the points have to be typed. */
const bandForm = v.pipe(
  v.strictObject({ from: percent, to: percent, point: v.nullable(percent) }, BAND.key),
  v.check(({ from, to }) => Number(from) < Number(to), ENDS.key),
  v.check(
    ({ from, to, point }) =>
      point === null || (Number(point) >= Number(from) && (Number(point) < Number(to) || Number(to) === 100)),
    POINT.key,
  ),
);
const choice = v.pipe(
  v.strictObject({ function: is('qualitative'), reached: bandForm, partly: bandForm, missed: bandForm }),
  v.check(
    ({ reached, partly, missed }) =>
      Number(reached.from) === Number(partly.to) && Number(partly.from) === Number(missed.to),
    JOINED.key,
  ),
);
type Choice = ChoiceBy<typeof choice>;
type Band = Choice['reached'];

type BandTold = Told<'state' | 'from' | 'to'> & { readonly bound: 'included' | 'excluded' };

/** 16至20分; the upper end of a lower band does not belong to it. */
const bandChinese = (a: BandTold): string =>
  `“${a.state}”一档为${a.from}至${a.to}分${a.bound === 'excluded' ? `（不含${a.to}）` : ''}`;
const reachedChinese = (state: string): string =>
  state.startsWith('达成') || state.startsWith('达到') ? state : `“${state}”即达成`;
const bandEnglish = (a: BandTold): string =>
  `“${a.state}” is worth ${a.from} to ${a.to} points${a.bound === 'excluded' ? ` (less than ${a.to})` : ''}`;

const lines = {
  typed: line(
    'qualitativeTyped',
    (a: BandTold & Told<'score'>) => `${bandChinese(a)}，人工评分${a.score}在档内，保留`,
    (a) => `${bandEnglish(a)}: the ${a.score} points typed lie in the band and stand`,
  ),
  outside: line(
    'qualitativeOutside',
    (a: BandTold & Told<'score'>) => `${bandChinese(a)}，人工评分${a.score}不在档内，请核对；暂保留${a.score}分`,
    (a) => `${bandEnglish(a)}: the ${a.score} points typed lie outside, check them; kept for now`,
  ),
  point: line(
    'qualitativePoint',
    (a: BandTold & Told<'share' | 'weight' | 'equals' | 'score'>) =>
      `${bandChinese(a)}，未填分数，按${a.share}取：${a.weight}×${a.share}${a.equals}${a.score}`,
    (a) => `${bandEnglish(a)}, nothing typed: ${a.weight} × ${a.share} ${a.equals} ${a.score}`,
  ),
  /** The whole weight, because the result is reached and nobody typed points. */
  full: line(
    'qualitativeFull',
    (a: BandTold & Told<'weight' | 'equals' | 'score'>) =>
      `${reachedChinese(a.state)}：${a.from}至${a.to}分，口径取满分${a.score}`,
    (a) => `“${a.state}” is reached: ${a.from} to ${a.to} points, the rule set gives the full ${a.score}`,
  ),
  missing: line(
    'qualitativeMissing',
    (a: BandTold) => `${bandChinese(a)}：请在得分栏填写分数`,
    (a) => `${bandEnglish(a)}: type the points into the score cell`,
  ),
};

/** 定性三档: a result in words falls in one of three bands. */
export const qualitative = {
  id: 'qualitative',
  name: words('定性三档', 'Three bands'),
  needs: 'nothing',
  choice,
  allowed: [BAND, ENDS, POINT, JOINED],
  proposals: [bands(null)],
  fields: {
    'reached.point': {
      label: words('达成：没填分数时取分值的（%）', 'Reached: share if no points are typed (%)'),
      typed: 'percentage',
      blank: 'null',
    },
    'reached.from': { label: words('达成不低于分值的（%）', 'Reached is at least (%)') },
    'partly.point': {
      label: words('部分达成：没填分数时取分值的（%）', 'Partly reached: share if no points are typed (%)'),
      typed: 'percentage',
      blank: 'null',
    },
    'partly.from': { label: words('部分达成不低于分值的（%）', 'Partly reached is at least (%)') },
    'missed.point': {
      label: words('未达成：没填分数时取分值的（%）', 'Missed: share if no points are typed (%)'),
      typed: 'percentage',
      blank: 'null',
    },
    // The bands are joined: one ends where the next begins.
    'partly.to': { follows: 'reached.from' },
    'missed.to': { follows: 'partly.from' },
  },
  parameterNames: {
    reached: words('达成一档', 'reached'),
    partly: words('部分达成一档', 'partly'),
    missed: words('未达成一档', 'missed'),
    to: words('上限', 'to'),
    point: words('取值点', 'point'),
  },
  sentence: {
    'zh-CN': (made) => {
      const band = ({ from, to, point }: Band): string =>
        `${from}%—${to}%${point === null ? '' : `（没填分数时取 ${point}%）`}`;
      return `达成得分值的 ${band(made.reached)}，部分达成得 ${band(made.partly)}，未达成得 ${band(made.missed)}`;
    },
    'en-US': (made) => {
      const band = ({ from, to, point }: Band): string =>
        `${from}%–${to}%${point === null ? '' : ` (${point}% if no points are typed)`}`;
      return `reached ${band(made.reached)} of the weight, partly reached ${band(made.partly)}, missed ${band(made.missed)}`;
    },
  },
  lines,

  score(input, choice) {
    if (input.state === null) return manual.score(input);
    const band = choice[LEVEL[input.state]];
    const args = bandArgs(input, band);
    if (input.typed.kind === 'blank' || input.typed.kind === 'mark') return given(input, band, args);
    const typed = manual.score(input);
    if (typed.kind === 'unscorable') return typed;
    return points(
      typed.points,
      isInside(typed.points.numerator, band, input.weight) ? lines.typed : lines.outside,
      args,
    );
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 定性三档. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '达成预期得分值的80%（含）至100%，部分达成60%（含）至80%，未达成0至60%；得分栏已填的分数保留并核对是否在档内，未填时按该档的取值点给分，没有取值点则须人工填写',
    'Reached: 80 % to 100 % of the weight, partly reached: 60 % up to 80 %, missed: 0 up to 60 %. Points typed stand and are checked against their band; where nothing is typed, the band’s point is given, or asked for where it has none.',
  ),
  parameters: (['reached', 'partly', 'missed'] as const).map((name, index) => ({
    name,
    meaning: words(
      `${['达成', '部分达成', '未达成'][index] ?? ''}一档：from 下限（含）、to 上限（不含；100含）、point 取值点，均为分值的百分比`,
      `the band ${['reached', 'partly reached', 'missed'][index] ?? ''}: from (included), to (not included unless 100), point, in percent of the weight`,
    ),
    allowed: words(
      '0至100，三档首尾相接；point 在档内或为空（须人工填写）',
      '0 to 100, the bands joined end to end; a point inside the band, or null (to be typed)',
    ),
    proposed: ['80–100', '60–80', '0–60'][index] ?? null,
  })),
  examples: [
    { choice: bands(null), weight: '20', target: '有效提升', actual: '达成预期指标', typed: '18', score: '18' },
    { choice: bands('70'), weight: '20', target: '有效提升', actual: '部分达成预期指标', score: '14' },
  ],
  source: words(
    '财预〔2020〕10号：定性指标分三档，分别按100%-80%（含）、80%-60%（含）、60%-0%合理确定分值',
    '财预〔2020〕10号: three bands of 100–80 %, 80–60 % and 60–0 % of the weight',
  ),
});

function bands(point: string | null): Choice {
  return {
    function: 'qualitative',
    reached: { from: '80', to: '100', point: null },
    partly: { from: '60', to: '80', point },
    missed: { from: '0', to: '60', point: null },
  };
}

type Level = 'reached' | 'partly' | 'missed';

/** 优 and 良 are reached, as their grades are at least 80; 中 is partly reached. */
const LEVEL: Readonly<Record<WordState, Level>> = {
  achieved: 'reached',
  yes: 'reached',
  excellent: 'reached',
  good: 'reached',
  partly: 'partly',
  medium: 'partly',
  missed: 'missed',
  no: 'missed',
  low: 'missed',
  poor: 'missed',
};

/** Points where nothing is typed. A 良 is reached, but whether in full is for people to say. */
function given({ weight, state }: RuleCase, band: Band, args: BandTold): Verdict {
  if (band.point === null || state === 'good') return unscorable(lines.missing, args);
  const share = percentOf(new Exact(band.point), weight);
  if (new Exact(band.point).eq(HUNDRED)) return points(share, lines.full, args);
  return points(share, lines.point, { ...args, share: `${band.point}%` });
}

function bandArgs({ told, weight }: RuleCase, band: Band): BandTold {
  const end = (percent: string): string => plainText(weight.times(percent).times('0.01'));
  return { state: told, from: end(band.from), to: end(band.to), bound: band.to === '100' ? 'included' : 'excluded' };
}

/** Whether points lie in their band: its lower end belongs to it, its upper end only where it is the whole weight. */
function isInside(typed: Exact, { from, to }: Band, weight: Exact): boolean {
  const hundredfold = typed.times(HUNDRED);
  if (hundredfold.lt(weight.times(from))) return false;
  return new Exact(to).eq(HUNDRED) ? hundredfold.lte(weight.times(to)) : hundredfold.lt(weight.times(to));
}
