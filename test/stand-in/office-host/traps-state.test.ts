import { excelPage, type ExcelPage } from '../../support/excel-page';
import { hostOptions } from '../../support/host-options';
import { turns } from '../../support/turns';

/* The traps of the workbook's state, by their numbers in the list of traps. */

const SHEETS = [{ name: '自评表', cells: { A1: 1, A2: 2 } }];

const write = async (context: Excel.RequestContext): Promise<void> => {
  context.workbook.worksheets.getItem('自评表').getRange('A1').values = [[9]];
  await context.sync();
};

const failing = async (page: ExcelPage, use: (context: Excel.RequestContext) => void): Promise<string> =>
  (
    await page.failure(async (context) => {
      use(context);
      await context.sync();
    })
  ).code;

test('trap 29: a sheet is protected between reading and writing', async () => {
  const page = await excelPage(SHEETS, hostOptions('protect=自评表@2'));
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.protection.load('protected');
    await context.sync();
    expect(sheet.protection.protected).toBe(false);
    sheet.getRange('A1').values = [[9]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    sheet.protection.load('protected');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
  });
  expect(page.sheet().cell(0, 0)?.value).toBe(1);
});

test('trap 30: a very hidden sheet is added, and cannot be deleted', async () => {
  const page = await excelPage(SHEETS);
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.add('记录').visibility = 'VeryHidden';
    await context.sync();
  });
  expect(page.sheet(1).visibility).toBe('veryHidden');
  expect(await failing(page, ({ workbook }) => workbook.worksheets.getItem('记录').delete())).toBe('InvalidOperation');
  expect(page.sheet(1).name).toBe('记录');
});

test('trap 31: while a cell is edited requests are refused, until the person leaves the cell', async () => {
  const page = await excelPage(SHEETS, hostOptions('editing=2'));
  expect((await page.failure(write)).code).toBe('InvalidOperationInCellEditMode');
  expect((await page.failure(write)).code).toBe('InvalidOperationInCellEditMode');
  await page.Excel.run(write);
  expect(page.sheet().cell(0, 0)?.value).toBe(9);
});

test('trap 31: a run can wait for that, where Excel knows how, and is refused where it does not', async () => {
  const waiting = await excelPage(SHEETS, hostOptions('editing=always,delayForCellEdit=1'));
  const written = waiting.Excel.run({ delayForCellEdit: true }, write);
  await turns();
  expect(waiting.sheet().cell(0, 0)?.value).toBe(1);
  waiting.host.setEditing(false);
  await written;
  expect(waiting.sheet().cell(0, 0)?.value).toBe(9);
  const ignoring = await excelPage(SHEETS, hostOptions('editing=always'));
  const refused = ignoring.Excel.run({ delayForCellEdit: true }, write);
  await expect(refused).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
});

test('trap 34: what a request changes is one step to undo', async () => {
  const page = await excelPage(SHEETS);
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('A1').values = [[9]];
    sheet.getRange('A1').format.fill.color = '#FFC7CE';
    sheet.getRange('A2').values = [[9]];
    await context.sync();
  });
  page.workbook.undo();
  expect([0, 1].map((row) => page.sheet().cell(row, 0)?.value)).toEqual([1, 2]);
  expect(page.sheet().style(0, 0).fill).toBeNull();
});

test('a workbook opened for reading only says so, and refuses whatever would change a cell', async () => {
  const page = await excelPage(SHEETS, hostOptions('readOnly=1'));
  const uses: ((context: Excel.RequestContext) => void)[] = [
    ({ workbook }) => void (workbook.worksheets.getItem('自评表').getRange('A1').values = [[9]]),
    ({ workbook }) => void (workbook.worksheets.getItem('自评表').getRange('A1').format.fill.color = '#FFC7CE'),
  ];
  for (const use of uses) expect(await failing(page, use)).toBe('AccessDenied');
  const told = await page.Excel.run(async ({ workbook, sync }) => {
    workbook.load('readOnly');
    await sync.call(workbook.context);
    return workbook.readOnly;
  });
  expect(told).toBe(true);
});

test('trap 36: with the focus in another workbook nothing is activated, selected or added', async () => {
  const page = await excelPage(SHEETS, hostOptions('inactive=1'));
  const uses: ((context: Excel.RequestContext) => void)[] = [
    ({ workbook }) => workbook.worksheets.getItem('自评表').activate(),
    ({ workbook }) => workbook.worksheets.getItem('自评表').getRange('A1').select(),
    ({ workbook }) => void workbook.worksheets.add('新'),
    ({ workbook }) => void workbook.getActiveCell().load('address'),
    ({ workbook }) => void workbook.getSelectedRange().load('address'),
  ];
  for (const use of uses) expect(await failing(page, use)).toBe('InactiveWorkbook');
  await page.Excel.run(write);
  expect(page.sheet().cell(0, 0)?.value).toBe(9);
});

/** What is heard of changes; the handler is removed with the page. */
async function listening(page: ExcelPage): Promise<Excel.WorksheetChangedEventArgs[]> {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
    await context.sync();
  });
  return heard;
}

test('trap 37: own writes are heard; muted events are not, and others go on as before', async () => {
  const page = await excelPage(SHEETS);
  const heard = await listening(page);
  await page.Excel.run(write);
  await turns();
  expect(heard.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([['Local', 'ThisLocalAddin']]);
  await page.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await write(context);
    context.runtime.enableEvents = true;
    context.runtime.load('enableEvents');
    await context.sync();
    expect(context.runtime.enableEvents).toBe(true);
  });
  await turns();
  expect(heard).toHaveLength(1);
});

test('traps 37, 38: somebody else’s entry between two requests is there, and heard as Remote', async () => {
  const page = await excelPage(SHEETS, hostOptions('remote=自评表!A2:34%@3'));
  const heard = await listening(page);
  await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange('A2');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[2]]);
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[0.34]]);
  });
  await turns();
  expect(heard.map(({ address, source }) => [address, source])).toEqual([['A2', 'Remote']]);
});

test('trap 38: a plan that names a missing sheet is said aloud and stops nothing', async () => {
  const aloud = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = await excelPage(SHEETS, hostOptions('protect=没有@1'));
  await page.Excel.run(write);
  expect(aloud).toHaveBeenCalledWith(expect.stringContaining('没有'));
  aloud.mockRestore();
});

const saved = ({ Office }: ExcelPage): Promise<string> =>
  new Promise((resolve) =>
    Office.context.document.settings.saveAsync(({ status, error }) => resolve(`${status} ${error?.code ?? ''}`.trim())),
  );

test('trap 41: settings are kept while the workbook is open, and refused when they are too large', async () => {
  const page = await excelPage(SHEETS, hostOptions('settingsLimit=100'));
  page.Office.context.document.settings.set('规则', '{"a":1}');
  expect(await saved(page)).toBe('succeeded');
  page.Office.context.document.settings.set('规则', 'x'.repeat(200));
  expect(await saved(page)).toBe('failed 4001');
  const reloaded = await page.reload();
  expect(reloaded.Office.context.document.settings.get('规则')).toBe('{"a":1}');
});

test('trap 40: inserting sheets of another file is said not to be done here, and changes nothing', async () => {
  const aloud = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = await excelPage(SHEETS);
  expect(await failing(page, ({ workbook }) => void workbook.insertWorksheetsFromBase64('UEsDBA=='))).toBe(
    'NotImplemented',
  );
  expect(aloud).toHaveBeenCalledWith(expect.stringContaining('Workbook.InsertWorksheetsFromBase64()'));
  expect(page.workbook.sheets).toHaveLength(1);
  aloud.mockRestore();
});
