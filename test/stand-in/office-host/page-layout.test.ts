import { validateXlsx } from '../../support/validate-xlsx';
import { excelPage } from '../../support/excel-page';

const SHEETS = [
  { name: "一 'A' 表", cells: { A1: '标题', A2: 1 } },
  { name: '二', cells: { A1: 1 } },
];

test('a sheet is set up to be printed, as one change, and tells it', async () => {
  const { Excel, sheet, workbook } = await excelPage(SHEETS);
  const told = await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("一 'A' 表");
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintMargins('Centimeters', { left: 2.54, right: 1.27 });
    pageLayout.topMargin = 36;
    pageLayout.centerHorizontally = true;
    pageLayout.paperSize = 'A4';
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintArea('A:C');
    pageLayout.printGridlines = true;
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    pageLayout.headersFooters.defaultForAllPages.leftFooter = 'A&&C';
    await context.sync();
    pageLayout.load();
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    titles.load('address');
    const area = pageLayout.getPrintAreaOrNullObject();
    area.load('address');
    const { defaultForAllPages: foot } = pageLayout.headersFooters;
    foot.load();
    await context.sync();
    return { ...pageLayout.toJSON(), titles: titles.address, area: area.address, headersFooters: foot.toJSON() };
  });
  expect(told).toEqual({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: 0 },
    centerHorizontally: true,
    centerVertically: false,
    leftMargin: 72,
    rightMargin: 36,
    topMargin: 36,
    printGridlines: true,
    headersFooters: { leftFooter: 'A&&C', centerFooter: '&P / &N', rightFooter: '' },
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    titles: "'一 ''A'' 表'!1:2",
    area: "'一 ''A'' 表'!A:C",
  });
  expect(workbook.names).toMatchObject([
    { name: '_xlnm.Print_Titles', sheetId: '1', formula: "'一 ''A'' 表'!$1:$2" },
    { name: '_xlnm.Print_Area', sheetId: '1', formula: "'一 ''A'' 表'!$A:$C" },
  ]);
  expect(sheet().print.footer).toBe('&LA&&C&C&P / &N');
  expect(validateXlsx(workbook.save())).toEqual([]);
  workbook.undo();
  expect([sheet().print.landscape, workbook.names]).toEqual([false, []]);
});

test('repeated rows change and leave repeated columns; what is not set up is null', async () => {
  const { Excel, workbook } = await excelPage(SHEETS, {
    names: [{ name: '_xlnm.Print_Titles', sheet: 1, formula: "'二'!$A:$B,'二'!$1:$1" }],
  });
  const isNull = await Excel.run(async (context) => {
    const second = context.workbook.worksheets.getItem('二');
    second.pageLayout.setPrintTitleRows(second.getRange('2:3'));
    const none = context.workbook.worksheets.getItem("一 'A' 表").pageLayout.getPrintAreaOrNullObject();
    none.load('address');
    await context.sync();
    return none.isNullObject;
  });
  expect(isNull).toBe(true);
  expect(workbook.names[0]?.formula).toBe('二!$A:$B,二!$2:$3');
});

test.each([
  ['orientation', (layout: Excel.PageLayout) => layout.set({ orientation: 'Slanted' as 'Portrait' })],
  ['a negative margin', (layout: Excel.PageLayout) => layout.set({ leftMargin: -1 })],
  ['rows of no address', (layout: Excel.PageLayout) => layout.setPrintTitleRows('第一行')],
  ['a scale of 5 %', (layout: Excel.PageLayout) => layout.set({ zoom: { scale: 5 } })],
])('%s is refused', async (_, queue) => {
  const { failure } = await excelPage(SHEETS);
  const refused = await failure(async (context) => {
    queue(context.workbook.worksheets.getItem('二').pageLayout);
    await context.sync();
  });
  expect(refused.code).toBe('InvalidArgument');
});
