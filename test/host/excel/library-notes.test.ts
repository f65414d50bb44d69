import { createScoringSession } from '../../../src/app/scoring-session';
import { sheetNotes } from '../../../src/host/excel/carried/sheet-notes';
import { openInExcel } from '../../support/excel-workbook';
import { sheetOf } from '../../support/port-contract';
import type { ExcelLibrary } from '../../support/office-js';
import { form } from '../../taskpane/sample-forms';

const openWith = (library: ExcelLibrary, faults?: () => { kind: 'request'; code: string }) =>
  openInExcel({ sheets: [form('自评表')] }, faults ? { faults } : {}, 20_000, library);

/** How often the notes of a worksheet are asked of the library itself. */
function countNotes(): () => number {
  const own = Object.getOwnPropertyDescriptor(Excel.Worksheet.prototype, 'notes');
  let asked = 0;
  Object.defineProperty(Excel.Worksheet.prototype, 'notes', {
    configurable: true,
    get() {
      asked++;
      return Reflect.apply(own?.get ?? (() => undefined), this, []);
    },
  });
  return () => asked;
}

test('a library that knows notes is asked for them itself', async () => {
  const open = await openWith('withNotes');
  const asked = countNotes();
  await createScoringSession(open.port).score();
  expect(sheetOf(open).notes()).not.toEqual([]);
  expect(asked()).toBeGreaterThan(0);
});

test('where the library knows none, the same notes are written', async () => {
  const newer = await openWith('withNotes');
  await createScoringSession(newer.port).score();
  const older = await openWith('packaged');
  expect('notes' in Excel.Worksheet.prototype).toBe(false);
  await createScoringSession(older.port).score();
  expect(sheetOf(older).notes()).toEqual(sheetOf(newer).notes());
});

test.each(['packaged', 'withNotes'] as const)(
  '%s: a note is told once Excel has answered, not before',
  async (library) => {
    await openWith(library);
    await Excel.run(async (context) => {
      const notes = sheetNotes(context.workbook.worksheets.getItem('自评表'));
      notes.add('A1', '留意');
      const [there, none] = [notes.loadText('A1'), notes.loadText('B1')];
      const all = notes.loadTexts();
      const placed = notes.loadPlaced(0);
      expect([there.answered, there.text, none.answered, none.text]).toEqual([false, null, false, null]);
      await context.sync();
      expect([there.answered, there.text, none.answered, none.text]).toEqual([true, '留意', true, null]);
      expect([all.texts, placed.text, placed.cell.rowIndex, placed.cell.columnIndex]).toEqual([['留意'], '留意', 0, 0]);
      notes.change('A1', '改过');
      await context.sync();
      const changed = notes.loadText('A1');
      await context.sync();
      expect(changed.text).toBe('改过');
      notes.remove('A1');
      notes.remove('B1');
      const left = notes.loadTexts();
      await context.sync();
      expect(left.texts).toEqual([]);
    });
  },
);

test.each(['packaged', 'withNotes'] as const)('%s: a request that failed has told nothing', async (library) => {
  await openWith(library, () => ({ kind: 'request', code: 'GeneralException' }));
  await Excel.run(async (context) => {
    const note = sheetNotes(context.workbook.worksheets.getItem('自评表')).loadText('A1');
    await expect(context.sync()).rejects.toThrow();
    expect([note.answered, note.text]).toEqual([false, null]);
  }).catch(() => undefined);
  expect.assertions(2);
});
