import { isoDateSerial } from '../../../src/stand-in/xlsx/read/cell-content';

test.each([
  ['1900-01-01', false, 1],
  ['1900-02-28', false, 59],
  ['1900-03-01', false, 61],
  ['2020-03-31T12:00:00', false, 43_921.5],
  ['2020-03-31', true, 42_459],
  ['06:00:00', false, 0.25],
  ['T18:00', false, 0.75],
  ['PT12H', false, 0.5],
  ['P1DT6H', false, 1.25],
  ['PT0H36M0S', true, 0.025],
])('%s (1904: %s) is %d', (text, date1904, serial) => expect(isoDateSerial(text, date1904)).toBe(serial));

test.each(['31.3.2020', 'P', 'PT', '截至年底'])('%s is kept as text', (text) => {
  expect(isoDateSerial(text, false)).toBe(text);
});
