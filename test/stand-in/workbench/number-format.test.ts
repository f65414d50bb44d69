import { formatKind, shownValue } from '../../../src/stand-in/workbench/number-format';

const SETTINGS = { date1904: false, locale: 'zh-CN' };

test.each([
  [16, '0.00', '16.00'],
  [16, '0.00" ▲未达标"', '16.00 ▲未达标'],
  [11.33, 'General" ▲未达标"', '11.33 ▲未达标'],
  [0.999998742, '0.0000%', '99.9999%'],
  [0.61, '0%', '61%'],
  [45732242.5, '#,##0.00', '45,732,242.50'],
  [-5, '#,##0.00;[Red]-#,##0.00', '-5.00'],
  [43979, 'yyyy"年"m"月"d"日"', '2020年5月28日'],
  [43979, 'mm-dd-yy', '2020/5/28'],
  [43979, 'm/d/yyyy', '2020/5/28'],
  [-1, 'yyyy/m/d', '########'],
  [0.5, 'h:mm', '12:00'],
  [0.1 + 0.2, 'General', '0.3'],
  [123456789012, 'General', '1.23457E+11'],
  [5, ';;;', ''],
  ['说明', '0.00', '说明'],
  ['说明', '0.00;-0.00;0;@" ▲"', '说明 ▲'],
  [5, '0.00"unclosed', '5'],
  [true, '0.00', 'TRUE'],
  [{ error: '#DIV/0!' }, '0.00', '#DIV/0!'],
  [null, '0.00', ''],
])('%p under %s', (value, format, text) => {
  expect(shownValue(value, format, SETTINGS).text).toBe(text);
});

test('red negatives are red, and only they', () => {
  expect(shownValue(-5, '0;[Red]-0', SETTINGS).color).toBe('red');
  expect(shownValue(5, '0;[Red]-0', SETTINGS).color).toBeNull();
});

test('dates of the 1904 system', () => {
  expect(shownValue(42517, 'yyyy/m/d', { ...SETTINGS, date1904: true }).text).toBe('2020/5/28');
  expect(shownValue(42517, '0', { ...SETTINGS, date1904: true }).text).toBe('42517');
});

test.each([
  ['General', 'general'],
  ['', 'general'],
  ['0.00%', 'percent'],
  ['yyyy/m/d', 'date'],
  ['h:mm', 'date'],
  ['@', 'text'],
  ['0.00', 'other'],
  ['0.00"', 'other'],
])('the kind of %s', (format, kind) => {
  expect(formatKind(format)).toBe(kind);
});
