import { HUNDRED } from '../../exact';
import { compactText } from '../../grid/cell-text';
import type { Reading } from '../../grid/reading';
import { PERCENT, readUnit } from '../../grid/units';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import {
  firstPlace,
  isWeighted,
  namedChinese,
  namedEnglish,
  type Check,
  type CheckManual,
  type Observation,
} from '../check';

/** What may well be more than the whole: growth, returns, comparisons. */
const MAY_EXCEED = /增长|增幅|增速|提升|提高|回报|收益|利润|杠杆|比上年|同比|拉动|带动|倍/u;

/** Rates that are a part of a whole: nobody is satisfied to 120%. */
const PART_OF_WHOLE = /(?:满意度|满意率|合格率|准确率|覆盖率|知晓率|达标率|及时率|通过率|认可度)$/u;

type Args = Told<'name' | 'text'> & { readonly of: 'target' | 'actual' };

/** T5: a percentage to be reached is above 100%, or one that was reached though it can be no more than the whole. */
export const percentOverHundred: Check<Args> = {
  id: 'T5',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('百分比目标大于100%', 'Percentage above 100%'),
  remedy: words('核对指标值或改正指标名称', 'Check the target, or the name of the indicator.'),
  sentence: {
    'zh-CN': (a) =>
      a.of === 'actual'
        ? `${namedChinese(a.name)}实际完成值 ${a.text} 大于 100%，请核对`
        : `${namedChinese(a.name)}指标值 ${a.text} 大于 100%`,
    'en-US': (a) =>
      a.of === 'actual'
        ? `${namedEnglish(a.name)} has the actual ${a.text}, above 100%: check it`
        : `${namedEnglish(a.name)} has the target ${a.text}, above 100%`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row): Observation<Args>[] => {
      const { read, scored } = row;
      const { name } = scored;
      if (!isWeighted(row) || MAY_EXCEED.test(compactText(read.name))) return [];
      if (isAbove(read.target, read)) {
        return [
          {
            place: firstPlace(sheet, read.cells.target),
            args: { name, text: scored.target ?? '', of: 'target' } as const,
          },
        ];
      }
      if (!PART_OF_WHOLE.test(compactText(read.name)) || !isAbove(read.actual, read)) return [];
      const args = { name, text: scored.actual ?? '', of: 'actual' } as const;
      return [{ place: firstPlace(sheet, read.cells.actual), args }];
    }),
};

function isAbove(reading: Reading, { unit: column }: IndicatorRow): boolean {
  if (reading.kind !== 'figure') return false;
  const { value, unit, comparator } = reading.quantity;
  const declared = unit ?? (column === null ? null : readUnit(compactText(column)));
  return declared === PERCENT && comparator !== 'atMost' && value.gt(HUNDRED);
}

/** What the manual says of T5. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、实际完成值、度量单位', 'target, actual, unit'],
  example: {
    given: ['指标“验收合格率”的指标值为≥105%', 'The target of a pass rate is ≥105%'],
    args: { name: '验收合格率', text: '≥105%', of: 'target' },
  },
};
