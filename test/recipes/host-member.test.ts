import { HostObject } from '../../src/stand-in/office-host/request/host-object';
import { SINCE } from '../../src/stand-in/office-host/request/requirement-sets';
import { excelPage } from '../support/excel-page';

/* The recipe "A member of Office.js in our Excel host" (src/CONTRIBUTING.md), followed with members of a worksheet that our
   host does not answer: a property, a method, and a method that gives an object. Microsoft's office.js calls them. */

const mockColors = new Map<string, string>();
let mockAnswered = true;

jest.mock('../../src/stand-in/office-host/objects/worksheet-object', () => {
  const real = jest.requireActual<typeof import('../../src/stand-in/office-host/objects/worksheet-object')>(
    '../../src/stand-in/office-host/objects/worksheet-object',
  );
  const worksheetObject: typeof real.worksheetObject = (session, sheetId) => {
    const { type, members } = real.worksheetObject(session, sheetId);
    return mockAnswered
      ? new HostObject(type, { ...members, ...mockMembers(session, sheetId, members) })
      : real.worksheetObject(session, sheetId);
  };
  return { ...real, worksheetObject };
});

type Maker = typeof import('../../src/stand-in/office-host/objects/worksheet-object').worksheetObject;

/** What a contributor would write into worksheet-object.ts. */
function mockMembers(
  ...[session, sheetId, members]: [...Parameters<Maker>, HostObject['members']]
): HostObject['members'] {
  return {
    scalars: {
      ...members.scalars,
      TabColor: {
        get: () => mockColors.get(sheetId) ?? '',
        set: (value) => void mockColors.set(sheetId, String(value)),
      },
    },
    methods: { ...members.methods, ReplaceAll: (text, replacement) => `${String(text)}→${String(replacement)}`.length },
    objectMethods: {
      ...members.objectMethods,
      GetNextOrNullObject: () => {
        const sheets = session.worksheets();
        const next = sheets[sheets.findIndex(({ id }) => id === sheetId) + 1];
        return next ? session.worksheet(next.id) : null;
      },
    },
  };
}

const SHEETS = [
  { name: '自评表', cells: { A1: 1 } },
  { name: '附表', cells: { A1: 2 } },
];

beforeEach(() => {
  mockColors.clear();
  mockAnswered = true;
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

test('a property is read and set, and is among all that a plain load gives', async () => {
  const { Excel } = await excelPage(SHEETS);
  const colors = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.tabColor = '#107C41';
    const again = context.workbook.worksheets.getItem('自评表');
    again.load();
    context.workbook.worksheets.load('items/tabColor');
    await context.sync();
    return [again.tabColor, ...context.workbook.worksheets.items.map(({ tabColor }) => tabColor)];
  });
  expect(colors).toEqual(['#107C41', '#107C41', '']);
});

test('a method gives its answer, one that gives an object leads on or to the null object', async () => {
  const { Excel } = await excelPage(SHEETS);
  const answers = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    const count = sheet.replaceAll('甲', '乙', {});
    const next = sheet.getNextOrNullObject();
    next.load('name');
    const none = next.getNextOrNullObject();
    none.load('name');
    await context.sync();
    return [count.value, next.name, none.isNullObject];
  });
  expect(answers).toEqual([3, '附表', true]);
});

test.each([
  ['Worksheet.TabColor', (sheet: Excel.Worksheet) => sheet.load('tabColor')],
  ['Worksheet.TabColor =', (sheet: Excel.Worksheet) => void (sheet.tabColor = '#107C41')],
  ['Worksheet.ReplaceAll()', (sheet: Excel.Worksheet) => sheet.replaceAll('甲', '乙', {})],
  ['Worksheet.GetNextOrNullObject()', (sheet: Excel.Worksheet) => sheet.getNextOrNullObject().load('name')],
])('a member that nobody answers is refused by its name: %s', async (name, use) => {
  mockAnswered = false;
  const page = await excelPage(SHEETS);
  const message = `The Excel host of this project has no ${name}`;
  const failure = await page.failure(async (context) => {
    use(context.workbook.worksheets.getItem('自评表'));
    await context.sync();
  });
  expect(failure).toEqual({ code: 'NotImplemented', message });
  expect(console.error).toHaveBeenCalledWith(message);
});

test('in an Excel older than the member it is refused, and left out of a plain load', async () => {
  Object.assign(SINCE, { 'Worksheet.TabColor': '1.7' });
  const page = await excelPage(SHEETS, { excelApi: '1.6' });
  const failure = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').load('tabColor');
    await context.sync();
  });
  expect(failure.code).toBe('ApiNotFound');
  const plain = await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.load();
    await context.sync();
    return sheet.toJSON();
  });
  expect(plain).not.toHaveProperty('tabColor');
});
