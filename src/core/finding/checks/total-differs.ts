import { Exact, plainText, ZERO } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { hasNoPoints } from '../../scoring/hold-total';
import { differs, firstPlace, type Check, type CheckManual, type CheckSubject } from '../check';

/** `sum`: what the scores on the sheet add up to, where the total is not it; empty where it is, or where not every score
 *  is typed. */
type Args = Told<'written' | 'sum'> &
  (
    | (Told<'computed'> & { readonly by: 'rules' })
    | (Told<'missing'> & { readonly by: 'incomplete' })
    | { readonly by: 'sum' }
  );

/** S3: what stood in the total cell is not the sum of the scores on the sheet, not what the rules give, or stands there
 *  though no sum can be told yet. */
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
    'zh-CN': (a) => {
      const own = a.sum === '' ? `原总分 ${a.written}` : `原总分 ${a.written}，原各项得分之和 ${a.sum}`;
      if (a.by === 'sum') return own;
      if (a.by === 'rules') return `${own}；按口径重算为 ${a.computed}`;
      const lead = a.sum === '' ? `总分 ${a.written} 不是评分的结果：` : `${own}；`;
      return `${lead}还有 ${a.missing} 项不能评分，暂无总分`;
    },
    'en-US': (a) => {
      const typed = `The total was ${a.written}`;
      const own = a.sum === '' ? typed : `${typed}, the scores as written add up to ${a.sum}`;
      if (a.by === 'sum') return own;
      if (a.by === 'rules') return `${own}; recomputed by the rules it is ${a.computed}`;
      const lead = a.sum === '' ? `The total ${a.written} is no result of the scoring: ` : `${own}; `;
      const rows = a.missing === '1' ? '1 indicator cannot be scored' : `${a.missing} indicators cannot be scored`;
      return `${lead}${rows} yet, so there is no total`;
    },
  },
  observe: (subject) => {
    const { sheet, card } = subject;
    const { total } = card;
    if (sheet.total?.written.kind !== 'figure' || card.kind !== 'scored') return [];
    const { value } = sheet.total.written.quantity;
    const typed = typedSum(subject);
    const own = { written: plainText(value), sum: typed && differs(value, plainText(typed)) ? plainText(typed) : '' };
    const args = judged(subject, value, own);
    return args === null ? [] : [{ place: firstPlace(sheet, total.cell), args }];
  },
};

function judged({ sheet, card }: CheckSubject, value: Exact, own: Told<'written' | 'sum'>): Args | null {
  const { score } = card.total;
  if (score !== null && differs(value, score)) {
    return { ...own, by: 'rules', computed: plainText(new Exact(score)) };
  }
  // An old total is left in its cell while a part of the sum is missing: it must not be taken for the new one.
  const parts = card.execution ? [card.execution, ...card.rows] : card.rows;
  const missing = hasNoPoints(sheet, card.rows) ? 0 : parts.filter(({ status }) => status === 'unscorable').length;
  if (score === null && missing > 0) return { ...own, by: 'incomplete', missing: String(missing) };
  return own.sum === '' ? null : { ...own, by: 'sum' };
}

/** What the scores on the sheet add up to; null where a part was not read or a row has none. */
function typedSum({ sheet, card, rows }: CheckSubject): Exact | null {
  if (sheet.unread.length > 0 || sheet.questions.length > 0) return null;
  const parts = [
    ...(sheet.execution && card.execution ? [{ read: sheet.execution, scored: card.execution }] : []),
    ...rows,
  ];
  let sum = ZERO;
  for (const { read, scored } of parts) {
    if (read.written.kind === 'figure') sum = sum.plus(read.written.quantity.value);
    else if (scored.status !== 'notApplicable') return null;
  }
  return sum;
}

/** What the manual says of S3. */
export const manual: CheckManual<Args> = {
  looksAt: ['原总分、各项得分', 'total as written, scores'],
  example: {
    given: [
      '各项原得分60和39，原总分98，按口径各项得分为60和40',
      'The scores as written are 60 and 39, the total 98; the rules give 60 and 40',
    ],
    args: { written: '98', sum: '99', by: 'rules', computed: '100' },
  },
};
