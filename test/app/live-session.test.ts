import { readFileSync } from 'node:fs';
import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession, SessionForm } from '../../src/app/session-state';
import { openInExcel, type ExcelWorkbook } from '../support/excel-workbook';

/* What the pane knows of the sheet beside it before, while and after scores are written. */

const SAMPLE = readFileSync('assets/source-report.xlsx');
/** The sample's missed target: I17 is its score, G17 its actual; I16 the score above. */
const [ROW, ACTUAL, SCORE] = [16, 6, 8];

interface Opened extends ExcelWorkbook {
  readonly session: ScoringSession;
}

async function openSample(): Promise<Opened> {
  const opened = await openInExcel(SAMPLE);
  const session = createScoringSession(opened.port);
  await session.refresh();
  return { ...opened, session };
}

function form({ session }: Opened): SessionForm {
  const [first] = session.state.forms;
  if (!first) throw new Error('the sample holds a form');
  return first;
}

function type({ workbook }: Opened, row: number, column: number, value: number | string): void {
  const sheetId = workbook.sheets[0]?.id ?? '';
  workbook.apply([{ kind: 'cell', sheetId, row, column, content: { value, formula: null } }], 'user');
}

async function until(session: ScoringSession, isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}

const cellsOf = (opened: Opened) =>
  form(opened).plan.cells.map(({ row, column, before, after }) => [row, column, before, after]);

test('before scoring every cell that would be written is known, after it none is left', async () => {
  const opened = await openSample();
  expect(cellsOf(opened)).toContainEqual([ROW, SCORE, '', '16']);
  expect(form(opened).plan.locked).toBeNull();
  const planned = form(opened).plan.cells.length;
  await opened.session.score();
  expect(opened.session.state.notice).toMatchObject({ kind: 'scored', cells: planned });
  expect(cellsOf(opened)).toEqual([]);
  expect(Object.keys(opened.session.state.writtenAt)).toEqual([form(opened).card.sheet]);
});

test('a changed actual moves score, total and plan by itself, and the sheet stays as it is', async () => {
  const opened = await openSample();
  await opened.session.score();
  type(opened, ROW, ACTUAL, 0.61);
  await until(opened.session, () => form(opened).card.total.score === '100.00');
  expect(opened.session.state.outOfDate).toBe(false);
  expect(opened.session.state.phase).toBe('ready');
  expect(cellsOf(opened)).toContainEqual([ROW, SCORE, '16', '20']);
  expect(opened.workbook.sheets[0]?.cell(ROW, SCORE)?.value).toBe(16);
});

test('an actual changed while the workbook is being read is read again', async () => {
  const opened = await openInExcel(SAMPLE);
  let hold: (() => Promise<void>) | null = null;
  const read: typeof opened.port.read = async (scope) => {
    const result = await opened.port.read(scope);
    await hold?.();
    return result;
  };
  const session = createScoringSession({ ...opened.port, read });
  await session.refresh();
  hold = async () => {
    hold = null;
    type({ ...opened, session }, ROW, ACTUAL, 0.61);
    await new Promise((resolve) => setTimeout(resolve, 500));
  };
  await session.refresh();
  expect(form({ ...opened, session }).card.total.score).toBe('96.00');
  await until(session, () => form({ ...opened, session }).card.total.score === '100.00');
});

test('where somebody is in the workbook is followed', async () => {
  const opened = await openSample();
  const { sheet } = form(opened).card;
  expect(opened.session.state.active).toEqual({ sheet, row: null, column: null, address: null });
  opened.host.selectAreas(opened.workbook.sheets[0]?.id ?? '', [{ top: 16, left: 5, bottom: 18, right: 6 }]);
  await until(opened.session, () => opened.session.state.active?.row === 16);
  expect(opened.session.state.active).toEqual({ sheet, row: 16, column: 5, address: 'F17:G19' });
});

test('what if: a value, a decision and a correction are thought through and nothing is kept', async () => {
  const opened = await openSample();
  const { session, workbook } = opened;
  const before = Buffer.from(workbook.save());
  const { sheet } = form(opened).card;
  const [met] = session.imagine(sheet, { values: [{ row: ROW, column: ACTUAL, value: 0.61 }] });
  expect(met?.card.total.score).toBe('100.00');
  expect(met?.plan.cells).toContainEqual({
    row: ROW,
    column: SCORE,
    reason: 'score',
    kind: 'fills',
    before: '',
    after: '20',
  });
  const [byHand] = session.imagine(sheet, {
    values: [{ row: ROW, column: SCORE, value: 12 }],
    decisions: [{ row: ROW, decision: { chosen: { function: 'manual' } } }],
  });
  expect(byHand?.card.total.score).toBe('92.00');
  const [without] = session.imagine(sheet, { requests: [{ kind: 'notIndicator', row: ROW }] });
  expect(without?.card.rows).toHaveLength(form(opened).card.rows.length - 1);
  expect(form(opened).card.total.score).toBe('96.00');
  expect(Buffer.from(workbook.save()).equals(before)).toBe(true);
});

test('a figure that is left as it was typed counts as judged by hand, and stays so', async () => {
  const opened = await openSample();
  type(opened, ROW, SCORE, 12);
  await until(opened.session, () => cellsOf(opened).some(([, , before]) => before === '12'));
  const cell = form(opened).plan.cells.find(({ row, column }) => row === ROW && column === SCORE);
  if (!cell) throw new Error('the typed score would be replaced');
  await opened.session.scoreExcept([{ form: form(opened), cell }]);
  const sheet = opened.workbook.sheets[0];
  expect(sheet?.cell(ROW, SCORE)?.value).toBe(12);
  expect(form(opened).card.total.score).toBe('92.00');
  await opened.session.score();
  expect(sheet?.cell(ROW, SCORE)?.value).toBe(12);
});

test('a total that is left as it was typed is not written, and can be given back', async () => {
  const opened = await openSample();
  const total = form(opened).card.total.cell ?? { row: 0, column: 0 };
  type(opened, total.row, total.column, 88);
  await until(opened.session, () => cellsOf(opened).some(([, , before]) => before === '88'));
  const cell = form(opened).plan.cells.find(({ reason }) => reason === 'total');
  if (!cell) throw new Error('the typed total would be replaced');
  await opened.session.scoreExcept([{ form: form(opened), cell }]);
  const sheet = opened.workbook.sheets[0];
  expect(sheet?.cell(total.row, total.column)?.value).toBe(88);
  expect(sheet?.cell(ROW, SCORE)?.value).toBe(16);
  const [kept] = form(opened).corrections;
  expect(kept).toMatchObject({ kind: 'keepFigure', figure: 'total' });
  if (kept) await opened.session.takeBackCorrection(kept);
  expect(form(opened).plan.cells.map(({ after }) => after)).toEqual(['96']);
});

test('only one sheet is written where that is asked', async () => {
  const opened = await openInExcel(readFileSync('test/golden/workbooks/english.xlsx'));
  const session = createScoringSession(opened.port);
  await session.refresh();
  const [first, second] = session.state.forms.filter(({ plan }) => plan.cells.length > 0);
  if (!first || !second || first.card.sheet === second.card.sheet) throw new Error('two sheets hold forms to score');
  await session.score(first.card.sheet);
  const planOf = (key: string) => session.state.forms.find((each) => each.key === key)?.plan.cells;
  expect(planOf(first.key)).toEqual([]);
  expect(planOf(second.key)).toEqual(second.plan.cells);
});

test('another rule set is compared row by row without being chosen', async () => {
  const opened = await openSample();
  const now = opened.session.state.ruleSetId;
  const effect = await opened.session.compareRuleSet('national-2020');
  expect(effect?.forms[0]).toMatchObject({ now: { total: { score: '96.00' } }, other: { total: { score: '91.33' } } });
  expect(effect?.forms[0]?.rows.map((row) => [row.now.row, row.now.score, row.other.score])).toEqual([
    [ROW, '16.00', '11.33'],
  ]);
  expect(opened.session.state.ruleSetId).toBe(now);
});
