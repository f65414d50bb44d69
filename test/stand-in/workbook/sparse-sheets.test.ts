import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { Workbook, WorkbookSheet } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN } from '../../support/build-xlsx-xml';

function opened(rows: string): { readonly workbook: Workbook; readonly sheet: WorkbookSheet } {
  const xml = `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  // The format of A1 is number 1 of the file, though the sheet is written by hand.
  const cells = { A1: { value: 0, numberFormat: '0.00' } };
  const bytes = buildXlsx({ sheets: [{ name: '表', cells }], parts: { 'xl/worksheets/sheet1.xml': xml } });
  const workbook = openWorkbook(bytes, '表.xlsx');
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('a workbook has a sheet');
  return { workbook, sheet };
}

function filled(sheet: WorkbookSheet): readonly string[] {
  return Array.from(sheet.filledCells(), ([{ row, column }, { value }]) => `${row},${column}=${String(value)}`);
}

test('two cells in opposite corners are told without walking what lies between', () => {
  const { sheet } = opened(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
  );
  expect(filled(sheet)).toEqual(['0,0=1', '1048575,16383=2']);
  expect(sheet.cell(1_048_575, 16_383)?.value).toBe(2);
  expect(sheet.cell(524_288, 0)).toBeNull();
});

test('filled cells come row by row with the changes, empty and emptied ones do not', () => {
  const { workbook, sheet } = opened(
    '<row r="2"><c r="A2" s="0"/><c r="B2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>',
  );
  const put = (row: number, value: number | null) =>
    ({ kind: 'cell', sheetId: sheet.id, row, column: 0, content: { value, formula: null } }) as const;
  workbook.apply([put(2, 3), put(3, null), put(0, 4)], 'user');
  expect(filled(sheet)).toEqual(['0,0=4', '1,1=1', '2,0=3']);
});

test('rows that look alike stay rows of their own', () => {
  const { workbook, sheet } = opened(
    '<row r="1"><c r="B1"/></row><row r="2"><c r="A2"/><c r="B2"/></row><row r="3"><c r="A3"/><c r="B3"/></row>' +
      '<row r="5"><c r="A5" t="n"><f t="array" ref="A5:B6">1</f><v>7</v></c><c r="B5"/></row>' +
      '<row r="6"><c r="A6"/><c r="B6"/></row><row r="7"><c r="A7"/><c r="B7"/></row>',
  );
  const content = { value: 5, formula: null };
  workbook.apply([{ kind: 'cell', sheetId: sheet.id, row: 1, column: 1, content }], 'user');
  expect(filled(sheet)).toEqual(['1,1=5', '4,0=7', '4,1=null', '5,0=null', '5,1=null']);
  expect(sheet.cell(6, 0)).toBeNull();
});

test('a cell that a row lacks is not taken from the row above', () => {
  const { sheet } = opened('<row r="1"><c r="A1" s="1"/><c r="B1"/></row><row r="2"><c r="B2"/></row>');
  expect(sheet.style(0, 0).numberFormat).toBe('0.00');
  expect(sheet.style(1, 0).numberFormat).toBe('General');
});

test('a row of a format and height of its own is told apart from its neighbours', () => {
  const { sheet } = opened('<row r="1" ht="20"/><row r="2" ht="20"/><row r="3" hidden="1"/><row r="4" ht="30"/><row/>');
  expect([0, 1, 2, 3, 4].map((row) => sheet.rowHeight(row))).toEqual([20, 20, 0, 30, 15]);
});
