import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { validateXlsx } from '../../support/validate-xlsx';
import { BYTES, handmade, look, put, rowsOf, saved } from './saved-workbook';

function height(row: number, points: number | null): WorkbookEdit {
  return { kind: 'rowHeight', sheetId: '1', row, height: points };
}

const ROWS =
  '<row r="1" ht="30" customHeight="1" s="0"><c r="A1"><v>1</v></c></row><row r="3" ht="45"/>' +
  "<row r='5' hidden='1'><c r=\"A5\"><v>5</v></c></row>";
const bytes = handmade(ROWS);

function heights(file: Uint8Array): readonly unknown[] {
  const sheet = openWorkbook(file, 'a.xlsx').sheet('1');
  return [0, 1, 2, 4].map((row) => [sheet?.rowHeight(row), sheet?.isHeightGiven(row)]);
}

test('heights are read with whether somebody gave them', () => {
  expect(heights(bytes)).toEqual([
    [30, true],
    [15, false],
    [45, false],
    [0, true],
  ]);
});

test('rows are made higher, hidden, shown, and left to their contents; new ones stand in their place', () => {
  const after = saved([height(0, null), height(1, 24), height(2, 0), height(4, 20), height(8, 33)], bytes);
  expect(rowsOf(after)).toBe(
    '<row r="1" s="0"><c r="A1"><v>1</v></c></row><row r="2" ht="24" customHeight="1"/><row hidden="1" r="3"/>' +
      '<row ht="20" customHeight="1" r=\'5\'><c r="A5"><v>5</v></c></row><row r="9" ht="33" customHeight="1"/>',
  );
  expect(heights(after)).toEqual([
    [15, false],
    [24, true],
    [0, true],
    [20, true],
  ]);
  expect(validateXlsx(after)).toEqual([]);
});

test('changed back it is the very file; undo and redo', () => {
  expect(saved([height(0, 50), height(0, 30), height(1, 20), height(1, null)], bytes)).toEqual(bytes);
  const workbook = openWorkbook(bytes, 'a.xlsx');
  workbook.apply([height(0, 50)], 'user');
  workbook.undo();
  expect(workbook.save()).toEqual(bytes);
  workbook.redo();
  expect(workbook.sheet('1')?.rowHeight(0)).toBe(50);
});

test.each([
  [-1, 20],
  [1_048_576, 20],
  [0, 410],
  [0, Number.NaN],
])('row %d cannot be %d high', (row, points) => {
  expect(() => saved([height(row, points)])).toThrow(/invalidValue|outsideSheet/);
});

// 20 letters of 2.1 figures each need 42 of the 8.43 a column has: six lines of 11 points, and the edges.
const LONG = '群众和市场主体提供材料减少率未达到年度目标';
const SIX_LINES = ' ht="94"';

test('a row grows with a wrapped text that is entered, as long as nobody gave it its height', () => {
  const entered = saved([put([5, 3], LONG), look([5, 3], { wrap: true })]);
  expect(rowsOf(entered)).toContain(`<row${SIX_LINES} r="6">`);
  expect(validateXlsx(entered)).toEqual([]);
  expect(rowsOf(saved([put([5, 3], LONG)]))).not.toContain('ht=');
  expect(rowsOf(saved([put([5, 3], '短'), look([5, 3], { wrap: true })]))).not.toContain('ht=');
  expect(rowsOf(saved([put([5, 3], LONG), look([5, 3], { wrap: true }), height(5, 20)]))).toContain(
    '<row ht="20" customHeight="1" r="6">',
  );
  const merged = [put([2, 0], LONG), look([2, 0], { wrap: true })];
  expect(rowsOf(saved(merged, BYTES))).not.toContain('ht=');
});

test('a row that is high enough stays as it is', () => {
  const entered = (rows: string): string =>
    rowsOf(saved([put([2, 0], LONG), look([2, 0], { wrap: true })], handmade(rows)));
  expect(entered('<row r="3" ht="100"><c r="A3"><v>1</v></c></row>')).toContain('<row r="3" ht="100">');
  expect(entered('<row r="3" ht="45"><c r="A3"><v>1</v></c></row>')).toContain(`<row${SIX_LINES} r="3">`);
  expect(entered('<row r="3" ht="45" customHeight="1"><c r="A3"><v>1</v></c></row>')).toContain('ht="45"');
});

test('a text in a hidden column makes no row higher', () => {
  const hidden: WorkbookEdit = { kind: 'columnWidth', sheetId: '1', column: 3, width: 0 };
  expect(rowsOf(saved([put([5, 3], LONG), look([5, 3], { wrap: true }), hidden]))).not.toContain('ht=');
});
