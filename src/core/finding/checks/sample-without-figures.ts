import { words } from '../../local-text';
import { cellAddress } from '../../grid/address';
import type { Told } from '../../scoring/explanation';
import { namedChinese, namedEnglish, type Check, type CheckManual } from '../check';
import { checkedSamples, itemName, measureCell, placeOfMeasure } from '../sample-findings';

type Args = Told<'name' | 'measure' | 'table' | 'cell'>;

/** P2: an item of a sample has no figures a rate could be made of. */
export const sampleWithoutFigures: Check<Args> = {
  id: 'P2',
  severity: 'warning',
  about: 'cell',
  name: words('抽样事项没有数', 'Sampled item without figures'),
  remedy: words('补齐该事项梳理前后的数', 'Fill in the counts of this item before and after.'),
  sentence: {
    'zh-CN': (a) => `抽样事项${namedChinese(a.name)}的${a.measure}缺前后可比的数（${a.table}!${a.cell}），没有计入平均`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}, a sampled item: ${a.measure} has no counts to compare (${a.table}!${a.cell}) and is not in the mean`,
  },
  addresses: { cell: true },
  observe: () => [],
  observeWorkbook: (subjects) =>
    checkedSamples(subjects).flatMap((sample) =>
      sample.means.measures.flatMap(({ measure, rates }, index) =>
        rates.flatMap((rate, line) => {
          const item = sample.table.items[line];
          if (!item || (rate.kind !== 'blank' && rate.kind !== 'unclear')) return [];
          const cell = cellAddress(measureCell(sample, item.row, index));
          const args = { name: itemName(item, sample.table), measure: measure.label, table: sample.table.sheet, cell };
          return [{ ...placeOfMeasure(sample, index), args }];
        }),
      ),
    ),
};

/** What the manual says of P2. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '抽样明细每一项梳理前、梳理后的数；没有这两栏时看该项的减少率（没有百分号的小数不能断定是多少，也算没有）',
    'the counts before and after of every sampled item; where there are none, its rate (a decimal without a percent sign counts as none)',
  ],
  example: {
    given: ['“企业开办”的材料梳理后没有填', 'The materials of “企业开办” after the change are blank'],
    args: { name: '企业开办', measure: '材料', table: '抽样明细', cell: 'B4' },
  },
};
