import { Exact, plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { differs, firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'written' | 'computed'>;

/** S2: what stood in a score cell is not what the rules give. Points judged by hand are not recomputed. */
export const scoreDiffers: Check<Args> = {
  id: 'S2',
  severity: 'error',
  about: 'row',
  name: words('原得分与重新计算不一致', 'Score differs from the rules'),
  remedy: words(
    '核对评分规则；公式单元格不会被改写，请检查公式',
    'Check the rule; cells with a formula are not overwritten, check the formula.',
  ),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}原得分 ${a.written}，按口径计算应为 ${a.computed}`,
    'en-US': (a) => `${namedEnglish(a.name)}: the score was ${a.written}, the rules give ${a.computed}`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      const { written } = read;
      if (scored.function === 'manual' || scored.score === null || written.kind !== 'figure') return [];
      if (!differs(written.quantity.value, scored.score)) return [];
      const computed = plainText(new Exact(scored.score));
      const args = { name: scored.name, written: plainText(written.quantity.value), computed };
      return [{ place: firstPlace(sheet, read.cells.score), args }];
    }),
};

/** What the manual says of S2. */
export const manual: CheckManual<Args> = {
  looksAt: ['原得分、重新计算的得分', 'score as written, score as recomputed'],
  example: {
    given: [
      '指标值≥60%，实际完成值34%，分值20，原得分16，比例法',
      'Target ≥60%, actual 34%, weight 20, score as written 16, in proportion',
    ],
    args: { name: '材料减少率', written: '16', computed: '11.33' },
  },
};
