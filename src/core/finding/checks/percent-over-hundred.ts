import { HUNDRED } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { PERCENT, readUnit } from '../../grid/units';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, isWeighted, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

/** What may well be more than the whole: growth, returns, comparisons. */
const MAY_EXCEED = /增长|增幅|增速|提升|提高|回报|收益|利润|杠杆|比上年|同比|拉动|带动|倍/u;

type Args = Told<'name' | 'target'>;

/** T5: a percentage to be reached is above 100%. */
export const percentOverHundred: Check<Args> = {
  id: 'T5',
  severity: 'warning',
  about: 'row',
  name: words('百分比目标大于100%', 'Percentage above 100%'),
  remedy: words('核对指标值或改正指标名称', 'Check the target, or the name of the indicator.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}指标值 ${a.target} 大于 100%`,
    'en-US': (a) => `${namedEnglish(a.name)} has the target ${a.target}, above 100%`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      if (read.target.kind !== 'figure' || !isWeighted(row) || MAY_EXCEED.test(compactText(read.name))) return [];
      const { value, unit, comparator } = read.target.quantity;
      const declared = unit ?? (read.unit === null ? null : readUnit(compactText(read.unit)));
      if (declared !== PERCENT || comparator === 'atMost' || !value.gt(HUNDRED)) return [];
      return [
        { place: firstPlace(sheet, read.cells.target), args: { name: scored.name, target: scored.target ?? '' } },
      ];
    }),
};

/** What the manual says of T5. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、度量单位', 'target, unit'],
  example: {
    given: ['指标“验收合格率”的指标值为≥105%', 'The target of a pass rate is ≥105%'],
    args: { name: '验收合格率', target: '≥105%' },
  },
};
