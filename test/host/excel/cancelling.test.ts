import { createScoringSession } from '../../../src/app/scoring-session';
import type { ScoringSession, SessionState } from '../../../src/app/session-state';
import type { OfficeHostOptions } from '../../../src/stand-in/office-host/page/install-office-host';
import { type ExcelWorkbook, openInExcel } from '../../support/excel-workbook';
import { sheetOf } from '../../support/port-contract';
import { form } from '../../taskpane/sample-forms';

/* Somebody does not wait any longer for an Excel that gives no answer, or a late one. */

const [ROW, SCORE] = [3, 6];
const PATIENCE = 20_000;

async function opened(options: OfficeHostOptions = {}): Promise<ExcelWorkbook & { readonly session: ScoringSession }> {
  const open = await openInExcel({ sheets: [form('自评表')] }, options, PATIENCE);
  return { ...open, session: createScoringSession(open.port) };
}

/** Gives up waiting soon after the session does this. */
function cancelAt(session: ScoringSession, step: 'reading' | 'writing'): void {
  const stop = session.subscribe(() => {
    if (session.state.progress?.step !== step) return;
    stop();
    setTimeout(() => session.cancel(true), 50);
  });
}

const said = ({ state }: ScoringSession): SessionState['notice'] => state.notice;
const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('cancelled while Excel is silent about what stands there: at once, and nothing was changed', async () => {
  const { session, host, workbook } = await opened();
  await session.refresh();
  const before = Buffer.from(workbook.save());
  host.setFaults(({ works }) => (works ? { kind: 'silence', done: false } : null));
  cancelAt(session, 'reading');
  const began = Date.now();
  await session.score();
  expect(Date.now() - began).toBeLessThan(PATIENCE);
  expect(session.state).toMatchObject({ phase: 'ready', progress: null });
  expect(said(session)).toMatchObject({ kind: 'error', error: { code: 'cancelled' } });
  expect(Buffer.from(workbook.save()).equals(before)).toBe(true);
});

test.each([true, false])(
  'cancelled while writing has no answer (carried out: %s): unknown, and reading again tells',
  async (done) => {
    const open = await opened();
    const { session, host } = open;
    await session.refresh();
    host.setFaults(({ writes }) => {
      if (!writes) return null;
      setTimeout(() => session.cancel(true), 50);
      return { kind: 'silence', done };
    });
    const began = Date.now();
    await session.score();
    expect(Date.now() - began).toBeLessThan(PATIENCE);
    expect(said(session)).toMatchObject({ kind: 'error', error: { code: 'stopped' } });
    await later(100);
    expect(sheetOf(open).cell(ROW, SCORE)?.value ?? null).toBe(done ? 41.67 : null);
    host.setFaults(null);
    await session.refresh();
    expect(session.state.forms[0]?.plan.cells.some(({ row }) => row === ROW)).toBe(!done);
    await session.score();
    expect(said(session)).toMatchObject({ kind: 'scored' });
    expect(sheetOf(open).cell(ROW, SCORE)?.value).toBe(41.67);
  },
);

test('an answer that comes after the cancel neither writes nor shows anything', async () => {
  const open = await opened({ latency: 400 });
  const { session, host } = open;
  await session.refresh();
  cancelAt(session, 'writing');
  await session.score();
  const shown = session.state;
  expect(said(session)).toMatchObject({ kind: 'error', error: { code: 'stopped' } });
  expect(sheetOf(open).cell(ROW, SCORE)?.value ?? null).toBeNull();
  const { syncs } = host.statistics;
  await later(1_500);
  // What had been sent is carried out; its marks and notes, and the next requests, were not sent.
  expect(sheetOf(open).cell(ROW, SCORE)?.value).toBe(41.67);
  expect([sheetOf(open).notes(), sheetOf(open).conditionalFormats()]).toEqual([[], []]);
  expect(host.statistics.syncs).toBe(syncs + 1);
  expect(session.state).toBe(shown);
});

test('cancelled while marks and notes have no answer: the scores are there, and what is missing is told', async () => {
  const open = await opened();
  const { session, host } = open;
  await session.refresh();
  let writes = 0;
  host.setFaults((request) => {
    if (!request.writes || ++writes === 1) return null;
    setTimeout(() => session.cancel(true), 50);
    return { kind: 'silence', done: false };
  });
  await session.score();
  expect(said(session)).toMatchObject({ kind: 'scored' });
  expect(session.state.missingTraces).toContainEqual({ sheet: '自评表', what: 'notes', why: 'notSet' });
  host.setFaults(null);
  await session.undo();
  expect(sheetOf(open).cell(ROW, SCORE)?.value ?? null).toBeNull();
});

test('cancelled between two things that are written, it does not say that nothing was', async () => {
  const { session, host } = await opened();
  await session.score();
  let undone = false;
  host.setFaults(({ writes, works }) => {
    undone ||= writes;
    if (!undone || !works || writes) return null;
    setTimeout(() => session.cancel(true), 50);
    return { kind: 'silence', done: false };
  });
  await session.undo();
  expect(said(session)).toMatchObject({ kind: 'error', error: { code: 'stopped' } });
});
