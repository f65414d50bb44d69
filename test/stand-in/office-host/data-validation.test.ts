import { excelPage, type ExcelPage } from '../../support/excel-page';

const SHEETS = [{ name: '自评表', cells: { A1: 1, B3: 2, C4: 3 } }];
const RULE = { custom: { formula: '=LEN("a")>0' } };
const NO_ALERT = { message: '', showAlert: false, style: 'Stop', title: '' } as const;

const told = ({ sheet }: ExcelPage): unknown[] =>
  sheet()
    .dataValidations()
    .map(({ areas, type, formulas, prompt, alert }) => ({ areas, type, formulas, prompt, shows: alert.isShown }));

async function write({ Excel }: ExcelPage, address: string, message = '目标 90%'): Promise<void> {
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('自评表').getRange(address);
    dataValidation.rule = RULE;
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = NO_ALERT;
    dataValidation.prompt = { showPrompt: true, title: '标题', message };
    await context.sync();
  });
}

const B2 = { top: 1, left: 1, bottom: 1, right: 1 };

test('a validation is set, read, cleared, and one step to undo', async () => {
  const page = await excelPage(SHEETS);
  await write(page, 'B2');
  const prompt = { isShown: true, title: '标题', text: '目标 90%' };
  expect(told(page)).toEqual([{ areas: [B2], type: 'custom', formulas: ['LEN("a")>0', null], prompt, shows: false }]);
  await page.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('自评表').getRange('B2');
    dataValidation.load('type,rule,prompt,ignoreBlanks,errorAlert,valid');
    await context.sync();
    expect(dataValidation.toJSON()).toEqual({
      type: 'Custom',
      rule: RULE,
      prompt: { showPrompt: true, title: '标题', message: '目标 90%' },
      ignoreBlanks: true,
      errorAlert: NO_ALERT,
      valid: true,
    });
    dataValidation.clear();
    await context.sync();
  });
  expect(told(page)).toEqual([]);
  page.workbook.undo();
  page.workbook.undo();
  expect(told(page)).toEqual([]);
});

test('cells without one allow anything; where cells differ, that is told and no rule', async () => {
  const page = await excelPage(SHEETS);
  await write(page, 'B2');
  await write(page, 'B3', '别的');
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    const read = ['A1', 'B2:B3', 'B1:B3'].map((address) => {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load('type,rule,prompt');
      return dataValidation;
    });
    await context.sync();
    expect(read.map(({ type }) => type)).toEqual(['None', 'Inconsistent', 'MixedCriteria']);
    expect(read.map(({ rule }) => rule)).toEqual([{}, null, null]);
  });
});

test('the cells that have one are found in the used part; where none has, nothing is', async () => {
  const page = await excelPage(SHEETS);
  const found = (): Promise<string | null> =>
    page.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('自评表').getUsedRange(true);
      const cells = used.getSpecialCellsOrNullObject('DataValidations');
      cells.load('address');
      cells.dataValidation.load('type');
      await context.sync();
      return cells.isNullObject ? null : cells.address;
    });
  expect(await found()).toBeNull();
  await write(page, 'B2');
  await write(page, 'A4:C5');
  expect(await found()).toBe('自评表!B2,自评表!A4:C4');
});

test('of a validation on many cells, one cell is cleared or given another', async () => {
  const page = await excelPage(SHEETS);
  await write(page, 'A1:B2');
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A2').dataValidation.clear();
    await context.sync();
  });
  await write(page, 'B1', '别的');
  expect(told(page)).toMatchObject([
    { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }, B2] },
    { prompt: { text: '别的' } },
  ]);
});

test('too long words are refused; what was done before in the request stays', async () => {
  const page = await excelPage(SHEETS);
  await expect(write(page, 'B2', '长'.repeat(256))).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(told(page)).toMatchObject([{ type: 'custom', prompt: { text: '' } }]);
});

test('values are held against limits and lists', async () => {
  const page = await excelPage(SHEETS);
  const validation = {
    type: 'whole' as const,
    operator: 'greaterThanOrEqual',
    formulas: ['2', null] as const,
    ignoresBlanks: true,
    hasDropDown: true,
    prompt: { isShown: false, title: '', text: '' },
    alert: { isShown: true, title: '', text: '', style: 'stop' as const },
    areas: [{ top: 0, left: 0, bottom: 3, right: 2 }],
  };
  page.workbook.apply([{ kind: 'dataValidation', sheetId: page.sheet().id, id: 'w', validation }], 'user');
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    const read = ['A1', 'B3', 'A1:B3', 'A2'].map((address) => {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load('valid,rule');
      return dataValidation;
    });
    await context.sync();
    expect(read.map(({ valid }) => valid)).toEqual([false, true, null, true]);
    expect(read[0]?.rule).toEqual({ wholeNumber: { formula1: 2, operator: 'GreaterThanOrEqualTo' } });
  });
});
