import { createScoringSession } from '../../src/app/scoring-session';
import { keepMemory, newMemory } from '../../src/app/session-memory';
import type { ScoringSession } from '../../src/app/session-state';
import { readRecord, recordText, type RecordCopies } from '../../src/core/record/record-text';
import { EMPTY_RECORD, type WorkbookRecord } from '../../src/core/record/workbook-record';
import { isRecordXml, recordXml } from '../../src/host/carried/record-copies';
import { filePort } from '../../src/host/file/file-port';
import type { Result, SheetChange, WorkbookPort } from '../../src/host/port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../support/build-xlsx';
import { form } from '../taskpane/sample-forms';

/* What a session has still to let the workbook remember, when other things of the record are written meanwhile. */

const REFUSED: Result<never> = { ok: false, error: { code: 'refused', sheet: null, detail: null } };
const DECIDED = {
  sheet: '自评表',
  anchor: { name: '培训人次', level1: '', level2: '', occurrence: 0 },
  decision: { chosen: { function: 'threshold' } as const, confirmed: null },
};
const OWN = { extends: 'national-2020', id: 'own-column', version: 1, flagWords: '没完成' };

interface Opened {
  readonly session: ScoringSession;
  readonly port: WorkbookPort;
  /** What the workbook does not do while it is set. */
  readonly refuses: { record: 'not' | 'done' | null; ruleSet: boolean; scores: boolean };
  /** The copy in the custom XML part says this from now on. */
  say(text: string): void;
  record(): Promise<ReturnType<typeof readRecord>>;
}

async function open(brought: Partial<WorkbookRecord> = {}): Promise<Opened> {
  const workbook = openWorkbook(buildXlsx({ sheets: [form('自评表')] }), '自评表.xlsx');
  const port = filePort(workbook);
  if (Object.keys(brought).length > 0) await port.saveRecord(recordText({ ...EMPTY_RECORD, ...brought }, 3));
  const refuses: Opened['refuses'] = { record: null, ruleSet: false, scores: false };
  const door = Object.assign(filePort(workbook), {
    async saveRecord(text: string | null, basis?: RecordCopies) {
      if (refuses.record === 'not') return REFUSED;
      const saved = await port.saveRecord(text, basis);
      return refuses.record === 'done' ? REFUSED : saved;
    },
    apply: async (changes: readonly SheetChange[]) => (refuses.scores ? REFUSED : port.apply(changes)),
    saveRuleSet: async (id: string) => (refuses.ruleSet ? REFUSED : port.saveRuleSet(id)),
  });
  return {
    session: createScoringSession(door),
    port,
    refuses,
    say(text) {
      const part = workbook.customXml.find(({ xml }) => isRecordXml(xml));
      if (!part) throw new Error('no record');
      workbook.apply([{ kind: 'customXml', id: part.id, xml: recordXml(text) }], 'user');
    },
    async record() {
      const read = await port.read('workbook');
      if (!read.ok) throw new Error('not read');
      return readRecord(read.value.record);
    },
  };
}

test('a damaged copy is not mended with what stood in the workbook before a colleague mended it by a decision', async () => {
  const { say, record, port } = await open({ decisions: [DECIDED] });
  say('{');
  const before = await port.read('workbook');
  if (!before.ok) throw new Error('not read');
  await port.saveRecord(recordText({ ...EMPTY_RECORD, decisions: [DECIDED, { ...DECIDED, sheet: '另一张' }] }, 4));
  expect(await keepMemory(port, newMemory(), before.value)).toBeNull();
  expect((await record()).record.decisions).toHaveLength(2);
});

test('after a scoring that failed no damaged copy is mended: it was said that nothing was written', async () => {
  const { session, refuses, say, record } = await open({ decisions: [DECIDED] });
  say('{');
  await session.refresh();
  refuses.scores = true;
  await session.score();
  expect([session.state.notice?.kind, (await record()).state]).toEqual(['error', 'mended']);
  refuses.scores = false;
  await session.score();
  expect([session.state.notice?.kind, (await record()).state]).toEqual(['scored', 'agreed']);
});

test('a scoring not kept is not forgotten with a rule set that could not be chosen', async () => {
  const { session, refuses, record } = await open({ decisions: [DECIDED] });
  refuses.record = 'not';
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored', notKept: { mending: false } });
  refuses.record = null;
  refuses.ruleSet = true;
  await session.importRuleSet(JSON.stringify(OWN));
  expect(session.state.notice).toMatchObject({ kind: 'error' });
  expect((await record()).record.scorings).toBeUndefined();
  refuses.ruleSet = false;
  await session.score();
  const { scorings, history } = (await record()).record;
  expect(scorings).toMatchObject([{ sheet: '自评表' }]);
  expect(history?.lines.map(({ did }) => did)).toEqual(['scored']);
});

test('two copies that disagree stay as they are until one is chosen, and what was scored comes to it', async () => {
  const { session, refuses, say, record } = await open({ decisions: [DECIDED] });
  refuses.record = 'not';
  await session.score();
  refuses.record = null;
  say(recordText({ ...EMPTY_RECORD, ruleSet: OWN }, 4) ?? '');
  await session.score();
  expect(await record()).toMatchObject({ state: 'disagree', copies: { sheet: { decisions: [DECIDED] } } });
  await session.chooseCopy('sheet');
  expect(await record()).toMatchObject({ state: 'agreed', record: { scorings: [{ sheet: '自评表' }] } });
});

test('what a colleague decides and scores before ours is kept stays', async () => {
  const { session, refuses, say, record } = await open({ decisions: [DECIDED] });
  refuses.record = 'not';
  await session.score();
  refuses.record = null;
  const theirs = await record();
  const line = { at: '2026-11-29T08:00Z', did: 'undone', rules: { id: 'x', version: 1, name: both('某') } } as const;
  const lines = [{ ...line, cells: 0, changed: 0, forms: [], said: [], more: 0 }];
  const text = recordText({ ...theirs.record, history: { folded: 0, lines } }, 9) ?? '';
  say(text);
  await session.decideRow('自评表', 3, { chosen: null, confirmed: null, direction: 'atMost' });
  const { history, scorings } = (await record()).record;
  expect(history?.lines.map(({ did }) => did)).toEqual(['undone', 'scored', 'decided']);
  expect(scorings).toHaveLength(1);
});

test('a line that was kept though nothing was answered is not kept twice', async () => {
  const { session, refuses, record } = await open();
  refuses.record = 'done';
  await session.score();
  expect(session.state.notice).toMatchObject({ notKept: { mending: false } });
  refuses.record = null;
  await session.score();
  const { scorings, history } = (await record()).record;
  expect([scorings?.length, history?.lines.length]).toEqual([1, 1]);
});

const both = (text: string): { 'zh-CN': string; 'en-US': string } => ({ 'zh-CN': text, 'en-US': text });
