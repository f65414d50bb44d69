import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../../support/build-xlsx';
import { signed, withPart } from '../../support/signed-workbook';
import { partText } from '../../support/zip-parts';
import { look, put } from './saved-workbook';

const GOOD = buildXlsx({ sheets: [{ name: '表', cells: { A1: 1 } }] });

function withFormats(count: number): Uint8Array {
  const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  return withPart(GOOD, 'xl/styles.xml', (text) =>
    text.replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs count="${count}">${xf.repeat(count)}</cellXfs>`),
  );
}

test('the 65,490th format is written, one more is not, and this is told', () => {
  for (const [count, isFull] of [
    [65_489, false],
    [65_490, true],
  ] as const) {
    const workbook = openWorkbook(withFormats(count), 'a.xlsx');
    workbook.apply([put([0, 0], 2), look([0, 0], { fill: 'FFC7CE' })], 'api');
    expect(workbook.isFullOfLooks).toBe(isFull);
    const saved = workbook.save();
    expect(partText(saved, 'xl/styles.xml')).toContain('<cellXfs count="65490">');
    const cell = openWorkbook(saved, 'a.xlsx').sheets[0];
    expect([cell?.cell(0, 0)?.value, cell?.style(0, 0).fill]).toEqual([2, isFull ? null : 'FFC7CE']);
  }
});

test('a signed file is known', () => {
  expect(openWorkbook(signed(GOOD), 'a.xlsx').isSigned).toBe(true);
  expect(openWorkbook(GOOD, 'a.xlsx').isSigned).toBe(false);
});
