import { Exact, plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, type Check, type CheckManual } from '../check';

type Args = Told<'from' | 'fromEnglish' | 'to' | 'toEnglish' | 'differs' | 'on'> & {
  /** The total then and now; absent where one is missing. */
  readonly totalFrom?: string;
  readonly totalTo?: string;
  /** Figures changed too, so that the total does not move by the rules alone. */
  readonly along?: string;
};

/** V3: the form was scored by another rule set than the one in force. Where the total stays the same it is only noted. */
export const otherRules: Check<Args> = {
  id: 'V3',
  severity: 'warning',
  about: 'row',
  name: words('口径与评分时不同', 'Scored by another rule set'),
  remedy: words(
    '确认用哪个口径，在面板里选定，再重新评分；各处不同见“评分记录”',
    'Settle which rule set is to be used, choose it in the pane and score again; the history lists what differs.',
  ),
  sentence: {
    'zh-CN': (a) =>
      `${a.on} 评分用的是“${a.from}”，现在是${sameName(a.from, a.to)}，有 ${a.differs} 处不同${totalChinese(a)}`,
    'en-US': (a) =>
      `Scored by “${a.fromEnglish}” on ${a.on}, now by ${a.fromEnglish === a.toEnglish ? 'another edition of it' : `“${a.toEnglish}”`}, which differs in ${a.differs} ${a.differs === '1' ? 'place' : 'places'}${totalEnglish(a)}`,
  },
  observe: ({ since, sheet, card, ruleSet }) => {
    if (!since?.rules) return [];
    const { name, fields } = since.rules;
    const { from, to } = since.total;
    const args = {
      from: name['zh-CN'],
      fromEnglish: name['en-US'],
      to: ruleSet.name['zh-CN'],
      toEnglish: ruleSet.name['en-US'],
      differs: String(fields.length),
      on: since.on,
      ...(from !== null && to !== null && { totalFrom: from, totalTo: to }),
      ...(since.inputs.length > 0 && { along: String(since.inputs.length) }),
    };
    const stays = from !== null && to !== null && new Exact(from).eq(to);
    return [{ place: firstPlace(sheet, card.total.cell), args, note: stays }];
  },
};

const sameName = (from: string, to: string): string => (from === to ? '它的另一版' : `“${to}”`);

function totalChinese({ totalFrom, totalTo, along }: Args): string {
  if (totalFrom === undefined || totalTo === undefined) return '';
  const by = new Exact(totalTo).minus(totalFrom);
  const both = along === undefined ? '' : '，连同数据的改动';
  if (by.isZero()) return `${both}，总分不变（${totalTo}）`;
  return `${both}，总分应由 ${totalFrom} 变为 ${totalTo}（${by.gt(0) ? '多' : '少'} ${plainText(by.abs())}）`;
}

function totalEnglish({ totalFrom, totalTo, along }: Args): string {
  if (totalFrom === undefined || totalTo === undefined) return '';
  const both = along === undefined ? '' : 'with the changed figures, ';
  if (new Exact(totalFrom).eq(totalTo)) return `; ${both}the total stays ${totalTo}`;
  return `; ${both}the total moves from ${totalFrom} to ${totalTo}`;
}

/** What the manual says of V3. */
export const manual: CheckManual<Args> = {
  looksAt: ['上次评分所用的口径，与现在采用的口径', 'the rule set of the last scoring, and the one in force'],
  example: {
    given: [
      '用石家庄口径评的分，现在选的是财政部2020口径',
      'Scored by the rules of Shijiazhuang; the national ones are chosen now',
    ],
    args: {
      from: '石家庄2019自评报告',
      fromEnglish: 'Shijiazhuang 2019 self-evaluation',
      to: '财政部2020口径',
      toEnglish: 'National rules 2020',
      differs: '2',
      on: '2026-11-29',
      totalFrom: '96.00',
      totalTo: '82.67',
    },
  },
};
