import { plainText } from '../../exact';
import type { CellPlace } from '../../grid/address';
import type { Reading } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual, type Observation } from '../check';

type Args = Told<'name' | 'written' | 'weight'>;

/** S1: what stood in a score cell is below 0 or above the weight. */
export const scoreRange: Check<Args> = {
  id: 'S1',
  severity: 'error',
  about: 'row',
  name: words('得分超出0至分值的范围', 'Score outside 0 to weight'),
  remedy: words('改为0至分值之间的分数', 'Give points between 0 and the weight.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}原得分 ${a.written} 不在 0 到分值 ${a.weight} 之间`,
    'en-US': (a) => `${namedEnglish(a.name)}: the score ${a.written} is not between 0 and the weight ${a.weight}`,
  },
  observe: ({ sheet, card, rows }) => {
    const outside = (
      name: string,
      written: Reading,
      weight: string | null,
      cell: CellPlace | null,
    ): Observation<Args>[] => {
      if (written.kind !== 'figure' || weight === null) return [];
      const { value } = written.quantity;
      if (value.gte(0) && value.lte(weight)) return [];
      return [{ place: firstPlace(sheet, cell), args: { name, written: plainText(value), weight } }];
    };
    const { execution } = sheet;
    return [
      ...(execution ? outside('', execution.written, card.execution?.weight ?? null, execution.cells.score) : []),
      ...rows.flatMap(({ read, scored }) => outside(scored.name, read.written, scored.weight, read.cells.score)),
    ];
  },
};

/** What the manual says of S1. */
export const manual: CheckManual<Args> = {
  looksAt: ['原得分、分值', 'score as written, weight'],
  example: {
    given: ['分值10，原得分12', 'Weight 10, score as written 12'],
    args: { name: '材料减少率', written: '12', weight: '10' },
  },
};
