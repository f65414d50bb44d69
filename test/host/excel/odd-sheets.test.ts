import { createScoringSession } from '../../../src/app/scoring-session';
import { openInExcel, type ExcelWorkbook } from '../../support/excel-workbook';
import type { BuiltSheet } from '../../support/build-xlsx-sheet';

const CELLS = {
  A1: '三级指标',
  B1: '年度指标值',
  C1: '实际完成值',
  D1: '分值',
  E1: '得分',
  A2: '修路',
  B2: '10公里',
  C2: '10公里',
  D2: 60,
  A3: '架桥',
  B3: '10座',
  C3: '5座',
  D3: 40,
  A4: '总分',
  D4: 100,
  E2: { value: null },
};

async function scored(sheet: Partial<BuiltSheet>, others = 0) {
  const form = { name: '自评表', ...sheet, cells: { ...CELLS, ...sheet.cells } };
  const more = Array.from({ length: others }, (_, i) => ({ name: `表${i}`, cells: { A1: i } }));
  const open = await openInExcel({ sheets: [form, ...more] });
  const session = createScoringSession(open.port);
  await session.refresh();
  await session.score();
  const told = session.state.forms.flatMap(({ card }) => card.findings.map(({ check, row }) => `${check} ${row + 1}`));
  return { open, notice: session.state.notice, told, scores: scoresOf(open) };
}

const scoresOf = ({ workbook }: ExcelWorkbook): readonly unknown[] =>
  [1, 2, 3].map((row) => workbook.sheets[0]?.cell(row, 4)?.value ?? null);

test.each([0, 12])(
  'score cells merged in pairs, %i other sheets: the first is written, the other named, no total',
  async (others) => {
    const { scores, told, notice } = await scored({ merges: ['E2:E3'] }, others);
    expect(notice).toMatchObject({ kind: 'scored' });
    expect(scores).toEqual([60, null, null]);
    expect(told).toEqual(expect.arrayContaining(['S19 3', 'S13 4']));
  },
);

test('a total within a merged area is named', async () => {
  const { scores, told, notice } = await scored({ merges: ['A4:E4'] });
  expect(notice).toMatchObject({ kind: 'scored' });
  expect(scores).toEqual([60, 20, null]);
  expect(told).toContain('S19 4');
});

test('a formula that shows nothing is told, and nothing is added up over it', async () => {
  const { scores, told } = await scored({ cells: { E3: { formula: 'IF(L3="","",L3)', value: '' } } });
  expect(scores).toEqual([60, '', null]);
  expect(told).toEqual(expect.arrayContaining(['S19 3', 'S13 4']));
});

test('a protected sheet is scored in its unlocked cells; no total where a score stays locked', async () => {
  const unlocked = { value: null, locked: false };
  const all = await scored({ protected: true, cells: { E2: unlocked, E3: unlocked, E4: unlocked } });
  expect(all.scores).toEqual([60, 20, 80]);
  expect(all.notice).toMatchObject({ kind: 'scored', skipped: [{ sheet: '自评表', reason: 'partly' }] });
  const some = await scored({ protected: true, cells: { E2: unlocked, E4: unlocked } });
  expect(some.scores).toEqual([60, null, null]);
});

test('a name of 32,000 characters is clipped in notes and in the list, and nothing is stopped', async () => {
  const { open, notice, scores } = await scored({ cells: { A3: '架'.repeat(32_000), C3: '五座左右' } });
  expect(notice).toMatchObject({ kind: 'scored' });
  expect(scores[0]).toBe(60);
  const notes = open.workbook.sheets[0]?.notes() ?? [];
  expect(Math.max(...notes.map(({ text }) => text.length))).toBeLessThan(2_000);
  const session = createScoringSession(open.port);
  await session.refresh();
  await session.writeList();
  expect(session.state.notice).toMatchObject({ kind: 'listWritten' });
});

test('score cells that an array formula fills and never filled yet are left to it, and no total is told', async () => {
  const E2 = { xml: '<c r="E2"><f t="array" ref="E2:E3">D2:D3*0.5</f></c>' };
  const { notice, told, scores } = await scored({ cells: { E2 } });
  expect(notice?.kind).not.toBe('error');
  expect(scores).toEqual([null, null, null]);
  expect(told).toEqual(expect.arrayContaining(['S19 2', 'S19 3']));
});
