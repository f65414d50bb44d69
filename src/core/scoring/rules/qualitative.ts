import { Exact, HUNDRED, plainText } from '../../exact';
import type { WordState } from '../../grid/word-states';
import type { Band } from '../rule-set/function-choice';
import { manual } from './manual';
import type { ChoiceOf, RuleCase, RuleDescription, ScoringRule, Verdict } from './rule';
import { percentOf, points, unscorable } from './verdicts';

type Choice = ChoiceOf<'qualitative'>;

/** 定性三档: a result in words falls in one of three bands. */
export const qualitative: ScoringRule<Choice> = {
  needs: 'nothing',
  meta: {
    id: 'qualitative',
    name: { 'zh-CN': '定性三档', 'en-US': 'Three bands' },
    proposals: [bands(null)],
  },
  score(input, choice) {
    if (input.state === null) return manual.score(input, { function: 'manual' });
    const band = choice[LEVEL[input.state]];
    const args = bandArgs(input, band);
    if (input.typed.kind === 'blank' || input.typed.kind === 'mark') return given(input, band, args);
    const typed = manual.score(input, { function: 'manual' });
    if (typed.kind === 'unscorable') return typed;
    return points(
      typed.points,
      isInside(typed.points.numerator, band, input.weight) ? 'qualitativeTyped' : 'qualitativeOutside',
      args,
    );
  },
};

/** What the manual says of 定性三档. */
export const qualitativeDescription: RuleDescription<Choice> = {
  formula: {
    'zh-CN':
      '达成预期得分值的80%（含）至100%，部分达成60%（含）至80%，未达成0至60%；得分栏已填的分数保留并核对是否在档内，未填时按该档的取值点给分，没有取值点则须人工填写',
    'en-US':
      'Reached: 80 % to 100 % of the weight, partly reached: 60 % up to 80 %, missed: 0 up to 60 %. Points typed stand and are checked against their band; where nothing is typed, the band’s point is given, or asked for where it has none.',
  },
  parameters: (['reached', 'partly', 'missed'] as const).map((name, index) => ({
    name,
    meaning: {
      'zh-CN': `${['达成', '部分达成', '未达成'][index] ?? ''}一档：from 下限（含）、to 上限（不含；100含）、point 取值点，均为分值的百分比`,
      'en-US': `the band ${['reached', 'partly reached', 'missed'][index] ?? ''}: from (included), to (not included unless 100), point, in percent of the weight`,
    },
    allowed: {
      'zh-CN': '0至100，三档首尾相接；point 在档内或为空（须人工填写）',
      'en-US': '0 to 100, the bands joined end to end; a point inside the band, or null (to be typed)',
    },
    proposed: ['80–100', '60–80', '0–60'][index] ?? null,
  })),
  examples: [
    { choice: bands(null), weight: '20', target: '有效提升', actual: '达成预期指标', typed: '18', score: '18' },
    { choice: bands('70'), weight: '20', target: '有效提升', actual: '部分达成预期指标', score: '14' },
  ],
  source: {
    'zh-CN': '财预〔2020〕10号：定性指标分三档，分别按100%-80%（含）、80%-60%（含）、60%-0%合理确定分值',
    'en-US': '财预〔2020〕10号: three bands of 100–80 %, 80–60 % and 60–0 % of the weight',
  },
};

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

function given({ weight }: RuleCase, band: Band, args: Readonly<Record<string, string>>): Verdict {
  if (band.point === null) return unscorable('qualitativeMissing', args);
  return points(percentOf(new Exact(band.point), weight), 'qualitativePoint', { ...args, share: `${band.point}%` });
}

function bandArgs({ told, weight }: RuleCase, band: Band): Readonly<Record<string, string>> {
  const end = (percent: string): string => plainText(weight.times(percent).times('0.01'));
  return { state: told, from: end(band.from), to: end(band.to), bound: band.to === '100' ? 'included' : 'excluded' };
}

/** Whether points lie in their band: its lower end belongs to it, its upper end only where it is the whole weight. */
function isInside(typed: Exact, { from, to }: Band, weight: Exact): boolean {
  const hundredfold = typed.times(HUNDRED);
  if (hundredfold.lt(weight.times(from))) return false;
  return new Exact(to).eq(HUNDRED) ? hundredfold.lte(weight.times(to)) : hundredfold.lt(weight.times(to));
}
