import type { Finding } from '../../src/core/finding/finding';
import { toldHistory } from '../../src/text/history-text';
import { verifiedSentence } from '../../src/text/verified-words';
import { form } from '../taskpane/sample-forms';
import { openSession, reopened, sheetNamed, typeInto, valueAt, type FileSession } from './file-session';

const REMARKED = { I3: '备注' };

async function opened(cells = {}, rest = {}): Promise<FileSession> {
  const one = openSession({ sheets: [form('自评表', cells, rest)] });
  await one.session.score();
  return one;
}

function found({ session }: FileSession, check: string): Finding {
  const finding = session.state.forms[0]?.card.findings.find((each) => each.check === check);
  if (!finding) throw new Error(`${check} was not found`);
  return finding;
}

const checks = ({ session }: FileSession): readonly string[] =>
  session.state.forms[0]?.card.findings.map(({ check }) => check) ?? [];
const settled = ({ session }: FileSession) => session.state.forms[0]?.dismissed.map(({ dismissal }) => dismissal) ?? [];
const noteAt = (one: FileSession, row: number, column: number) => sheetNamed(one, '自评表').note(row, column)?.text;
const formatAt = (one: FileSession, row: number, column: number) => sheetNamed(one, '自评表').style(row, column);

describe('a finding that is verified', () => {
  test('is open no more, by whom and when is kept, and its note and mark go; the next who opens it sees the same', async () => {
    const one = await opened();
    expect(noteAt(one, 3, 7)).toContain('没有填写偏差原因');
    await one.session.verify(found(one, 'U2'), { by: ' 财务科 ', remark: '' });
    await one.session.score();
    expect(checks(one)).not.toContain('U2');
    expect(noteAt(one, 3, 7)).toBeUndefined();
    const other = reopened(one);
    await other.session.refresh();
    expect(settled(other)).toEqual([
      expect.objectContaining({ check: 'U2', verifiedBy: '财务科', reason: '', on: expect.stringMatching(/^\d{4}-/u) }),
    ]);
    expect(other.session.state.brought?.dismissals).toHaveLength(1);
  });

  test('no name is asked for', async () => {
    const one = await opened();
    await one.session.verify(found(one, 'U2'), { by: '', remark: '' });
    expect(settled(one)).toEqual([expect.objectContaining({ verifiedBy: '' })]);
  });

  test('that a target is missed stays flagged, as it is a fact; only its note goes', async () => {
    const one = await opened();
    const flagged = formatAt(one, 3, 6);
    expect(noteAt(one, 3, 6)).toContain('未达标');
    await one.session.verify(found(one, 'U1'), { by: '财务科', remark: '' });
    await one.session.score();
    expect(checks(one)).not.toContain('U1');
    expect(formatAt(one, 3, 6)).toEqual(flagged);
    expect(noteAt(one, 3, 6)).toBeUndefined();
    // The row changes: met, the flag goes.
    typeInto(one, '自评表', { E4: 120 });
    await one.session.score();
    expect(formatAt(one, 3, 6)).not.toEqual(flagged);
  });

  test('where the flag has no room in its cell, its mark stays', async () => {
    const one = await opened({}, { columns: { G: { width: 3 } } });
    const marked = () =>
      sheetNamed(one, '自评表')
        .conditionalFormats()
        .filter(({ fill }) => fill === 'FFC7CE').length;
    expect(marked()).toBe(1);
    await one.session.verify(found(one, 'U1'), { by: '', remark: '' });
    await one.session.score();
    expect(marked()).toBe(1);
  });

  test('comes back when the figures of its row change, and not when another row’s do', async () => {
    const one = await opened();
    await one.session.verify(found(one, 'U1'), { by: '', remark: '' });
    typeInto(one, '自评表', { E5: '97%' });
    await one.session.refresh();
    expect(checks(one)).not.toContain('U1');
    typeInto(one, '自评表', { E4: 90 });
    await one.session.refresh();
    expect(checks(one)).toContain('U1');
  });

  test('stands in the list with its status, and in the history', async () => {
    const one = await opened();
    await one.session.verify(found(one, 'U1'), { by: '财务科', remark: '与签到表核对' });
    await one.session.writeList();
    const list = sheetNamed(one, '整改清单');
    const states = Array.from({ length: 20 }, (_, row) => String(list.cell(row, 9)?.value ?? ''));
    expect(states).toContainEqual(expect.stringMatching(/^已核实（\d{4}-\d\d-\d\d，财务科）：与签到表核对$/u));
    const [line] = toldHistory(one.session.state.history, 0, 'zh-CN');
    expect(line).toMatchObject({ details: ['自评表：核实了问题“未达到年度指标值”'] });
  });

  test('can be taken back', async () => {
    const one = await opened();
    await one.session.verify(found(one, 'U2'), { by: '', remark: '' });
    const [kept] = settled(one);
    if (!kept) throw new Error('nothing was verified');
    await one.session.restore(kept);
    expect(checks(one)).toContain('U2');
  });

  test('a name longer than a name is cut', async () => {
    const one = await opened();
    await one.session.verify(found(one, 'U2'), { by: '长'.repeat(60), remark: '' });
    expect(settled(one)[0]?.verifiedBy).toHaveLength(40);
  });
});

describe('the remark of a verified finding', () => {
  async function verified(cells = {}): Promise<FileSession> {
    const one = await opened({ ...REMARKED, ...cells });
    await one.session.verify(found(one, 'U1'), { by: '财务科', remark: '与签到表核对' });
    return one;
  }
  const write = async (one: FileSession, before: string): Promise<string> => {
    const [shown] = one.session.state.forms;
    const [settledOne] = shown?.dismissed ?? [];
    if (!shown || !settledOne) throw new Error('nothing was verified');
    const sentence = verifiedSentence(settledOne.finding, settledOne.dismissal, 'zh-CN');
    await one.session.remark({ key: shown.key, row: 3, sentence, before });
    return sentence;
  };

  test('is written into the form’s own column and taken back', async () => {
    const one = await verified();
    const sentence = await write(one, '');
    expect(sentence).toMatch(/^已核实（\d{4}-\d\d-\d\d，财务科）：与签到表核对$/u);
    expect(valueAt(one, '自评表', 'I4')).toBe(sentence);
    expect(one.session.state.notice).toMatchObject({ kind: 'remarked', place: { row: 3, column: 8 } });
    await one.session.undo();
    expect(valueAt(one, '自评表', 'I4')).toBeNull();
  });

  test('what somebody wrote there stays; the sentence goes below it', async () => {
    const one = await verified({ I4: '见附件3' });
    const sentence = await write(one, '见附件3');
    expect(valueAt(one, '自评表', 'I4')).toBe(`见附件3\n${sentence}`);
    await one.session.undo();
    expect(valueAt(one, '自评表', 'I4')).toBe('见附件3');
  });

  test('what was not shown is never added to', async () => {
    const one = await verified();
    typeInto(one, '自评表', { I4: '刚刚填的' });
    await write(one, '');
    expect(valueAt(one, '自评表', 'I4')).toBe('刚刚填的');
    expect(one.session.state.notice).toEqual({ kind: 'remarkRefused', why: 'changed' });
  });

  test('a number that stands there is left alone', async () => {
    const one = await verified({ I4: 7 });
    await write(one, '7');
    expect(valueAt(one, '自评表', 'I4')).toBe(7);
  });
});
