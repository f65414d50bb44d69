import { areaAddress, placeKey, type CellPlace } from '../../grid/address';
import { gridCell, isCellError } from '../../grid/grid';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import {
  namedChinese,
  namedEnglish,
  type Check,
  type CheckManual,
  type CheckSubject,
  type Observation,
} from '../check';

type Args = Told<'name' | 'computed' | 'area'> & { readonly part: 'row' | 'total' | 'grade' };

/** What a part without a name of its own is called. */
const PARTS = { total: ['总分', 'The total'], grade: ['评价等级', 'The grade'] } as const;

/** S19: a score, the total or the grade does not get into its cell: the cell lies within a merged area, or holds a formula
 *  that shows no figure. A formula that shows another score is S2's. */
export const scoreNotWritten: Check<Args> = {
  id: 'S19',
  severity: 'warning',
  about: 'cell',
  name: words('得分写不进单元格', 'Score not written into its cell'),
  remedy: words(
    '取消合并，或把公式改为数值，再重新评分；公式单元格不会被改写',
    'Unmerge the cells, or replace the formula by a figure, and score again; cells with a formula are not overwritten.',
  ),
  sentence: {
    'zh-CN': (a) => {
      const name = a.part === 'row' ? namedChinese(a.name) : PARTS[a.part][0];
      return a.area === ''
        ? `${name}的公式没有算出数值，公式单元格不会被改写：按口径应为 ${a.computed}`
        : `${name}的单元格在合并单元格 ${a.area} 里，没有写入：按口径应为 ${a.computed}`;
    },
    'en-US': (a) => {
      const name = a.part === 'row' ? namedEnglish(a.name) : PARTS[a.part][1];
      return a.area === ''
        ? `${name}: the formula shows no figure and is not overwritten, the rules give ${a.computed}`
        : `${name}: the cell lies within the merged area ${a.area} and was not written, the rules give ${a.computed}`;
    },
  },
  addresses: { area: true },
  observe: (subject) => {
    const { sheet, card, rows } = subject;
    const kept = new Map(sheet.kept.map((cell) => [placeKey(cell), cell.merge]));
    if (kept.size === 0) return [];
    const seen = (
      place: CellPlace | null,
      computed: string | null,
      part: Args['part'],
      name = '',
    ): Observation<Args>[] => {
      const merge = place && kept.get(placeKey(place));
      if (!place || merge === undefined || computed === null) return [];
      const isTold = merge === null && (part === 'grade' || !showsNothing(subject, place));
      return isTold ? [] : [{ place, args: { name, computed, area: merge ? areaAddress(merge) : '', part } }];
    };
    return [
      ...seen(card.execution?.scoreCell ?? null, card.execution?.score ?? null, 'row'),
      ...rows.flatMap(({ scored }) => seen(scored.scoreCell, scored.score, 'row', scored.name)),
      ...seen(sheet.total?.scoreCell ?? null, card.total.held ? null : card.total.score, 'total'),
      ...seen(sheet.gradeCell, card.grade, 'grade'),
    ];
  },
};

/** Neither a figure nor an error value, which others tell. */
function showsNothing({ labels }: CheckSubject, { row, column }: CellPlace): boolean {
  const { value } = gridCell(labels.grid, row, column);
  return labels.read(row, column).kind !== 'figure' && !isCellError(value);
}

/** What the manual says of S19. */
export const manual: CheckManual<Args> = {
  looksAt: ['得分、总分、评价等级的单元格', 'the cells of scores, total and grade'],
  example: {
    given: [
      '指标“甲”的得分单元格是公式 =IF(L2="","",L2)，显示为空，按口径应为 10',
      'The score cell of “甲” holds the formula =IF(L2="","",L2) and shows nothing, the rules give 10',
    ],
    args: { name: '甲', computed: '10.00', area: '', part: 'row' },
  },
};
