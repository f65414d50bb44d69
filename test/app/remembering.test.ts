import { RECORD_SHEET } from '../../src/host/port';
import { form } from '../taskpane/sample-forms';
import { openSession, reopened, sheetNamed, typeInto, valueAt, type FileSession } from './file-session';

const SOURCE = { sheets: [form('自评表'), form('另一张')] };

async function opened(): Promise<FileSession> {
  const session = openSession(SOURCE);
  await session.session.refresh();
  return session;
}

const rowsOf = ({ session }: FileSession, index = 0) => session.state.forms[index]?.card.rows ?? [];

describe('a row scored as the clerk decided', () => {
  test('shows at once, writes no score, and holds for everybody who opens the workbook', async () => {
    const one = await opened();
    expect(rowsOf(one)[0]).toMatchObject({ function: 'proportional', score: '41.67' });
    await one.session.decideRow('自评表', 3, { chosen: { function: 'threshold' }, confirmed: null });
    expect(rowsOf(one)[0]).toMatchObject({ function: 'threshold', score: '0.00' });
    expect(valueAt(one, '自评表', 'G4')).toBeNull();
    const other = reopened(one);
    await other.session.score();
    expect(valueAt(other, '自评表', 'G4')).toBe(0);
    expect(valueAt(other, '另一张', 'G4')).toBe(41.67);
  });

  test('taken back, the workbook carries nothing of it but that it was said and taken back', async () => {
    const one = await opened();
    await one.session.decideRow('自评表', 3, { chosen: { function: 'threshold' }, confirmed: null });
    await one.session.decideRow('自评表', 3, { chosen: null, confirmed: null });
    expect(rowsOf(one)[0]).toMatchObject({ function: 'proportional' });
    const again = reopened(one);
    await again.session.refresh();
    expect(again.session.state).toMatchObject({ brought: null, history: { lines: { length: 2 } } });
    expect(again.session.state.notice).toBeNull();
  });

  test('a row that is not there is no place to keep anything', async () => {
    const one = await opened();
    await one.session.decideRow('自评表', 90, { chosen: { function: 'threshold' }, confirmed: null });
    expect(one.session.state.notice).toEqual({ kind: 'selectionUnfit', why: 'noAnchor' });
  });
});

describe('corrections of places', () => {
  test('rows are no indicators; a form of the same layout is offered the same; it can be taken back', async () => {
    const one = await opened();
    const notIndicator = (row: number) => ({ kind: 'notIndicator', row }) as const;
    await one.session.correct('自评表', [notIndicator(3), notIndicator(4)]);
    expect(rowsOf(one).map(({ name }) => name)).toEqual(['办事更方便']);
    const [corrected, alike] = one.session.state.forms;
    expect(corrected?.corrections).toHaveLength(2);
    expect(alike?.offered).toHaveLength(2);
    await one.session.useCorrections(alike?.offered ?? []);
    expect(rowsOf(one, 1)).toHaveLength(1);
    const [first] = one.session.state.forms[0]?.corrections ?? [];
    if (!first) throw new Error('no correction');
    await one.session.takeBackCorrection(first);
    expect(rowsOf(one)).toHaveLength(2);
  });

  test('a percentage is said of a cell', async () => {
    const one = await opened();
    typeInto(one, '自评表', { E5: 96 });
    await one.session.correct('自评表', [{ kind: 'percent', row: 4, cell: 'actual', fraction: false }]);
    expect(one.session.state.forms[0]?.corrections).toMatchObject([{ kind: 'percent', cell: 'actual' }]);
    expect(rowsOf(one)[1]).toMatchObject({ status: 'scored', score: '20.00' });
  });

  test('a column is answered by its place', async () => {
    const one = await opened();
    await one.session.answerQuestion('自评表', 2, 7, 'actual');
    expect(one.session.state.forms[0]?.corrections).toMatchObject([{ kind: 'column', role: 'actual' }]);
  });

  test('one whose sheet is gone is told apart, so that it can be taken back', async () => {
    const one = await opened();
    await one.session.correct('自评表', [{ kind: 'notIndicator', row: 3 }]);
    typeInto(one, '自评表', { C4: '换了名称' });
    await one.session.refresh();
    expect(one.session.state.strayCorrections).toMatchObject([{ kind: 'notIndicator', anchor: { name: '培训人次' } }]);
  });

  test.each([
    ['outside of every form', 90, 'noForm'],
    ['no indicator in that row', 2, 'noAnchor'],
  ] as const)('%s: it is said why', async (_, row, why) => {
    const one = await opened();
    await one.session.correct('自评表', [{ kind: 'notIndicator', row }]);
    expect(one.session.state.notice).toEqual({ kind: 'selectionUnfit', why });
  });
});

describe('a finding set aside with a reason', () => {
  const findings = ({ session }: FileSession) => session.state.forms[0]?.card.findings.map(({ check }) => check) ?? [];

  async function dismissed(): Promise<FileSession> {
    const one = await opened();
    const finding = one.session.state.forms[0]?.card.findings.find(({ check }) => check === 'U2');
    if (!finding) throw new Error('U2 was not found');
    await one.session.dismiss(finding, ' 原因见附件 ');
    return one;
  }

  test('stays away for everybody, is neither marked nor counted, and can be shown again', async () => {
    const one = await dismissed();
    expect(findings(one)).not.toContain('U2');
    await one.session.score();
    expect(sheetNamed(one, '自评表').note(3, 7)).toBeNull();
    const other = reopened(one);
    await other.session.refresh();
    const [known] = other.session.state.forms[0]?.dismissed ?? [];
    expect(known?.dismissal).toMatchObject({ reason: '原因见附件', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) });
    if (!known) throw new Error('nothing is dismissed');
    await other.session.restore(known.dismissal);
    expect(findings(other)).toContain('U2');
  });

  test('comes back when the row’s figures change', async () => {
    const one = await dismissed();
    typeInto(one, '自评表', { E4: 90 });
    await one.session.refresh();
    expect(findings(one)).toContain('U2');
  });

  test('without a reason it is not done', async () => {
    const one = await opened();
    const [finding] = one.session.state.forms[0]?.card.findings ?? [];
    if (!finding) throw new Error('nothing was found');
    await expect(one.session.dismiss(finding, '  ')).rejects.toThrow(RangeError);
  });
});

describe('a department’s own rule set', () => {
  const own = {
    extends: 'national-2020',
    id: 'our-county',
    version: 1,
    name: { 'zh-CN': '本县口径', 'en-US': 'Ours' },
  };

  test('travels in the workbook, stays to be chosen, and survives export and import', async () => {
    const one = await opened();
    await one.session.importRuleSet(JSON.stringify({ ...own, defaults: { atLeast: { function: 'threshold' } } }));
    expect(one.session.state).toMatchObject({
      ruleSetId: 'our-county',
      notice: { kind: 'ruleSetImported', name: { 'zh-CN': '本县口径' } },
    });
    expect(rowsOf(one)[0]).toMatchObject({ score: '0.00' });
    await one.session.chooseRuleSet('national-2020');
    const other = reopened(one);
    await other.session.refresh();
    expect(other.session.state.ruleSetId).toBe('national-2020');
    expect(other.session.state.ruleSets.at(-1)).toMatchObject({ id: 'our-county', own: true });
    await other.session.chooseRuleSet('our-county');
    await other.session.score();
    expect(valueAt(other, '自评表', 'G4')).toBe(0);
    const { fileName, text } = other.session.exportRuleSet();
    expect(fileName).toBe('our-county.json');
    const third = await opened();
    await third.session.importRuleSet(text);
    expect(third.session.exportRuleSet().text).toBe(text);
    expect(rowsOf(third)[0]).toMatchObject({ score: '0.00' });
  });

  test('one that is not as it must be is refused whole, with every fault, and nothing is kept', async () => {
    const one = await opened();
    const before = Buffer.from(one.workbook.save());
    await one.session.importRuleSet(JSON.stringify({ ...own, decimals: 9, totalWeight: '0' }));
    expect(one.session.state.notice).toMatchObject({
      kind: 'ruleSetRefused',
      faults: [{ field: 'decimals' }, { field: 'totalWeight' }],
    });
    expect(Buffer.from(one.workbook.save()).equals(before)).toBe(true);
  });

  test('it must not go by the name of one of ours; ours unchanged is simply chosen', async () => {
    const one = await opened();
    await one.session.importRuleSet(JSON.stringify({ ...own, id: 'national-2020' }));
    expect(one.session.state.notice).toMatchObject({ kind: 'ruleSetRefused', faults: [{ field: 'id' }] });
    await one.session.chooseRuleSet('hubei');
    const { text } = one.session.exportRuleSet();
    await one.session.chooseRuleSet('national-2020');
    await one.session.importRuleSet(text);
    expect(one.session.state).toMatchObject({ ruleSetId: 'hubei', notice: { kind: 'ruleSetImported' } });
    expect(one.session.state.ruleSets.some(({ own: theirs }) => theirs)).toBe(false);
  });
});

describe('a copy of what the workbook remembers is damaged', () => {
  async function decided(): Promise<FileSession> {
    const one = await opened();
    await one.session.decideRow('自评表', 3, { chosen: { function: 'threshold' }, confirmed: null });
    return one;
  }
  const dropPart = (one: FileSession): void => {
    for (const { id } of one.workbook.customXml) one.workbook.apply([{ kind: 'customXml', id, xml: null }], 'user');
  };
  const garbleSheet = (one: FileSession): void => typeInto(one, RECORD_SHEET, { A2: '{}' });

  test.each([
    ['the custom XML part is gone', dropPart],
    ['the hidden sheet was typed over', garbleSheet],
  ])('%s: it is said, the decision holds, and the next scoring mends it', async (_, damage) => {
    const one = await decided();
    damage(one);
    await one.session.refresh();
    expect(one.session.state.notice).toEqual({ kind: 'recordMended' });
    expect(rowsOf(one)[0]).toMatchObject({ function: 'threshold' });
    await one.session.score();
    await one.session.refresh();
    expect(one.session.state.notice).toBeNull();
  });

  test('both: it is said, also after scoring', async () => {
    const one = await decided();
    dropPart(one);
    garbleSheet(one);
    await one.session.refresh();
    expect(one.session.state.notice).toEqual({ kind: 'recordLost' });
    await one.session.score();
    expect(one.session.state.notice).toEqual({ kind: 'recordLost' });
  });
});

test('what a colleague kept meanwhile stays', async () => {
  const one = await opened();
  const other = openSession(SOURCE, () => one.port);
  await other.session.refresh();
  await other.session.decideRow('另一张', 3, { chosen: { function: 'threshold' }, confirmed: null });
  await one.session.decideRow('自评表', 3, { chosen: { function: 'threshold' }, confirmed: null });
  await one.session.refresh();
  expect([rowsOf(one, 0)[0]?.function, rowsOf(one, 1)[0]?.function]).toEqual(['threshold', 'threshold']);
});

test('a sheet that was renamed since keeps what was decided for it', async () => {
  let name = '自评表';
  const one = openSession(SOURCE, (file) => ({
    read: async (scope) => {
      const read = await file.read(scope);
      if (!read.ok) return read;
      const sheets = read.value.sheets.map((sheet) => {
        const now = sheet.name === '自评表' ? name : sheet.name;
        return { ...sheet, name: now, grid: sheet.grid && { ...sheet.grid, sheet: now } };
      });
      return { ok: true, value: { ...read.value, sheets } };
    },
  }));
  await one.session.refresh();
  await one.session.decideRow('自评表', 3, { chosen: { function: 'threshold' }, confirmed: null });
  name = '自评表（定稿）';
  await one.session.refresh();
  expect(rowsOf(one)[0]).toMatchObject({ function: 'threshold', score: '0.00' });
  await one.session.decideRow(name, 4, { chosen: { function: 'threshold' }, confirmed: null });
  expect(rowsOf(one).slice(0, 2)).toMatchObject([{ function: 'threshold' }, { function: 'threshold' }]);
});
