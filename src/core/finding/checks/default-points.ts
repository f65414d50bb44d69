import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { qualitative } from '../../scoring/rules/qualitative';
import { firstPlace, type Check, type CheckManual } from '../check';

type Args = Told<'count'>;

/** S14: results in words were given the points of their band, because nobody typed any: told once a form. */
export const defaultPoints: Check<Args> = {
  id: 'S14',
  severity: 'info',
  about: 'row',
  name: words('定性指标按默认满分计', 'Qualitative results scored by default'),
  remedy: words(
    '逐项核对完成情况，需要扣分的在得分栏填写分数',
    'Check these results one by one; type the points where fewer are due.',
  ),
  sentence: {
    'zh-CN': (a) => `${a.count} 项定性指标按默认满分计`,
    'en-US': (a) =>
      `${a.count} qualitative ${a.count === '1' ? 'indicator' : 'indicators'} scored by default, as nobody typed points`,
  },
  observe: ({ sheet, rows }) => {
    const given = rows.filter(({ scored }) => scored.status === 'scored' && GIVEN.has(scored.explanation.code));
    const [first] = given;
    if (first === undefined) return [];
    return [{ place: firstPlace(sheet, first.read.cells.score), args: { count: String(given.length) } }];
  },
};

const GIVEN: ReadonlySet<string> = new Set([qualitative.lines.full.code, qualitative.lines.point.code]);

/** What the manual says of S14. */
export const manual: CheckManual<Args> = {
  looksAt: ['实际完成值、原得分', 'actual, score as written'],
  example: {
    given: ['两项定性指标“达成预期指标”，得分栏为空', 'Two results “achieved”, no points typed'],
    args: { count: '2' },
  },
};
