import { readFileSync } from 'node:fs';
import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession } from '../../src/app/session-state';
import { scoreCommand } from '../../src/commands/score-command';
import { filePort } from '../../src/host/file/file-port';
import type { WorkbookPort } from '../../src/host/port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../support/build-xlsx';
import { addressBook, form } from '../taskpane/sample-forms';

const sampleFile = (): Uint8Array => new Uint8Array(readFileSync('assets/source-report.xlsx'));

/** Presses the ribbon button, and tells whether its event was completed and how often the pane was opened: only once it
 *  was completed, or Excel would not show it. */
async function press(session: Promise<ScoringSession>): Promise<{ completed: number; shown: number; failed: boolean }> {
  const outcome = { completed: 0, shown: 0, failed: false };
  const command = scoreCommand(session, () => {
    if (outcome.completed === 1) outcome.shown += 1;
  });
  await command({ completed: () => (outcome.completed += 1) }).catch(() => (outcome.failed = true));
  return outcome;
}

function sessionOver(bytes: Uint8Array, around = (port: WorkbookPort) => port): [ScoringSession, Workbook] {
  const workbook = openWorkbook(bytes, 'a.xlsx');
  return [createScoringSession(around(filePort(workbook))), workbook];
}

test('scores while the page is still reading the workbook, then opens the pane, which says what was done', async () => {
  const [session, workbook] = sessionOver(sampleFile());
  const pressed = press(Promise.resolve(session));
  await session.refresh();
  expect(await pressed).toEqual({ completed: 1, shown: 1, failed: false });
  expect(session.state.notice).toMatchObject({ kind: 'scored', flags: 1 });
  expect(workbook.sheets.flatMap((sheet) => sheet.notes().filter(({ text }) => /未达标\n/u.test(text)))).toHaveLength(
    1,
  );
});

test('a workbook that could not be read at first is scored by the button all the same', async () => {
  let refuse = true;
  const [session] = sessionOver(sampleFile(), (port) => ({
    ...delegate(port),
    read: async (scope) =>
      refuse ? { ok: false, error: { code: 'timeout', sheet: null, detail: null } } : port.read(scope),
  }));
  await session.refresh();
  refuse = false;
  expect(await press(Promise.resolve(session))).toEqual({ completed: 1, shown: 1, failed: false });
  expect(session.state.notice?.kind).toBe('scored');
});

test.each([
  ['no form is found', buildXlsx(addressBook)],
  ['a row cannot be scored', buildXlsx({ sheets: [form('自评表', { G6: null })] })],
  ['a sheet is protected', buildXlsx({ sheets: [form('自评表', {}, { protected: true })] })],
  ['the rule set is unknown', buildXlsx({ sheets: [form('自评表')], names: [{ name: '绩效口径', formula: '"x-1"' }] })],
])('the pane is opened once when %s', async (_, bytes) => {
  const [session] = sessionOver(bytes);
  await session.refresh();
  expect(await press(Promise.resolve(session))).toEqual({ completed: 1, shown: 1, failed: false });
});

test('the pane is opened at once while a cell is being edited, and scoring goes on after Enter', async () => {
  let editing = false;
  const [session] = sessionOver(sampleFile(), (port) => ({
    ...delegate(port),
    read: async (scope) =>
      editing ? { ok: false, error: { code: 'editing', sheet: null, detail: null } } : port.read(scope),
  }));
  await session.refresh();
  editing = true;
  const steps: string[] = [];
  const command = scoreCommand(Promise.resolve(session), () => {
    steps.push(editing ? 'shown while editing' : 'shown');
    editing = false;
  });
  await command({ completed: () => steps.push('completed') });
  expect(steps).toEqual(['completed', 'shown while editing']);
  expect(session.state.notice?.kind).toBe('scored');
});

test('the event is completed also when the program could not be loaded', async () => {
  expect(await press(Promise.reject(new Error('chunk not found')))).toEqual({ completed: 1, shown: 0, failed: true });
});

test('pressed while a scoring runs, it starts no second one', async () => {
  const [session] = sessionOver(sampleFile());
  await session.refresh();
  const first = session.score();
  expect(await press(Promise.resolve(session))).toEqual({ completed: 1, shown: 1, failed: false });
  await first;
  expect(session.state.notice?.kind).toBe('scored');
});

/** The port's functions as plain ones, so that a test can stand in for one of them. */
function delegate(port: WorkbookPort): WorkbookPort {
  return {
    canWriteNotes: port.canWriteNotes,
    read: (scope) => port.read(scope),
    apply: (changes) => port.apply(changes),
    saveRuleSet: (id) => port.saveRuleSet(id),
    saveRecord: (text) => port.saveRecord(text),
    keepUndo: (text) => port.keepUndo(text),
    writeSheet: (draft) => port.writeSheet(draft),
    drawCharts: (sheetId, charts) => port.drawCharts(sheetId, charts),
    merges: (sheetIds) => port.merges(sheetIds),
    surroundings: (wanted) => port.surroundings(wanted),
    select: (sheetId, row, column) => port.select(sheetId, row, column),
    onChanged: (listener) => port.onChanged(listener),
    onSelected: (listener) => port.onSelected(listener),
  };
}

test('本表 scores the sheet in front alone; where it is not known which that is, nothing is scored', async () => {
  const [session, workbook] = sessionOver(buildXlsx({ sheets: [form('甲'), form('乙')], activeSheet: 1 }));
  await session.refresh();
  await scoreCommand(Promise.resolve(session), () => undefined, 'sheet')({ completed: () => undefined });
  const shown = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  expect(shown.map((sheet) => sheet.cell(3, 6)?.value ?? null)).toEqual([null, 41.67]);
  const [unread, untouched] = sessionOver(
    buildXlsx({ sheets: [form('甲'), { name: '空', cells: {} }], activeSheet: 1 }),
  );
  await unread.refresh();
  const nowhere = { ...unread, state: { ...unread.state, active: null } };
  await scoreCommand(Promise.resolve(nowhere), () => undefined, 'sheet')({ completed: () => undefined });
  expect(untouched.sheets[0]?.cell(3, 6)?.value ?? null).toBeNull();
});
