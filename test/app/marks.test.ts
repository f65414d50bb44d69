import { readFileSync } from 'node:fs';
import { cellAddress } from '../../src/core/grid/address';
import { MARK_FILLS } from '../../src/host/port';
import type { WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';
import { DOORS, openDoor } from '../support/open-door';
import { form } from '../taskpane/sample-forms';
import { openSession, reopened, sheetNamed, typeInto, type FileSession } from './file-session';

const SAMPLE = new Uint8Array(readFileSync('assets/source-report.xlsx'));

/** Where our marks lie, by fill. */
function marks(sheet: WorkbookSheet): readonly (readonly [string | null, readonly string[]])[] {
  return sheet
    .conditionalFormats()
    .map(({ fill, areas }) => [fill, areas.flatMap(({ top, left }) => [cellAddress({ row: top, column: left })])]);
}

const notes = (sheet: WorkbookSheet): readonly string[] => sheet.notes().map(({ text }) => text);
const open = (cells = {}, rest = {}): FileSession => openSession({ sheets: [form('自评表', cells, rest)] });
const sheetOf = (opened: FileSession): WorkbookSheet => sheetNamed(opened, '自评表');

test('every finding is marked in its cell: a fill by severity, and a note with the figures and what to do', async () => {
  const opened = open();
  await opened.session.score();
  const sheet = sheetOf(opened);
  expect(marks(sheet)).toContainEqual([MARK_FILLS.warning.slice(1), expect.arrayContaining(['F4', 'H4'])]);
  expect(notes(sheet)).toContainEqual(
    '【绩效评分】H4\n“培训人次”未达标，但没有填写偏差原因及改进措施\n怎么办：填写偏差原因分析及改进措施',
  );
  expect(notes(sheet)).toContainEqual(
    expect.stringMatching(/^【绩效评分】G4\n未达标\n目标：≥120人次\n实际：100\n差 20/u),
  );
  expect(opened.session.state.hasMarks).toBe(true);
});

test('the cell of an unmet target keeps its own flag and gets no second fill', async () => {
  const opened = open();
  await opened.session.score();
  expect(marks(sheetOf(opened)).flatMap(([, cells]) => cells)).not.toContain('G4');
  expect(sheetOf(opened).style(3, 6)).toMatchObject({ fill: 'FFC7CE' });
});

test('all findings of a cell stand in one note', async () => {
  const opened = openSession(SAMPLE);
  await opened.session.score();
  const [note = ''] = notes(sheetOf(opened)).filter((text) => text.startsWith('【绩效评分】B12'));
  expect(note.match(/怎么办/gu)).toHaveLength(2);
  expect(note).toMatch(/80%以上[^]*怎么办[^]*\n\n[^]*70%以上/u);
});

test('scored again, nothing is written; also after it was saved and opened by somebody else', async () => {
  const opened = open();
  await opened.session.score();
  const saved = Buffer.from(opened.workbook.save());
  await opened.session.score();
  expect(opened.session.state.notice).toMatchObject({ kind: 'unchanged', skipped: [] });
  expect(Buffer.from(opened.workbook.save()).equals(saved)).toBe(true);
  const again = reopened(opened);
  await again.session.score();
  expect(again.session.state.notice).toMatchObject({ kind: 'unchanged', skipped: [] });
});

test('notes that an Excel gives with two characters for a line break stand as they are', async () => {
  const source = { sheets: [form('自评表')] };
  const opened = openSession(source, (file) => ({
    read: async (scope) => {
      const read = await file.read(scope);
      if (!read.ok) return read;
      const sheets = read.value.sheets.map((sheet) => ({
        ...sheet,
        ownNotes: (sheet.ownNotes ?? []).map((text) => text.replaceAll('\n', '\r\n')),
      }));
      return { ok: true, value: { ...read.value, sheets } };
    },
  }));
  await opened.session.score();
  expect(notes(sheetOf(opened))).not.toEqual([]);
  await opened.session.score();
  expect(opened.session.state.notice).toMatchObject({ kind: 'unchanged', skipped: [] });
});

test('a point that is put right loses its mark and its note; the others stay', async () => {
  const opened = open();
  await opened.session.score();
  typeInto(opened, '自评表', { H4: '场地不足，已改期' });
  await opened.session.score();
  const sheet = sheetOf(opened);
  expect(notes(sheet).some((text) => text.startsWith('【绩效评分】H4'))).toBe(false);
  expect(marks(sheet).flatMap(([, cells]) => cells)).not.toContain('H4');
  expect(notes(sheet).some((text) => text.startsWith('【绩效评分】F4'))).toBe(true);
});

describe('score, mark, correct, score: the file is byte for byte what it would have been without the marks', () => {
  test.each([
    ['the sample', SAMPLE, '自评表', { G17: 0.61 }],
    ['a small form', { sheets: [form('自评表')] }, '自评表', { E4: 130, H4: '按计划' }],
  ])('%s', async (_, source, name, correction) => {
    const marked = openSession(source);
    await marked.session.score();
    expect(marked.session.state.hasMarks).toBe(true);
    await marked.session.removeMarks();
    typeInto(marked, name, correction);
    await marked.session.score();
    await marked.session.removeMarks();
    const never = openSession(source);
    typeInto(never, name, correction);
    await never.session.score();
    await never.session.removeMarks();
    for (const { port } of [marked, never]) await port.saveRecord(null); // and its own history
    expect(Buffer.from(marked.workbook.save()).equals(Buffer.from(never.workbook.save()))).toBe(true);
  });

  test('every point put right, no mark is left and nothing tells that there were any', async () => {
    const cells = {
      F4: 25,
      F5: 25,
      F6: 25,
      C7: '满意度',
      A7: '满意度指标',
      B7: '满意度',
      D7: '≥90%',
      E7: '95%',
      F7: 25,
    };
    const total = { A8: '总分', F8: 100 };
    const source = {
      sheets: [form('自评表', { ...cells, ...total, G6: 20, H6: '略有不足', E4: 100 })],
      names: [{ name: '绩效口径', formula: '"hubei"' }],
    };
    const right = { E4: 120, H4: null };
    const marked = openSession(source);
    await marked.session.score();
    expect(notes(sheetOf(marked))).not.toEqual([]);
    typeInto(marked, '自评表', right);
    await marked.session.score();
    expect(notes(sheetOf(marked))).toEqual([]);
    const never = openSession(source);
    typeInto(never, '自评表', right);
    await never.session.score();
    for (const { port } of [marked, never]) await port.keepUndo(null); // each had its own to take back
    for (const { port } of [marked, never]) await port.saveRecord(null); // and its own history
    expect(Buffer.from(marked.workbook.save()).equals(Buffer.from(never.workbook.save()))).toBe(true);
  });
});

test('marks are taken away on request, scores stay, and that can be undone', async () => {
  const opened = open();
  await opened.session.score();
  const before = [marks(sheetOf(opened)), [...notes(sheetOf(opened))].sort(), sheetOf(opened).style(3, 6)];
  await opened.session.removeMarks();
  const sheet = sheetOf(opened);
  expect([marks(sheet), notes(sheet)]).toEqual([[], []]);
  expect(sheet.style(3, 6)).toMatchObject({ fill: null, numberFormat: 'General' });
  expect(sheet.cell(3, 6)?.value).toBe(41.67);
  expect(opened.session.state).toMatchObject({ hasMarks: false, canUndo: true, notice: { kind: 'marksRemoved' } });
  await opened.session.undo();
  expect([marks(sheetOf(opened)), [...notes(sheetOf(opened))].sort(), sheetOf(opened).style(3, 6)]).toEqual(before);
});

test.each(DOORS)('%s: where the department had filled the cell, its fill outlives our flag', async (door) => {
  for (const fill of ['FFF2CC', 'FFC7CE']) {
    const opened = await openDoor(door, { sheets: [form('自评表', { G4: { value: 10, fill } })] });
    await opened.session.score();
    expect(opened.sheet.style(3, 6)).toMatchObject({ fill, numberFormat: 'General" △未达标"' });
    await opened.session.removeMarks();
    expect(opened.sheet.style(3, 6)).toMatchObject({ fill, numberFormat: 'General' });
  }
});

test('undo takes the marks back with the scores', async () => {
  const opened = open();
  await opened.session.score();
  await opened.session.undo();
  const sheet = sheetOf(opened);
  expect([marks(sheet), notes(sheet), sheet.cell(3, 6)?.value ?? null]).toEqual([[], [], null]);
});

test('somebody else’s note is kept; ours joins it and leaves with it as it was', async () => {
  const opened = open({}, { notes: { H4: { author: '复核', text: '请补材料' } } });
  await opened.session.score();
  const note = (): string | undefined => sheetOf(opened).note(3, 7)?.text;
  expect(note()).toMatch(/^请补材料\n[^]*【绩效评分】H4/u);
  await opened.session.removeMarks();
  expect(note()).toBe('请补材料');
});

test.each([
  ['protected', { protected: true }],
  ['hidden', { visibility: 'hidden' as const }],
])('a sheet that is %s is neither marked nor cleared, and named', async (reason, rest) => {
  const opened = openSession({ sheets: [form('甲'), form('自评表', {}, rest)] });
  await opened.session.score();
  expect(marks(sheetOf(opened))).toEqual([]);
  expect(opened.session.state.notice).toMatchObject({ skipped: [{ sheet: '自评表', reason }] });
});

test('marks follow a changed place: rows inserted above are marked anew where they stand', async () => {
  const opened = open();
  await opened.session.score();
  const moved = openSession({
    sheets: [
      {
        name: '自评表',
        cells: Object.fromEntries(
          Object.entries(form('自评表').cells).map(([address, cell]) => [
            address.replace(/\d+/u, (row) => String(Number(row) + 2)),
            cell,
          ]),
        ),
      },
    ],
  });
  await moved.session.score();
  expect(marks(sheetOf(moved)).flatMap(([, cells]) => cells)).toEqual(expect.arrayContaining(['F6', 'H6']));
});

describe('the rule set wants the flag in the form’s own column', () => {
  const own = { extends: 'national-2020', id: 'own-column', version: 1, flagPlace: 'ownColumn', flagWords: '没完成' };
  const withColumn = (cells = {}) => open({ I3: '是否达标', ...cells });

  test('the words come there when the target is missed, and go when it is met', async () => {
    const opened = withColumn();
    await opened.session.refresh();
    await opened.session.importRuleSet(JSON.stringify(own));
    expect(opened.session.state.notice).toMatchObject({ kind: 'ruleSetImported' });
    await opened.session.score();
    const sheet = sheetOf(opened);
    expect([sheet.cell(3, 8)?.value, sheet.cell(4, 8)?.value ?? null]).toEqual(['没完成', null]);
    expect(sheet.style(3, 6)).toMatchObject({ fill: null, numberFormat: 'General' });
    await opened.session.score();
    expect(opened.session.state.notice).toMatchObject({ kind: 'unchanged' });
    typeInto(opened, '自评表', { E4: 120 });
    await opened.session.score();
    expect(sheetOf(opened).cell(3, 8)?.value ?? null).toBeNull();
  });

  test('a formula there stays, also while it shows nothing; that row is flagged in its score cell', async () => {
    const opened = withColumn({ I4: { formula: 'IF(1=2,"x","")', value: null } });
    await opened.session.refresh();
    await opened.session.importRuleSet(JSON.stringify(own));
    await opened.session.score();
    expect(sheetOf(opened).cell(3, 8)?.formula).toBe('=IF(1=2,"x","")');
    expect(sheetOf(opened).style(3, 6)).toMatchObject({ fill: 'FFC7CE' });
  });

  test('what somebody wrote there stays; that row is flagged in its score cell', async () => {
    const opened = withColumn({ I4: '待核实' });
    await opened.session.refresh();
    await opened.session.importRuleSet(JSON.stringify(own));
    await opened.session.score();
    expect(sheetOf(opened).cell(3, 8)?.value).toBe('待核实');
    expect(sheetOf(opened).style(3, 6)).toMatchObject({ fill: 'FFC7CE' });
  });
});
