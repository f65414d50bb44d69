import { readFileSync } from 'node:fs';
import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession } from '../../src/app/session-state';
import { filePort } from '../../src/host/file/file-port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';
import { openInExcel, type ExcelWorkbook } from '../support/excel-workbook';
import { syncsUntilShown } from '../support/syncs-until-shown';
import { turns } from '../support/turns';

const SAMPLE = readFileSync('assets/source-report.xlsx');
/** Where the sample's missed target and its actual stand: I17 and G17. */
const [ROW, ACTUAL, SCORE] = [16, 6, 8];

interface Opened extends ExcelWorkbook {
  readonly session: ScoringSession;
}

async function openSample(): Promise<Opened> {
  const opened = await openInExcel(SAMPLE);
  return { ...opened, session: createScoringSession(opened.port) };
}

const form = ({ session }: { session: ScoringSession }) => session.state.forms[0]?.card;

function type(workbook: Workbook, row: number, column: number, value: number | string): void {
  const sheetId = workbook.sheets[0]?.id ?? '';
  workbook.apply([{ kind: 'cell', sheetId, row, column, content: { value, formula: null } }], 'user');
}

test('one click scores the source report: 96.00, 优, one flag with its figures', async () => {
  const opened = await openSample();
  // One of them looks under the flag, as the column is not all of one look.
  expect(await syncsUntilShown(opened.session, opened.host)).toBe(5);
  // Once it is shown, the workbook is let remember it, and given what undo needs: two more each.
  expect(opened.host.statistics.syncs).toBe(9);
  expect(opened.session.state).toMatchObject({
    phase: 'ready',
    ruleSetId: 'shijiazhuang-2019',
    canUndo: true,
    outOfDate: false,
    notice: { kind: 'scored', flags: 1, unflags: 0, marked: 14, skipped: [], foreignNotes: 0 },
  });
  expect(form(opened)).toMatchObject({ total: { complete: true, score: '96.00' }, grade: '优' });
  const sheet = opened.workbook.sheets[0];
  expect(sheet?.cell(ROW, SCORE)?.value).toBe(16);
  expect(sheet?.style(ROW, SCORE)).toMatchObject({ numberFormat: '0.00" ▲未达标"', fill: 'FFC7CE' });
  expect(sheet?.note(ROW, SCORE)?.text).toMatch(/60%[^]*34%[^]*26/);
});

test('a second click changes nothing', async () => {
  const { session, workbook, host } = await openSample();
  await session.score();
  const saved = Buffer.from(workbook.save());
  host.statistics.reset();
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'unchanged', skipped: [] });
  expect(Buffer.from(workbook.save()).equals(saved)).toBe(true);
  expect(host.statistics.syncs).toBe(3);
});

test('34% put right to 61% and scored again: 100.00 and the flag is gone, in two round trips more', async () => {
  const opened = await openSample();
  await opened.session.refresh();
  await opened.session.score();
  type(opened.workbook, ROW, ACTUAL, 0.61);
  await turns();
  expect(opened.session.state.outOfDate).toBe(true);
  expect(await syncsUntilShown(opened.session, opened.host)).toBe(6);
  expect(form(opened)?.total.score).toBe('100.00');
  expect(opened.session.state).toMatchObject({ outOfDate: false, notice: { kind: 'scored', flags: 0, unflags: 1 } });
  const sheet = opened.workbook.sheets[0];
  expect(sheet?.cell(ROW, SCORE)?.value).toBe(20);
  expect(sheet?.style(ROW, SCORE)).toMatchObject({ numberFormat: '0.00', fill: null });
  expect(sheet?.note(ROW, SCORE)).toBeNull();
});

test('another missed figure renews the note', async () => {
  const { session, workbook } = await openSample();
  await session.score();
  type(workbook, ROW, ACTUAL, 0.5);
  await session.score();
  const note = workbook.sheets[0]?.note(ROW, SCORE)?.text;
  expect(note).toContain('50%');
  expect(note).not.toContain('34%');
});

test('undo counts cells as scoring does, and tells marks apart', async () => {
  const { session } = await openSample();
  await session.score();
  const scored = session.state.notice;
  await session.undo();
  const undone = session.state.notice;
  if (scored?.kind !== 'scored' || undone?.kind !== 'undone') throw new Error('not scored and undone');
  expect(scored.cells).toBeGreaterThan(0);
  expect(undone.cells).toBe(scored.cells);
  expect(undone.marks).toBeGreaterThan(0);
});

test('undo puts back what stood there, except where somebody has written since', async () => {
  const { session, workbook } = await openSample();
  const before = workbook.sheets[0]?.cell(ROW, SCORE)?.value ?? null;
  await session.score();
  type(workbook, ROW + 1, SCORE, 24);
  await session.undo();
  expect(session.state).toMatchObject({ canUndo: false, notice: { kind: 'undone', kept: [{}] } });
  const sheet = workbook.sheets[0];
  expect(sheet?.cell(ROW, SCORE)?.value ?? null).toBe(before);
  expect(sheet?.cell(ROW + 1, SCORE)?.value).toBe(24);
  expect(sheet?.style(ROW, SCORE)).toMatchObject({ numberFormat: '0.00', fill: null });
  expect(sheet?.notes()).toEqual([]);
});

test('another rule set is remembered in the workbook and gives its own scores', async () => {
  const opened = await openSample();
  await opened.session.refresh();
  await opened.session.chooseRuleSet('national-2020');
  await opened.session.score();
  expect(form(opened)).toMatchObject({ ruleSet: 'national-2020', total: { score: '91.33' }, grade: '优' });
  const again = openWorkbook(opened.workbook.save(), 'copy.xlsx');
  const session = createScoringSession(filePort(again));
  await session.refresh();
  expect(session.state.ruleSetId).toBe('national-2020');
});

test('a cell being edited: it says so, waits, and goes on when the clerk has pressed Enter', async () => {
  const { session, host } = await openSample();
  await session.refresh();
  host.setEditing(true);
  const isSaid = new Promise<void>((resolve) => {
    session.subscribe(() => {
      if (session.state.notice?.kind === 'error') resolve();
    });
  });
  const scoring = session.score();
  await isSaid;
  expect(session.state).toMatchObject({ phase: 'working', notice: { kind: 'error', error: { code: 'editing' } } });
  host.setEditing(false);
  await scoring;
  expect(session.state).toMatchObject({ phase: 'ready', notice: { kind: 'scored' } });
});

test('waiting for a cell being edited can be cancelled; nothing is written', async () => {
  const { session, host, workbook } = await openSample();
  await session.refresh();
  const before = Buffer.from(workbook.save());
  host.setEditing(true);
  const scoring = session.score();
  session.cancel();
  await scoring;
  expect(session.state).toMatchObject({ phase: 'ready', notice: { kind: 'error', error: { code: 'cancelled' } } });
  expect(Buffer.from(workbook.save()).equals(before)).toBe(true);
});

test('two clicks at once are one run', async () => {
  const { session, host } = await openSample();
  await Promise.all([session.score(), session.score()]);
  expect(host.statistics.syncs).toBe(9);
});

/** Of many forms that were not read before the looks are not told along: one more looks under the flags. */
test.each([
  [1, 3],
  [40, 5],
])('a workbook of %d forms is scored, flagged and read back in %d round trips', async (forms, syncs) => {
  const cells = {
    ...Object.fromEntries(
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'].map((text, i) => [`${'ABCDE'[i]}1`, text]),
    ),
    A2: '培训人次',
    B2: '≥100',
    C2: 100,
    D2: 60,
    A3: '减少率',
    B3: '≥60%',
    C3: '30%',
    D3: 40,
    A4: '总分',
    D4: 100,
  };
  const sheets = Array.from({ length: forms }, (_, i) => ({ name: `表${i + 1}`, cells }));
  const { port, host, workbook } = await openInExcel({ sheets });
  const session = createScoringSession(port);
  expect(await syncsUntilShown(session, host)).toBe(syncs);
  expect(session.state.notice).toMatchObject({ kind: 'scored', flags: forms });
  const scored = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  expect(scored.map((sheet) => [sheet.cell(3, 4)?.value, sheet.notes().length])).toEqual(sheets.map(() => [80, 3]));
});

test('a rule set nobody here knows: scores are shown, nothing is written until one is chosen', async () => {
  const { session, workbook } = await openSample();
  workbook.apply([{ kind: 'name', name: '绩效口径', formula: '"elsewhere-2030"' }], 'user');
  const before = Buffer.from(workbook.save());
  await session.score();
  expect(session.state).toMatchObject({ canUndo: false, notice: { kind: 'unknownRuleSet', id: 'elsewhere-2030' } });
  expect(Buffer.from(workbook.save()).equals(before)).toBe(true);
  await session.chooseRuleSet('national-2020');
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored' });
});
