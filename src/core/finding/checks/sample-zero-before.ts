import { words } from '../../local-text';
import { cellAddress } from '../../grid/address';
import type { Told } from '../../scoring/explanation';
import { namedChinese, namedEnglish, type Check, type CheckManual } from '../check';
import { checkedSamples, itemName, measureCell, placeOfMeasure } from '../sample-findings';

type Args = Told<'name' | 'measure' | 'table' | 'cell'>;

/** P5: a sampled item counts 0 before, so that there is no rate of it. */
export const sampleZeroBefore: Check<Args> = {
  id: 'P5',
  severity: 'warning',
  about: 'cell',
  name: words('抽样事项梳理前为0', 'Sampled item counts 0 before'),
  remedy: words('核实梳理前的数；确为0的换一项', 'Verify the count before; if it is 0, sample another item.'),
  sentence: {
    'zh-CN': (a) =>
      `抽样事项${namedChinese(a.name)}的${a.measure}梳理前为 0（${a.table}!${a.cell}），算不出减少率，没有计入平均`,
    'en-US': (a) =>
      `${namedEnglish(a.name)}, a sampled item: ${a.measure} counts 0 before (${a.table}!${a.cell}); it has no rate and is not in the mean`,
  },
  addresses: { cell: true },
  observe: () => [],
  observeWorkbook: (subjects) =>
    checkedSamples(subjects).flatMap((sample) =>
      sample.means.measures.flatMap(({ measure, rates }, index) =>
        rates.flatMap((rate, line) => {
          const item = sample.table.items[line];
          if (!item || rate.kind !== 'zero') return [];
          const cell = cellAddress(measureCell(sample, item.row, index));
          const args = { name: itemName(item, sample.table), measure: measure.label, table: sample.table.sheet, cell };
          return [{ ...placeOfMeasure(sample, index), args }];
        }),
      ),
    ),
};

/** What the manual says of P5. */
export const manual: CheckManual<Args> = {
  looksAt: ['抽样明细每一项梳理前的数', 'the count before of every sampled item'],
  example: {
    given: ['“企业开办”的材料梳理前为0', 'The materials of “企业开办” before the change are 0'],
    args: { name: '企业开办', measure: '材料', table: '抽样明细', cell: 'B4' },
  },
};
