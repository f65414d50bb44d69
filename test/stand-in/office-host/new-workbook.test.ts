import { smallWorkbook } from '../../../src/acceptance/probes/small-workbook';
import { openAsNewWorkbook } from '../../../src/host/excel/new-workbook';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { excelPage } from '../../support/excel-page';
import { useAsGlobals } from '../../support/office-js';
import { validateXlsx } from '../../support/validate-xlsx';

const SHEETS = [{ name: '自评表', cells: { A1: 1 } }];

test('a file that the add-in hands over opens as a workbook of its own, byte for byte, and this one stays as it is', async () => {
  const opened: Uint8Array[] = [];
  const page = await excelPage(SHEETS, { opensWorkbook: (bytes) => opened.push(bytes) });
  const before = page.workbook.save();
  useAsGlobals(page);
  expect(await openAsNewWorkbook(smallWorkbook())).toBe(true);
  expect(opened).toEqual([smallWorkbook()]);
  expect(page.workbook.save()).toEqual(before);
});

test('where Excel refuses, that is said', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  useAsGlobals(await excelPage(SHEETS));
  expect(await openAsNewWorkbook(smallWorkbook())).toBe(false);
  silent.mockRestore();
  const { Excel: library } = await excelPage(SHEETS, { opensWorkbook: () => undefined });
  await expect(library.createWorkbook('§§')).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('the workbook of the acceptance page is one', () => {
  const bytes = smallWorkbook();
  expect(validateXlsx(bytes)).toEqual([]);
  expect(openWorkbook(bytes, 'a.xlsx').sheets[0]?.cell(0, 0)?.value).toBe(1);
});
