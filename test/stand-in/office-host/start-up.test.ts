import { excelPage } from '../../support/excel-page';

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
