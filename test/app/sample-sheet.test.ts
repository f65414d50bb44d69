import { sampleLines, sampleSheet, type WantedSample } from '../../src/app/beside/sample-sheet';
import { readAndScore } from '../../src/app/read-forms';
import { atOnce } from '../../src/app/work';
import { percentText, sampleMeans } from '../../src/core/beside/sample-means';
import { sampleSource } from '../../src/core/beside/sample-formula';
import { filePort } from '../../src/host/file/file-port';
import { startFormulas } from '../../src/stand-in/formula/start-formulas';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { drawBook } from '../../src/scripts/golden/draw-book';

/** 10 items that come to 34 %, 56 % and 44 %, as in the source report: materials, steps, days before and after. */
const ITEMS: readonly (readonly number[])[] = [
  [5, 3, 5, 2, 10, 5],
  [10, 7, 4, 2, 20, 12],
  [5, 3, 5, 2, 5, 3],
  [5, 4, 5, 3, 15, 9],
  [4, 2, 10, 4, 10, 6],
  [4, 3, 4, 1, 20, 10],
  [20, 13, 5, 2, 30, 18],
  [10, 7, 8, 4, 20, 11],
  [10, 6, 20, 9, 10, 5],
  [10, 7, 2, 1, 20, 11],
];
const FORM = '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |\n| 材料减少率 | ≥60% | | 100 | |';

async function draw(wanted: WantedSample, sheets: Readonly<Record<string, string>> = {}) {
  const workbook = openWorkbook(drawBook({ sheets: { 自评表: FORM, ...sheets } }), '抽样.xlsx');
  const formulas = await startFormulas(workbook);
  const port = filePort(workbook);
  await port.read('workbook');
  const written = await port.writeSheet(sampleSheet(wanted, 'zh-CN'));
  if (!written.ok) throw new Error(written.error.code);
  const sheet = () => workbook.sheets.find(({ name }) => name === wanted.name);
  return {
    fill(cells: readonly (readonly [row: number, column: number, value: number | string])[]) {
      const sheetId = sheet()?.id ?? '';
      workbook.apply(
        cells.map(([row, column, value]) => ({
          kind: 'cell',
          sheetId,
          row,
          column,
          content: { value, formula: null },
        })),
        'user',
      );
    },
    async told() {
      await formulas.settled();
      const read = await readAndScore(port, atOnce);
      if (!read.ok) throw new Error(read.error.code);
      const table = read.value.recalculation.beside.samples.find(({ sheet: name }) => name === wanted.name);
      const grid = read.value.sheets.find(({ name }) => name === wanted.name)?.grid;
      return { table: table ?? null, grid: grid ?? null };
    },
    cell: (row: number, column: number) => sheet()?.cell(row, column),
    close: () => formulas.dispose(),
  };
}

test('an empty sheet that people fill in comes to the three rates of the source report, and is read so', async () => {
  const drawn = await draw({ name: '抽样明细', sampled: 10, population: 100, source: null });
  expect((await drawn.told()).table).toBeNull();
  drawn.fill(
    ITEMS.flatMap((figures, index) => [
      [index + 1, 1, `事项${String(index + 1)}`] as const,
      ...figures.map((figure, place) => [index + 1, [2, 3, 5, 6, 8, 9][place] ?? 0, figure] as const),
    ]),
  );
  const { table, grid } = await drawn.told();
  const means = table && sampleMeans(table);
  expect(means?.measures.map(({ mean, counted }) => [mean && percentText(mean), counted])).toEqual([
    ['34%', 10],
    ['56%', 10],
    ['44%', 10],
  ]);
  expect(means?.overall && percentText(means.overall)).toBe('44.67%');
  // What the spreadsheet makes of it: the means, the rates of the sums, all, how many.
  const row = (line: number): unknown[] => [4, 7, 10].map((column) => drawn.cell(line, column)?.value);
  expect(row(11).map((value) => Number(value).toFixed(10))).toEqual(['0.3400000000', '0.5600000000', '0.4400000000']);
  expect(row(12).map((value) => Number(value).toFixed(6))).toEqual(
    [28 / 83, 38 / 68, 70 / 160].map((value) => value.toFixed(6)),
  );
  expect(Number(drawn.cell(14, 4)?.value).toFixed(10)).toBe((134 / 300).toFixed(10));
  expect(row(15)).toEqual([10, 10, 10]);
  expect([table?.sampled?.count, table?.population?.count]).toEqual([10, 100]);
  expect(table && grid && [0, 2, 'overall' as const].map((of) => sampleSource(table, grid, of)?.cells)).toEqual([
    ['E12'],
    ['K12'],
    ['E15'],
  ]);
  // With weights: (2 × 34 + 56 + 44) ÷ 4.
  drawn.fill([
    [13, 4, 0.5],
    [13, 7, 0.25],
    [13, 10, 0.25],
  ]);
  const weighted = await drawn.told();
  const all = weighted.table && sampleMeans(weighted.table).overall;
  expect([all && percentText(all), Number(drawn.cell(14, 4)?.value).toFixed(6)]).toEqual(['42%', '0.420000']);
  drawn.close();
});

test('items without a count, or with 0 before, are in no mean', async () => {
  const drawn = await draw({ name: '抽样明细', sampled: 4, population: null, source: null });
  const figures = [
    [10, 5],
    [0, 0],
    [10, ''],
    [0, 4],
  ];
  drawn.fill(
    figures.flatMap(([before = '', after = ''], index) => [
      [index + 1, 1, `事项${String(index + 1)}`] as const,
      [index + 1, 2, before] as const,
      [index + 1, 3, after] as const,
    ]),
  );
  const { table } = await drawn.told();
  expect(table && sampleMeans(table).measures[0]).toMatchObject({ counted: 1 });
  // The rate of the sums is of the one item that has a rate: (10 − 5) ÷ 10.
  expect([drawn.cell(5, 4)?.value, drawn.cell(6, 4)?.value, drawn.cell(9, 4)?.value]).toEqual([0.5, 0.5, 1]);
  expect([drawn.cell(2, 4)?.value, drawn.cell(4, 4)?.value, drawn.cell(8, 4)?.value]).toEqual(['', '', '']);
  drawn.close();
});

test("a person's own table is taken over by formulas", async () => {
  const own = [
    '| 抽查事项 | 原材料数 | 现材料数 | 环节节约率 |',
    '| 甲 | 10 | 6份 | 0.5 {0%} |',
    '| 乙 | 10 | 7 | 0.6 {0%} |',
  ].join('\n');
  const before = openWorkbook(drawBook({ sheets: { 自评表: FORM, 抽查: own } }), '抽样.xlsx');
  const read = await readAndScore(filePort(before), atOnce);
  const table = read.ok ? read.value.recalculation.beside.samples[0] : undefined;
  const grid = read.ok ? read.value.sheets.find(({ name }) => name === '抽查')?.grid : undefined;
  if (!table || !grid) throw new Error('no table');
  const drawn = await draw(
    { name: '抽样明细', sampled: null, population: null, source: { table, grid } },
    { 抽查: own },
  );
  const told = await drawn.told();
  const means = told.table && sampleMeans(told.table);
  expect(means?.measures.map(({ mean }) => mean && percentText(mean))).toEqual(['35%', '55%']);
  expect([drawn.cell(1, 2)?.formula, drawn.cell(1, 3)?.value, drawn.cell(1, 7)?.formula]).toEqual([
    `='抽查'!B2`,
    6,
    `='抽查'!D2`,
  ]);
  drawn.close();
});

test('counts in two units give no rate in the sheet that takes them over either', async () => {
  const own = ['| 抽查事项 | 原办理时间 | 现办理时间 |', '| 甲 | 3天 | 5小时 |', '| 乙 | 10天 | 6天 |'].join('\n');
  const before = openWorkbook(drawBook({ sheets: { 自评表: FORM, 抽查: own } }), '抽样.xlsx');
  const read = await readAndScore(filePort(before), atOnce);
  const table = read.ok ? read.value.recalculation.beside.samples[0] : undefined;
  const grid = read.ok ? read.value.sheets.find(({ name }) => name === '抽查')?.grid : undefined;
  if (!table || !grid) throw new Error('no table');
  expect(sampleMeans(table).measures[0]?.rates.map(({ kind }) => kind)).toEqual(['unclear', 'rate']);
  const source = { table, grid };
  // All of a long table are taken over: what its mean is of.
  const items = Array.from({ length: 300 }, () => table.items).flat();
  expect(sampleLines({ sampled: null, source: { table: { ...table, items }, grid } })).toBe(600);
  const drawn = await draw({ name: '抽样明细', sampled: null, population: null, source }, { 抽查: own });
  await drawn.told();
  expect([2, 3, 4].map((column) => drawn.cell(1, column)?.value)).toEqual(['3天', '5小时', '']);
  expect([drawn.cell(2, 4)?.value, drawn.cell(3, 4)?.value]).toEqual([0.4, 0.4]);
  drawn.close();
});
