import { form } from '../taskpane/sample-forms';
import { openSession, reopened, sheetNamed, typeInto, valueAt, type FileSession } from './file-session';

const LIST = '整改清单';
const COLUMNS = 'ABCDEFGHIJK';

/** The lines of the list, the cells of each joined, without the finding ids. */
function lines(opened: FileSession, name = LIST): readonly string[] {
  const sheet = sheetNamed(opened, name);
  const bottom = sheet.usedArea(true)?.bottom ?? -1;
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from(COLUMNS.slice(0, 10))
      .map((column) => String(valueAt(opened, name, `${column}${row + 1}`) ?? ''))
      .join('|'),
  );
}

const lineOf = (opened: FileSession, problem: RegExp): number => {
  const index = lines(opened).findIndex((line) => problem.test(line));
  if (index < 0) throw new Error(`no line ${String(problem)}`);
  return index + 1;
};

async function listed(source: Parameters<typeof openSession>[0] = { sheets: [form('自评表')] }): Promise<FileSession> {
  const opened = openSession(source);
  await opened.session.score();
  await opened.session.writeList();
  return opened;
}

test('the list says where, what, with which figures, what to do, and links to the cell', async () => {
  const opened = await listed();
  expect(lines(opened)[0]).toBe('序号|类别|工作表|单元格|指标或项目|问题|整改建议|责任人|完成情况|状态');
  expect(lines(opened)).toContain(
    '1|未达标|自评表|G4|培训人次|“培训人次”未达标：目标 ≥120人次，实际 100，差 20 人次|核实实际完成值，并在偏差原因栏说明原因和改进措施|||待整改',
  );
  expect(sheetNamed(opened, LIST).cell(1, 3)?.formula).toBe(`=HYPERLINK("#'自评表'!G4","G4")`);
  expect(opened.session.state.notice).toEqual({
    kind: 'listWritten',
    sheet: LIST,
    findings: lines(opened).length - 1,
    settled: 0,
  });
});

test('a rerun keeps what people typed with its finding, adds new ones, and tells what is settled', async () => {
  const opened = await listed();
  const row = lineOf(opened, /没有填写偏差原因/u);
  const settled = lineOf(opened, /未达标：目标/u);
  typeInto(opened, LIST, {
    [`H${row}`]: '综合科',
    [`I${row}`]: '已补',
    [`L${row}`]: '下周复查',
    L1: '复查',
    [`H${settled}`]: '业务科',
  });
  typeInto(opened, '自评表', { D5: null });
  await opened.session.writeList();
  expect(lines(opened)).toContainEqual(expect.stringMatching(/没有年度指标值.*待整改$/u));
  typeInto(opened, '自评表', { E4: 150 });
  await opened.session.writeList();
  const now = lineOf(opened, /没有填写偏差原因/u);
  expect(lines(opened)[now - 1]).toMatch(/综合科\|已补\|已消除$/u);
  expect([valueAt(opened, LIST, `L${now}`), valueAt(opened, LIST, 'L1')]).toEqual(['下周复查', '复查']);
  expect(lines(opened)[lineOf(opened, /未达标：目标/u) - 1]).toMatch(/\|业务科\|\|已消除$/u);
  const states = lines(opened).map((line) => line.split('|').at(-1));
  expect(states.lastIndexOf('待整改')).toBeLessThan(states.indexOf('已消除'));
  expect(opened.session.state.notice).toMatchObject({ kind: 'listWritten', settled: 2 });
});

test('a finding that comes back has its own line again', async () => {
  const opened = await listed();
  const row = lineOf(opened, /未达标：目标/u);
  typeInto(opened, LIST, { [`H${row}`]: '业务科' });
  typeInto(opened, '自评表', { E4: 120 });
  await opened.session.writeList();
  typeInto(opened, '自评表', { E4: 90 });
  await opened.session.writeList();
  expect(lines(opened)[lineOf(opened, /实际 90/u) - 1]).toMatch(/业务科\|\|待整改$/u);
  expect(lines(opened).filter((line) => /未达标：目标/u.test(line))).toHaveLength(1);
});

test('a second list is the first one: nothing in the file changes', async () => {
  const opened = await listed();
  const saved = Buffer.from(opened.workbook.save());
  await opened.session.writeList();
  expect(Buffer.from(opened.workbook.save()).equals(saved)).toBe(true);
});

test('the list is no form, and its findings are not counted again', async () => {
  const opened = reopened(await listed());
  await opened.session.refresh();
  expect(opened.session.state.forms.map(({ card }) => card.sheet)).toEqual(['自评表']);
  expect(opened.session.state.skippedTables).toEqual([]);
});

test('a dismissed finding stands with its reason below the open ones', async () => {
  const opened = await listed();
  const [finding] = opened.session.state.forms[0]?.card.findings.filter(({ check }) => check === 'W6') ?? [];
  if (!finding) throw new Error('W6 was not found');
  await opened.session.dismiss(finding, '=经市局同意');
  await opened.session.writeList();
  expect(lines(opened).at(-1)).toMatch(/已忽略：=经市局同意$/u);
  expect(sheetNamed(opened, LIST).cell(lines(opened).length - 1, 9)?.formula).toBeNull();
});

test('somebody else’s sheet of that name is left alone', async () => {
  const opened = await listed({ sheets: [form('自评表'), { name: LIST, cells: { A1: '本单位整改', A2: '见附件' } }] });
  expect(opened.session.state.notice).toMatchObject({ sheet: '整改清单 (2)' });
  expect(valueAt(opened, LIST, 'A2')).toBe('见附件');
  await opened.session.writeList();
  expect(opened.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith(LIST))).toHaveLength(2);
});

test('lines people add themselves stay, and a formula of theirs goes on speaking of its own line', async () => {
  const opened = await listed();
  const bottom = lines(opened).length;
  typeInto(opened, LIST, { [`F${bottom + 1}`]: '另：补签字', [`L${bottom + 1}`]: 1 });
  const row = lineOf(opened, /没有填写偏差原因/u);
  const { id } = sheetNamed(opened, LIST);
  opened.workbook.apply(
    [
      {
        kind: 'cell',
        sheetId: id,
        row: row - 1,
        column: 11,
        content: { value: '', formula: `=IF(H${row}="","A${row}",$I$${row})` },
      },
    ],
    'user',
  );
  typeInto(opened, '自评表', { H4: '已改期' });
  await opened.session.writeList();
  expect(lines(opened)).toContainEqual(expect.stringMatching(/另：补签字/u));
  const now = lineOf(opened, /没有填写偏差原因/u);
  expect(now).not.toBe(row);
  expect(sheetNamed(opened, LIST).cell(now - 1, 11)?.formula).toBe(`=IF(H${now}="","A${row}",$I$${row})`);
});

test.each([`乙'表"`, `=1+1`, `a"&HYPERLINK("x`])('a sheet named %s cannot break the link', async (name) => {
  const opened = await listed({ sheets: [form(name)] });
  const address = valueAt(opened, LIST, 'D2');
  const quoted = name.replaceAll("'", "''").replaceAll('"', '""');
  expect(sheetNamed(opened, LIST).cell(1, 3)?.formula).toBe(
    `=HYPERLINK("#'${quoted}'!${String(address)}","${String(address)}")`,
  );
  expect(sheetNamed(opened, LIST).cell(1, 2)).toMatchObject({ value: name, formula: null });
});

test('missed targets come first, then what is to be corrected, checked and noted', async () => {
  const opened = await listed({ sheets: [form('甲', { E5: null, G5: 20 }), form('乙')] });
  const kinds = lines(opened)
    .slice(1)
    .map((line) => line.split('|')[1]);
  const order = ['未达标', '要改正', '请核对', '提示'];
  expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')));
  expect(kinds.slice(0, 2)).toEqual(['未达标', '未达标']);
});

test('a row that has no points and no finding is listed with what it lacks', async () => {
  const opened = await listed({ sheets: [form('自评表', { G6: null, E6: null })] });
  const [line] = lines(opened).filter((each) => each.includes('|要改正|'));
  expect(line).toMatch(/\|办事更方便\|没有实际完成值.*\|按提示补齐后重新评分\|/u);
});

test('a list of an earlier version, without kinds, is brought up to date with what people wrote beside it', async () => {
  const opened = await listed();
  const { id } = sheetNamed(opened, LIST);
  const bottom = lines(opened).length;
  // As it was: everything right of 序号 one column further left.
  const old = Array.from({ length: bottom }, (_, row) =>
    Array.from(COLUMNS)
      .filter((column) => column !== 'B')
      .map((column) => valueAt(opened, LIST, `${column}${row + 1}`)),
  );
  opened.workbook.apply(
    old.flatMap((cells, row) =>
      [...cells, null].map((value, column) => ({
        kind: 'cell' as const,
        sheetId: id,
        row,
        column,
        content: { value: value ?? null, formula: null },
      })),
    ),
    'user',
  );
  typeInto(opened, LIST, { G2: '业务科', K1: '复查', K2: '下周' });
  opened.workbook.apply(
    [{ kind: 'cell', sheetId: id, row: 1, column: 11, content: { value: '', formula: '=G2&$A$1&"G2"' } }],
    'user',
  );
  await opened.session.writeList();
  expect(lines(opened)[0]).toBe('序号|类别|工作表|单元格|指标或项目|问题|整改建议|责任人|完成情况|状态');
  expect(lines(opened)[1]).toMatch(/^1\|未达标\|自评表\|G4\|.*\|业务科\|\|待整改$/u);
  expect([valueAt(opened, LIST, 'L1'), valueAt(opened, LIST, 'L2')]).toEqual(['复查', '下周']);
  expect(sheetNamed(opened, LIST).cell(1, 12)?.formula).toBe('=H2&$A$1&"G2"');
  expect(lines(opened).filter((line) => line.includes('已消除'))).toEqual([]);
});
