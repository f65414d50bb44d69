import { Exact, plainText, sumOfTexts } from '../../exact';
import { words } from '../../local-text';
import type { Line, Told } from '../../scoring/explanation';
import { holdLines } from '../../scoring/hold-total';
import { firstPlace, type Check, type CheckManual, type CheckSubject } from '../check';

type Args = Told & { readonly why: string };

const LINES: ReadonlyMap<string, Line> = new Map(
  Object.values(holdLines).map((line: Line) => [line.code, line] as const),
);

/** A form may be drawn like this; nothing is wrong with it. */
const FACTS: ReadonlySet<string> = new Set([holdLines.noPoints.code, holdLines.pointsOfLevels.code]);

/** S13: there is no total, or none to grade: a column is asked about, a part of the form was not read, rows that do not
 *  apply leave fewer points than the full ones. Weights that do not add up are W1's. */
export const totalHeld: Check<Args> = {
  id: 'S13',
  severity: 'warning',
  about: 'row',
  name: words('总分待定或不评等级', 'No total, or none to grade'),
  remedy: words(
    '按提示补全；不足满分的，在口径里选择是否折算为满分',
    'Complete what is named; for fewer points than the full ones, choose in the rule set whether they are raised.',
  ),
  sentence: {
    'zh-CN': (a) => LINES.get(a.why)?.['zh-CN'](a) ?? '',
    'en-US': (a) => LINES.get(a.why)?.['en-US'](a) ?? '',
  },
  addresses: { columns: true, cells: true },
  observe: (subject) => {
    const { sheet, card } = subject;
    const { held, cell } = card.total;
    if (!held || isToldByWeights(held.code, subject)) return [];
    const header = { row: sheet.headerRow, column: sheet.columns.score ?? sheet.area.left };
    const isFact = FACTS.has(held.code);
    return [{ place: firstPlace(sheet, cell, header), args: { ...held.args, why: held.code }, note: isFact }];
  },
};

function isToldByWeights(code: string, { card, rows }: CheckSubject): boolean {
  if (code !== holdLines.short.code) return code === holdLines.doubled.code || code === holdLines.over.code;
  const declared = [card.execution?.weight ?? null, ...rows.map(({ scored }) => scored.weight)];
  const sum = sumOfTexts(declared.filter((weight) => weight !== null));
  return !sum.eq(new Exact(card.total.held?.args['full'] ?? plainText(sum)));
}

/** What the manual says of S13. */
export const manual: CheckManual<Args> = {
  looksAt: ['列名、没有读到的分数、不适用的指标', 'headings, points that were not read, rows that do not apply'],
  example: {
    given: ['一项分值10的指标不适用，其余分值90', 'One indicator of 10 points does not apply, the others weigh 90'],
    args: { why: 'heldShort', weight: '90', full: '100' },
  },
};
