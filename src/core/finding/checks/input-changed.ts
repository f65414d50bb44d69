import { Exact, plainText } from '../../exact';
import { words, type LocalText } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { namedChinese, namedEnglish, type Check, type CheckManual } from '../check';
import type { ChangedInput, InputChange } from '../since-scoring';

type Args = Told<'what' | 'name' | 'from' | 'to' | 'on'> & {
  /** The score that was given, and the one that follows now; absent where there was or is none. */
  readonly scoreFrom?: string;
  readonly scoreTo?: string;
  /** By how much it moves, with its sign; absent where it stays or one of the two is missing. */
  readonly moved?: string;
  /** The sheet shows the new score already. */
  readonly shown?: string;
};

const WHAT: Readonly<Record<ChangedInput, LocalText>> = {
  target: words('指标值', 'target'),
  actual: words('实际完成值', 'actual'),
  weight: words('分值', 'points'),
  budget: words('预算数', 'budget'),
  executed: words('执行数', 'spending'),
  executionWeight: words('分值', 'points'),
  rate: words('执行率', 'rate'),
  points: words('人工评分', 'score given by hand'),
  words: words('名称、单位或评分标准', 'name, unit or rule'),
  added: words('指标', 'indicator'),
  removed: words('指标', 'indicator'),
  unlisted: words('数据', 'figures'),
};

/** V1: what a score comes from is another than when the form was last scored, so that the score in the sheet is overdue. Where
 *  the score stays the same it is only noted. */
export const inputChanged: Check<Args> = {
  id: 'V1',
  severity: 'error',
  about: 'cell',
  name: words('评分后数据有改动', 'Changed since it was scored'),
  remedy: words(
    '核对改动是否属实，然后重新评分；不属实的，请改回原来的数据',
    'Check the change, then score again; if it is not true, put the earlier figure back.',
  ),
  sentence: {
    'zh-CN': (a) => `${changeChinese(a)}${effectChinese(a)}`,
    'en-US': (a) => `${changeEnglish(a)}${effectEnglish(a)}`,
  },
  observe: ({ since }) =>
    (since?.inputs ?? []).map((change) => ({
      place: change.place,
      args: {
        what: change.what,
        name: change.name,
        from: change.from,
        to: change.to,
        on: since?.on ?? '',
        ...scores(change),
      },
      note: change.isShown || staysSame(change),
    })),
};

function scores({ scoreFrom, scoreTo, isShown }: InputChange): Omit<Args, 'what' | 'name' | 'from' | 'to' | 'on'> {
  const by = scoreFrom === null || scoreTo === null ? null : new Exact(scoreTo).minus(scoreFrom);
  return {
    ...(scoreFrom !== null && { scoreFrom }),
    ...(scoreTo !== null && { scoreTo }),
    ...(isShown && scoreTo !== null && { shown: scoreTo }),
    ...(by !== null && !by.isZero() && { moved: `${by.gt(0) ? '+' : ''}${plainText(by)}` }),
  };
}

function staysSame({ scoreFrom, scoreTo }: InputChange): boolean {
  if (scoreFrom === null || scoreTo === null) return scoreFrom === scoreTo;
  return new Exact(scoreFrom).eq(scoreTo);
}

const isChanged = (what: string): what is ChangedInput => what in WHAT;
const whatIn = (what: string, locale: keyof LocalText): string => (isChanged(what) ? WHAT[what][locale] : what);

function changeChinese({ what, name, from, to, on }: Args): string {
  if (what === 'removed') return `${on} 评分后删去了一个指标`;
  if (what === 'unlisted') return `${on} 评分后数据有改动（表太多，没有逐项记下改了什么）`;
  if (what === 'added') return `${namedChinese(name)}是 ${on} 评分后新加的`;
  if (what === 'words') return `${namedChinese(name)}的名称、单位或评分标准在 ${on} 评分后改动过`;
  const told = (text: string): string => (text === '' ? '空白' : ` ${text} `);
  const named = name === '' ? '预算执行的' : `${namedChinese(name)}的`;
  return `${named}${whatIn(what, 'zh-CN')}在 ${on} 评分后由${told(from)}改为${told(to).trimEnd()}`;
}

function effectChinese({ scoreFrom, scoreTo, moved, shown }: Args): string {
  if (scoreFrom === undefined && scoreTo === undefined) return '';
  if (scoreTo === undefined) return `，原得 ${scoreFrom ?? ''} 分，现在算不出得分`;
  if (scoreFrom === undefined) return `，应得 ${scoreTo} 分`;
  if (moved === undefined) return `，得分不变（${scoreTo}）`;
  if (shown !== undefined) return `，得分由 ${scoreFrom} 变为 ${shown}，表里已经是`;
  const by = moved.startsWith('-') ? `少 ${moved.slice(1)}` : `多 ${moved.slice(1)}`;
  return `，得分应由 ${scoreFrom} 变为 ${scoreTo}（${by}）`;
}

function changeEnglish({ what, name, from, to, on }: Args): string {
  if (what === 'removed') return `An indicator was removed after scoring on ${on}`;
  if (what === 'unlisted') return `Figures changed after scoring on ${on} (there are too many forms to remember which)`;
  if (what === 'added') return `${namedEnglish(name)} was added after scoring on ${on}`;
  if (what === 'words') return `${namedEnglish(name)}: its name, unit or rule changed after scoring on ${on}`;
  const told = (text: string): string => (text === '' ? 'blank' : text);
  return `${namedEnglish(name)}: the ${whatIn(what, 'en-US')} was changed from ${told(from)} to ${told(to)} after scoring on ${on}`;
}

function effectEnglish({ scoreFrom, scoreTo, moved, shown }: Args): string {
  if (scoreFrom === undefined && scoreTo === undefined) return '';
  if (scoreTo === undefined) return `; it scored ${scoreFrom ?? ''} and cannot be scored now`;
  if (scoreFrom === undefined) return `; its score is ${scoreTo}`;
  if (moved === undefined) return `; the score stays ${scoreTo}`;
  if (shown !== undefined) return `; the score moved from ${scoreFrom} to ${shown}, which the sheet shows already`;
  return `; the score moves from ${scoreFrom} to ${scoreTo} (${moved})`;
}

/** What the manual says of V1. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '上次评分时记下的指标值、实际完成值、分值、预算数、执行数和人工评分，与现在的比较；指标移动了位置照样认得',
    'targets, actuals, points, budget, spending and scores given by hand as they were remembered when the form was last scored, beside those of now; an indicator is known wherever it moved',
  ],
  example: {
    given: ['评分时实际完成值120，得40分；后来改为90', 'Scored 40 for an actual of 120, which was changed to 90 later'],
    args: {
      what: 'actual',
      name: '培训人次',
      from: '120',
      to: '90',
      on: '2026-11-29',
      scoreFrom: '40.00',
      scoreTo: '36.00',
      moved: '-4',
    },
  },
};
