import { plainText } from '../../exact';
import { isEmptyReading } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'weight' | 'line'>;

/** W5: a row that is to be scored has no weight, or none above 0. */
export const missingWeight: Check<Args> = {
  id: 'W5',
  severity: 'error',
  about: 'row',
  ofTargets: true,
  name: words('计分的指标没有分值', 'Scored row without a weight'),
  remedy: words(
    '补填大于0的分值；不计分的指标，分值栏填“/”并不填完成值',
    'Give it a weight above 0, or mark the row as not applicable.',
  ),
  sentence: {
    'zh-CN': (a) =>
      `${a.name === '' ? `第 ${a.line} 行` : namedChinese(a.name)}需要计分，但${a.weight === '' ? '没有分值' : `分值为 ${a.weight}`}`,
    'en-US': (a) =>
      `${a.name === '' ? `Row ${a.line}` : namedEnglish(a.name)} is to be scored, but ${a.weight === '' ? 'has no weight' : `its weight is ${a.weight}`}`,
  },
  addresses: { line: true },
  observe: ({ sheet, rows }) => {
    // A declaration whose column of points is blank gives none to any row.
    const isBlank = sheet.kind === 'declared' && rows.every(({ scored }) => scored.weight === null);
    return rows.flatMap(({ read, scored }) => {
      const { weight, cells } = read;
      const isOut = sheet.kind === 'declared' ? read.placeholder || isBlank : scored.status === 'notApplicable';
      if (sheet.kind === 'weights' || cells.weight === null || isOut) return [];
      const notAbove0 = weight.kind === 'figure' && !weight.quantity.value.gt(0);
      if (!isEmptyReading(weight) && !notAbove0) return [];
      const written = weight.kind === 'figure' ? plainText(weight.quantity.value) : '';
      return [
        {
          place: firstPlace(sheet, cells.weight),
          args: { name: scored.name, weight: written, line: String(read.row + 1) },
        },
      ];
    });
  },
};

/** What the manual says of W5. */
export const manual: CheckManual<Args> = {
  looksAt: ['分值', 'weight'],
  example: {
    given: ['有指标值和实际完成值，分值为空', 'Target and actual are filled in, the weight is blank'],
    args: { name: '养护里程', weight: '', line: '2' },
  },
};
