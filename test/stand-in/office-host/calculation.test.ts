import type { CellValue } from '../../../src/core/grid/grid';
import { excelPage, type ExcelPage } from '../../support/excel-page';

/* Formulas, as the add-in and the grid beside it see them (trap 32). */

const CELLS = { A1: 1, B1: { formula: 'A1*2', value: 2 } };

const page = (manual: boolean): Promise<ExcelPage> =>
  excelPage([{ name: '自评表', cells: CELLS }], { calculated: true, manual });

/** Writes into A1 and reads the row in the next request. */
async function write(excel: ExcelPage, values: unknown[][]): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('A1').getResizedRange(0, (values[0]?.length ?? 1) - 1).values = values;
    await context.sync();
    const row = sheet.getRange('A1:C1');
    row.load('values');
    await context.sync();
    return row.values;
  });
}

/** What stands in the grid. */
const shown = (excel: ExcelPage): readonly CellValue[] => [0, 1, 2].map((c) => excel.sheet().cell(0, c)?.value ?? null);

/** A chain of formulas long enough that the page breathes in between while it is calculated. */
const CHAIN = Object.fromEntries(
  Array.from({ length: 3000 }, (_, i) => [`B${i + 1}`, { formula: i === 0 ? 'A1' : `B${i}+1`, value: i }]),
);

const chain = (manual: boolean): Promise<ExcelPage> =>
  excelPage([{ name: '自评表', cells: { A1: 0, ...CHAIN } }], { calculated: true, manual });

async function lastOfChain(context: Excel.RequestContext): Promise<unknown> {
  const last = context.workbook.worksheets.getItem('自评表').getRange('B3000');
  last.load('values');
  await context.sync();
  return last.values[0]?.[0];
}

test('what the add-in wrote is calculated when it is read next, however long that takes', async () => {
  const excel = await chain(false);
  const read = await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').values = [[5]];
    await context.sync();
    return lastOfChain(context);
  });
  expect(read).toBe(3004);
  expect(excel.sheet().cell(2999, 1)?.value).toBe(3004);
});

test.each([
  ['a range', (sheet: Excel.Worksheet) => sheet.getRange('A1:C1')],
  ['the used range, which is looked for first', (sheet: Excel.Worksheet) => sheet.getUsedRange()],
])('formulas read in the batch that changed what they depend on are calculated: %s', async (_, cells) => {
  const excel = await page(false);
  const read = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('A1').values = [[5]];
    sheet.getRange('C1').values = [['=B1+1']];
    const row = cells(sheet);
    row.load('values');
    sheet.getRange('A1').values = [[6]];
    const again = cells(sheet);
    again.load('values');
    await context.sync();
    return [row.values, again.values];
  });
  expect(read).toEqual([[[5, 10, 11]], [[6, 12, 13]]]);
});

test.each(['Recalculate', 'Full', 'FullRebuild'] as const)(
  'by hand formulas stay as they are, in the grid too, until %s; a formula just written is calculated',
  async (how) => {
    const excel = await page(true);
    expect(await write(excel, [[5, null, '=A1+1']])).toEqual([[5, 2, 6]]);
    expect(shown(excel)).toEqual([5, 2, 6]);
    const read = await excel.Excel.run(async (context) => {
      const { application, worksheets } = context.workbook;
      application.load('calculationMode');
      application.calculate(how);
      const row = worksheets.getItem('自评表').getRange('A1:C1');
      row.load('values');
      await context.sync();
      return [application.calculationMode, row.values];
    });
    expect(read).toEqual(['Manual', [[5, 10, 6]]]);
    expect(shown(excel)).toEqual([5, 10, 6]);
  },
);

test('the add-in turns calculation off and on for both', async () => {
  const excel = await page(false);
  const turn = (mode: 'Manual' | 'Automatic'): Promise<void> =>
    excel.Excel.run(async (context) => {
      context.workbook.application.calculationMode = mode;
      await context.sync();
    });
  await turn('Manual');
  expect(await write(excel, [[5]])).toEqual([[5, 2, '']]);
  expect(shown(excel)).toEqual([5, 2, null]);
  await turn('Automatic');
  expect(await write(excel, [[5]])).toEqual([[5, 10, '']]);
  expect(shown(excel)).toEqual([5, 10, null]);
});

test('a worksheet can be calculated', async () => {
  const excel = await page(true);
  await write(excel, [[7]]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').calculate(false);
    await context.sync();
  });
  expect(shown(excel)).toEqual([7, 14, null]);
});

test('requests are carried out one after the other, also while one calculates', async () => {
  const excel = await chain(true);
  const calculating = excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').values = [[3]];
    context.workbook.application.calculate('Full');
    context.workbook.worksheets.getItem('自评表').getRange('D1').values = [['done']];
    return lastOfChain(context);
  });
  const reading = excel.Excel.run(async (context) => {
    const after = context.workbook.worksheets.getItem('自评表').getRange('D1');
    after.load('values');
    return [await lastOfChain(context), after.values[0]?.[0]];
  });
  expect(await calculating).toBe(3002);
  expect(await reading).toEqual([3002, 'done']);
});
