import { excelPage, type ExcelPage } from '../../support/excel-page';

const SHEET = { name: '自评表', cells: { A1: 1, B3: 2, C4: 3 } };
const SHEETS = [SHEET];

const FORMAT = {
  areas: [
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 2, left: 1, bottom: 3, right: 2 },
  ],
  formula: 'LEN("a")>0',
  fill: 'FFD5D9',
  fontColor: '9C0006',
};

const plain = ({ sheet }: ExcelPage): unknown[] =>
  sheet()
    .conditionalFormats()
    .map(({ areas, formula, fill, fontColor }) => ({ areas, formula, fill, fontColor }));

async function addFormat({ Excel }: ExcelPage, addresses = 'A1,B3:C4', formula = '=LEN("a")>0'): Promise<string> {
  return Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('自评表').getRanges(addresses);
    const format = cells.conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = '#FFD5D9';
    format.custom.format.font.color = '#9C0006';
    format.load('id');
    await context.sync();
    return format.id;
  });
}

test('one format is added to several areas and is one step to undo', async () => {
  const page = await excelPage(SHEETS);
  await addFormat(page);
  expect(plain(page)).toEqual([FORMAT]);
  page.workbook.undo();
  expect(plain(page)).toEqual([]);
});

test('formats are read with formula, colours and places, in the order they count', async () => {
  const page = await excelPage(SHEETS);
  const first = await addFormat(page);
  const second = await addFormat(page, 'D9', '=TRUE');
  await page.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('自评表').getRange().conditionalFormats;
    formats.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
    await context.sync();
    expect(formats.items.map(({ type, priority }) => ({ type, priority }))).toEqual([
      { type: 'Custom', priority: 0 },
      { type: 'Custom', priority: 1 },
    ]);
    const formulas = new Map(formats.items.map((item) => [item.id, item.customOrNullObject.rule.formula]));
    expect(formulas.get(first)).toBe('=LEN("a")>0');
    expect(formulas.get(second)).toBe('=TRUE');
    const format = formats.getItem(first);
    const areas = format.getRanges();
    areas.load('address,areaCount,cellCount');
    const { fill, font } = format.custom.format;
    fill.load('color');
    font.load('color');
    const single = formats.getItem(second).getRange();
    single.load('address');
    await context.sync();
    expect(areas.toJSON()).toMatchObject({ address: '自评表!A1,自评表!B3:C4', areaCount: 2, cellCount: 5 });
    expect([fill.color, font.color, single.address]).toEqual(['#FFD5D9', '#9C0006', '自评表!D9']);
  });
});

test('a range has the formats that touch it', async () => {
  const page = await excelPage(SHEETS);
  await addFormat(page);
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    const counts = ['A1', 'A2', 'C4:D9'].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([1, 0, 1]);
  });
});

test('a format is changed and deleted by its id', async () => {
  const page = await excelPage(SHEETS);
  const id = await addFormat(page);
  await page.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('自评表').getRange().conditionalFormats;
    formats.getItem(id).custom.rule.formula = '=$A1>0';
    formats.getItem(id).custom.format.font.clear();
    await context.sync();
  });
  expect(plain(page)).toEqual([{ ...FORMAT, formula: '$A1>0', fontColor: null }]);
  await page.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('自评表').getRange().conditionalFormats;
    formats.getItem(id).delete();
    const gone = formats.getItemOrNullObject(id);
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  expect(plain(page)).toEqual([]);
});

test('a format of another kind is not made', async () => {
  const aloud = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { failure } = await excelPage(SHEETS);
  const refused = await failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').conditionalFormats.add('DataBar');
    await context.sync();
  });
  expect(refused.code).toBe('NotImplemented');
  aloud.mockRestore();
});

test('a protected sheet takes no formats', async () => {
  const { failure } = await excelPage([{ ...SHEET, protected: true }]);
  const refused = await failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').conditionalFormats.add('Custom');
    await context.sync();
  });
  expect(refused.code).toBe('AccessDenied');
});
