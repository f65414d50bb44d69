import { excelPage } from '../../support/excel-page';
import { turns } from '../../support/turns';

const SHEETS = [
  { name: '自评表', cells: { A1: 1, B1: { formula: "'二 月'!A1", value: 2 } } },
  { name: '二 月', cells: { A1: 2 } },
];

test('a sheet is renamed, keeps its id, is found by the new name only, and the person’s undo takes it back', async () => {
  const { Excel, sheet, workbook } = await excelPage(SHEETS);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const renamed = worksheets.getItem('自评表');
    renamed.load('id');
    await context.sync();
    const { id } = renamed;
    renamed.name = '自评表（定稿）';
    const [old, now] = [worksheets.getItemOrNullObject('自评表'), worksheets.getItem('自评表（定稿）')];
    now.load('id');
    await context.sync();
    expect([old.isNullObject, now.id]).toEqual([true, id]);
  });
  expect(sheet().name).toBe('自评表（定稿）');
  workbook.undo();
  expect(sheet().name).toBe('自评表');
});

test.each([
  ['自评表', '二 月', 'ItemAlreadyExists'],
  ['自评表', 'a:b', 'InvalidArgument'],
  ['二 月', '三月', 'NotImplemented'],
])('%s does not become %s: %s', async (name, wanted, code) => {
  const aloud = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { failure, sheet } = await excelPage(SHEETS);
  const refused = await failure(async (context) => {
    context.workbook.worksheets.getItem(name).name = wanted;
    await context.sync();
  });
  expect(refused.code).toBe(code);
  expect([sheet(0).name, sheet(1).name]).toEqual(['自评表', '二 月']);
  expect(aloud).toHaveBeenCalledTimes(code === 'NotImplemented' ? 1 : 0);
  aloud.mockRestore();
});

test('a sheet that was added is deleted, and a listener hears of it', async () => {
  const { Excel, workbook } = await excelPage(SHEETS);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onDeleted.add(async ({ type, source }) => void heard.push(`${type} ${source}`));
    worksheets.add('整改清单').getRange('A1').values = [['位置']];
    await context.sync();
    worksheets.getItem('整改清单').delete();
    const gone = worksheets.getItemOrNullObject('整改清单');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  await turns();
  expect(heard).toEqual(['WorksheetDeleted Local']);
  expect(workbook.sheets).toHaveLength(2);
  workbook.undo();
  expect(workbook.sheets[2]?.cell(0, 0)?.value).toBe('位置');
});

test('the last sheet that can be seen is not deleted; deleting one of the file is said not to be done here', async () => {
  const aloud = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const remove = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getFirst().delete();
    await context.sync();
  };
  const single = await excelPage([{ name: '表', cells: {} }]);
  expect((await single.failure(remove)).code).toBe('InvalidOperation');
  const two = await excelPage([{ name: '甲', cells: {} }, { name: '乙', cells: {} }]); // prettier-ignore
  expect((await two.failure(remove)).code).toBe('NotImplemented');
  expect(aloud).toHaveBeenCalledWith(expect.stringContaining('sheetOfFile: 甲'));
  expect(two.workbook.sheets).toHaveLength(2);
  aloud.mockRestore();
});
