import type { BuiltSheet } from '../../support/build-xlsx-sheet';
import { excelPage, type ExcelPage } from '../../support/excel-page';

const SHEET: BuiltSheet = {
  name: '自评表',
  cells: {
    A1: '指标',
    B1: { value: 0.6, numberFormat: '0%' },
    C1: true,
    D1: { error: '#DIV/0!' },
    E1: { formula: '1+2', value: 3 },
    A3: 'x',
    B3: { value: 'text', numberFormat: '@' },
  },
  merges: ['A5:B6'],
};

async function write(page: ExcelPage, address: string, values: unknown, property: 'values' | 'formulas' = 'values') {
  return page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange(address);
    Object.assign(range, { [property]: values });
    range.load('values,formulas,numberFormat,valueTypes');
    await context.sync();
    const { values: read, formulas, numberFormat, valueTypes } = range;
    return { values: read, formulas, numberFormat, valueTypes };
  });
}

test('values, formulas, types and formats are read as Excel gives them', async () => {
  const page = await excelPage([SHEET]);
  const seen = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange('A1:F1');
    range.load('values,formulas,valueTypes,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    return range.toJSON();
  });
  expect(seen).toMatchObject({
    address: '自评表!A1:F1',
    rowIndex: 0,
    columnIndex: 0,
    rowCount: 1,
    columnCount: 6,
    values: [['指标', 0.6, true, '#DIV/0!', 3, '']],
    formulas: [['指标', 0.6, true, '#DIV/0!', '=1+2', '']],
    valueTypes: [['String', 'Double', 'Boolean', 'Error', 'Double', 'Empty']],
    numberFormat: [['General', '0%', 'General', 'General', 'General', 'General']],
  });
});

test('null leaves a cell as it is, an empty string clears it', async () => {
  const page = await excelPage([SHEET]);
  expect((await write(page, 'A3:B3', [[null, '']])).values).toEqual([['x', '']]);
});

test.each([
  ['16', 16, 'General'],
  ['34%', 0.34, '0%'],
  ['-5', -5, 'General'],
  ["'16", '16', 'General'],
  ["'=A1", '=A1', 'General'],
  ['≥60%', '≥60%', 'General'],
  ['TRUE', true, 'General'],
])('%j written to a General cell becomes %j with the format %s', async (input, value, numberFormat) => {
  const page = await excelPage([SHEET]);
  expect(await write(page, 'G9', [[input]])).toMatchObject({ values: [[value]], numberFormat: [[numberFormat]] });
});

test.each([
  ['=SUM(A1:A2)', '=SUM(A1:A2)'],
  ['+A1', '=+A1'],
  ['-A1', '=-A1'],
  ['@A1', '=@A1'],
])('%s written to values becomes the formula %s', async (input, formula) => {
  const page = await excelPage([SHEET]);
  expect((await write(page, 'G9', [[input]])).formulas).toEqual([[formula]]);
});

test('a cell formatted as text keeps numbers and formulas as text, also when formatted in the same batch', async () => {
  const page = await excelPage([SHEET]);
  expect((await write(page, 'B3', [['=1+1']])).values).toEqual([['=1+1']]);
  const types = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange('G9');
    range.numberFormat = [['@']];
    range.values = [['16']];
    range.load('valueTypes');
    await context.sync();
    return range.valueTypes;
  });
  expect(types).toEqual([['String']]);
});

test('an array of another size is refused and nothing is written', async () => {
  const page = await excelPage([SHEET]);
  const refused = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A3:B3').values = [[1], [2]];
    await context.sync();
  });
  expect(refused.code).toBe('InvalidArgument');
  expect(page.sheet().cell(2, 0)?.value).toBe('x');
});

test('one value fills the whole range', async () => {
  const page = await excelPage([SHEET]);
  expect((await write(page, 'G1:H2', 7)).values).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test('of a merged area only the top-left cell takes a value', async () => {
  const page = await excelPage([SHEET]);
  expect((await write(page, 'A5:B6', 7)).values).toEqual([
    [7, ''],
    ['', ''],
  ]);
});

test('office.js cuts many cells into slices that all arrive', async () => {
  const page = await excelPage([SHEET]);
  const values = Array.from({ length: 1000 }, (_, i) => [i, i + 0.5]);
  expect((await write(page, 'J1:K1000', values)).values).toEqual(values);
});

test('whole columns have no values, and cannot be written', async () => {
  const page = await excelPage([SHEET]);
  const column = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange('B:B');
    range.load('values,address,isEntireColumn');
    await context.sync();
    return range.toJSON();
  });
  expect(column).toMatchObject({ values: null, address: '自评表!B:B', isEntireColumn: true });
  const refused = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('B:B').values = [[1]];
    await context.sync();
  });
  expect(refused.code).toBe('InvalidArgument');
});

test('a protected sheet takes writes in unlocked cells only', async () => {
  const page = await excelPage([{ ...SHEET, protected: true, cells: { G9: { locked: false } } }]);
  expect((await write(page, 'G9', [[5]])).values).toEqual([[5]]);
  for (const change of [
    (range: Excel.Range) => void (range.values = [[5, 5]]),
    (range: Excel.Range) => void (range.numberFormat = [['0', '0']]),
    (range: Excel.Range) => void (range.format.fill.color = '#FFC7CE'),
    (range: Excel.Range) => range.clear('Contents'),
  ]) {
    const refused = await page.failure(async (context) => {
      change(context.workbook.worksheets.getItem('自评表').getRange('G9:H9'));
      await context.sync();
    });
    expect(refused.code).toBe('AccessDenied');
  }
});

test('clearing contents keeps the look', async () => {
  const page = await excelPage([SHEET]);
  const after = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange('B1');
    range.clear('Contents');
    range.load('values,numberFormat');
    await context.sync();
    return range.toJSON();
  });
  expect(after).toMatchObject({ values: [['']], numberFormat: [['0%']] });
});

test('the text is the one the grid shows', async () => {
  const displayText = (value: unknown, numberFormat: string): string => `${String(value)}|${numberFormat}`;
  const page = await excelPage([SHEET], { displayText });
  const text = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange('B1');
    range.load('text');
    await context.sync();
    return range.text;
  });
  expect(text).toEqual([['0.6|0%']]);
});

test('all changes of a batch are one change of the workbook, though they are read back in between', async () => {
  const page = await excelPage([{ name: '自评表', cells: { A1: 1 } }]);
  const changes: string[] = [];
  page.workbook.onChange((edits, origin) => changes.push(`${origin} ${edits.length}`));
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('A1').values = [[2]];
    sheet.getRange('A1').numberFormat = [['0.00']];
    const format = sheet.getRange('A1').format;
    format.load('shrinkToFit');
    format.fill.load('color');
    format.fill.color = '#FFC7CE';
    const back = sheet.getRange('A1:B1');
    back.load('values,numberFormat');
    sheet.getRange('B1').values = [[3]];
    await context.sync();
    expect(back.values).toEqual([[2, '']]);
    expect(back.numberFormat).toEqual([['0.00', 'General']]);
    expect(format.fill.color).toBe('#FFFFFF');
  });
  expect(changes).toEqual(['api 2']);
});

test('what a batch changed is undone in one step', async () => {
  const page = await excelPage([SHEET]);
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('A1').values = [['changed']];
    sheet.getRange('B1').format.fill.color = 'yellow';
    await context.sync();
  });
  expect(page.workbook.undo()).toBe(true);
  expect(page.workbook.canUndo).toBe(false);
  expect([page.sheet().cell(0, 0)?.value, page.sheet().style(0, 1).fill]).toEqual(['指标', null]);
});

test('what the workbook cannot hold is refused', async () => {
  const page = await excelPage([SHEET]);
  const refused = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').values = [['x'.repeat(40_000)]];
    await context.sync();
  });
  expect(refused.code).toBe('InvalidArgument');
  expect(page.sheet().cell(0, 0)?.value).toBe('指标');
});
