import { createScoringSession } from '../../../src/app/scoring-session';
import type { ScoringSession, SessionProgress } from '../../../src/app/session-state';
import { type ExcelWorkbook, openInExcel } from '../../support/excel-workbook';
import { manyForms } from '../../support/many-forms';

/* A long writing moves all the while, and can be called off: then everything is as before, or every score is written. */

const FORMS = 90;

async function opened(): Promise<ExcelWorkbook & { readonly session: ScoringSession }> {
  const open = await openInExcel(manyForms(FORMS, 12));
  const session = createScoringSession(open.port);
  await session.refresh();
  return { ...open, session };
}

/** Presses 取消 once so many sheets are done in a step, and tells every progress. */
function callOff(session: ScoringSession, step: SessionProgress['step'] | null, done = 1): SessionProgress[] {
  const told: SessionProgress[] = [];
  let isOver = false;
  session.subscribe(() => {
    const { progress } = session.state;
    if (!progress || progress === told.at(-1)) return;
    told.push(progress);
    if (progress.step !== step || progress.done < done || isOver) return;
    isOver = true;
    session.cancel();
  });
  return told;
}

const valuesIn = ({ workbook }: ExcelWorkbook) =>
  workbook.sheets.slice(0, FORMS).map((sheet) => sheet.cell(3, 6)?.value ?? null);
const stepsOf = (told: readonly SessionProgress[], step: SessionProgress['step']) =>
  told.flatMap((each) => (each.step === step && each.total !== null ? each.done : []));

test('values, then marks and notes, are told sheet by sheet up to the last', async () => {
  const { session } = await opened();
  const told = callOff(session, null);
  await session.score();
  for (const step of ['writing', 'marking'] as const) {
    const done = stepsOf(told, step);
    expect(done.length).toBeGreaterThan(2);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  }
  expect(stepsOf(told, 'writing').at(-1)).toBe(FORMS);
});

test('called off while values are missing: what was written is put back, and that is said', async () => {
  const open = await opened();
  const before = Buffer.from(open.workbook.save());
  const told = callOff(open.session, 'writing');
  await open.session.score();
  expect(open.session.state).toMatchObject({ phase: 'ready', notice: { kind: 'error', error: { code: 'putBack' } } });
  expect(stepsOf(told, 'puttingBack').length).toBeGreaterThan(0);
  expect(valuesIn(open)).toEqual(Array.from({ length: FORMS }, () => null));
  expect(Buffer.from(open.workbook.save()).equals(before)).toBe(true);
  await open.session.score();
  expect(open.session.state.notice).toMatchObject({ kind: 'scored' });
});

test('called off while marks and notes are missing: every score is written, the rest is told and comes with the next', async () => {
  const open = await opened();
  const { session } = open;
  callOff(session, 'marking');
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored' });
  expect(valuesIn(open).every((value) => value !== null)).toBe(true);
  const missing = session.state.missingTraces;
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.every(({ why }) => why === 'calledOff')).toBe(true);
  const again = createScoringSession(open.port);
  await again.refresh();
  await again.score();
  expect(again.state.missingTraces).toEqual([]);
  await session.undo();
  expect(valuesIn(open).every((value) => value === null)).toBe(true);
});

test('called off while it is taken back: the scores stay, and can still be taken back', async () => {
  const open = await opened();
  await open.session.score();
  const written = valuesIn(open);
  const stop = callOff(open.session, 'writing');
  await open.session.undo();
  expect(stop.length).toBeGreaterThan(0);
  expect(open.session.state.notice).toMatchObject({ kind: 'error', error: { code: 'putBack' } });
  expect(valuesIn(open)).toEqual(written);
  expect(open.session.state.canUndo).toBe(true);
});
