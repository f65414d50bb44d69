import { cellAddress } from '../../src/core/grid/address';
import type { WorkbookPort } from '../../src/host/port';
import { findingText } from '../../src/text/finding-text';
import { form } from '../taskpane/sample-forms';
import { openSession, reopened, sheetNamed, typeInto, valueAt, type FileSession } from './file-session';

const SOURCE = { sheets: [form('自评表'), form('另一张')] };

async function scored(around?: (port: WorkbookPort) => Partial<WorkbookPort>): Promise<FileSession> {
  const one = openSession(SOURCE, around);
  await one.session.score();
  return one;
}

/** As department B opens it: in a session of its own. */
async function opened(workbook: FileSession): Promise<FileSession> {
  const other = reopened(workbook);
  await other.session.refresh();
  return other;
}

/** Saved by a program that keeps no custom XML, as openpyxl. */
function withoutXml(one: FileSession): FileSession {
  for (const { id } of one.workbook.customXml) one.workbook.apply([{ kind: 'customXml', id, xml: null }], 'user');
  return one;
}

const sharing = ({ session }: FileSession): readonly string[] =>
  session.state.forms.flatMap(({ card }) =>
    card.findings
      .filter(({ check }) => check.startsWith('V') || /^S[2-5]$/u.test(check))
      .map((each) => `${each.check} ${each.sheet} ${cellAddress(each)}`),
  );
const history = ({ session }: FileSession) =>
  session.state.history.lines.map(({ did, cells, changed, forms, said }) => ({
    did,
    cells,
    changed,
    forms: forms.map(({ sheet, totalBefore, total }) => `${sheet} ${totalBefore ?? '–'} → ${total ?? '–'}`),
    said: said.map(({ what, how, name }) => `${what} ${how} ${name}`),
  }));

test('department A scores, a program takes the custom XML away, department B opens: same rules, same scores, nothing is told', async () => {
  const a = await scored();
  const b = await opened(withoutXml(a));
  expect(b.session.state.ruleSetId).toBe(a.session.state.ruleSetId);
  expect(b.session.state.forms.map(({ card }) => card.total.score)).toEqual(['91.67', '91.67']);
  expect(sharing(b)).toEqual([]);
  expect(b.session.state.notice).toEqual({ kind: 'recordMended' });
  expect(history(b)).toEqual(history(a));
  await b.session.score();
  expect(b.session.state.notice).toMatchObject({ kind: 'unchanged', notKept: null });
  expect((await opened(b)).session.state.notice).toBeNull(); // both copies are there again
});

test('one change on the way, and B sees which and what it does; scoring again settles it', async () => {
  const a = await scored();
  typeInto(a, '另一张', { E4: 120 });
  const b = await opened(withoutXml(a));
  expect(sharing(b)).toEqual(['V1 另一张 E4']);
  const [, form2] = b.session.state.forms;
  const [finding] = form2?.card.findings.filter(({ check }) => check === 'V1') ?? [];
  expect(finding && findingText(finding, 'zh-CN')).toMatch(
    /^“培训人次”的实际完成值在 \d{4}-\d\d-\d\d 评分后由 100 改为 120，得分应由 41\.67 变为 50\.00（多 8\.33）$/u,
  );
  expect(form2?.since).toMatchObject({ moved: '+8.33', total: { from: '91.67', to: '100.00' } });
  // Only the workbook says that they are ours: they are shown first, and not noted as somebody's.
  expect(form2?.plan.cells.map(({ isClaimed, before, after }) => [isClaimed, before, after])).toEqual([
    [true, '41.67', '50'],
    [true, '91.67', '100'],
  ]);
  await b.session.score();
  expect(sharing(b)).toEqual([]);
  expect(b.session.state.notice).toMatchObject({ kind: 'scored', replaced: [] });
  expect(history(await opened(b)).slice(1)).toEqual([
    { did: 'scored', cells: 2, changed: 1, forms: ['另一张 91.67 → 100.00'], said: [] },
  ]);
});

test('a second scoring keeps nothing new, and writes nothing', async () => {
  const a = await scored();
  const before = a.workbook.save();
  await a.session.score();
  expect(Buffer.from(a.workbook.save()).equals(Buffer.from(before))).toBe(true);
});

test('the department’s own figure that is right is not ours: it is shown before it is replaced', async () => {
  const a = openSession({ sheets: [form('自评表', { G5: 20 })] });
  await a.session.score();
  typeInto(a, '自评表', { E5: '80%', E4: 110 });
  const b = await opened(a);
  const [shown] = b.session.state.forms;
  expect(shown?.plan.cells.map(({ isClaimed = false, row }) => [isClaimed, row + 1])).toEqual([
    [true, 4],
    [false, 5],
    [true, 7],
  ]);
});

test('a score that B types over is told to whoever opens it next, and is taken for nobody’s but theirs', async () => {
  const a = await scored();
  const b = await opened(a);
  typeInto(b, '自评表', { G4: 50 });
  const c = await opened(b);
  expect(sharing(c)).toEqual(['V2 自评表 G4']);
  expect(c.session.state.forms[0]?.plan.cells.map(({ kind }) => kind)).toEqual(['replaces']);
});

test('on request B marks what A’s workbook shows, and no score is touched; it can be taken back', async () => {
  const a = await scored();
  typeInto(a, '自评表', { E4: 90, G5: 19 });
  const b = await opened(a);
  const notesOf = () =>
    sheetNamed(b, '自评表')
      .notes()
      .map(({ text }) => text)
      .join('\n');
  const before = notesOf();
  await b.session.markFindings();
  expect(b.session.state).toMatchObject({ notice: { kind: 'marked' }, hasMarks: true });
  expect([valueAt(b, '自评表', 'G4'), valueAt(b, '自评表', 'G5')]).toEqual([41.67, 19]);
  expect(notesOf()).toMatch(/由 100 改为 90/u);
  expect(notesOf()).toMatch(/得分原为 20\.00.*后被改为 19/u);
  expect(sharing(b)).toEqual(['V1 自评表 E4', 'V2 自评表 G5']);
  await b.session.undo();
  expect([notesOf(), valueAt(b, '自评表', 'G5')]).toEqual([before, 19]);
});

test('a renamed sheet keeps its scoring; one that is gone is forgotten', async () => {
  const a = await scored();
  const { id } = sheetNamed(a, '另一张');
  a.workbook.apply([{ kind: 'renameSheet', sheetId: id, name: '乙单位' }], 'user');
  typeInto(a, '乙单位', { E4: 120 });
  expect(sharing(await opened(a))).toEqual(['V1 乙单位 E4']);
});

test('taken back, the workbook remembers the scoring before it, and tells of both', async () => {
  const a = await scored();
  typeInto(a, '自评表', { E4: 120 });
  await a.session.score();
  await a.session.undo();
  expect(valueAt(a, '自评表', 'G4')).toBe(41.67);
  expect(sharing(await opened(a))).toEqual(['V1 自评表 E4']);
  const b = await opened(a); // what undo needs travels too
  await b.session.undo();
  expect(valueAt(b, '自评表', 'G4')).toBeNull();
  const c = await opened(b);
  expect([sharing(c), c.session.state.forms[0]?.since]).toEqual([[], null]);
  expect(history(c).map(({ did, forms }) => [did, ...forms])).toEqual([
    ['scored', '自评表 – → 91.67', '另一张 – → 91.67'],
    ['scored', '自评表 91.67 → 100.00'],
    ['undone', '自评表 100.00 → 91.67'],
    ['undone', '自评表 91.67 → –', '另一张 91.67 → –'],
  ]);
});

test('what people decide has a line each, and says what', async () => {
  const a = await scored();
  await a.session.decideRow('自评表', 3, { chosen: { function: 'threshold' }, confirmed: null });
  await a.session.decideRow('自评表', 3, { chosen: null, confirmed: null });
  expect(history(await opened(a)).slice(1)).toEqual([
    { did: 'decided', cells: 0, changed: 0, forms: [], said: ['decision made 培训人次'] },
    { did: 'decided', cells: 0, changed: 0, forms: [], said: ['decision gone 培训人次'] },
  ]);
});

test('a workbook that cannot be let remember says so; the session remembers, and keeps it as soon as it can', async () => {
  let locked = true;
  const a = await scored((port) => ({
    saveRecord: async (text, basis) =>
      locked
        ? { ok: false, error: { code: 'recordLocked', sheet: null, detail: 'shown' } }
        : port.saveRecord(text, basis),
  }));
  expect(a.session.state.notice).toMatchObject({ kind: 'scored', notKept: { mending: false } });
  typeInto(a, '自评表', { E4: 120 });
  await a.session.refresh();
  expect(sharing(a)).toEqual(['V1 自评表 E4']);
  expect(a.session.state.forms[0]?.plan.cells.map(({ kind }) => kind)).toEqual(['renews', 'renews']);
  locked = false;
  await a.session.score();
  expect(history(await opened(a)).map(({ did }) => did)).toEqual(['scored', 'scored']);
});

test('what a colleague decided while the scoring was kept stays', async () => {
  let theirs: string | null = null;
  const changedMeanwhile = { code: 'changedMeanwhile', sheet: null, detail: null } as const;
  const a = await scored((port) => ({
    saveRecord: async (text) => {
      if (theirs === null) return port.saveRecord(text);
      await port.saveRecord(theirs);
      theirs = null;
      return { ok: false, error: changedMeanwhile };
    },
  }));
  typeInto(a, '自评表', { E4: 200 });
  const colleague = await opened(a);
  const [over] = colleague.session.state.forms[0]?.card.findings.filter(({ check }) => check === 'T2') ?? [];
  if (!over) throw new Error('no T2');
  await colleague.session.dismiss(over, '已核实');
  const reading = await colleague.port.read('workbook');
  theirs = reading.ok ? reading.value.record.sheet : null;
  await a.session.score();
  const c = await opened(a);
  expect(c.session.state.forms[0]?.dismissed).toHaveLength(1);
  expect(sharing(c)).toEqual([]);
  expect(history(c).map(({ did }) => did)).toEqual(['scored', 'decided', 'scored']);
});
