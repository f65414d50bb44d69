import { Exact, plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { differs, firstPlace, type Check, type CheckManual, type CheckSubject, type Observation } from '../check';

type Args =
  | (Told<'written' | 'computed'> & { readonly by: 'sum' | 'rules' })
  | (Told<'written' | 'missing'> & { readonly by: 'incomplete' });

/** S3: what stood in the total cell is not the sum of the scores, or stands there though no sum can be told yet. */
export const totalDiffers: Check<Args> = {
  id: 'S3',
  severity: 'error',
  about: 'row',
  name: words('原总分与各项得分之和不一致', 'Total differs from the sum'),
  remedy: words(
    '核对各项得分与总分；公式单元格不会被改写，请检查公式',
    'Check the scores and the total; a formula is not overwritten, check it.',
  ),
  sentence: {
    'zh-CN': (a) =>
      a.by === 'incomplete'
        ? `总分 ${a.written} 不是评分的结果：还有 ${a.missing} 项不能评分，暂无总分`
        : `原总分 ${a.written}，${a.by === 'rules' ? '按口径应' : '各项得分之和'}为 ${a.computed}`,
    'en-US': (a) => {
      if (a.by !== 'incomplete') {
        return `The total was ${a.written}, ${a.by === 'rules' ? 'the rules give' : 'the scores add up to'} ${a.computed}`;
      }
      const rows = a.missing === '1' ? '1 indicator cannot be scored' : `${a.missing} indicators cannot be scored`;
      return `The total ${a.written} is no result of the scoring: ${rows} yet, so there is no total`;
    },
  },
  observe: (subject) => {
    const { sheet, card } = subject;
    const written = sheet.total?.written;
    const { score, explanation } = card.total;
    if (written?.kind !== 'figure' || card.kind !== 'scored') return [];
    if (score === null) return incomplete(subject, plainText(written.quantity.value));
    if (!differs(written.quantity.value, score)) return [];
    // Where the rule set caps or raises the sum, the total is more than a sum.
    const by = explanation ? 'rules' : 'sum';
    const args = { written: plainText(written.quantity.value), computed: plainText(new Exact(score)), by } as const;
    return [{ place: firstPlace(sheet, card.total.cell), args }];
  },
};

/** An old total is left in its cell while a part of the sum is missing: it must not be taken for the new one. */
function incomplete({ sheet, card }: CheckSubject, written: string): readonly Observation<Args>[] {
  const parts = card.execution ? [card.execution, ...card.rows] : card.rows;
  const missing = parts.filter(({ status }) => status === 'unscorable').length;
  if (missing === 0) return [];
  return [{ place: firstPlace(sheet, card.total.cell), args: { written, missing: String(missing), by: 'incomplete' } }];
}

/** What the manual says of S3. */
export const manual: CheckManual<Args> = {
  looksAt: ['原总分、各项得分', 'total as written, scores'],
  example: {
    given: ['各项得分合计100，原总分99', 'The scores add up to 100, the total as written is 99'],
    args: { written: '99', computed: '100', by: 'sum' },
  },
};
