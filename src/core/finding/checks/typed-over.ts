import { Exact } from '../../exact';
import { words, type LocalText } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { differs, namedChinese, type Check, type CheckManual } from '../check';
import type { TypedOver } from '../since-scoring';

type Args = Told<'what' | 'name' | 'from' | 'to' | 'on'> & {
  /** What the rules give now; absent where they give nothing, or just what was typed. */
  readonly computed?: string;
};

const WHAT: Readonly<Record<TypedOver['what'], LocalText>> = {
  score: words('得分', 'score'),
  executionScore: words('预算执行率得分', 'score of the execution rate'),
  executionRate: words('预算执行率', 'execution rate'),
  total: words('总分', 'total'),
  grade: words('等级', 'grade'),
};

/** V2: a score, rate, total or grade was typed over after the form was scored. Where it is what the rules give by now it is only
 *  noted. */
export const typedOver: Check<Args> = {
  id: 'V2',
  severity: 'error',
  about: 'cell',
  name: words('评分后得分被改写', 'Typed over after scoring'),
  remedy: words(
    '问明为什么改；没有依据的，重新评分即可恢复；有依据的，把这一行定为人工评分',
    'Ask why it was changed; scoring again restores it; where there is a reason, let the row be judged by hand.',
  ),
  sentence: {
    'zh-CN': (a) => {
      const named = a.name === '' ? '' : `${namedChinese(a.name)}的`;
      const done = a.to === '' ? `，${a.on} 评分后被清除` : `，${a.on} 评分后被改为 ${a.to}`;
      return `${named}${whatIn(a.what, 'zh-CN')}原为 ${a.from}${done}${a.computed === undefined ? '' : `；按口径为 ${a.computed}`}`;
    },
    'en-US': (a) => {
      const named = a.name === '' ? '' : ` of “${a.name}”`;
      const done = a.to === '' ? 'was cleared' : `was changed to ${a.to}`;
      return `The ${whatIn(a.what, 'en-US')}${named} was ${a.from} and ${done} after scoring on ${a.on}${a.computed === undefined ? '' : `; the rules give ${a.computed}`}`;
    },
  },
  observe: ({ since }) =>
    (since?.typed ?? []).map(({ what, place, name, from, to, computed }) => {
      const isRight = computed !== null && isSame(to, computed);
      const told = { what, name, from, to, on: since?.on ?? '' };
      return { place, args: computed === null || isRight ? told : { ...told, computed }, note: isRight };
    }),
};

const isWhat = (what: string): what is TypedOver['what'] => what in WHAT;
const whatIn = (what: string, locale: keyof LocalText): string => (isWhat(what) ? WHAT[what][locale] : what);

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

function isSame(to: string, computed: string): boolean {
  if (!NUMBER.test(to) || !NUMBER.test(computed)) return to === computed;
  return !differs(new Exact(to), computed);
}

/** What the manual says of V2. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '上次评分写进表里的得分、总分、等级，与单元格里现在的比较；公式重新算出的结果不算改写',
    'scores, total and grade as the last scoring left them, beside what their cells hold now; a formula that gives another result is not typed over',
  ],
  example: {
    given: ['评分得36分，后来被改成40', 'Scored 36; somebody typed 40 over it later'],
    args: { what: 'score', name: '培训人次', from: '36.00', to: '40', on: '2026-11-29', computed: '36.00' },
  },
};
