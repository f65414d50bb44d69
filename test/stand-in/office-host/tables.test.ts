import { excelPage, type ExcelPage } from '../../support/excel-page';
import { hostOptions } from '../../support/host-options';

const SHEETS = [
  {
    name: '自评表',
    cells: { B2: '指标', C2: '得分', B3: '产出', C3: 18, B4: '效益', C4: 9, B5: '产出', C5: 7, F1: '部门', F2: '交通' },
    rows: { 4: { hidden: true } },
    tables: [
      { name: '得分表', area: 'B2:C6', columns: ['指标', '得分'], filter: '产出', totals: true },
      { name: '部门表', area: 'F1:F2', columns: ['部门'], filter: null },
    ],
  },
  { name: '经费', cells: { A1: '金额' }, tables: [{ name: '经费表', area: 'A1:A3', columns: ['金额'] }] },
  { name: '空', cells: {} },
] satisfies Parameters<typeof excelPage>[0];

const page = (options = ''): Promise<ExcelPage> => excelPage(SHEETS, hostOptions(options));

test('a sheet lists its tables, the workbook all of them', async () => {
  const { Excel } = await page();
  await Excel.run(async ({ workbook }) => {
    const lists = [
      workbook.tables,
      ...['自评表', '经费', '空'].map((name) => workbook.worksheets.getItem(name).tables),
    ];
    const counts = lists.map((list) => list.getCount());
    for (const list of lists) list.load('count,items/id,items/name,items/worksheet/name');
    await workbook.context.sync();
    expect(lists.map(({ items }) => items.map(({ name }) => name))).toEqual([
      ['得分表', '部门表', '经费表'],
      ['得分表', '部门表'],
      ['经费表'],
      [],
    ]);
    expect(counts.map(({ value }) => value)).toEqual([3, 2, 1, 0]);
    expect(lists.map(({ count }) => count)).toEqual([3, 2, 1, 0]);
    expect(lists[0]?.items.map(({ worksheet }) => worksheet.name)).toEqual(['自评表', '自评表', '经费']);
  });
});

test('a table is found by name (in any case) or id, and tells its parts', async () => {
  const { Excel } = await page();
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const table = tables.getItem('得分表');
    table.load('id,name,showHeaders,showTotals,showFilterButton');
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.getTotalRowRange(),
      tables.getItemAt(1).getDataBodyRange(),
    ];
    for (const part of parts) part.load('address');
    const missing = tables.getItemOrNullObject('没有');
    const other = context.workbook.worksheets.getItem('空').tables.getItemOrNullObject('得分表');
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      name: '得分表',
      showHeaders: true,
      showTotals: true,
      showFilterButton: true,
    });
    expect(parts.map(({ address }) => address)).toEqual([
      '自评表!B2:C6',
      '自评表!B2:C2',
      '自评表!B3:C5',
      '自评表!B6:C6',
      '自评表!F2',
    ]);
    expect([missing.isNullObject, other.isNullObject]).toEqual([true, true]);
    const again = tables.getItem(table.id);
    again.load('name');
    await context.sync();
    expect(again.name).toBe('得分表');
  });
});

test('a table tells whether it has a filter and whether that filters', async () => {
  const { Excel } = await page();
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.load('items/autoFilter/enabled,items/autoFilter/isDataFiltered');
    const { autoFilter } = worksheets.getItem('自评表');
    autoFilter.load('isDataFiltered');
    const [range, none] = ['得分表', '部门表'].map((name) => tables.getItem(name).autoFilter.getRangeOrNullObject());
    range?.load('address');
    await context.sync();
    expect(tables.items.map((table) => [table.autoFilter.enabled, table.autoFilter.isDataFiltered])).toEqual([
      [true, true],
      [false, false],
      [true, false],
    ]);
    expect([autoFilter.isDataFiltered, range?.address, none?.isNullObject]).toEqual([false, '自评表!B2:C5', true]);
  });
});

test('what Excel refuses: a table that is not there, a row a table does not show, an older Excel', async () => {
  const { failure } = await page();
  const gone = await failure(async (context) => {
    context.workbook.tables.getItem('没有').load('name');
    await context.sync();
  });
  const untotalled = await failure(async (context) => {
    context.workbook.tables.getItem('经费表').getTotalRowRange().load('address');
    await context.sync();
  });
  const older = await (
    await page('excelApi=1.8')
  ).failure(async (context) => {
    context.workbook.tables.getItem('经费表').autoFilter.load('isDataFiltered');
    await context.sync();
  });
  expect([gone.code, untotalled.code, older.code]).toEqual(['ItemNotFound', 'InvalidOperation', 'ApiNotFound']);
});

test('what the host does not do with tables, and a heading it cannot rename, fails aloud', async () => {
  const aloud = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { failure, sheet } = await page();
  const added = await failure(async (context) => {
    context.workbook.tables.add('自评表!H1:I3', true);
    await context.sync();
  });
  const heading = await failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('C2').values = [['评分']];
    await context.sync();
  });
  expect([added.code, heading.code]).toEqual(['NotImplemented', 'NotImplemented']);
  expect(sheet().cell(1, 2)?.value).toBe('得分');
  aloud.mockRestore();
});

test('trap 25: over a table’s filter the values of several rows go astray; a single row and other tables do not', async () => {
  for (const [options, expected] of [
    ['', [1, 2, 3]],
    ['filterTrap=1', [1, 9, 2]],
  ] as const) {
    const excel = await page(options);
    await excel.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.getItem('自评表').getRange('C3:C5').values = [[1], [2], [3]];
      sheets.getItem('经费').getRange('A2:A3').values = [[4], [5]];
      await context.sync();
    });
    expect([2, 3, 4].map((row) => excel.sheet().cell(row, 2)?.value)).toEqual(expected);
    expect([1, 2].map((row) => excel.sheet(1).cell(row, 0)?.value)).toEqual([4, 5]);
  }
  const single = await page('filterTrap=1');
  await single.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('C4').values = [[6]];
    await context.sync();
  });
  expect(single.sheet().cell(3, 2)?.value).toBe(6);
});

test.each([
  ['', [null, '=B4*2', null]],
  ['tableTrap=1', ['=B3*2', '=B4*2', '=B5*2']],
])('trap 39: a formula in an empty column of a table fills it (%s); a value does not', async (options, expected) => {
  const { Excel, sheet } = await excelPage(
    [
      {
        name: '自评表',
        cells: { B2: '分值', C2: '得分', D2: '备注', B3: 1, B4: 2, B5: 3 },
        tables: [{ name: '得分表', area: 'B2:D5', columns: ['分值', '得分', '备注'] }],
      },
    ],
    hostOptions(options),
  );
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem('自评表');
    worksheet.getRange('C4').formulas = [['=B4*2']];
    worksheet.getRange('D4').values = [['好']];
    worksheet.getRange('F4').formulas = [['=B4*2']];
    await context.sync();
  });
  const column = (index: number): unknown[] => [2, 3, 4].map((row) => sheet().cell(row, index)?.formula ?? null);
  expect(column(2)).toEqual(expected);
  expect([2, 4].map((row) => sheet().cell(row, 3))).toEqual([null, null]);
  expect(column(5)).toEqual([null, '=B4*2', null]);
});
