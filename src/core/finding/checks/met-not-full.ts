import { plainText } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, saysNothing, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'written' | 'weight'>;

/** S8: the target is met, yet fewer than full points stood in the score cell and no reason is given. */
export const metNotFull: Check<Args> = {
  id: 'S8',
  severity: 'warning',
  about: 'row',
  name: words('达标而未得满分，没有说明原因', 'Met, fewer points, no reason'),
  remedy: words('说明扣分原因，或按规则给满分', 'State why points were taken off, or give full points.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}已达标，原得分 ${a.written} 少于分值 ${a.weight}，但没有说明原因`,
    'en-US': (a) =>
      `${namedEnglish(a.name)} meets its target, yet ${a.written} of ${a.weight} points were given without a reason`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      const { written, cells, reason } = read;
      if (scored.met !== true || written.kind !== 'figure' || scored.weight === null) return [];
      if (!written.quantity.value.lt(scored.weight) || cells.reason === null) return [];
      if (!saysNothing(compactText(reason ?? ''))) return [];
      const args = { name: scored.name, written: plainText(written.quantity.value), weight: scored.weight };
      return [{ place: firstPlace(sheet, cells.reason), args }];
    }),
};

/** What the manual says of S8. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、实际完成值、原得分、原因', 'target, actual, score as written, reason'],
  example: {
    given: [
      '指标值≥60%，实际完成值61%，分值10，原得分7，原因栏为空',
      'Target ≥60%, actual 61%, weight 10, score as written 7, no reason',
    ],
    args: { name: '材料减少率', written: '7', weight: '10' },
  },
};
