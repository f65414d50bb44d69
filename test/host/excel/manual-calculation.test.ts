import { excelPort } from '../../../src/host/excel/excel-port';
import { excelPage } from '../../support/excel-page';
import { readAll } from '../../support/excel-workbook';
import { useAsGlobals } from '../../support/office-js';

const STALE = { A1: 5, B1: { formula: 'A1*2', value: 2 } };

const opened = async (manual: boolean, names: readonly string[] = ['自评表']) => {
  const sheets = names.map((name) => ({ name, cells: STALE }));
  const excel = await excelPage(sheets, { calculated: true, manual });
  useAsGlobals(excel);
  return { excel, port: excelPort({ answer: 20_000, retry: 1 }) };
};

test('a workbook that is calculated by hand is calculated before it is read, and keeps its mode', async () => {
  const { excel, port } = await opened(true);
  const reading = await readAll(port);
  expect(reading.manualCalculation).toBe(true);
  expect(reading.sheets[0]?.grid?.cells[0]?.map(({ value }) => value)).toEqual([5, 10]);
  expect(excel.host.statistics.syncs).toBe(2);
  const mode = await excel.Excel.run(async (context) => {
    context.application.load('calculationMode');
    await context.sync();
    return context.application.calculationMode;
  });
  expect(mode).toBe('Manual');
});

test('several sheets of such a workbook take no more round trips than of any other', async () => {
  const { excel, port } = await opened(true, ['甲', '乙', '丙']);
  const reading = await readAll(port);
  expect(reading.sheets.map((sheet) => sheet.grid?.cells[0]?.[1]?.value)).toEqual([10, 10, 10]);
  expect(excel.host.statistics.syncs).toBe(2);
});

test('any other workbook is left to calculate itself', async () => {
  const { excel, port } = await opened(false);
  expect((await readAll(port)).manualCalculation).toBe(false);
  expect(excel.host.statistics.syncs).toBe(1);
});
