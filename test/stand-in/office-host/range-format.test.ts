import type { BuiltSheet } from '../../support/build-xlsx-sheet';
import { excelPage } from '../../support/excel-page';

const SHEET: BuiltSheet = {
  name: '自评表',
  cells: {
    A1: { fill: 'FFC7CE', bold: true, fontColor: 'FF0000', shrinkToFit: true, horizontal: 'center', wrap: true },
    A2: { locked: false },
  },
};

async function look(address: string, change: (range: Excel.Range) => void = () => undefined, sheet = SHEET) {
  const page = await excelPage([sheet]);
  return page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange(address);
    change(range);
    const { format } = range;
    format.load('shrinkToFit,wrapText,horizontalAlignment,verticalAlignment');
    format.fill.load('color,pattern,tintAndShade');
    format.font.load('name,size,bold,italic,color,underline,strikethrough');
    format.protection.load('locked');
    await context.sync();
    return { ...format.toJSON(), locked: format.protection.locked };
  });
}

test('the look of a cell', async () => {
  expect(await look('A1')).toMatchObject({
    fill: { color: '#FFC7CE', pattern: 'Solid', tintAndShade: 0 },
    font: { name: '宋体', size: 11, bold: true, italic: false, color: '#FF0000', underline: 'None' },
    shrinkToFit: true,
    wrapText: true,
    horizontalAlignment: 'Center',
    verticalAlignment: 'Bottom',
    locked: true,
  });
});

test('a cell without a fill reads white with the pattern None', async () => {
  expect(await look('C3')).toMatchObject({
    fill: { color: '#FFFFFF', pattern: 'None', tintAndShade: null },
    shrinkToFit: false,
  });
});

test('what differs between cells reads null, colours read empty', async () => {
  expect(await look('A1:A2')).toMatchObject({
    fill: { color: '', pattern: null },
    font: { bold: null, color: '' },
    shrinkToFit: null,
    horizontalAlignment: null,
    locked: null,
  });
});

test('fill, shrinking, font and alignment are set', async () => {
  const changed = await look('C3:D4', ({ format }) => {
    format.fill.color = '#ffc7ce';
    format.shrinkToFit = true;
    format.font.bold = true;
    format.font.color = 'red';
    format.horizontalAlignment = 'Right';
    format.wrapText = true;
    format.protection.locked = false;
  });
  expect(changed).toMatchObject({
    fill: { color: '#FFC7CE', pattern: 'Solid' },
    font: { bold: true, color: '#FF0000' },
    shrinkToFit: true,
    horizontalAlignment: 'Right',
    wrapText: true,
    locked: false,
  });
});

test('clearing the fill takes it away', async () => {
  expect(await look('A1', ({ format }) => format.fill.clear())).toMatchObject({
    fill: { color: '#FFFFFF', pattern: 'None' },
    font: { bold: true },
  });
});

test('a word that is no colour is refused', async () => {
  await expect(look('A1', ({ format }) => void (format.fill.color = 'reddish'))).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
});

test('the properties of each cell in one call', async () => {
  const page = await excelPage([SHEET]);
  const properties = await page.Excel.run(async (context) => {
    const cells = context.workbook.worksheets
      .getItem('自评表')
      .getRange('A1:A2')
      .getCellProperties({ address: true, format: { fill: { color: true }, wrapText: true } });
    await context.sync();
    return cells.value;
  });
  expect(properties).toEqual([
    [{ address: '自评表!A1', format: { fill: { color: '#FFC7CE' }, wrapText: true } }],
    [{ address: '自评表!A2', format: { fill: { color: '#FFFFFF' }, wrapText: false } }],
  ]);
});
