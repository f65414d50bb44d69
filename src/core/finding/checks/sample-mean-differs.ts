import { percentText, ratePoints } from '../../beside/sample-means';
import type { Ratio } from '../../exact';
import { cellAddress, type CellPlace } from '../../grid/address';
import { readingText, type Reading } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { listedFigures } from '../../scoring/measure/mean-figures';
import { PERCENT } from '../../grid/units';
import { namedChinese, namedEnglish, type Check, type CheckManual, type WorkbookObservation } from '../check';
import { checkedSamples, isRate, itemName, placeOfMeasure, type CheckedSample } from '../sample-findings';

/** What is wrong: the actual of the indicator; a mean or the overall mean typed in the table; the rate of an item. */
type Args = Told<'name' | 'table' | 'cell' | 'measure' | 'written' | 'computed' | 'sums'> & {
  readonly wrong: 'actual' | 'mean' | 'overall' | 'item';
};

/** P3: a rate that is typed is another than the sampled figures come to. */
export const sampleMeanDiffers: Check<Args> = {
  id: 'P3',
  severity: 'warning',
  about: 'cell',
  name: words('与抽样明细算出的不一致', 'Not what the sampled figures come to'),
  remedy: words(
    '核对抽样明细和所写的数，统一为一个',
    'Check the sampled items and the figure, and make both the same.',
  ),
  sentence: {
    'zh-CN': (a) => {
      const where = `${a.table}!${a.cell}`;
      const sums = a.sums === '' ? '' : `（按前后合计计算为 ${a.sums}）`;
      if (a.wrong === 'actual')
        return `${namedChinese(a.name)}实际完成值 ${a.written}，抽样明细“${a.table}”算出的平均为 ${a.computed}${sums}`;
      if (a.wrong === 'item')
        return `抽样事项${namedChinese(a.name)}的${a.measure}写 ${a.written}（${where}），按前后的数为 ${a.computed}`;
      if (a.wrong === 'overall') return `抽样明细的综合写 ${a.written}（${where}），按各项平均为 ${a.computed}`;
      return `抽样明细的${a.measure}平均写 ${a.written}（${where}），按各项的率平均为 ${a.computed}${sums}`;
    },
    'en-US': (a) => {
      const where = `${a.table}!${a.cell}`;
      const sums = a.sums === '' ? '' : ` (of the sums: ${a.sums})`;
      if (a.wrong === 'actual')
        return `${namedEnglish(a.name)}: the actual is ${a.written}, the sampled items of “${a.table}” come to ${a.computed}${sums}`;
      if (a.wrong === 'item')
        return `${namedEnglish(a.name)}, a sampled item: ${a.measure} is given as ${a.written} (${where}), its counts come to ${a.computed}`;
      if (a.wrong === 'overall')
        return `The mean of all measures is given as ${a.written} (${where}), they come to ${a.computed}`;
      return `The mean of ${a.measure} is given as ${a.written} (${where}), the items’ rates come to ${a.computed}${sums}`;
    },
  },
  addresses: { cell: true },
  observe: () => [],
  observeWorkbook: (subjects) =>
    checkedSamples(subjects).flatMap((sample) => [
      ...actualsApart(sample),
      ...meansApart(sample),
      ...itemsApart(sample),
    ]),
};

type Seen = WorkbookObservation<Args>;

function actualsApart({ table, means, links }: CheckedSample): readonly Seen[] {
  return links.flatMap(({ row, of, subject }): readonly Seen[] => {
    const place = row.cells.actual;
    const rate = of === 'overall' ? means.overall : (means.measures[of]?.mean ?? null);
    if (!place || rate === null) return [];
    const told = {
      wrong: 'actual',
      name: row.name,
      table: table.sheet,
      cell: cellAddress(place),
      written: readingText(row.actual) ?? '',
      sums: '',
      measure: '',
    } as const;
    if (of === 'overall') {
      const listed = row.actual.kind === 'figure' ? null : listedFigures(told.written);
      if (listed) {
        const rates = means.measures.flatMap(({ mean }) => mean ?? []);
        const agree = listed.every(({ value, unit }) => unit === PERCENT && rates.some((each) => isRate(value, each)));
        const computed = rates.map(percentText).join('、');
        return agree ? [] : [{ subject, place, args: { ...told, computed } }];
      }
    }
    const points = ratePoints(row.actual);
    if (points === null || isRate(points, rate)) return [];
    const ofSums = of === 'overall' ? null : (means.measures[of]?.ofSums ?? null);
    const args = { ...told, computed: percentText(rate), sums: otherwise(rate, ofSums) };
    return [{ subject, place, args, note: ofSums !== null && isRate(points, ofSums) }];
  });
}

/** The rate of the sums, where it is another figure. */
function otherwise(mean: Ratio, ofSums: Ratio | null): string {
  const told = ofSums ? percentText(ofSums) : '';
  return told === percentText(mean) ? '' : told;
}

function meansApart(sample: CheckedSample): readonly Seen[] {
  const { table, means, subject, place } = sample;
  const ofMeasures = means.measures.flatMap(({ measure, mean, ofSums }, index): readonly Seen[] => {
    const cell = table.means[index];
    if (!cell || mean === null) return [];
    const args = meanTold('mean', sample, cell, measure.label, mean, otherwise(mean, ofSums));
    const note = isTyped(cell.reading, ofSums);
    return args ? [{ ...placeOfMeasure(sample, index), args, note }] : [];
  });
  const { overall } = table;
  const args = overall && means.overall ? meanTold('overall', sample, overall, '', means.overall, '') : null;
  return args ? [...ofMeasures, { subject, place, args }] : ofMeasures;
}

const isTyped = (reading: Reading, rate: Ratio | null): boolean => {
  const points = ratePoints(reading);
  return points !== null && rate !== null && isRate(points, rate);
};

function meanTold(
  wrong: 'mean' | 'overall',
  { table }: CheckedSample,
  { reading, ...at }: CellPlace & { readonly reading: Reading },
  measure: string,
  rate: Ratio,
  sums: string,
): Args | null {
  const points = ratePoints(reading);
  if (points === null || isRate(points, rate)) return null;
  const written = readingText(reading) ?? '';
  const cell = cellAddress(at);
  return { wrong, name: '', table: table.sheet, cell, measure, written, computed: percentText(rate), sums };
}

function itemsApart(sample: CheckedSample): readonly Seen[] {
  const { table, means } = sample;
  return means.measures.flatMap(({ measure, rates }, index) =>
    rates.flatMap((found, line): readonly Seen[] => {
      const item = table.items[line];
      const typed = item?.cells[index]?.rate;
      const points = typed ? ratePoints(typed) : null;
      if (!item || !typed || measure.rate === null || found.kind !== 'rate' || points === null) return [];
      if (isRate(points, found.rate)) return [];
      const args = {
        wrong: 'item',
        name: itemName(item, table),
        table: table.sheet,
        cell: cellAddress({ row: item.row, column: measure.rate }),
        measure: measure.label,
        written: readingText(typed) ?? '',
        computed: percentText(found.rate),
        sums: '',
      } as const;
      return [{ ...placeOfMeasure(sample, index), args }];
    }),
  );
}

/** What the manual says of P3. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '实际完成值、抽样明细里写的平均、综合和各项的率，比到写出的小数位；所写恰为前后合计算出的率时只作提示',
    'the actual, and the means and rates in the table of samples, as far as they are written out; only a note where the rate of the sums was written',
  ],
  example: {
    given: [
      '实际完成值36%，抽样两项材料由10减到6、由10减到8',
      'The actual is 36%; two sampled items: materials from 10 to 6 and from 10 to 8',
    ],
    args: {
      wrong: 'actual',
      name: '材料减少率',
      table: '抽样明细',
      cell: 'C2',
      measure: '',
      written: '36%',
      computed: '30%',
      sums: '',
    },
  },
};
