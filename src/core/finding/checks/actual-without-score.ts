import { isEmptyReading, readingText } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, isWeighted, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

/** The engine waits for points of somebody's judgement. */
const WAITING: ReadonlySet<string> = new Set(['manualMissing', 'qualitativeMissing']);

type Args = Told<'name' | 'actual' | 'weight'>;

/** S7: a result is filled in that has to be judged by hand, but nobody gave points. Rows that are computed are filled in
 *  by the scoring itself. */
export const actualWithoutScore: Check<Args> = {
  id: 'S7',
  severity: 'warning',
  about: 'row',
  name: words('有完成情况而没有得分', 'Result without a score'),
  remedy: words('由评价人员填写得分', 'Have somebody judge it and fill in the points.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}填了完成情况“${a.actual}”，但没有得分（分值 ${a.weight}）`,
    'en-US': (a) => `${namedEnglish(a.name)} has the result “${a.actual}” but no score (weight ${a.weight})`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      if (!WAITING.has(scored.explanation.code) || !isWeighted(row) || isEmptyReading(read.actual)) return [];
      const args = { name: scored.name, actual: readingText(read.actual) ?? '', weight: scored.weight ?? '' };
      return [{ place: firstPlace(sheet, read.cells.score), args }];
    }),
};

/** What the manual says of S7. */
export const manual: CheckManual<Args> = {
  looksAt: ['实际完成值、得分', 'actual, score'],
  example: {
    given: [
      '指标值“有效提升”，实际完成值“群众办事更加方便快捷”，得分为空',
      'The target and the result are told in words, the score is blank',
    ],
    args: { name: '服务水平', actual: '群众办事更加方便快捷', weight: '10' },
  },
};
