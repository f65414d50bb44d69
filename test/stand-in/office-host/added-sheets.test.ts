import { excelPage } from '../../support/excel-page';
import { turns } from '../../support/turns';

const SHEETS = [{ name: '自评表', cells: { A1: 1 } }];

test('a sheet is added at the end, named, hidden, written and formatted in one request', async () => {
  const { Excel, sheet } = await excelPage(SHEETS);
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add('整改清单');
    added.visibility = 'VeryHidden';
    const head = added.getRange('A1:B1');
    head.values = [['编号', '问题']];
    head.format.font.bold = true;
    head.format.fill.color = '#DDEBF7';
    head.format.wrapText = true;
    added.getRange('A:A').format.columnWidth = 48;
    added.getRange('B1').formulas = [['=HYPERLINK("#自评表!A1","A1")']];
    added.freezePanes.freezeRows(1);
    added.load('id,name,position,visibility');
    await context.sync();
    expect(added.toJSON()).toMatchObject({ name: '整改清单', position: 1, visibility: 'VeryHidden' });
  });
  const added = sheet(1);
  expect(added).toMatchObject({ name: '整改清单', visibility: 'veryHidden', frozen: { rows: 1, columns: 0 } });
  expect(added.cell(0, 0)?.value).toBe('编号');
  expect(added.cell(0, 1)?.formula).toBe('=HYPERLINK("#自评表!A1","A1")');
  expect(added.style(0, 0)).toMatchObject({ fill: 'DDEBF7', font: { bold: true }, alignment: { wrap: true } });
  expect(added.columnWidth(0)).toBeCloseTo(8.43, 2);
});

test('without a name Excel gives one', async () => {
  const { Excel, sheet } = await excelPage(SHEETS);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add();
    await context.sync();
  });
  expect(sheet(1).name).toBe('Sheet2');
});

test.each([
  ['自评表', 'ItemAlreadyExists'],
  ['a/b', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
])('a sheet cannot be added as %s', async (name, code) => {
  const { failure } = await excelPage(SHEETS);
  const refused = await failure(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  expect(refused.code).toBe(code);
});

test('widths are in points and read null where columns differ', async () => {
  const { Excel } = await excelPage(SHEETS);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('B1').format.columnWidth = 120;
    const [own, both] = [sheet.getRange('B1').format, sheet.getRange('A1:B1').format];
    own.load('columnWidth');
    both.load('columnWidth');
    await context.sync();
    expect([own.columnWidth, both.columnWidth]).toEqual([120, null]);
  });
});

test('frozen panes are where they were put', async () => {
  const { Excel } = await excelPage(SHEETS);
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('自评表');
    freezePanes.freezeRows(2);
    const rows = freezePanes.getLocationOrNullObject();
    rows.load('address');
    await context.sync();
    expect(rows.address).toBe('自评表!1:2');
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('a listener hears of sheets that come and go', async () => {
  const { Excel, workbook } = await excelPage(SHEETS);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onAdded.add(async ({ type, source }) => void heard.push(`${type} ${source}`));
    context.workbook.worksheets.onDeleted.add(async ({ type, source }) => void heard.push(`${type} ${source}`));
    await context.sync();
    context.workbook.worksheets.add('整改清单');
    await context.sync();
  });
  workbook.undo();
  await turns();
  expect(heard).toEqual(['WorksheetAdded Local', 'WorksheetDeleted Local']);
});
