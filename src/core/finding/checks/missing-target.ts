import { Exact } from '../../exact';
import { isEmptyReading } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'weight'>;

/** T1: a weighted row without a target. */
export const missingTarget: Check<Args> = {
  id: 'T1',
  severity: 'warning',
  about: 'row',
  name: words('有分值而没有年度指标值', 'No target'),
  remedy: words('补填可衡量的年度指标值', 'Fill in a target that can be measured.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}分值为 ${a.weight}，但没有年度指标值`,
    'en-US': (a) => `${namedEnglish(a.name)} has the weight ${a.weight} but no target`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      if (
        read.cells.target === null ||
        scored.status === 'notApplicable' ||
        scored.weight === null ||
        !isEmptyReading(read.target)
      )
        return [];
      if (!new Exact(scored.weight).isPositive() || new Exact(scored.weight).isZero()) return [];
      return [
        {
          place: firstPlace(sheet, read.cells.target, read.cells.score),
          args: { name: scored.name, weight: scored.weight },
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
