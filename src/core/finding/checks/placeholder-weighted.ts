import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, isWeighted, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'weight'>;

/** T6: a line of the printed form that nobody named (指标2：, ……, /) carries points. */
export const placeholderWeighted: Check<Args> = {
  id: 'T6',
  severity: 'warning',
  about: 'row',
  name: words('没有填写名称的指标占有分值', 'Unnamed line carries points'),
  remedy: words('填写指标名称，或去掉该行分值', 'Name the indicator, or take its points away.'),
  sentence: {
    'zh-CN': (a) => `“${a.name}”没有填写指标名称，却有分值 ${a.weight}`,
    'en-US': (a) => `“${a.name}” is no name, yet the line has ${a.weight} points`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      if (!read.placeholder || !isWeighted(row)) return [];
      const name = sheet.columns.name === undefined ? null : { row: read.row, column: sheet.columns.name };
      const args = { name: scored.name, weight: scored.weight ?? '' };
      return [{ place: firstPlace(sheet, name, read.cells.weight), args }];
    }),
};

/** What the manual says of T6. */
export const manual: CheckManual<Args> = {
  looksAt: ['指标名称、分值', 'name, weight'],
  example: {
    given: ['指标名称为“指标2：”，分值10', 'The name is “指标2：” as printed, the weight is 10'],
    args: { name: '指标2：', weight: '10' },
  },
};
