import { isEmptyReading } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, isWeighted, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'weight'>;

/** T1: a weighted row without a target. */
export const missingTarget: Check<Args> = {
  id: 'T1',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('有分值而没有年度指标值', 'No target'),
  remedy: words('补填可衡量的年度指标值', 'Fill in a target that can be measured.'),
  sentence: {
    'zh-CN': (a) =>
      a.weight === ''
        ? `${namedChinese(a.name)}没有年度指标值`
        : `${namedChinese(a.name)}分值为 ${a.weight}，但没有年度指标值`,
    'en-US': (a) =>
      a.weight === ''
        ? `${namedEnglish(a.name)} has no target`
        : `${namedEnglish(a.name)} has the weight ${a.weight} but no target`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      const isOut = sheet.kind === 'declared' ? read.placeholder : scored.status === 'notApplicable';
      if (read.cells.target === null || isOut || !isEmptyReading(read.target)) return [];
      if (!isWeighted(row)) return [];
      return [
        {
          place: firstPlace(sheet, read.cells.target, read.cells.score),
          args: { name: scored.name, weight: scored.weight ?? '' },
        },
      ];
    }),
};

/** What the manual says of T1. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、分值', 'target, weight'],
  example: {
    given: ['分值10，指标值为空', 'Weight 10, the target is blank'],
    args: { name: '材料减少率', weight: '10' },
  },
};
