import { isoDateSerial } from '../../../src/stand-in/xlsx/read/cell-content';

test.each([
  ['1900-01-01', false, 1],
  ['1900-02-28', false, 59],
  ['1900-03-01', false, 61],
  ['2020-03-31T12:00:00', false, 43_921.5],
  ['2020-03-31', true, 42_459],
])('%s (1904: %s) is %d', (text, date1904, serial) => expect(isoDateSerial(text, date1904)).toBe(serial));

test('anything else is damaged', () => {
  expect(() => isoDateSerial('31.3.2020', false)).toThrow(expect.objectContaining({ code: 'damaged' }));
});
