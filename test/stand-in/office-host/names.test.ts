import { excelPage, type ExcelPage } from '../../support/excel-page';

const NAMES = [
  { name: '绩效口径', formula: '"national-2020"' },
  { name: '得分', formula: '自评表!$I$7', hidden: true },
  { name: '满分', formula: '100' },
  { name: 'Broken', formula: '#REF!' },
  { name: '局部', sheet: 0, formula: 'TRUE' },
  { name: '_xlnm._FilterDatabase', sheet: 0, formula: '自评表!$A$1:$C$3', hidden: true },
];

const page = (): Promise<ExcelPage> => excelPage([{ name: '自评表', cells: {} }], { names: NAMES });

test('names are listed with formula, value, type and visibility; built-in ones are not', async () => {
  const { Excel } = await page();
  const listed = await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/formula,items/value,items/type,items/visible');
    const local = context.workbook.worksheets.getItem('自评表').names;
    local.load('items/name,items/value,items/scope');
    await context.sync();
    return [
      ...names.items.map((item) => [item.name, item.formula, item.value, item.type, item.visible]),
      ...local.items.map((item) => [item.name, item.value, item.scope]),
    ];
  });
  expect(listed).toEqual([
    ['绩效口径', '="national-2020"', 'national-2020', 'String', true],
    ['得分', '=自评表!$I$7', '自评表!$I$7', 'Range', false],
    ['满分', '=100', 100, 'Double', true],
    ['Broken', '=#REF!', '#REF!', 'Error', true],
    ['局部', true, 'Worksheet'],
  ]);
});

test('a name is added, changed and deleted, and found again', async () => {
  const { Excel, workbook } = await page();
  const formula = (name: string) => workbook.names.find((other) => other.name === name)?.formula ?? null;
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add('新口径', '="a ""b"""');
    names.add('区域', context.workbook.worksheets.getItem('自评表').getRange('A1:C3'));
    await context.sync();
    const item = names.getItem('新口径');
    item.load('value');
    names.getItem('满分').formula = '=120';
    names.getItem('绩效口径').delete();
    await context.sync();
    expect(item.value).toBe('a "b"');
    const gone = names.getItemOrNullObject('绩效口径');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  expect([formula('新口径'), formula('区域'), formula('满分'), formula('绩效口径')]).toEqual([
    '"a ""b"""',
    '自评表!$A$1:$C$3',
    '120',
    null,
  ]);
});

test('deleting and adding a name in one batch replaces it', async () => {
  const { Excel, workbook } = await page();
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const present = names.getItemOrNullObject('绩效口径');
    await context.sync();
    if (!present.isNullObject) present.delete();
    names.add('绩效口径', '="seed-report"');
    await context.sync();
  });
  expect(workbook.names.filter(({ name }) => name === '绩效口径').map(({ formula }) => formula)).toEqual([
    '"seed-report"',
  ]);
});

test.each([
  ['绩效口径', 'ItemAlreadyExists'],
  ['A1', 'InvalidArgument'],
  ['有 空格', 'InvalidArgument'],
  ['1st', 'InvalidArgument'],
])('the new name %s is refused: %s', async (name, code) => {
  const { failure } = await page();
  const refused = await failure(async (context) => {
    context.workbook.names.add(name, '=1');
    await context.sync();
  });
  expect(refused.code).toBe(code);
});

test('a name that is not there', async () => {
  const { failure } = await page();
  const refused = await failure(async (context) => {
    context.workbook.names.getItem('没有').load('value');
    await context.sync();
  });
  expect(refused.code).toBe('ItemNotFound');
});

test('the value of a name that has to be calculated is refused aloud', async () => {
  const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { failure } = await excelPage([{ name: '自评表', cells: {} }], {
    names: [{ name: '合计', formula: 'SUM(自评表!$A:$A)' }],
  });
  const refused = await failure(async (context) => {
    context.workbook.names.getItem('合计').load('value');
    await context.sync();
  });
  expect(refused.message).toContain('合计');
  expect(silence).toHaveBeenCalledWith(expect.stringContaining('合计'));
  silence.mockRestore();
});
