import fc from 'fast-check';
import { readEntry } from '../../../src/stand-in/office-host/cells/cell-entry';

const entered = (input: string, numberFormat = 'General') => readEntry(input, numberFormat, false);

test.each([
  ['1,234.50', 1234.5, '#,##0.00'],
  ['34.5%', 0.345, '0.00%'],
  ['$5', 5, '$#,##0'],
  ['(3)', -3, null],
  ['1e3', 1000, '0.00E+00'],
  ['.5', 0.5, null],
  ['0012', 12, null],
  [' 7 ', 7, null],
  ['2024-1-5', 45296, 'm/d/yyyy'],
  ['1/5/2024', 45296, 'm/d/yyyy'],
  ['5-Jan-2024', 45296, 'd-mmm-yy'],
  ['10:30', 0.4375, 'h:mm'],
  ['1900-2-28', 59, 'm/d/yyyy'],
  ['1900-3-1', 61, 'm/d/yyyy'],
])('%j is the number %d with the format %s', (input, value, numberFormat) => {
  expect(entered(input)).toEqual({ value, formula: null, numberFormat });
});

test.each([
  '1,23',
  '60%以上',
  '１６',
  '19-8-2025',
  '2024-2-30',
  '--5',
  '(3',
  '5.5.5',
  '-',
  '=',
  '2020年',
  '$',
  '.',
  'e3',
])('%j is no number', (input) => {
  expect(typeof entered(input).value).not.toBe('number');
});

test.each(['#N/A', '#div/0!'])('%s is an error value', (input) => {
  expect(entered(input).value).toEqual({ error: input.toUpperCase() });
});

test('a day without a year is of this year', () => {
  const { value, numberFormat } = entered('1-2');
  expect(value).toBe(entered(`1/2/${new Date().getFullYear()}`).value);
  expect(numberFormat).toBe('d-mmm');
});

test('in a workbook with the 1904 dates a date is 1462 days less', () => {
  expect(readEntry('2024-1-5', 'General', true).value).toBe(45296 - 1462);
});

test('an apostrophe makes any text the text it is, and so does the text format', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(entered(`'${text}`)).toEqual({ value: text, formula: null, numberFormat: null });
      fc.pre(!text.startsWith("'"));
      expect(entered(text, '@').value).toBe(text);
    }),
  );
});

test('a number typed in full is that number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(entered(String(number)).value).toBe(Object.is(number, -0) ? 0 : number);
    }),
  );
});
