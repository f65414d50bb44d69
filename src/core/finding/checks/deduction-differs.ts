import { Exact, plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { headingKey } from '../../sheet/header/heading-index';
import {
  differs,
  isWeighted,
  namedChinese,
  namedEnglish,
  type Check,
  type CheckManual,
  type CheckSubject,
} from '../check';

type Args = Told<'name' | 'weight' | 'off' | 'computed' | 'written'>;

const DEDUCTION = /^(?:扣分|扣分值|扣减分|扣减分值|扣除分|扣除分值)$/u;

/** S17: the points less what was taken off are not the score. */
export const deductionDiffers: Check<Args> = {
  id: 'S17',
  severity: 'error',
  about: 'row',
  name: words('分值减扣分不等于得分', 'Weight less deduction is not the score'),
  remedy: words('核对扣分和得分', 'Check the deduction and the score.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}分值 ${a.weight} 减扣分 ${a.off} 为 ${a.computed}，得分写 ${a.written}`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}: ${a.weight} points less ${a.off} make ${a.computed}, the score says ${a.written}`,
  },
  observe: (subject) => {
    const column = deductionColumn(subject);
    if (column === null) return [];
    return subject.rows.flatMap((row) => {
      const { read, scored } = row;
      const off = subject.labels.read(read.row, column);
      if (!isWeighted(row) || off.kind !== 'figure' || read.written.kind !== 'figure') return [];
      // Taken off may be written with its sign.
      const computed = new Exact(scored.weight ?? 0).minus(off.quantity.value.abs());
      const written = read.written.quantity.value;
      if (!differs(written, plainText(computed))) return [];
      const args = {
        name: scored.name,
        weight: scored.weight ?? '',
        off: plainText(off.quantity.value.abs()),
        computed: plainText(computed),
        written: plainText(written),
      };
      return [{ place: read.cells.score ?? { row: read.row, column }, args }];
    });
  },
};

function deductionColumn({ sheet, labels }: CheckSubject): number | null {
  const rows = [sheet.headerLastRow, sheet.headerRow];
  const columns = rows.flatMap((row) =>
    labels.filled(row).filter((column) => DEDUCTION.test(headingKey(labels.label(row, column)))),
  );
  return columns[0] ?? null;
}

/** What the manual says of S17. */
export const manual: CheckManual<Args> = {
  looksAt: ['分值、扣分、得分', 'weight, deduction, score'],
  example: {
    given: ['分值30，扣分5，得分28', 'Weight 30, deduction 5, score 28'],
    args: { name: '水质达标率', weight: '30', off: '5', computed: '25', written: '28' },
  },
};
