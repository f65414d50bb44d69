import { excelPage, type ExcelPage } from '../../support/excel-page';
import { hostOptions } from '../../support/host-options';

/* The traps of cells' contents, by their numbers in the list of traps. */

const FILTER = { name: '_xlnm._FilterDatabase', sheet: 0, formula: '自评表!$A$1:$B$6', hidden: true };

const write = (address: string, values: unknown[][]) => async (context: Excel.RequestContext) => {
  context.workbook.worksheets.getItem('自评表').getRange(address).values = values;
  await context.sync();
};

const load = async (page: ExcelPage, address: string, what: 'values' | 'valueTypes' | 'formulas'): Promise<unknown> =>
  page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange(address);
    range.load(what);
    await context.sync();
    return range[what];
  });

const page = (cells: Parameters<typeof excelPage>[0][number]['cells'] = {}, options = ''): Promise<ExcelPage> =>
  excelPage([{ name: '自评表', cells }], hostOptions(options));

test.each([
  ['=1+1', '=1+1'],
  ['+5%-A2', '=+5%-A2'],
  ['-A2', '=-A2'],
  ['@完成', '=@完成'],
  ["'=1+1", '=1+1'],
])('trap 14: %s becomes %s', async (typed, formula) => {
  const excel = await page();
  await excel.Excel.run(write('A1', [[typed]]));
  expect(await load(excel, 'A1', 'formulas')).toEqual([[formula]]);
  expect(excel.sheet().cell(0, 0)?.formula).toBe(typed.startsWith("'") ? null : formula);
});

test.each([
  ['19-8-2025', '19-8-2025'],
  ['8/19/2025', 45888],
  ['2024年1月5日', '2024年1月5日'],
  ['0012', 12],
  ['34%', 0.34],
])('traps 15, 16: the text %s is read as typed into an American Excel', async (typed, value) => {
  const excel = await page();
  await excel.Excel.run(write('A1', [[typed]]));
  expect(await load(excel, 'A1', 'values')).toEqual([[value]]);
});

test('trap 17: a cell formatted as text keeps numbers and formulas as text', async () => {
  const text = { value: null, numberFormat: '@' };
  const excel = await page({ A1: text, B1: text, C1: text, D1: text });
  await excel.Excel.run(write('A1:D1', [['96', '=1+1', 96.5, true]]));
  expect(await load(excel, 'A1:D1', 'valueTypes')).toEqual([['String', 'String', 'String', 'String']]);
  expect(await load(excel, 'A1:D1', 'values')).toEqual([['96', '=1+1', '96.5', 'TRUE']]);
  expect(excel.sheet().cell(0, 1)?.formula).toBeNull();
});

test('trap 20: an error reads as its name, only the type tells', async () => {
  const excel = await page({ A1: { value: { error: '#DIV/0!' } }, B1: '#DIV/0!' });
  expect(await load(excel, 'A1:B1', 'values')).toEqual([['#DIV/0!', '#DIV/0!']]);
  expect(await load(excel, 'A1:B1', 'valueTypes')).toEqual([['Error', 'String']]);
});

test('trap 21: only DATE tells which day the workbook counts from', async () => {
  for (const [date1904, serial] of [
    [false, 1463],
    [true, 1],
  ] as const) {
    const { Excel } = await excelPage([{ name: '自评表', cells: {} }], { date1904 });
    await Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 2);
      result.load('value');
      await context.sync();
      expect(result.value).toBe(serial);
    });
  }
});

test('trap 24: of merged cells only the first keeps a value', async () => {
  const excel = await excelPage([{ name: '自评表', cells: {}, merges: ['A1:A2'] }]);
  await excel.Excel.run(write('A1:A3', [[1], [2], [3]]));
  expect(await load(excel, 'A1:A3', 'values')).toEqual([[1], [''], [3]]);
});

test('trap 24: merged areas are missed when their first cell lies outside', async () => {
  const excel = await excelPage([{ name: '自评表', cells: {}, merges: ['A1:A2', 'C3:D3'] }]);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    const [all, part] = ['A1:D9', 'A2:B9'].map((address) => sheet.getRange(address).getMergedAreasOrNullObject());
    all?.load('address');
    await context.sync();
    expect([all?.address, part?.isNullObject]).toEqual(['自评表!A1:A2,自评表!C3:D3', true]);
  });
});

test('trap 25: over a filter the values of several rows go astray; a single row does not', async () => {
  const sheet = { name: '自评表', cells: {}, rows: { 3: { hidden: true }, 4: { hidden: true } } };
  const values = [1, 2, 3, 4, 5, 6].map((value) => [value]);
  for (const [options, expected] of [
    ['', [1, 2, 3, 4, 5, 6]],
    ['filterTrap=1', [1, 2, '', '', 3, 4]],
  ] as const) {
    const excel = await excelPage([sheet], { ...hostOptions(options), names: [FILTER] });
    await excel.Excel.run(write('A1:A6', values));
    expect(await load(excel, 'A1:A6', 'values')).toEqual(expected.map((value) => [value]));
  }
  const single = await excelPage([sheet], { ...hostOptions('filterTrap=1'), names: [FILTER] });
  await single.Excel.run(write('A5', [[9]]));
  expect(await load(single, 'A5', 'values')).toEqual([[9]]);
});

test('trap 27: a formula that is too long is refused', async () => {
  const excel = await page();
  const long = `=${'1+'.repeat(4100)}1`;
  expect((await excel.failure(write('A1', [[long]]))).code).toBe('InvalidArgument');
  const code = await page({}, 'fault=0:FormulaLengthExceedsLimit');
  expect((await code.failure(write('A1', [['=1']]))).code).toBe('FormulaLengthExceedsLimit');
});

test('trap 28: wrapped cells make a write slow', async () => {
  const excel = await page({}, 'wrapDelay=20');
  const timed = async (): Promise<number> => {
    const started = performance.now();
    await excel.Excel.run(write('A1:A3', [[1], [2], [3]]));
    return performance.now() - started;
  };
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1:A3').format.wrapText = true;
    await context.sync();
  });
  expect(await timed()).toBeGreaterThan(55);
});

test.each([
  ['', 'Manual', 'Done'],
  ['forgetsMode=1', 'Automatic', 'Done'],
  ['staysPending=1', 'Manual', 'Pending'],
])('trap 32: the mode can be set, or is forgotten, or calculation stays pending (%s)', async (options, mode, state) => {
  const excel = await page({}, options);
  await excel.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = 'Manual';
    await context.sync();
    application.load('calculationMode,calculationState');
    await context.sync();
    expect([application.calculationMode, application.calculationState]).toEqual([mode, state]);
  });
});

test('trap 23: whether numbers are stored as shown is told', async () => {
  const page = await excelPage([{ name: '表', cells: {} }]);
  await page.Excel.run(async ({ workbook }) => {
    workbook.load('usePrecisionAsDisplayed');
    await workbook.context.sync();
    expect(workbook.usePrecisionAsDisplayed).toBe(false);
  });
});

test('trap 26: who loads the custom properties of such a document gets an internal error', async () => {
  const page = await excelPage([{ name: '表', cells: {} }], hostOptions('longProperty=1'));
  const failure = await page.failure(async (context) => {
    context.workbook.properties.custom.load('items/key');
    await context.sync();
  });
  expect(failure.code).toBe('GeneralException');
});

test.each([
  ['more than 255 characters', `0.00"${'长'.repeat(252)}"`],
  ['an open quotation', '0.00" ▲未达标'],
  ['five parts', '0;0;0;@;0'],
])('a number format with %s is refused', async (_, format) => {
  const excel = await page({ A1: 1 });
  const refused = await excel.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').numberFormat = [[format]];
    await context.sync();
  });
  expect(refused.code).toBe('InvalidArgument');
  expect(excel.sheet().style(0, 0).numberFormat).toBe('General');
});
