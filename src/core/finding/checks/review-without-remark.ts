import { plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { namedChinese, namedEnglish, type Check, type CheckManual } from '../check';
import { remarkOn, reviewedRows } from '../reviewed-rows';

type Args = Told<'name' | 'written' | 'review'>;

/** R3: a reviewer gave fewer points than the department and does not say why. */
export const reviewWithoutRemark: Check<Args> = {
  id: 'R3',
  severity: 'warning',
  about: 'cell',
  name: words('复核扣分没有说明', 'Lowered without a remark'),
  remedy: words('在复核意见或备注里写明扣分理由', 'State in the remarks why the score was lowered.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}自评 ${a.written}，复核 ${a.review}，但没有说明原因`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}: the department gave ${a.written}, the review ${a.review}, and no reason is told`,
  },
  observe: (subject) =>
    reviewedRows(subject, { experts: false }).flatMap((reviewed) => {
      const { place, name, points, own } = reviewed;
      if (own === null || points.isNegative() || !points.lt(own) || remarkOn(subject, reviewed) !== 'blank') return [];
      return [{ place, args: { name, written: plainText(own), review: plainText(points) } }];
    }),
};

/** What the manual says of R3. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '自评得分、复核得分，复核意见或备注；复核没有自己的说明列时看原因列',
    'own score, reviewed score, and the review’s remarks; the column for reasons where it has none',
  ],
  example: {
    given: ['自评得分60，复核得分50，备注为空', 'Own score 60, reviewed score 50, no remark'],
    args: { name: '材料减少率', written: '60', review: '50' },
  },
};
