import { plainText, type Exact } from '../../exact';
import type { Quantity } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckedRow, type CheckManual } from '../check';
import type { GoalFigure } from '../goals';
import { nameLikeness, namePairs, sameUnit, type NamePairs } from '../match-goals';

const LEAST_SHARE = 0.6;
const LEAST_SHARED = 2;
/** Figures that are not this year's result. */
const OTHER_FIGURE = /目标|计划|预期|去年|上年|往年|同比|较上|比上|其中|平均/u;

interface NamedRow {
  readonly row: CheckedRow;
  readonly name: NamePairs;
}

type Args = Told<'name' | 'sentence' | 'figure' | 'actual'>;

/** G3: the goal block tells another result than the cell of the indicator it speaks of. Only where the words leave no
 *  doubt which indicator that is. */
export const narrativeDiffers: Check<Args> = {
  id: 'G3',
  severity: 'warning',
  about: 'cell',
  name: words('目标完成情况与实际完成值不一致', 'Told result differs from the cell'),
  remedy: words('核实后统一两处数字', 'Verify, then make both the same.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}实际完成值 ${a.actual}，目标完成情况却写“${a.sentence}”（${a.figure}）`,
    'en-US': (a) => `${namedEnglish(a.name)}: the cell says ${a.actual}, the told result ${a.figure} (“${a.sentence}”)`,
  },
  observe: ({ sheet, goals: { actual }, rows }) => {
    const told = new Map<CheckedRow, GoalFigure[]>();
    const named = actual.length === 0 ? [] : rows.map((row) => ({ row, name: namePairs(row.read.name) }));
    for (const goal of actual) {
      const row = rowSpokenOf(goal, named);
      if (row) told.set(row, [...(told.get(row) ?? []), goal]);
    }
    return [...told].flatMap(([row, figures]) => {
      const [first] = figures;
      if (!first || figures.some((figure) => agrees(figure.quantity, row))) return [];
      const args = {
        name: row.scored.name,
        sentence: first.sentence,
        figure: first.text,
        actual: row.scored.actual ?? '',
      };
      return [{ place: firstPlace(sheet, row.read.cells.actual), args }];
    });
  },
};

/** The one indicator most alike, in the same unit; null when none is, or two are. */
function rowSpokenOf(goal: GoalFigure, named: readonly NamedRow[]): CheckedRow | null {
  if (OTHER_FIGURE.test(goal.words)) return null;
  const words = namePairs(goal.words);
  const alike = named.flatMap(({ row, name }) => {
    if (row.read.actual.kind !== 'figure' || !sameUnit(goal.quantity, row.read.actual.quantity, row)) return [];
    const { share, shared } = nameLikeness(words, name);
    return share >= LEAST_SHARE && shared >= LEAST_SHARED ? [{ row, shared }] : [];
  });
  alike.sort((a, b) => b.shared - a.shared);
  const [best, second] = alike;
  return best && best.shared !== second?.shared ? best.row : null;
}

/** Whether the told figure is the cell's, as far as it was written out. */
function agrees(told: Quantity, row: CheckedRow): boolean {
  if (row.read.actual.kind !== 'figure') return true;
  const values = sameUnit(told, row.read.actual.quantity, row);
  if (!values) return true;
  if (told.comparator === 'atLeast' && !told.reached) return values.cell.gte(values.goal);
  if (told.comparator === 'atMost') return values.cell.lte(values.goal);
  return roundedTo(values.cell, decimalsOf(values.goal)).eq(values.goal);
}

const roundedTo = (value: Exact, decimals: number): Exact => value.toDecimalPlaces(decimals);
const decimalsOf = (value: Exact): number => plainText(value).split('.')[1]?.length ?? 0;

/** What the manual says of G3. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度总体目标（实际完成情况）、实际完成值', 'told results, actual'],
  example: {
    given: [
      '实际完成情况写“材料减少35%”，指标“材料减少率”的实际完成值为34%',
      'The told result is “材料减少35%”, the cell says 34%',
    ],
    args: { name: '材料减少率', sentence: '材料减少35%', figure: '35%', actual: '34%' },
  },
};
