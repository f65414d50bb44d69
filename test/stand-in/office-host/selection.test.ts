import { excelPage } from '../../support/excel-page';

const SHEETS = [{ name: '自评表', cells: { A1: 1 } }];
const AREAS = [
  { top: 0, left: 0, bottom: 2, right: 1 },
  { top: 4, left: 4, bottom: 4, right: 4 },
];

test('the selected range is the area the person selected', async () => {
  const { Excel, host, sheet } = await excelPage(SHEETS);
  host.selectAreas(sheet().id, AREAS.slice(0, 1));
  await Excel.run(async (context) => {
    const [range, cell] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
    range.load('address');
    cell.load('address');
    await context.sync();
    expect([range.address, cell.address]).toEqual(['自评表!A1:B3', '自评表!A1']);
  });
});

test('several areas are no single range; as areas they are given', async () => {
  const { Excel, host, sheet, failure } = await excelPage(SHEETS);
  host.selectAreas(sheet().id, AREAS);
  const refused = await failure(async (context) => {
    context.workbook.getSelectedRange().load('address');
    await context.sync();
  });
  expect(refused.code).toBe('InvalidSelection');
  await Excel.run(async (context) => {
    const areas = context.workbook.getSelectedRanges();
    areas.load('address');
    areas.areas.load('items/address');
    await context.sync();
    expect(areas.address).toBe('自评表!A1:B3,自评表!E5');
    expect(areas.areas.items.map(({ address }) => address)).toEqual(['自评表!A1:B3', '自评表!E5']);
  });
});

test('a picture is no range', async () => {
  const { host, sheet, failure } = await excelPage(SHEETS);
  host.selectAreas(sheet().id, []);
  const refused = await failure(async (context) => {
    context.workbook.getSelectedRange().load('address');
    await context.sync();
  });
  expect(refused.code).toBe('InvalidSelection');
});
