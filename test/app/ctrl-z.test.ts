import { RECORD_SHEET } from '../../src/host/port';
import { openDoor, placedNotes } from '../support/open-door';
import { form } from '../taskpane/sample-forms';

test('Ctrl+Z on our page takes back what is seen first: notes and marks, then scores; the memory stays whole', async () => {
  const opened = await openDoor('Excel', { sheets: [form('自评表')] });
  await opened.session.score();
  const { workbook, sheet } = opened;
  expect(workbook.sheets.map(({ name }) => name)).toContain(RECORD_SHEET);
  workbook.undo();
  expect([placedNotes(opened), sheet.conditionalFormats(), sheet.cell(3, 6)?.value]).toEqual([[], [], 41.67]);
  workbook.undo();
  expect([sheet.cell(3, 6)?.value ?? null, workbook.canUndo]).toEqual([null, false]);
  // Both copies of the record say the same still.
  await opened.session.refresh();
  expect(opened.session.state.notice).toBeNull();
  workbook.redo();
  expect(sheet.cell(3, 6)?.value).toBe(41.67);
});
