import { excelPage } from '../../support/excel-page';
import { turns } from '../../support/turns';

const TWO_SHEETS = [
  { name: '项目 1', cells: { B2: 1, D4: 2, F9: { fill: 'FFFF00' } } },
  { name: '自评表', cells: {} },
];

async function addresses(pick: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Excel.Range) {
  const page = await excelPage(TWO_SHEETS);
  return page.Excel.run(async (context) => {
    const range = pick(context.workbook.worksheets.getItem('项目 1'), context);
    range.load('address');
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
}

test.each<[string, string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ['getRange', 'B2:C3', (sheet) => sheet.getRange('$B$2:C3')],
  ['getRange with the sheet', 'B2', (sheet) => sheet.getRange("'项目 1'!B2")],
  ['getRangeByIndexes', 'B2:C4', (sheet) => sheet.getRangeByIndexes(1, 1, 3, 2)],
  ['getCell of a sheet', 'C2', (sheet) => sheet.getCell(1, 2)],
  ['getUsedRange', 'B2:F9', (sheet) => sheet.getUsedRange()],
  ['getUsedRange of values', 'B2:D4', (sheet) => sheet.getUsedRange(true)],
  ['getCell of a range', 'C3', (sheet) => sheet.getRange('B2:D4').getCell(1, 1)],
  ['getRow', 'B3:D3', (sheet) => sheet.getRange('B2:D4').getRow(1)],
  ['getColumn', 'C2:C4', (sheet) => sheet.getRange('B2:D4').getColumn(1)],
  ['getLastCell', 'D4', (sheet) => sheet.getRange('B2:D4').getLastCell()],
  ['getOffsetRange', 'A3:C5', (sheet) => sheet.getRange('B2:D4').getOffsetRange(1, -1)],
  ['getResizedRange', 'B2:C5', (sheet) => sheet.getRange('B2:D4').getResizedRange(1, -1)],
  ['getBoundingRect of an address', 'A1:D4', (sheet) => sheet.getRange('B2:D4').getBoundingRect('A1')],
  ['getBoundingRect of a range', 'A1:C2', (sheet) => sheet.getRange('B2:C2').getBoundingRect(sheet.getRange('A1'))],
  ['getEntireRow', '2:4', (sheet) => sheet.getRange('B2:D4').getEntireRow()],
  ['getUsedRange of a column', 'B2:B9', (sheet) => sheet.getRange('B:B').getUsedRange()],
])('%s gives %s', async (_name, address, pick) => {
  expect(await addresses(pick)).toBe(`'项目 1'!${address}`);
});

test('an empty sheet has no used range; asked without null objects, Excel gives its first cell', async () => {
  expect(await addresses((_sheet, { workbook }) => workbook.worksheets.getItem('自评表').getUsedRange())).toBe(
    '自评表!A1',
  );
  expect(
    await addresses((_sheet, { workbook }) => workbook.worksheets.getItem('自评表').getUsedRangeOrNullObject()),
  ).toBeNull();
});

test('what hangs on a null object is a null object', async () => {
  expect(
    await addresses((_sheet, { workbook }) =>
      workbook.worksheets.getItem('自评表').getUsedRangeOrNullObject(true).getRow(0),
    ),
  ).toBeNull();
});

test('what is asked of a null object is not done and has no answer', async () => {
  const { Excel, workbook } = await excelPage(TWO_SHEETS);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('没有').delete();
    const xml = context.workbook.customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject().getXml();
    await context.sync();
    expect(xml.value).toBeUndefined();
  });
  expect(workbook.sheets).toHaveLength(2);
});

test.each(['A0', 'ZZZZ1', 'A1:', '', '自评表!A1', 'XFE1'])('the address %j is refused', async (address) => {
  const page = await excelPage(TWO_SHEETS);
  const refused = await page.failure(async (context) => {
    context.workbook.worksheets
      .getItem('项目 1')
      .getRange(address === '' ? ' ' : address)
      .load('address');
    await context.sync();
  });
  expect(refused.code).toBe('InvalidArgument');
});

test('a range of a sheet is found by the name defined for it', async () => {
  const page = await excelPage(TWO_SHEETS, {
    names: [{ name: '得分', formula: "'项目 1'!$D$2:$D$4" }],
  });
  const address = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('项目 1').getRange('得分');
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'项目 1'!D2:D4");
});

test('a range outlives its batch, kept by reference, and is forgotten when the run ends', async () => {
  const page = await excelPage(TWO_SHEETS);
  await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('项目 1').getUsedRange(true);
    range.load('address');
    await context.sync();
    context.workbook.worksheets.getItem('项目 1').getRange('Z99').values = [[1]];
    range.load('address');
    await context.sync();
    // Followed anew it would be B2:Z99 by now.
    expect(range.address).toBe("'项目 1'!B2:D4");
  });
  // The clean-up is sent on its own, after the run.
  await turns();
  expect(page.host.statistics).toMatchObject({ syncs: 2, requests: 3 });
});

test('untracked ranges need no clean-up request', async () => {
  const page = await excelPage(TWO_SHEETS);
  page.host.statistics.reset();
  await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('项目 1').getUsedRange(true);
    range.load('values');
    range.untrack();
    await context.sync();
  });
  expect(page.host.statistics).toMatchObject({ syncs: 1, requests: 1 });
});

test('selecting a range brings its sheet to the front and tells the grid', async () => {
  const page = await excelPage(TWO_SHEETS);
  const selected: unknown[] = [];
  const stop = page.host.onSelect((area) => selected.push(area));
  const address = await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('C3:D4').select();
    const range = context.workbook.getSelectedRange();
    range.load('address');
    const cell = context.workbook.getActiveCell();
    cell.load('address');
    await context.sync();
    return [range.address, cell.address];
  });
  expect(address).toEqual(['自评表!C3:D4', '自评表!C3']);
  expect(selected).toEqual([{ sheetId: page.sheet(1).id, top: 2, left: 2, bottom: 3, right: 3 }]);
  expect(page.workbook.activeSheetId).toBe(page.sheet(1).id);
  stop();
});

test('what the person selected in the grid is what the add-in finds selected', async () => {
  const page = await excelPage(TWO_SHEETS);
  page.host.select(page.sheet().id, 3, 1);
  const address = await page.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'项目 1'!B4");
});
