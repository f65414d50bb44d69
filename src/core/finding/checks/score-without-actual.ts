import { plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'written'>;

/** S6: points were typed though the actual holds no figure. A target in words answered in words is no case of it. */
export const scoreWithoutActual: Check<Args> = {
  id: 'S6',
  severity: 'warning',
  about: 'row',
  name: words('有得分而实际完成值没有数字', 'Score without an actual figure'),
  remedy: words(
    '补填可核实的实际完成值，或确认该分数由人工评定',
    'Fill in a figure that can be verified, or confirm that the points were judged by hand.',
  ),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}有得分 ${a.written}，但实际完成值没有可核实的数字`,
    'en-US': (a) => `${namedEnglish(a.name)} has ${a.written} points, but its actual holds no figure to verify`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      if (read.cells.actual === null || scored.status === 'notApplicable' || read.written.kind !== 'figure') return [];
      const { target, actual } = read;
      const inWords = target.kind === 'words' && actual.kind === 'words';
      if (actual.kind === 'figure' || actual.kind === 'error' || actual.kind === 'unreadable' || inWords) return [];
      const args = { name: scored.name, written: plainText(read.written.quantity.value) };
      return [{ place: firstPlace(sheet, read.cells.actual, read.cells.score), args }];
    }),
};

/** What the manual says of S6. */
export const manual: CheckManual<Args> = {
  looksAt: ['实际完成值、原得分', 'actual, score as written'],
  example: {
    given: ['指标值≥60%，实际完成值为空，原得分9', 'Target ≥60%, actual blank, score as written 9'],
    args: { name: '材料减少率', written: '9' },
  },
};
