import { plainText } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import {
  firstPlace,
  isWeighted,
  namedChinese,
  namedEnglish,
  saysNothing,
  type Check,
  type CheckManual,
} from '../check';

type Args = Told<'name' | 'written' | 'weight'>;

/** S16: somebody took points off by judgement, and the reason cell says nothing. Rows whose target is met or missed are
 *  told by S8 and U2. */
export const lostWithoutReason: Check<Args> = {
  id: 'S16',
  severity: 'warning',
  about: 'row',
  name: words('扣了分而没有说明原因', 'Points taken off without a reason'),
  remedy: words('在扣分原因（备注）栏说明扣分理由', 'State in the reason column why points were taken off.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}得 ${a.written} 分，少于分值 ${a.weight}，但没有说明扣分原因`,
    'en-US': (a) => `${namedEnglish(a.name)} has ${a.written} of ${a.weight} points, but no reason is told`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      const { written, cells, reason } = read;
      if (scored.met !== null || scored.status !== 'scored' || !isWeighted(row)) return [];
      if (written.kind !== 'figure' || scored.weight === null || cells.reason === null) return [];
      if (!written.quantity.value.lt(scored.weight) || !saysNothing(compactText(reason ?? ''))) return [];
      const args = { name: scored.name, written: plainText(written.quantity.value), weight: scored.weight };
      return [{ place: firstPlace(sheet, cells.reason), args }];
    }),
};

/** What the manual says of S16. */
export const manual: CheckManual<Args> = {
  looksAt: ['人工评定的得分、分值、扣分原因（备注）', 'points judged by hand, weight, reason'],
  example: {
    given: ['分值20，得分16，备注为空', 'Weight 20, score 16, no remark'],
    args: { name: '材料减少率', written: '16', weight: '20' },
  },
};
