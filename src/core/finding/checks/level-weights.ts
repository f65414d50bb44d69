import { Exact, plainText } from '../../exact';
import type { CellPlace } from '../../grid/address';
import type { IndicatorSheet } from '../../sheet/indicator-sheet';
import type { LabelGrid } from '../../sheet/label-grid';
import { firstPlace, type Check } from '../check';
import { rowsWeight } from '../level-groups';

/** W2: the 一级 levels do not weigh what the rule set expects. Where one of them is missing its points had to go
 *  elsewhere, so nothing is said (W7 tells that it is missing). */
export const levelWeights: Check = {
  id: 'W2',
  observe: ({ sheet, rows, ruleSet, labels }) => {
    if (sheet.kind !== 'scored') return [];
    const levels = ruleSet.levelWeights.map(({ contains, weight: expected }) => {
      const below = rows.filter(({ read }) => read.level1?.includes(contains));
      return { expected, first: below[0], weight: rowsWeight(below) };
    });
    if (levels.some(({ weight }) => weight === null)) return [];
    return levels.flatMap(({ expected, first, weight }) => {
      if (!first || weight === null || new Exact(expected).eq(weight)) return [];
      const place = firstPlace(sheet, levelCell(labels, first.read.row, sheet));
      return [{ place, args: { level: first.read.level1 ?? '', sum: plainText(weight), expected } }];
    });
  },
};

/** Where the level's label stands: in the row, or above it where it covers several rows. */
function levelCell(
  labels: LabelGrid,
  row: number,
  { columns: { level1 }, headerRow }: IndicatorSheet,
): CellPlace | null {
  if (level1 === undefined) return null;
  for (let above = row; above > headerRow; above--) {
    if (!labels.isBlank(above, level1)) return { row: above, column: level1 };
  }
  return { row, column: level1 };
}
