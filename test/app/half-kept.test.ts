import { withoutHalf } from '../../src/app/half-kept';
import { filePort } from '../../src/host/file/file-port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../support/build-xlsx';

const BEFORE = { xml: 'old', sheet: 'old' };
const LAST = { text: 'new', before: BEFORE };

test.each([
  ['one copy says what this session wrote, the other what stood there', { xml: 'new', sheet: 'old' }, true],
  ['the same the other way round', { xml: 'old', sheet: 'new' }, true],
  ['somebody else has written the other copy', { xml: 'new', sheet: 'theirs' }, false],
  ['both were written', { xml: 'new', sheet: 'new' }, false],
])('%s', async (_, record, isHalf) => {
  const workbook = openWorkbook(buildXlsx({ sheets: [{ name: '表', cells: { A1: 1 } }] }), 'a.xlsx');
  const read = await filePort(workbook).read('workbook');
  if (!read.ok) throw new Error('not read');
  const reading = { ...read.value, record };
  expect(withoutHalf(reading, { last: LAST }).record).toEqual(isHalf ? BEFORE : record);
  expect(withoutHalf(reading, { last: null })).toBe(reading);
});
