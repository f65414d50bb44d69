import { createScoringSession } from '../../src/app/scoring-session';
import { LONGEST_UNDO, readUndoText, undoText } from '../../src/app/undo/undo-text';
import type { UndoStep } from '../../src/app/undo/undo-step';
import { UNDO_NAMESPACE } from '../../src/host/port';
import type { WorkbookEdit } from '../../src/stand-in/workbook/workbook-types';
import { hostOptions } from '../support/host-options';
import { openInExcel } from '../support/excel-workbook';
import { DOORS, openDoor, type OpenDoor } from '../support/open-door';
import { partText } from '../support/zip-parts';
import { form } from '../taskpane/sample-forms';

const SHEET = 'xl/worksheets/sheet1.xml';
const part = ({ workbook }: Pick<OpenDoor, 'workbook'>): string => partText(workbook.save(), SHEET);
/** 培训人次 misses its target: its actual stands in E4, its score comes into G4. */
const [ROW, ACTUAL, SCORE] = [3, 4, { row: 3, column: 6 }];

function type(opened: Pick<OpenDoor, 'workbook' | 'sheet'>, row: number, column: number, value: number | string): void {
  const { id: sheetId } = opened.sheet;
  opened.workbook.apply([{ kind: 'cell', sheetId, row, column, content: { value, formula: null } }], 'user');
}

const carried = ({ workbook }: Pick<OpenDoor, 'workbook'>): number =>
  workbook.customXml.filter(({ xml }) => xml.includes(UNDO_NAMESPACE)).length;

describe.each(DOORS)('%s', (door) => {
  test('the pane is closed between scoring and undo: the scores are there, and another pane takes them back', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    const before = part(opened);
    await opened.session.score();
    expect(opened.session.state).toMatchObject({ undoNeedsPane: false, undoSteps: [{ action: 'scored' }] });
    const later = createScoringSession(opened.port);
    await later.refresh();
    expect(later.state).toMatchObject({ canUndo: true, undoSteps: opened.session.state.undoSteps });
    await later.undo();
    expect(later.state).toMatchObject({ canUndo: false, notice: { kind: 'undone', steps: 1, kept: [] } });
    expect(part(opened)).toBe(before);
    expect(carried(opened)).toBe(0);
  });

  test('so it does in the workbook that was saved and opened again', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    const before = opened.workbook.sheets[0]?.cell(SCORE.row, SCORE.column)?.value ?? null;
    await opened.session.score();
    const again = await openDoor(door, opened.workbook.save());
    await again.session.refresh();
    expect(again.session.state.canUndo).toBe(true);
    await again.session.undo();
    expect(again.session.state.notice).toMatchObject({ kind: 'undone', kept: [] });
    expect(again.sheet.cell(SCORE.row, SCORE.column)?.value ?? null).toBe(before);
    expect([again.sheet.conditionalFormats(), again.sheet.notes()]).toEqual([[], []]);
  });

  test('two scorings are taken back one after the other, or both at once', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    const before = part(opened);
    await opened.session.score();
    const once = part(opened);
    type(opened, ROW, ACTUAL, 120);
    await opened.session.score();
    expect(opened.session.state.undoSteps).toHaveLength(2);
    await opened.session.undo();
    expect(opened.session.state.undoSteps).toHaveLength(1);
    type(opened, ROW, ACTUAL, 90);
    expect(opened.sheet.cell(SCORE.row, SCORE.column)?.value).toBe(41.67);
    await opened.session.score();
    await opened.session.undo(9);
    expect(opened.session.state).toMatchObject({ canUndo: false, notice: { kind: 'undone', kept: [] } });
    expect(opened.sheet.conditionalFormats()).toEqual([]);
    expect([once === before, carried(opened)]).toEqual([false, 0]);
  });

  test('what somebody typed since stays, and is named', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    await opened.session.score();
    type(opened, SCORE.row, SCORE.column, 7);
    const later = createScoringSession(opened.port);
    await later.refresh();
    await later.undo();
    expect(later.state.notice).toMatchObject({ kind: 'undone', kept: [{ sheet: '自评表', ...SCORE }] });
    expect(opened.sheet.cell(SCORE.row, SCORE.column)?.value).toBe(7);
  });

  test('a step of which nothing stands any more is not offered by a workbook that is opened', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    await opened.session.score();
    const { id: sheetId } = opened.sheet;
    const edits: WorkbookEdit[] = [];
    for (let row = 0; row < 12; row++) {
      edits.push({ kind: 'cell', sheetId, row, column: SCORE.column, content: { value: 3, formula: null } });
    }
    opened.workbook.apply(edits, 'user');
    const later = createScoringSession(opened.port);
    await later.refresh();
    expect(later.state).toMatchObject({ canUndo: false, undoSteps: [] });
  });

  test('a text that is none of ours is no step', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    for (const text of ['', '{', '{"jixiao":1,"steps":[{"action":"scored"}]}', `"${'x'.repeat(LONGEST_UNDO)}"`]) {
      expect(await opened.port.keepUndo(text)).toMatchObject({ ok: true });
      await opened.session.refresh();
      expect(opened.session.state.undoSteps).toEqual([]);
    }
  });
});

test('where the workbook does not take it, the scores stand, undo works, and closing the pane is warned of', async () => {
  const { port, workbook } = await openInExcel({ sheets: [form('自评表')] });
  const session = createScoringSession({
    ...port,
    keepUndo: async () => ({ ok: false, error: { code: 'refused', sheet: null, detail: null } }),
  });
  const before = part({ workbook });
  await session.score();
  expect(session.state).toMatchObject({ undoNeedsPane: true, canUndo: true, notice: { kind: 'scored' } });
  await session.undo();
  expect(session.state).toMatchObject({ undoNeedsPane: false, canUndo: false });
  expect(part({ workbook })).toBe(before);
});

test('an Excel that refuses the part at first is asked again', async () => {
  const { port, workbook } = await openInExcel(
    { sheets: [form('自评表')] },
    hostOptions('refuse=2:ServiceNotAvailable'),
  );
  expect(await port.keepUndo('{}')).toMatchObject({ ok: true });
  expect(carried({ workbook })).toBe(1);
});

const cell = (row: number) => ({ row, column: 1, value: row, numberFormat: '0.00' });
const step = (cells: number): UndoStep => ({
  action: 'scored',
  at: '2026-11-29T04:32:22.000Z',
  sheets: { a: '自评表' },
  scorings: null,
  changes: [{ sheetId: 'a', cells: Array.from({ length: cells }, (_, row) => cell(row)), basis: null }],
  applied: {
    missing: [],
    inverse: [{ sheetId: 'a', cells: [{ row: 0, column: 1, value: null, note: '甲' }], marks: [], basis: null }],
  },
});

test('as many of the last steps are kept as there is room for', () => {
  const [small, large] = [step(2), step(5_000)];
  expect(readUndoText(undoText([small, small]))).toEqual([small, small]);
  expect(readUndoText(undoText([small, large, small]))).toEqual([small]);
  expect([undoText([large, small]), undoText([])]).toEqual([null, null]);
  expect(undoText(Array.from({ length: 99 }, () => step(60)))?.length).toBeLessThanOrEqual(LONGEST_UNDO);
});
