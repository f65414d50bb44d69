import { Exact, plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'written' | 'weight'>;

/** U3: the target is missed, yet full points stood in the score cell. */
export const unmetFullScore: Check<Args> = {
  id: 'U3',
  severity: 'error',
  about: 'row',
  name: words('未达标却得满分', 'Missed, yet full points'),
  remedy: words('按评分规则重新计分', 'Score the row by the rules.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}未达标，原得分 ${a.written} 却是满分（分值 ${a.weight}）`,
    'en-US': (a) => `${namedEnglish(a.name)} misses its target, yet ${a.written} of ${a.weight} points were given`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      if (scored.met !== false || scored.weight === null || read.written.kind !== 'figure') return [];
      const { value } = read.written.quantity;
      if (new Exact(scored.weight).isZero() || value.lt(scored.weight)) return [];
      const args = { name: scored.name, written: plainText(value), weight: scored.weight };
      return [{ place: firstPlace(sheet, read.cells.score), args }];
    }),
};

/** What the manual says of U3. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、实际完成值、原得分', 'target, actual, score as written'],
  example: {
    given: ['指标值≥60%，实际完成值34%，分值10，原得分10', 'Target ≥60%, actual 34%, weight 10, score as written 10'],
    args: { name: '材料减少率', written: '10', weight: '10' },
  },
};
