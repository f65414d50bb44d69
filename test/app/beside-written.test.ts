import { linkEvidence } from '../../src/app/beside/link-evidence';
import { atOnce } from '../../src/app/work';
import type { WorkbookPort } from '../../src/host/port';
import type { BuiltWorkbook } from '../support/build-xlsx';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { EVIDENCE_FORM } from './evidence-form';
import { openSession, sheetNamed, typeInto, valueAt } from './file-session';

const book: BuiltWorkbook = { sheets: [{ name: '自评表', cells: EVIDENCE_FORM }] };

const FAILED = { ok: false, error: { code: 'refused', sheet: null, detail: null } } as const;

/** Reading fails once right after something was written. */
function failingOnce(port: WorkbookPort): Partial<WorkbookPort> {
  let fails = false;
  return {
    read(scope) {
      if (!fails) return port.read(scope);
      fails = false;
      return Promise.resolve(FAILED);
    },
    writeSheet(draft) {
      fails = true;
      return port.writeSheet(draft);
    },
    apply(changes) {
      fails = true;
      return port.apply(changes);
    },
  };
}

test.each(['writeEvidence', 'writeSample'] as const)(
  '%s is told and can be taken back though the workbook could not be read once more',
  async (write) => {
    const opened = openSession(book, failingOnce);
    await opened.session.refresh();
    await opened.session[write]();
    const { notice } = opened.session.state;
    expect(notice?.kind).toBe(write === 'writeEvidence' ? 'evidenceWritten' : 'sampleWritten');
    const sheet = write === 'writeEvidence' ? '资料清单' : '抽样明细';
    expect([...sheetNamed(opened, sheet).filledCells()]).not.toEqual([]);
    await opened.session.undo();
    expect([...sheetNamed(opened, sheet).filledCells()].filter(([, { value }]) => value !== null)).toEqual([]);
  },
);

/** The list is there, and names material for the indicator whose own cell is blank. */
async function withList(around: (port: WorkbookPort) => Partial<WorkbookPort>) {
  const opened = openSession(book, around);
  await opened.session.refresh();
  await opened.session.writeEvidence();
  typeInto(opened, '资料清单', { D5: '抽样明细表' });
  return opened;
}

test('links to the list are told as written though the workbook could not be read once more', async () => {
  const opened = await withList(failingOnce);
  await opened.session.refresh();
  await opened.session.linkEvidence();
  expect(opened.session.state.notice).toEqual({ kind: 'evidenceLinked', cells: 1, locked: 0 });
  const formula = (): string | null => sheetNamed(opened, '自评表').cell(3, 6)?.formula ?? null;
  expect(formula()).toContain('HYPERLINK');
  await opened.session.undo();
  expect(formula()).toBeNull();
});

test('what somebody types into a cell of evidence meanwhile is not written over by a link', async () => {
  let meanwhile = (): void => {};
  const opened = await withList((port) => ({
    apply(changes) {
      meanwhile();
      return port.apply(changes);
    },
  }));
  meanwhile = () => typeInto(opened, '自评表', { G4: '见附件' });
  const linked = await linkEvidence(opened.port, atOnce);
  expect(linked.ok ? null : linked.error.code).toBe('changedMeanwhile');
  expect(valueAt(opened, '自评表', 'G4')).toBe('见附件');
});

test('what somebody typed over a link stays when the link is taken back', async () => {
  const opened = await withList(() => ({}));
  await opened.session.refresh();
  await opened.session.linkEvidence();
  typeInto(opened, '自评表', { G4: '见附件' });
  await opened.session.undo();
  expect(valueAt(opened, '自评表', 'G4')).toBe('见附件');
  expect(opened.session.state.notice).toMatchObject({ kind: 'undone', kept: [{ row: 3, column: 6, now: '见附件' }] });
});

/** A table of samples whose mean was written into the indicator's cell. */
async function withLinkedSample(around?: (port: WorkbookPort) => Partial<WorkbookPort>) {
  const form = '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |\n| 材料减少率 | ≥60% | | 100 | |';
  const table =
    '| 抽查事项 | 原材料数 | 现材料数 | 材料减少率 |\n| 甲 | 10 | 6 | 0.4 {0%} |\n| 乙 | 10 | 8 | 0.2 {0%} |';
  const opened = openSession(drawBook({ sheets: { 自评表: form, 抽查: table } }), around);
  await opened.session.refresh();
  const [offer] = (await opened.session.seeSamples()).flatMap(({ aims }) => aims.flatMap(({ offers }) => offers));
  if (!offer) throw new Error('nothing is offered');
  await opened.session.linkSample(offer);
  const cell = sheetNamed(opened, '自评表').cell(1, 2);
  expect(cell?.formula).toBe(`=AVERAGE('抽查'!D2:D3)`);
  return opened;
}

test('the mean of a sample is told as written though the workbook could not be read once more', async () => {
  const opened = await withLinkedSample(failingOnce);
  expect(opened.session.state.notice).toMatchObject({ kind: 'sampleLinked' });
});

test('an actual that was typed over the mean of a sample stays when that is taken back', async () => {
  const opened = await withLinkedSample();
  typeInto(opened, '自评表', { C2: '35%' });
  await opened.session.undo();
  expect(valueAt(opened, '自评表', 'C2')).toBe('35%');
});

test('the formula is taken back as Excel spells it', async () => {
  const opened = await withLinkedSample();
  const content = { value: 0.3, formula: '=AVERAGE(抽查!D2:D3)' };
  const sheetId = sheetNamed(opened, '自评表').id;
  opened.workbook.apply([{ kind: 'cell', sheetId, row: 1, column: 2, content }], 'user');
  await opened.session.undo();
  expect(valueAt(opened, '自评表', 'C2')).toBeNull();
  expect(sheetNamed(opened, '自评表').cell(1, 2)?.formula ?? null).toBeNull();
});
