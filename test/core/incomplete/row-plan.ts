import fc from 'fast-check';
import { EITHER_IS_BETTER, IN_WORDS, LESS_IS_BETTER, MORE_IS_BETTER, type Subject } from './subjects';

/** What is left out of a row, or stands in its place. */
export type LeftOut =
  | 'nothing'
  | 'actual'
  | 'target'
  | 'both'
  | 'bothMarked'
  | 'targetMarked'
  | 'actualInWords'
  | 'actualBroken'
  | 'actualAbout'
  | 'weight';

/** What the cells of an indicator are to say, before anything is left out; figures are decimal texts. */
export interface RowPlan {
  readonly subject: Subject;
  readonly figures: { readonly target: string; readonly actual: string } | null;
  readonly words: Told | null;
  /** What the target states of the way that is better where the form keeps its signs. */
  readonly sign: '≥' | '≤' | '=' | null;
  /** Which of several spellings. */
  readonly spelling: number;
  readonly share: number;
  readonly typed: 'blank' | 'full' | 'right' | 'lower';
  readonly leftOut: LeftOut;
  /** The row's own scoring rule, where the form has a column for it. */
  readonly rule: 'none' | 'perPoint' | 'byDiscretion';
}

/** A target in words with its result; `state`: how an officer takes it, null: only people can tell. */
export interface Told {
  readonly target: string;
  readonly actual: string;
  readonly state: 'met' | 'partly' | 'missed' | null;
}

const TOLD: readonly Told[] = [
  { target: '有效提升', actual: '达成预期指标', state: 'met' },
  { target: '健全', actual: '健全', state: 'met' },
  { target: '合格', actual: '合格', state: 'met' },
  { target: '是', actual: '是', state: 'met' },
  { target: '及时', actual: '及时', state: 'met' },
  { target: '持续改善', actual: '持续改善', state: 'met' },
  { target: '有效提升', actual: '部分达成预期指标并具有一定效果', state: 'partly' },
  { target: '有效保障', actual: '未达成预期指标且效果较差', state: 'missed' },
  { target: '合格', actual: '不合格', state: null },
  { target: '是', actual: '否', state: null },
  { target: '严格执行管理制度', actual: '按制度要求组织实施并开展了年度检查', state: null },
];

/** Times the target, a little more often as in the field: most rows just meet it. */
const FACTORS = [1, 1, 1, 1, 1, 1, 0.5, 0.7, 0.8, 0.9, 0.95, 1.05, 1.2, 1.6, 2.5];

const LEFT_OUT: readonly LeftOut[] = [
  'actual',
  'target',
  'both',
  'bothMarked',
  'targetMarked',
  'actualInWords',
  'actualBroken',
  'actualAbout',
  'weight',
];

const COUNTED = new Set(['人次', '处', '个', '人', '起', '次']);

function actualOf({ unit, targets }: Subject, target: string, factor: number, extra: number): string {
  const goal = Number(target);
  if (targets[0] === '0' && goal === 0) return factor === 1 ? '0' : String(extra);
  const value = goal * factor;
  return COUNTED.has(unit) ? String(Math.round(value)) : String(Number(value.toFixed(2)));
}

const figureRow = fc
  .record({
    subject: fc.oneof(
      { arbitrary: fc.constantFrom(...MORE_IS_BETTER), weight: 6 },
      { arbitrary: fc.constantFrom(...LESS_IS_BETTER), weight: 3 },
      { arbitrary: fc.constantFrom(...EITHER_IS_BETTER), weight: 1 },
    ),
    target: fc.nat(2),
    factor: fc.constantFrom(...FACTORS),
    extra: fc.constantFrom(1, 2, -3.5),
    stated: fc.constantFrom('own' as const, 'own' as const, 'own' as const, '=' as const, null),
  })
  .map(({ subject, target: choice, factor, extra, stated }) => {
    const target = subject.targets[choice % subject.targets.length] ?? '1';
    const mayFall = subject.name.includes('变动率');
    const actual = actualOf(subject, target, factor, mayFall ? extra : Math.abs(Math.round(extra)));
    return { subject, words: null, figures: { target, actual }, sign: stated === 'own' ? subject.sign : stated };
  });

const wordRow = fc
  .record({ subject: fc.constantFrom(...IN_WORDS), words: fc.constantFrom(...TOLD) })
  .map(({ subject, words }) => ({ subject, words, figures: null, sign: null }));

/** A row; `careless`: its evidence or points may be left out. */
export const rowPlan = (careless: boolean): fc.Arbitrary<RowPlan> =>
  fc
    .record({
      what: fc.oneof({ arbitrary: figureRow, weight: 5 }, { arbitrary: wordRow, weight: 1 }),
      spelling: fc.nat(11),
      share: fc.integer({ min: 1, max: 20 }),
      typed: fc.constantFrom('blank' as const, 'full' as const, 'right' as const, 'lower' as const),
      leftOut: careless
        ? fc.oneof(
            { arbitrary: fc.constant<LeftOut>('nothing'), weight: 3 },
            { arbitrary: fc.constantFrom(...LEFT_OUT), weight: 1 },
          )
        : fc.constant<LeftOut>('nothing'),
      rule: fc.constantFrom('none' as const, 'perPoint' as const, 'perPoint' as const, 'byDiscretion' as const),
    })
    .map(({ what, ...rest }) => ({ ...what, ...rest }));
