import { plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { namedChinese, namedEnglish, type Check, type CheckManual } from '../check';
import { reviewedRows } from '../reviewed-rows';

type Args = Told<'name' | 'weight' | 'review'>;

/** R2: a reviewer's points are above the row's, or below 0. */
export const reviewRange: Check<Args> = {
  id: 'R2',
  severity: 'warning',
  about: 'cell',
  name: words('复核得分超出分值', 'Reviewed score out of range'),
  remedy: words('复核得分改为0到分值之间', 'Give a reviewed score between 0 and the weight.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}复核得分 ${a.review} 不在 0 到分值 ${a.weight} 之间`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}: the reviewed score ${a.review} is not between 0 and the weight ${a.weight}`,
  },
  observe: (subject) =>
    reviewedRows(subject, { experts: true }).flatMap(({ place, name, weight, points }) => {
      if (weight === null || Number(weight) <= 0) return [];
      if (!points.isNegative() && !points.gt(weight)) return [];
      return [{ place, args: { name, weight, review: plainText(points) } }];
    }),
};

/** What the manual says of R2. */
export const manual: CheckManual<Args> = {
  looksAt: ['复核得分、分值', 'reviewed score, weight'],
  example: {
    given: ['分值60，复核得分65', 'Weight 60, reviewed score 65'],
    args: { name: '材料减少率', weight: '60', review: '65' },
  },
};
