import { cellAddress } from '../../grid/address';
import { compactText } from '../../grid/cell-text';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { isWeighted, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'first'>;

/** T8: two indicators with points have the same name. A name that covers several lines is one name. */
export const duplicateNames: Check<Args> = {
  id: 'T8',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('指标名称重复', 'Duplicate name'),
  remedy: words('合并重复的指标，或改写名称加以区分', 'Merge the two, or make their names differ.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}与 ${a.first} 的指标重名`,
    'en-US': (a) => `${namedEnglish(a.name)} has the same name as the indicator in ${a.first}`,
  },
  addresses: { first: true },
  observe: ({ sheet, labels, rows }) => {
    const { name: column } = sheet.columns;
    if (sheet.kind === 'weights' || column === undefined) return [];
    const first = new Map<string, number>();
    return rows.flatMap((row) => {
      const { read } = row;
      if (read.placeholder || !isWeighted(row) || labels.isBlank(read.row, column)) return [];
      const key = compactText(read.name);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, read.row);
        return [];
      }
      const args = { name: read.name, first: cellAddress({ row: earlier, column }) };
      return [{ place: { row: read.row, column }, args }];
    });
  },
};

/** What the manual says of T8. */
export const manual: CheckManual<Args> = {
  looksAt: ['指标名称', 'name'],
  example: {
    given: ['A2和A3都是“培训人数”', 'A2 and A3 are both 培训人数'],
    args: { name: '培训人数', first: 'A2' },
  },
};
