import { createOfficeHost } from '../../../src/stand-in/office-host/page/install-office-host';
import { builtWorkbook, excelPage, type ExcelPage } from '../../support/excel-page';
import { startOfficeJs } from '../../support/office-js';
import { turns } from '../../support/turns';

const SHEET = { name: '自评表', cells: { A1: 1, A2: 1, A3: 1 } };

const writeThree = async (context: Excel.RequestContext): Promise<void> => {
  const sheet = context.workbook.worksheets.getItem('自评表');
  for (const address of ['A1', 'A2', 'A3']) {
    const range = sheet.getRange(address);
    range.values = [[2]];
    range.untrack();
  }
  await context.sync();
};

const column = ({ sheet }: ExcelPage): unknown[] => [0, 1, 2].map((row) => sheet().cell(row, 0)?.value);

test('while a cell is edited every request is refused and nothing is written; afterwards all is as before', async () => {
  const page = await excelPage([SHEET]);
  page.host.setEditing(true);
  expect((await page.failure(writeThree)).code).toBe('InvalidOperationInCellEditMode');
  expect(column(page)).toEqual([1, 1, 1]);
  page.host.setEditing(false);
  await page.Excel.run(writeThree);
  expect(column(page)).toEqual([2, 2, 2]);
});

test('a fault at any action leaves done what ran before it and nothing after', async () => {
  let actions = 0;
  const counting = await excelPage([SHEET]);
  counting.host.setFaults((request) => {
    actions = Math.max(actions, request.actions);
    return null;
  });
  await counting.Excel.run(writeThree);
  const states = [];
  for (let action = 0; action < actions; action++) {
    const page = await excelPage([SHEET], {
      faults: ({ writes }) => (writes ? { kind: 'action', action, code: 'GeneralException' } : null),
    });
    expect((await page.failure(writeThree)).code).toBe('GeneralException');
    states.push(column(page).join());
  }
  expect(actions).toBeGreaterThan(6);
  expect([...new Set(states)]).toEqual(['1,1,1', '2,1,1', '2,2,1']);
});

test('a refused request does nothing', async () => {
  const page = await excelPage([SHEET], { faults: () => ({ kind: 'request', code: 'ServiceNotAvailable' }) });
  expect((await page.failure(writeThree)).code).toBe('ServiceNotAvailable');
  expect(column(page)).toEqual([1, 1, 1]);
});

test.each([true, false])('a request without an answer was carried out: %s', async (done) => {
  const page = await excelPage([SHEET], { faults: () => ({ kind: 'silence', done }) });
  const silence = turns(30).then(() => 'silence');
  expect(await Promise.race([page.Excel.run(writeThree), silence])).toBe('silence');
  expect(column(page)).toEqual(done ? [2, 2, 2] : [1, 1, 1]);
});

test('requests and answers over the limit are refused with their codes', async () => {
  const page = await excelPage([SHEET], { payloadLimit: 4000 });
  const long = 'x'.repeat(5000);
  const request = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').values = [[long]];
    await context.sync();
  });
  expect(request.code).toBe('RequestPayloadSizeLimitExceeded');
  const answer = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1:Z99').load('values');
    await context.sync();
  });
  expect(answer.code).toBe('ResponsePayloadSizeLimitExceeded');
});

test('members of a newer requirement set than declared are refused', async () => {
  const page = await excelPage([SHEET], { excelApi: '1.8' });
  expect(page.Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(true);
  expect(page.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
  const refused = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').autoFilter.load('enabled');
    await context.sync();
  });
  expect(refused.code).toBe('ApiNotFound');
});

test.each<[string, (context: Excel.RequestContext) => void]>([
  ['Workbook.PivotTables', ({ workbook }) => void workbook.pivotTables.load('items/name')],
  ['Worksheet.TabColor', ({ workbook }) => void workbook.worksheets.getItem('自评表').load('tabColor')],
  ['Worksheet.TabColor =', ({ workbook }) => void (workbook.worksheets.getItem('自评表').tabColor = '#FF0000')],
  ['Worksheet.Copy()', ({ workbook }) => void workbook.worksheets.getItem('自评表').copy()],
  ['Range.Clear(All)', ({ workbook }) => workbook.worksheets.getItem('自评表').getRange('A1').clear()],
  [
    'RangeFont.Italic =',
    ({ workbook }) => {
      workbook.worksheets.getItem('自评表').getRange('A1').format.font.italic = true;
    },
  ],
])('the missing member %s is named aloud', async (member, use) => {
  const aloud = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { failure } = await excelPage([SHEET]);
  const refused = await failure(async (context) => {
    use(context);
    await context.sync();
  });
  expect(refused.code).toBe('NotImplemented');
  expect(refused.message).toContain(member);
  expect(aloud).toHaveBeenCalledWith(expect.stringContaining(member));
  aloud.mockRestore();
});

test('requests take their time', async () => {
  const { Excel } = await excelPage([SHEET], { latency: 40 });
  const started = performance.now();
  await Excel.run(writeThree);
  expect(performance.now() - started).toBeGreaterThan(35);
});

test('language, document and settings are those of the host', async () => {
  const host = createOfficeHost(builtWorkbook([SHEET]), { locale: 'en-US' });
  const { Office } = await startOfficeJs(host, { locale: 'en-US' });
  expect(Office.context.displayLanguage).toBe('en-US');
  expect(Office.context.document.url).toBe('file:///自评表.xlsx');
  expect(Office.context.host).toBe('Excel');
  Office.context.document.settings.set('a', 1);
  const saved = await new Promise<string>((resolve) =>
    Office.context.document.settings.saveAsync(({ status }) => resolve(String(status))),
  );
  expect(saved).toBe('succeeded');
});

test('bytes are counted and can be counted anew', async () => {
  const { Excel, host } = await excelPage([SHEET]);
  await Excel.run(writeThree);
  const { syncs, bytesIn, bytesOut } = host.statistics;
  expect(syncs).toBe(1);
  expect(bytesIn).toBeGreaterThan(500);
  expect(bytesOut).toBeGreaterThan(100);
  host.statistics.reset();
  expect(host.statistics).toMatchObject({ syncs: 0, requests: 0, bytesIn: 0, bytesOut: 0 });
});

test('a host that is disposed of answers no more', async () => {
  const page = await excelPage([SHEET]);
  page.host.dispose();
  const silence = turns(30).then(() => 'silence');
  expect(await Promise.race([page.Excel.run(writeThree), silence])).toBe('silence');
});

test('a call of office.js the host has no answer to is said aloud and fails', async () => {
  const aloud = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { Office } = await excelPage([SHEET]);
  const status = await new Promise<string>((resolve) =>
    Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, (result) => resolve(String(result.status))),
  );
  expect(status).toBe('failed');
  expect(aloud).toHaveBeenCalledWith(expect.stringContaining('no answer to method'));
  aloud.mockRestore();
});
