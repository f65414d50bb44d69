import { Exact, HUNDRED } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

type Args = Told<'name' | 'weight' | 'most' | 'total'>;

/** W6: one indicator holds a large share of all points. */
export const singleWeight: Check<Args> = {
  id: 'W6',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('单项指标分值过高', 'One indicator holds too much'),
  remedy: words('细分该指标，或把部分分值调整到其他指标', 'Divide the indicator, or move points to others.'),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}一项分值 ${a.weight}，超过 ${a.most}（总分 ${a.total}）`,
    'en-US': (a) => `${namedEnglish(a.name)} alone weighs ${a.weight}, more than ${a.most} of ${a.total} points`,
  },
  observe: ({ sheet, rows, ruleSet, thresholds }) => {
    if (sheet.kind === 'weights') return [];
    const most = new Exact(ruleSet.totalWeight).times(thresholds.singleWeightPercent).div(HUNDRED);
    return rows.flatMap(({ read, scored }) => {
      if (scored.weight === null || !new Exact(scored.weight).gt(most)) return [];
      const args = { name: scored.name, weight: scored.weight, most: most.toFixed(), total: ruleSet.totalWeight };
      return [{ place: firstPlace(sheet, read.cells.weight, read.cells.score), args }];
    });
  },
};

/** What the manual says of W6. */
export const manual: CheckManual<Args> = {
  looksAt: ['分值', 'weight'],
  thresholds: {
    singleWeightPercent: ['超过总分的百分之几', 'more than so many percent of all points'],
  },
  example: {
    given: ['总分100分，一项指标分值45', 'One indicator weighs 45 of 100 points'],
    args: { name: '养护里程', weight: '45', most: '30', total: '100' },
  },
};
