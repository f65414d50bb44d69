import { excelPage } from '../../support/excel-page';
import { turns } from '../../support/turns';

test('office.js starts, reads, writes and reads back', async () => {
  const { Office, Excel, host } = await excelPage([{ name: '自评表', cells: { A1: '指标', B2: 0.6 } }]);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(true);
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('values,address,valueTypes');
    const none = context.workbook.worksheets.getItemOrNullObject('没有');
    none.load('name');
    sheet.getRange('D2').values = [[16]];
    const written = sheet.getRange('D2');
    written.load('values');
    await context.sync();
    return { values: used.values, address: used.address, none: none.isNullObject, written: written.values };
  });
  expect(seen).toEqual({
    values: [
      ['指标', ''],
      ['', 0.6],
    ],
    address: '自评表!A1:B2',
    none: true,
    written: [[16]],
  });
  expect(host.statistics.syncs).toBe(1);
});

test.each([
  ['windows', 'PC'],
  ['mac', 'Mac'],
  ['web', 'OfficeOnline'],
] as const)('on %s the page knows where it is, what is supported and how Office looks', async (platform, name) => {
  const { Office } = await excelPage([{ name: '自评表', cells: {} }], { platform, excelApi: '1.14' });
  expect(Office.context.platform).toBe(Office.PlatformType[name]);
  expect(Office.context.host).toBe(Office.HostType.Excel);
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  expect(Office.context.officeTheme?.bodyBackgroundColor ?? null).toBe(platform === 'windows' ? '#ffffff' : null);
});

test.each(['windows', 'mac', 'web'] as const)(
  'on %s the settings of the add-in are kept over a new page',
  async (platform) => {
    const page = await excelPage([{ name: '自评表', cells: {} }], { platform });
    page.Office.context.document.settings.set('a', '一');
    await new Promise((resolve) => page.Office.context.document.settings.saveAsync(resolve));
    const { Office } = await page.reload();
    expect(Office.context.document.settings.get('a')).toBe('一');
  },
);

test('on the web a request of more than 5 MB is refused, closing the pane ends its page, and messages to other sites go nowhere', async () => {
  const page = await excelPage([{ name: '自评表', cells: {} }], { platform: 'web' });
  const large = await page.failure(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('A1:A1000').values = Array.from({ length: 1_000 }, () => ['绩'.repeat(2_000)]);
    await context.sync();
  });
  expect(large.code).toBe('RequestPayloadSizeLimitExceeded');
  expect([page.host.endsWithPane, page.sheet().cell(0, 0)]).toEqual([true, null]);
  const parent: unknown = page.window['parent'];
  if (typeof parent !== 'object' || parent === null) throw new Error('the page is no frame');
  const before = page.host.statistics.requests;
  const text = JSON.stringify({ _messageType: 0, _actionType: 0, _actionName: 'executeMethod', _correlationId: 1 });
  Reflect.apply(Reflect.get(parent, 'postMessage'), parent, [text, 'https://example.cn']);
  await turns();
  expect(page.host.statistics.requests).toBe(before);
});
