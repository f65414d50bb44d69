import { Exact, plainText } from '../../exact';
import { firstPlace, type Check } from '../check';
import { rowsWeight } from '../level-groups';

/** W2: the 一级 levels do not weigh what the rule set expects. Where one of them is missing its points had to go
 *  elsewhere, so nothing is said (W7 tells that it is missing). */
export const levelWeights: Check = {
  id: 'W2',
  observe: ({ sheet, rows, ruleSet }) => {
    if (sheet.kind !== 'scored') return [];
    const levels = ruleSet.levelWeights.map(({ contains, weight: expected }) => {
      const below = rows.filter(({ read }) => read.level1?.includes(contains));
      return { expected, first: below[0], weight: rowsWeight(below) };
    });
    if (levels.some(({ weight }) => weight === null)) return [];
    return levels.flatMap(({ expected, first, weight }) => {
      if (!first || weight === null || new Exact(expected).eq(weight)) return [];
      const place = firstPlace(sheet, levelCell(first.read.row, sheet.columns.level1));
      return [{ place, args: { level: first.read.level1 ?? '', sum: plainText(weight), expected } }];
    });
  },
};

const levelCell = (row: number, column: number | undefined) => (column === undefined ? null : { row, column });
