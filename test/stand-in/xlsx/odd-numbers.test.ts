import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../../support/build-xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook in which A1 holds this as a number. */
function storing(raw: string): Uint8Array {
  const parts = unzipSync(buildXlsx({ sheets: [{ name: '表', cells: { A1: 424_242 } }] }));
  const text = strFromU8(parts[SHEET] ?? new Uint8Array());
  return zipSync({ ...parts, [SHEET]: strToU8(text.replace('424242', raw)) });
}

test.each(['0x50', '0b1', '0o7', 'INF', 'NaN', '1E999', '80,5', 'abc'])('%s is no number of a file', (raw) => {
  expect(() => openWorkbook(storing(raw), 'a.xlsx').sheets[0]?.cell(0, 0)).toThrow('is no number');
});

test.each([
  ['80', 80],
  ['-1.5E-3', -0.0015],
  ['1e3', 1000],
  [' 7 ', 7],
  ['.5', 0.5],
  [' ', null],
])('“%s” is %p, and what is blank is no 0', (raw, value) => {
  expect(openWorkbook(storing(raw), 'a.xlsx').sheets[0]?.cell(0, 0)?.value ?? null).toBe(value);
});
