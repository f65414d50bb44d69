import { plainText } from '../../src/core/exact';
import { cellAddress } from '../../src/core/grid/address';
import { words } from '../../src/core/local-text';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../../src/core/finding/check';
import type { Told } from '../../src/core/scoring/explanation';

type Args = Told<'name' | 'cell' | 'weight' | 'decimals'>;

/** W99: a weight has more decimals than the rule set gives points with. Made up, as src/CONTRIBUTING.md, A check, says. */
export const manyDecimals: Check<Args> = {
  id: 'W99',
  severity: 'warning',
  about: 'row',
  name: words('分值小数位过多', 'Too many decimals'),
  remedy: words('按口径的小数位填写分值', 'Give the weight the decimals of the rule set.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}分值 ${a.weight}（${a.cell}）超过 ${a.decimals} 位小数`,
    'en-US': (a) => `${namedEnglish(a.name)}: ${a.weight} in ${a.cell} has more than ${a.decimals} decimals`,
  },
  addresses: { cell: true },
  observe: ({ sheet, rows, ruleSet: { decimals } }) =>
    rows.flatMap(({ read: { weight, cells }, scored: { name } }) => {
      if (weight.kind !== 'figure' || weight.quantity.value.decimalPlaces() <= decimals) return [];
      const place = firstPlace(sheet, cells.weight);
      const args = {
        name,
        cell: cellAddress(place),
        weight: plainText(weight.quantity.value),
        decimals: String(decimals),
      };
      return [{ place, args }];
    }),
};

/** What the manual says of W99. */
export const manual: CheckManual<Args> = {
  looksAt: ['分值', 'weight'],
  example: {
    given: ['口径保留2位小数，分值9.125', 'The rule set has 2 decimals, a weight is 9.125'],
    args: { name: '服务水平', cell: 'F2', weight: '9.125', decimals: '2' },
  },
};
