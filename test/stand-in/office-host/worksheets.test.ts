import { createOfficeHost } from '../../../src/stand-in/office-host/page/install-office-host';
import { builtWorkbook, excelPage, type PageSheets } from '../../support/excel-page';
import { startOfficeJs } from '../../support/office-js';

const SHEETS: PageSheets = [
  { name: '封面', cells: {} },
  { name: '自评表', cells: {}, protected: true },
  { name: 'Data', cells: {}, visibility: 'veryHidden' },
];

test('the sheets are listed with name, place, visibility and protection', async () => {
  const page = await excelPage(SHEETS);
  const listed = await page.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility,items/position,items/protection/protected');
    await context.sync();
    return worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position, sheet.protection.protected]);
  });
  expect(listed).toEqual([
    ['封面', 'Visible', 0, false],
    ['自评表', 'Visible', 1, true],
    ['Data', 'VeryHidden', 2, false],
  ]);
});

test('a sheet is found by name in any case, by id, as the first, and counted', async () => {
  const page = await excelPage([
    { name: '隐藏', cells: {}, visibility: 'hidden' },
    { name: '自评表', cells: {} },
    { name: '2', cells: {} },
    { name: 'Data', cells: {}, visibility: 'veryHidden' },
  ]);
  const found = await page.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.getItem('自评表');
    second.load('id');
    await context.sync();
    const picked = [
      worksheets.getItem('data'),
      worksheets.getItem(second.id),
      worksheets.getItem('2'),
      worksheets.getFirst(),
      worksheets.getFirst(true),
      worksheets.getLast(true),
    ];
    for (const sheet of picked) sheet.load('name');
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    await context.sync();
    return [...picked.map(({ name }) => name), count.value, visible.value];
  });
  expect(found).toEqual(['Data', '自评表', '2', '隐藏', '自评表', '2', 4, 2]);
});

test('a sheet loaded without naming properties brings those the host has', async () => {
  const page = await excelPage(SHEETS);
  const names = await page.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load();
    const one = worksheets.getItem('Data');
    one.load({ name: true, protection: { protected: true } });
    await context.sync();
    return [...worksheets.items.map(({ name }) => name), one.name, one.protection.protected];
  });
  expect(names).toEqual(['封面', '自评表', 'Data', 'Data', false]);
});

test('a sheet that is not there: an error, or a null object', async () => {
  const page = await excelPage(SHEETS);
  const refused = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('没有').load('name');
    await context.sync();
  });
  expect(refused.code).toBe('ItemNotFound');
  await page.Excel.run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('没有');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('activating a sheet brings it to the front', async () => {
  const page = await excelPage(SHEETS);
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').activate();
    await context.sync();
  });
  expect(page.workbook.activeSheetId).toBe(page.sheet(1).id);
});

test('a sheet is hidden, and another is in front; the last one that can be seen stays', async () => {
  const page = await excelPage(SHEETS);
  const visibilities = await page.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('封面').visibility = 'VeryHidden';
    worksheets.getItem('Data').visibility = 'Hidden';
    worksheets.load('items/visibility');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    return [active.name, ...worksheets.items.map(({ visibility }) => visibility)];
  });
  expect(visibilities).toEqual(['自评表', 'VeryHidden', 'Visible', 'Hidden']);
  const refused = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').visibility = 'Hidden';
    await context.sync();
  });
  expect(refused.code).toBe('InvalidOperation');
});

test('no sheet is hidden or shown where the structure of the workbook is protected', async () => {
  const workbook = builtWorkbook(SHEETS);
  const host = createOfficeHost(Object.create(workbook, { structureProtected: { value: true } }));
  const { Excel } = await startOfficeJs(host);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').visibility = 'Visible';
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
  expect(workbook.sheets[2]?.visibility).toBe('veryHidden');
});

test('a sheet is filtered when its filter hides rows', async () => {
  const filter = { name: '_xlnm._FilterDatabase', sheet: 0, formula: '自评表!$A$1:$C$9', hidden: true };
  const filtered = async (hiddenRow: number | null) => {
    const rows = hiddenRow === null ? {} : { [hiddenRow]: { hidden: true } };
    const page = await excelPage([{ name: '自评表', cells: { A1: 1 }, rows }], { names: [filter] });
    return page.Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem('自评表');
      autoFilter.load('enabled,isDataFiltered');
      await context.sync();
      return [autoFilter.enabled, autoFilter.isDataFiltered];
    });
  };
  expect(await filtered(null)).toEqual([true, false]);
  expect(await filtered(4)).toEqual([true, true]);
  expect(await filtered(31)).toEqual([true, false]);
});

test('the application is always calculated and takes the hints for speed', async () => {
  const page = await excelPage(SHEETS);
  const mode = await page.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load('calculationMode');
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.calculate('Full');
    await context.sync();
    return application.calculationMode;
  });
  expect(mode).toBe('Automatic');
});

test('another workbook takes the place of the first', async () => {
  const page = await excelPage(SHEETS);
  page.host.replaceWorkbook(builtWorkbook([{ name: '另一个', cells: {} }]));
  const names = await page.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(['另一个']);
});

test('a chart sheet is no worksheet', async () => {
  const workbook = builtWorkbook(SHEETS);
  const [first, ...others] = workbook.sheets;
  const chart = Object.create(first ?? null, { kind: { value: 'other' } });
  const host = createOfficeHost(Object.create(workbook, { sheets: { value: [chart, ...others] } }));
  const { Excel } = await startOfficeJs(host);
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(['自评表', 'Data']);
});
