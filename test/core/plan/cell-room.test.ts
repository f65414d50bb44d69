import { fitsInCell, type CellFont } from '../../../src/core/plan/cell-room';

/* Widths in points, three quarters of the pixels Excel's window has: columns of 8.43 characters are 64 pixels, 48 points. */

const font = (name: string, size: number, bold = false): CellFont => ({ name, size, bold });

test.each<[string, string, number, CellFont | null, boolean]>([
  // 宋体 9 is 12 pixels high: 5 × 6 + 6 + 4 × 12 = 84 pixels, and 5 to the sides: not in the 84 of a column of 11.29.
  ['a score of a published form', '14.86 ▲未达标', 63, font('宋体', 9), false],
  ['the sign alone there', '14.86 ▲', 63, font('宋体', 9), true],
  // 宋体 10.5: 5 × 7 + 7 + 4 × 14 = 98, and 5: in the 105 pixels of a column of 14.29.
  ['the sample’s score', '16.00 ▲未达标', 78.75, font('宋体', 10.5), true],
  ['a column a little narrower', '16.00 ▲未达标', 77.25, font('宋体', 10.5), false],
  ['bold letters', '16.00 ▲未达标', 78.75, font('宋体', 10.5, true), false],
  // 宋体 11 is 15 pixels high and its figures are 8 wide: 5 × 8 + 8 + 15 = 63, and 5.
  ['宋体 11 in a column of 8.43', '41.67 ▲', 48, font('宋体', 11), false],
  ['Calibri 11 in a column of 8.43', '41.67 ▲', 48, font('Calibri', 11), true],
  ['Calibri 11 with words', '41.67 ▲未达标', 48, font('Calibri', 11), false],
  ['a narrow column', '8.33 ▲', 35.25, font('宋体', 10.5), false],
  ['the figure without a flag there', '8.33', 35.25, font('宋体', 10.5), true],
  ['an unknown font is taken for the wider of both', '41.67 ▲', 48, { name: null, size: 10.5, bold: false }, true],
  ['unknown letters are taken for 10.5', '41.67 ▲未达标', 72, null, false],
  ['仿宋_GB2312 14', '12.50 ▲', 51, font('仿宋_GB2312', 14), false],
])('%s', (_, text, width, letters, fits) => {
  expect(fitsInCell(text, { width, font: letters })).toBe(fits);
});
