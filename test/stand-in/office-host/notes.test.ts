import { sheetNotes } from '../../../src/host/excel/carried/sheet-notes';
import type { BuiltSheet } from '../../support/build-xlsx-sheet';
import { excelPage, type ExcelPage } from '../../support/excel-page';
import { useAsGlobals } from '../../support/office-js';

const SHEET: BuiltSheet = { name: '自评表', cells: { A1: 1 }, notes: { C3: { author: '复核人', text: '请核对' } } };

/** office.js of the package has no notes; the add-in's own proxies reach them on the wire. */
async function notesPage(sheet = SHEET, excelApi = '1.18'): Promise<ExcelPage> {
  const page = await excelPage([sheet], { excelApi });
  useAsGlobals(page);
  return page;
}

test('notes are listed, read, added, changed and deleted', async () => {
  const { Excel, sheet } = await notesPage();
  const note = (row: number, column: number) => sheet().note(row, column)?.text ?? null;
  await Excel.run(async (context) => {
    const notes = sheetNotes(context.workbook.worksheets.getItem('自评表'));
    const before = notes.loadTexts();
    const one = notes.loadText('C3');
    const none = notes.loadText('D4');
    await context.sync();
    expect([before.texts, one.text, none.text]).toEqual([['请核对'], '请核对', null]);
    notes.add('D4', '【绩效评分】\n未达标');
    notes.change('C3', '已核对');
    await context.sync();
  });
  expect([note(3, 3), note(2, 2)]).toEqual(['【绩效评分】\n未达标', '已核对']);
  await Excel.run(async (context) => {
    sheetNotes(context.workbook.worksheets.getItem('自评表')).remove('D4');
    await context.sync();
  });
  expect(note(3, 3)).toBeNull();
});

test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ['a second note on a cell', 'InvalidArgument', (sheet) => sheetNotes(sheet).add('C3', 'x')],
  [
    'a note added twice in one batch',
    'InvalidArgument',
    (sheet) => {
      sheetNotes(sheet).add('E5', 'x');
      sheetNotes(sheet).add('E5', 'y');
    },
  ],
  ['a note on two cells', 'InvalidArgument', (sheet) => sheetNotes(sheet).add('D4:D5', 'x')],
  ['a note that is not there', 'ItemNotFound', (sheet) => sheetNotes(sheet).change('D4', 'x')],
])('%s is refused: %s', async (_name, code, act) => {
  const { failure } = await notesPage();
  const refused = await failure(async (context) => {
    act(context.workbook.worksheets.getItem('自评表'));
    await context.sync();
  });
  expect(refused.code).toBe(code);
});

test('a protected sheet takes no notes', async () => {
  const { failure } = await notesPage({ ...SHEET, protected: true });
  const refused = await failure(async (context) => {
    sheetNotes(context.workbook.worksheets.getItem('自评表')).add('D4', 'x');
    await context.sync();
  });
  expect(refused.code).toBe('AccessDenied');
});

test('an Excel before ExcelApi 1.18 has no notes', async () => {
  const { failure } = await notesPage(SHEET, '1.17');
  const refused = await failure(async (context) => {
    sheetNotes(context.workbook.worksheets.getItem('自评表')).loadTexts();
    await context.sync();
  });
  expect(refused.code).toBe('ApiNotFound');
});
