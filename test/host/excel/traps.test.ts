import { RECORD_SHEET } from '../../../src/host/port';
import { createScoringSession } from '../../../src/app/scoring-session';
import { filePort } from '../../../src/host/file/file-port';
import { openInExcel, readAll } from '../../support/excel-workbook';
import { buildXlsx } from '../../support/build-xlsx';
import { partText } from '../../support/zip-parts';
import { form } from '../../taskpane/sample-forms';

/* What the add-in does about traps of Excel, by their numbers in the list of traps. */

const SOURCE = { sheets: [form('自评表'), form('另一张')] };
const MAIN = 'xl/workbook.xml';

test('trap 23: numbers stored as shown are told of by both doors, and the scored notice says so', async () => {
  const xml = partText(buildXlsx(SOURCE), MAIN).replace(/<calcPr/, '<calcPr fullPrecision="0"');
  const open = await openInExcel({ ...SOURCE, parts: { [MAIN]: xml } });
  for (const port of [open.port, filePort(open.workbook)]) {
    expect((await readAll(port)).precisionAsDisplayed).toBe(true);
  }
  const session = createScoringSession(open.port);
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored', precisionAsDisplayed: true });
  const usual = await openInExcel(SOURCE);
  for (const port of [usual.port, filePort(usual.workbook)]) {
    expect((await readAll(port)).precisionAsDisplayed).toBe(false);
  }
});

test('trap 26: a document property that brings Excel down is not asked for', async () => {
  const open = await openInExcel(SOURCE, 'longProperty=1');
  const session = createScoringSession(open.port);
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored' });
});

test('trap 35: all that scoring shows is in the person’s undo: marks and notes, then scores; what is out of sight stays', async () => {
  const open = await openInExcel(SOURCE);
  const sheet = (): string => partText(open.workbook.save(), 'xl/worksheets/sheet1.xml');
  const before = sheet();
  const session = createScoringSession(open.port);
  await session.score();
  const after = sheet();
  open.workbook.undo();
  expect(open.workbook.sheets.map(({ name }) => name)).toEqual(['自评表', '另一张', RECORD_SHEET]);
  expect(open.workbook.sheets[0]?.cell(3, 6)?.value).toBe(41.67);
  expect([open.workbook.sheets[0]?.notes(), open.workbook.sheets[0]?.conditionalFormats()]).toEqual([[], []]);
  open.workbook.undo();
  expect(open.workbook.canUndo).toBe(false);
  expect(sheet()).toBe(before);
  for (let step = 0; step < 2; step += 1) open.workbook.redo();
  expect(sheet()).toBe(after);
  await session.undo();
  expect(session.state.notice).toMatchObject({ kind: 'undone', kept: [], keptMarks: 0 });
  expect(open.workbook.sheets[0]?.cell(3, 6)).toBeNull();
});

test('traps 35, 50: a write refused with UndoNotSupported is sent once more, and taken back when that does not help', async () => {
  const passing = await openInExcel(SOURCE, 'refuse=3:UndoNotSupported');
  const session = createScoringSession(passing.port);
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored' });
  expect(passing.workbook.sheets[0]?.cell(3, 6)?.value).toBe(41.67);
  const lasting = await openInExcel(SOURCE, 'fault=20:UndoNotSupported');
  const before = lasting.workbook.save();
  const other = createScoringSession(lasting.port);
  await other.score();
  expect(other.state.notice).toMatchObject({ kind: 'error' });
  expect(lasting.workbook.save()).toEqual(before);
});

test('what was decided for a row follows its sheet through a renaming', async () => {
  const open = await openInExcel(SOURCE);
  const session = createScoringSession(open.port);
  await session.refresh();
  await session.decideRow('自评表', 3, { chosen: { function: 'threshold' }, confirmed: null });
  await session.score();
  expect(open.workbook.sheets[0]?.cell(3, 6)?.value).toBe(0);
  const sheetId = open.workbook.sheets[0]?.id ?? '';
  open.workbook.apply([{ kind: 'renameSheet', sheetId, name: '自评表（定稿）' }], 'user');
  const later = await openInExcel(open.workbook.save());
  const next = createScoringSession(later.port);
  await next.score();
  expect(later.workbook.sheets[0]).toMatchObject({ name: '自评表（定稿）' });
  expect(next.state.forms[0]?.card.rows[0]).toMatchObject({ function: 'threshold', score: '0.00' });
  expect(next.state.forms[1]?.card.rows[0]).toMatchObject({ function: 'proportional' });
});
