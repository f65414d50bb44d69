import { sampleMeans, type ItemRate } from '../../core/beside/sample-means';
import type { MeasureKind, SampleItem, SampleMeasure, SampleTable } from '../../core/beside/sample-table';
import type { Ratio } from '../../core/exact';
import { cellAddress } from '../../core/grid/address';
import { gridCell, type Grid } from '../../core/grid/grid';
import { readingText, type Reading } from '../../core/grid/reading';
import { quotedSheet } from '../../core/plan/cell-link';
import type { DraftCell, SheetDraft } from '../../core/plan/sheet-draft';
import type { Locale } from '../../text/locale';
import { sampleWords, type SampleWords } from '../../text/sample-words';

/** What a sheet of sampled items (抽样明细) is drawn for. */
export interface WantedSample {
  readonly name: string;
  /** How many items it has lines for, and how many there are in all, as far as somebody said. */
  readonly sampled: number | null;
  readonly population: number | null;
  /** A table whose items and counts it takes over by formulas; null: it is drawn empty. */
  readonly source: { readonly table: SampleTable; readonly grid: Grid } | null;
}

const USUAL_ITEMS = 10;
const MOST_ITEMS = 500;
const PERCENT = '0.00%';
const KINDS: readonly MeasureKind[] = ['materials', 'steps', 'time'];

/** The sheet: a line an item with its counts before and after; each item's rate, their mean, the rate of their sums, the mean
 *  of all measures by weights or without, as formulas that any spreadsheet of the last fifteen years knows. */
export function sampleSheet({ name, sampled, population, source }: WantedSample, locale: Locale): SheetDraft {
  const words = sampleWords(locale);
  const items = source?.table.items ?? [];
  const count = sampleLines({ sampled, source });
  const measures = measuresOf(source?.table.measures ?? null, words);
  const rates = source ? sampleMeans(source.table).measures.map((each) => each.rates) : [];
  const lines = Array.from({ length: count }, (_, index) => {
    const own = rates.map((each) => each[index]);
    return itemLine(index, { item: items[index] ?? null, rates: own }, measures, source);
  });
  return {
    name,
    rows: [
      [
        words.headings.number,
        words.headings.item,
        ...measures.flatMap(({ label }) => [words.before(label), words.after(label), words.rate(label)]),
        words.headings.remark,
      ],
      ...lines,
      ...sumLines({ count, measures, table: source?.table ?? null, sampled, population }, words),
    ],
    headingRows: 1,
    columnWidths: [6, 26, ...measures.flatMap(() => [12, 12, 12]), 20],
    boldRows: [count + 1, count + 4],
    clearBelow: 0,
  };
}

/** How many items it has lines for: all of a table that is taken over, as their mean is of all. */
export function sampleLines({ sampled, source }: Pick<WantedSample, 'sampled' | 'source'>): number {
  return source?.table.items.length ?? Math.min(MOST_ITEMS, sampled ?? USUAL_ITEMS);
}

/** A measure of the sheet; `from`: which of the source's it is, null where it has none. */
interface DrawnMeasure {
  readonly label: string;
  readonly from: number | null;
  readonly source: SampleMeasure | null;
}

function measuresOf(source: readonly SampleMeasure[] | null, { measures }: SampleWords): readonly DrawnMeasure[] {
  if (source === null) return KINDS.map((kind) => ({ label: measures[kind], from: null, source: null }));
  return source.map((measure, from) => ({
    label: measure.kind === null ? measure.label : measures[measure.kind],
    from,
    source: measure,
  }));
}

const beforeColumn = (index: number): number => 2 + index * 3;
const rateColumn = (index: number): number => 4 + index * 3;
const at = (row: number, column: number): string => cellAddress({ row, column });

function itemLine(
  index: number,
  { item, rates }: { readonly item: SampleItem | null; readonly rates: readonly (ItemRate | undefined)[] },
  measures: readonly DrawnMeasure[],
  source: WantedSample['source'],
): readonly DraftCell[] {
  const row = index + 1;
  const figures = measures.flatMap(({ from, source: measure }, place): readonly DraftCell[] => {
    const cells = item && from !== null ? item.cells[from] : undefined;
    const rate = from === null ? undefined : rates[from];
    const value = rate?.kind === 'rate' ? quotient(rate.rate) : '';
    const [before, after] = [at(row, beforeColumn(place)), at(row, beforeColumn(place) + 1)];
    // A table that has the rates alone gives these.
    if (item && cells && source && measure && measure.before === null)
      return [null, null, taken(source, item.row, measure.rate, cells.rate, value)];
    // Counts that give no rate (3天 and 5小时) stay as they are said: as bare numbers they would give one.
    const count = rate?.kind === 'unclear' ? said : taken;
    const difference = measure?.grows === true ? `${after}-${before}` : `${before}-${after}`;
    return [
      item && cells && source ? count(source, item.row, measure?.before ?? null, cells.before) : null,
      item && cells && source ? count(source, item.row, measure?.after ?? null, cells.after) : null,
      {
        formula: `=IF(COUNT(${before},${after})<2,"",IF(${before}=0,"",(${difference})/${before}))`,
        result: value,
        format: PERCENT,
      },
    ];
  });
  return [row, item?.name ?? null, ...figures, null];
}

/** What stands in a cell of the source: by reference where it is a number there, else as the number it was read as. */
function taken(
  { table, grid }: NonNullable<WantedSample['source']>,
  row: number,
  column: number | null,
  reading: Reading,
  rate: number | string | null = null,
): DraftCell {
  if (column === null || reading.kind !== 'figure') return null;
  const { value, numberFormat } = gridCell(grid, row, column);
  const isPercent = numberFormat.includes('%');
  if (typeof value === 'number' && (rate === null || isPercent)) {
    const formula = `=${quotedSheet(table.sheet)}!${at(row, column)}`;
    return { formula, result: value, ...(rate !== null && { format: PERCENT }) };
  }
  if (rate !== null) return typeof rate === 'number' ? { number: rate, format: PERCENT } : null;
  return reading.quantity.value.toNumber();
}

/** What stands in a cell of the source, in its words. */
const said = (_: unknown, __: number, column: number | null, reading: Reading): DraftCell =>
  column === null ? null : readingText(reading);

const quotient = ({ numerator, denominator }: Ratio): number => numerator.div(denominator).toNumber();

interface Summed {
  readonly count: number;
  readonly measures: readonly DrawnMeasure[];
  readonly table: SampleTable | null;
  readonly sampled: number | null;
  readonly population: number | null;
}

function sumLines({ count, measures, table, sampled, population }: Summed, words: SampleWords): readonly DraftCell[][] {
  const means = table && sampleMeans(table);
  const rows = (column: number): string => `${at(1, column)}:${at(count, column)}`;
  const [meanRow, weightRow] = [count + 1, count + 3];
  const perMeasure = (cells: (index: number, from: number | null) => readonly DraftCell[]): DraftCell[] =>
    measures.flatMap(({ from }, index) => cells(index, from));
  const rate = (ratio: Ratio | null | undefined): number | string => (ratio ? quotient(ratio) : '');
  const meanCells = measures.map((_, index) => at(meanRow, rateColumn(index)));
  const weightCells = measures.map((_, index) => at(weightRow, rateColumn(index)));
  const weighed = meanCells.map((cell, index) => `${cell}*${weightCells[index] ?? ''}`).join('+');
  const overall =
    `=IF(COUNT(${meanCells.join(',')})<${String(measures.length)},"",` +
    `IF(COUNT(${weightCells.join(',')})<${String(measures.length)},AVERAGE(${meanCells.join(',')}),` +
    `(${weighed})/SUM(${weightCells.join(',')})))`;
  const given = means?.weights ?? null;
  return [
    line(
      words.mean,
      perMeasure((index, from) => {
        const all = rows(rateColumn(index));
        const result = rate(from === null ? null : means?.measures[from]?.mean);
        return [null, null, { formula: `=IF(COUNT(${all})=0,"",AVERAGE(${all}))`, result, format: PERCENT }];
      }),
    ),
    line(
      words.sums,
      perMeasure((index, from) => {
        // Only items with both counts are summed, and none before them that is 0, as only they have a rate.
        const [before, after] = [rows(beforeColumn(index)), rows(beforeColumn(index) + 1)];
        const both = `ISNUMBER(${before})*ISNUMBER(${after})*(${before}<>0)`;
        const sum = (cells: string): string => `SUMPRODUCT(${both},${cells})`;
        const grows = measures[index]?.source?.grows === true;
        const difference = grows ? `${sum(after)}-${sum(before)}` : `${sum(before)}-${sum(after)}`;
        const formula = `=IF(${sum(before)}=0,"",(${difference})/${sum(before)})`;
        return [
          null,
          null,
          { formula, result: rate(from === null ? null : means?.measures[from]?.ofSums), format: PERCENT },
        ];
      }),
    ),
    line(
      words.weights,
      perMeasure((_, from) => [null, null, from === null ? null : (given?.[from]?.toNumber() ?? null)]),
    ),
    line(words.overall, [null, null, { formula: overall, result: rate(means?.overall), format: PERCENT }]),
    line(
      words.counted,
      perMeasure((index, from) => {
        const result = from === null ? 0 : (means?.measures[from]?.counted ?? 0);
        return [null, null, { formula: `=COUNT(${rows(rateColumn(index))})`, result }];
      }),
    ),
    line(words.sampled, [sampled]),
    line(words.population, [population]),
  ];
}

const line = (label: string, cells: readonly DraftCell[]): DraftCell[] => [null, label, ...cells];
