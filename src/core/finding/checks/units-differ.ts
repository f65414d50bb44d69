import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'target' | 'actual'>;

/** T9: target and actual are counted in units that cannot be converted into each other. */
export const unitsDiffer: Check<Args> = {
  id: 'T9',
  severity: 'error',
  about: 'row',
  name: words('目标与实际的单位不能换算', 'Units do not fit together'),
  remedy: words('统一指标值和实际完成值的单位后重新评分', 'Use one unit for target and actual, then score again.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}指标值 ${a.target} 与实际完成值 ${a.actual} 的单位不能换算，没有计分`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}: the units of target ${a.target} and actual ${a.actual} do not fit together, nothing was scored`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored, measured }) => {
      if (
        sheet.kind !== 'scored' ||
        measured.kind !== 'unclear' ||
        measured.code !== 'unreadable' ||
        measured.args.expected !== 'sameUnit'
      )
        return [];
      const args = { name: scored.name, target: scored.target ?? '', actual: scored.actual ?? '' };
      return [{ place: firstPlace(sheet, read.cells.actual), args }];
    }),
};

/** What the manual says of T9. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、实际完成值、度量单位', 'target, actual, unit'],
  example: {
    given: ['指标值≥120公里，实际完成值100人次', 'Target ≥120公里 (kilometres), actual 100人次 (visits)'],
    args: { name: '养护里程', target: '≥120公里', actual: '100人次' },
  },
};
