import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'target' | 'actual'>;

/** T12: target and actual are the same number of differently named things (5个, 5家): scored, but one word is wrong. */
export const countedApart: Check<Args> = {
  id: 'T12',
  severity: 'warning',
  about: 'row',
  name: words('目标与实际的计数单位不同', 'Counted in different words'),
  remedy: words('把指标值和实际完成值改成同一个单位', 'Write one unit for target and actual.'),
  sentence: {
    'zh-CN': (a) =>
      `${namedChinese(a.name)}指标值 ${a.target} 与实际完成值 ${a.actual} 的单位不同，数量相等，按达到目标计分，请核对`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}: target ${a.target} and actual ${a.actual} are counted in different words; the numbers are equal, scored as met, check them`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored, measured }) => {
      if (sheet.kind !== 'scored' || measured.kind !== 'measured' || !measured.figures.countedApart) return [];
      const args = { name: scored.name, target: scored.target ?? '', actual: scored.actual ?? '' };
      return [{ place: firstPlace(sheet, read.cells.actual), args }];
    }),
};

/** What the manual says of T12. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、实际完成值、度量单位', 'target, actual, unit'],
  example: {
    given: ['指标值5个，实际完成值5家', 'Target 5个, actual 5家 (both only count)'],
    args: { name: '扶持企业', target: '5个', actual: '5家' },
  },
};
