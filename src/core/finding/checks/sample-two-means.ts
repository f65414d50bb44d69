import { percentText } from '../../beside/sample-means';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { Check, CheckManual } from '../check';
import { checkedSamples, placeOfMeasure } from '../sample-findings';

type Args = Told<'table' | 'measure' | 'mean' | 'sums'>;

/** P6: the mean of the items' rates, which counts, is another figure than the rate of their sums. */
export const sampleTwoMeans: Check<Args> = {
  id: 'P6',
  severity: 'info',
  about: 'cell',
  name: words('平均减少率有两种算法', 'Two ways to take the mean rate'),
  remedy: words(
    '按办法要求确认用哪一种，并在备注里写明',
    'Confirm which one the rules ask for, and say so in the remarks.',
  ),
  sentence: {
    'zh-CN': (a) =>
      `抽样明细“${a.table}”的${a.measure}：各项率的平均为 ${a.mean}（按此计算），按前后合计计算为 ${a.sums}`,
    'en-US': (a) =>
      `“${a.table}”, ${a.measure}: the mean of the items’ rates is ${a.mean}, which counts; the rate of their sums is ${a.sums}`,
  },
  observe: () => [],
  observeWorkbook: (subjects) =>
    checkedSamples(subjects).flatMap((sample) =>
      sample.means.measures.flatMap(({ measure, mean, ofSums }, index) => {
        // What no indicator takes from the table may be counted in any way.
        const isTaken = sample.links.some(({ of }) => of === index || of === 'overall');
        if (!isTaken || mean === null || ofSums === null) return [];
        const told = { mean: percentText(mean), sums: percentText(ofSums) };
        if (told.mean === told.sums) return [];
        const args = { table: sample.table.sheet, measure: measure.label, ...told };
        return [{ ...placeOfMeasure(sample, index), args }];
      }),
    ),
};

/** What the manual says of P6. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '抽样明细各项减少率的平均，与前后合计算出的减少率（差别看到两位小数）',
    'the mean of the rates of all sampled items, and the rate of their sums, with two decimals',
  ],
  example: {
    given: ['两项材料由10减到5、由2减到2', 'Two items: materials from 10 to 5, and from 2 to 2'],
    args: { table: '抽样明细', measure: '材料', mean: '25%', sums: '41.67%' },
  },
};
