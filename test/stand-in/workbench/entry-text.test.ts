import fc from 'fast-check';
import { entryText, parseEntry, shiftDecimalPoint } from '../../../src/stand-in/workbench/entry-text';

const SETTINGS = { date1904: false, locale: 'zh-CN' };

describe('what is typed into a cell', () => {
  test.each([
    ['16', 'General', 16, null],
    ['-1,234.50', 'General', -1234.5, '#,##0.00'],
    ['1,234', 'General', 1234, '#,##0'],
    ['61%', 'General', 0.61, '0%'],
    ['34.7%', 'General', 0.347, '0.00%'],
    ['61%', '0.0%', 0.61, null],
    ['61', '0%', 0.61, null],
    ['0.61', '0%', 0.61, null],
    ['99.9999', '0.00%', 0.999999, null],
    ['¥12', 'General', 12, '¥#,##0;[Red]¥-#,##0'],
    ['(12)', 'General', -12, null],
    ['1e3', 'General', 1000, '0.00E+00'],
    ['0 1/2', 'General', 0.5, '# ?/?'],
    ['2020/5/28', 'General', 43979, 'yyyy/m/d'],
    ['2020-5-28', 'General', 43979, 'yyyy/m/d'],
    ['2020年5月28日', 'General', 43979, 'yyyy"年"m"月"d"日"'],
    ['2020/5/28', '0.00', 43979, null],
    ['12:30', 'General', 0.5208333333333334, 'h:mm'],
    ['true', 'General', true, null],
    ['FALSE', '0.00', false, null],
    ['#N/A', 'General', { error: '#N/A' }, null],
    ['优', 'General', '优', null],
    ["'0012", 'General', '0012', null],
    ["'=A1", 'General', '=A1', null],
    ['0012', '@', '0012', null],
    ['=A1', '@', '=A1', null],
    ['≥60%', 'General', '≥60%', null],
    ['1627/1714', 'General', '1627/1714', null],
    ['2020/13/1', 'General', '2020/13/1', null],
    ['=', 'General', '=', null],
    ['', 'General', null, null],
    ['16', '0.00" ▲未达标"', 16, null],
  ])('%s in a %s cell', (text, format, value, numberFormat) => {
    expect(parseEntry(text, format, SETTINGS)).toEqual({ value, formula: null, numberFormat });
  });

  test('a formula is kept as it was written', () => {
    expect(parseEntry('=SUM(H14:H19)', 'General', SETTINGS)).toEqual({
      value: null,
      formula: '=SUM(H14:H19)',
      numberFormat: null,
    });
  });

  test('a date counts from 1904 in a workbook that does; a time belongs to no day', () => {
    const settings = { ...SETTINGS, date1904: true };
    expect(parseEntry('2020/5/28', 'General', settings).value).toBe(43979 - 1462);
    expect(parseEntry('12:00', 'General', settings).value).toBe(0.5);
  });

  test('percentages are exact: the point moves, nothing is multiplied', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const typed = Number(`${digits}e-${places}`);
          expect(shiftDecimalPoint(typed, -2)).toBe(Number(`${digits}e-${places + 2}`));
        },
      ),
    );
  });
});

describe('what the formula bar shows', () => {
  test.each([
    [0.347, '0%', '34.7%'],
    [0.61, '0.00%', '61%'],
    [43979, 'yyyy"年"m"月"d"日"', '2020/5/28'],
    [43979.5, 'yyyy/m/d h:mm', '2020/5/28 12:00:00'],
    [45732242.5, '#,##0.00', '45732242.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [0.0000001, 'General', '0.0000001'],
    [1e21, 'General', '1E+21'],
    [true, 'General', 'TRUE'],
    [{ error: '#DIV/0!' }, 'General', '#DIV/0!'],
    ['0012', 'General', "'0012"],
    ['0012', '@', '0012'],
    ['=A1', 'General', "'=A1"],
    ['优', 'General', '优'],
    [null, 'General', ''],
  ])('%p as %s', (value, format, text) => {
    expect(entryText({ value, formula: null }, format, SETTINGS)).toBe(text);
  });

  test('a formula shows itself', () => {
    expect(entryText({ value: 3, formula: '=1+2' }, '0.00', SETTINGS)).toBe('=1+2');
  });

  test('typed back unchanged, any text and any short number stays what it was', () => {
    const formats = fc.constantFrom('General', '0.00', '0%', '0.00%', '#,##0', '0.00" ▲未达标"');
    const number = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), number), formats, (content, format) => {
        const value = typeof content === 'string' ? content : Number(`${content[0]}e-${content[1]}`);
        fc.pre(value !== '');
        const text = entryText({ value, formula: null }, format, SETTINGS);
        const back = parseEntry(text, format, SETTINGS);
        expect(back.formula).toBeNull();
        expect(back.value).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
