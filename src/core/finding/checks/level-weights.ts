import { Exact, plainText } from '../../exact';
import type { CellPlace } from '../../grid/address';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { IndicatorSheet } from '../../sheet/indicator-sheet';
import type { LabelGrid } from '../../sheet/label-grid';
import { firstPlace, type Check, type CheckManual } from '../check';
import { rowsWeight } from '../level-groups';

type Args = Told<'level' | 'sum' | 'expected'>;

/** W2: the 一级 levels do not weigh what the rule set expects. Where one of them is missing its points had to go
 *  elsewhere, so nothing is said (W7 tells that it is missing). */
export const levelWeights: Check<Args> = {
  id: 'W2',
  severity: 'warning',
  about: 'row',
  name: words('一级指标分值与口径不同', 'Level weights differ from the rule set'),
  remedy: words(
    '按口径调整一级指标分值；确需调整的，说明依据',
    'Adjust the weights of the levels to the rule set, or state why they differ.',
  ),
  sentence: {
    'zh-CN': (a) => `“${a.level}”分值合计 ${a.sum}，口径为 ${a.expected}`,
    'en-US': (a) => `“${a.level}” weighs ${a.sum}, the rule set expects ${a.expected}`,
  },
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

/** What the manual says of W2. */
export const manual: CheckManual<Args> = {
  looksAt: ['一级指标、分值', 'level 1, weights'],
  example: {
    given: [
      '产出指标合计40分、效益指标40分、满意度10分，口径为50、30、10',
      'Outputs weigh 40, effects 40, satisfaction 10; the rule set expects 50, 30, 10',
    ],
    args: { level: '产出指标', sum: '40', expected: '50' },
  },
};
