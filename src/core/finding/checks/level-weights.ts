import { Exact, plainText } from '../../exact';
import type { CellPlace } from '../../grid/address';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { IndicatorSheet } from '../../sheet/indicator-sheet';
import type { LabelGrid } from '../../sheet/label-grid';
import {
  firstPlace,
  type Check,
  type CheckedRow,
  type CheckManual,
  type CheckSubject,
  type Observation,
} from '../check';
import { rowsWeight } from '../level-groups';

type Args = Told<'level' | 'sum' | 'expected'> & { readonly least?: string };

/** W2: the 一级 levels do not weigh what the rule set expects; in the frame of an evaluation, 产出 and 效益 together weigh
 *  less than 60. Where one of them is missing its points had to go
 *  elsewhere, so nothing is said (W7 tells that it is missing). */
export const levelWeights: Check<Args> = {
  id: 'W2',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('一级指标分值与口径不同', 'Level weights differ from the rule set'),
  remedy: words(
    '按口径调整一级指标分值；确需调整的，说明依据',
    'Adjust the weights of the levels to the rule set, or state why they differ.',
  ),
  sentence: {
    'zh-CN': (a) =>
      a.least === undefined
        ? `“${a.level}”分值合计 ${a.sum}，口径为 ${a.expected}`
        : `产出和效益分值合计 ${a.sum}，评价指标体系里应不少于 ${a.least}`,
    'en-US': (a) =>
      a.least === undefined
        ? `“${a.level}” weighs ${a.sum}, the rule set expects ${a.expected}`
        : `Outputs and effects weigh ${a.sum}, in an evaluation no less than ${a.least}`,
  },
  observe: ({ sheet, card, rows, ruleSet, labels }) => {
    if (sheet.kind === 'weights') return [];
    // Where a declaration gives its indicators all points, nothing is left for the execution rate that a rule set counts with.
    if (sheet.kind === 'declared' && card.total.weight === ruleSet.totalWeight) return [];
    if (isEvaluation(rows)) return lightResults({ sheet, rows, labels });
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

/** 决策 / 过程 / 产出 / 效益: the frame of an evaluation by the finance side, in which the results weigh the most. */
function isEvaluation(rows: readonly CheckedRow[]): boolean {
  const has = (word: RegExp): boolean => rows.some(({ read }) => word.test(read.level1 ?? ''));
  return has(/决策/u) && has(/过程/u) && has(/产出/u) && has(/效益/u);
}

const LEAST_RESULTS = '60';

function lightResults({ sheet, rows, labels }: Pick<CheckSubject, 'sheet' | 'rows' | 'labels'>): Observation<Args>[] {
  const below = rows.filter(({ read }) => /产出|效益|满意度/u.test(read.level1 ?? ''));
  const weight = rowsWeight(below);
  const [first] = below;
  if (!first || weight === null || weight.gte(LEAST_RESULTS)) return [];
  const place = firstPlace(sheet, levelCell(labels, first.read.row, sheet));
  const args = {
    level: first.read.level1 ?? '',
    sum: plainText(weight),
    expected: LEAST_RESULTS,
    least: LEAST_RESULTS,
  };
  return [{ place, args }];
}

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
