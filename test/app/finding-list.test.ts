import type { WorkbookEdit } from '../../src/stand-in/workbook/workbook-types';
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
    refreshed: null,
    isHidden: false,
    findings: lines(opened).length - 1,
    settled: 0,
  });
});

test('a rerun keeps what people typed with its finding, adds new ones below, and tells what is settled', async () => {
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
  const before = lines(opened).length;
  typeInto(opened, '自评表', { D5: null });
  await opened.session.writeList();
  expect(lines(opened).slice(before)).toContainEqual(expect.stringMatching(/^\d+\|.*没有年度指标值.*待整改$/u));
  expect(opened.session.state.notice).toMatchObject({
    refreshed: { ownColumns: 1, addedRows: { first: before + 1, last: lines(opened).length } },
  });
  typeInto(opened, '自评表', { E4: 150 });
  await opened.session.writeList();
  expect(lines(opened)[row - 1]).toMatch(/没有填写偏差原因.*\|综合科\|已补\|已消除$/u);
  expect([valueAt(opened, LIST, `L${row}`), valueAt(opened, LIST, 'L1')]).toEqual(['下周复查', '复查']);
  expect(lines(opened)[settled - 1]).toMatch(/^1\|.*未达标：目标.*\|业务科\|\|已消除$/u);
  expect(sheetNamed(opened, LIST).cell(settled - 1, 3)?.formula).toBeNull();
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

test('a finding that is dismissed says so with its reason in its line; in a new list it stands below the open ones', async () => {
  const opened = await listed();
  const [finding] = opened.session.state.forms[0]?.card.findings.filter(({ check }) => check === 'W6') ?? [];
  if (!finding) throw new Error('W6 was not found');
  await opened.session.dismiss(finding, '=经市局同意');
  const before = lines(opened);
  await opened.session.writeList();
  const row = lines(opened).findIndex((line) => line.endsWith('已忽略：=经市局同意')) + 1;
  expect(row).toBeGreaterThan(1);
  expect(lines(opened)[row - 1]?.replace('已忽略：=经市局同意', '待整改')).toBe(before[row - 1]);
  expect(sheetNamed(opened, LIST).cell(row - 1, 9)?.formula).toBeNull();
  await opened.session.undo(2);
  await opened.session.writeList();
  expect(lines(opened).at(-1)).toMatch(/已忽略：=经市局同意$/u);
});

test('somebody else’s sheet of that name is left alone', async () => {
  const opened = await listed({ sheets: [form('自评表'), { name: LIST, cells: { A1: '本单位整改', A2: '见附件' } }] });
  expect(opened.session.state.notice).toMatchObject({ sheet: '整改清单 (2)' });
  expect(valueAt(opened, LIST, 'A2')).toBe('见附件');
  await opened.session.writeList();
  expect(opened.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith(LIST))).toHaveLength(2);
});

test('lines and formulas of people’s own, an order of theirs and what they say as status stay', async () => {
  const opened = await listed();
  const bottom = lines(opened).length;
  const { id } = sheetNamed(opened, LIST);
  // Sorted upside down by hand, a line of their own between.
  const rows = Array.from({ length: bottom - 1 }, (_, at) =>
    Array.from(COLUMNS).map((column) => sheetNamed(opened, LIST).cell(at + 1, COLUMNS.indexOf(column))),
  ).reverse();
  opened.workbook.apply(
    rows.flatMap((cells, at) =>
      cells.map((cell, column) => ({
        kind: 'cell' as const,
        sheetId: id,
        row: at + 2,
        column,
        content: { value: cell?.value ?? null, formula: cell?.formula ?? null },
      })),
    ),
    'user',
  );
  typeInto(opened, LIST, Object.fromEntries(Array.from(COLUMNS, (column) => [`${column}2`, null])));
  typeInto(opened, LIST, { F2: '另：补签字', G3: '请财务科先核', J3: '已整改，待复核', L1: '期限', L3: '月底' });
  const before = lines(opened);
  typeInto(opened, '自评表', { E4: 90 });
  await opened.session.writeList();
  const now = lines(opened);
  const numbers = (those: readonly string[]): readonly (string | undefined)[] =>
    those.map((line) => line.split('|')[0]);
  // That the form was changed since it was scored is new.
  expect(numbers(now)).toEqual([...numbers(before), '5']);
  expect(now[1]).toBe(before[1]);
  expect(now[2]).toMatch(/\|请财务科先核\|\|\|已整改，待复核$/u);
  expect(now).toContainEqual(expect.stringMatching(/实际 90/u));
  expect(opened.session.state.notice).toMatchObject({ refreshed: { added: 1, gone: 0, ownRows: 1, ownColumns: 1 } });
  await opened.session.undo();
  expect(lines(opened)).toEqual(before);
});

test('a line somebody deleted comes back with the next number while its finding stands', async () => {
  const opened = await listed();
  const bottom = lines(opened).length;
  typeInto(opened, LIST, Object.fromEntries(Array.from(COLUMNS, (column) => [`${column}2`, null])));
  // What they call a column that is theirs is nothing to be said of.
  typeInto(opened, LIST, { H1: '整改责任人' });
  await opened.session.writeList();
  expect(opened.session.state.notice).toMatchObject({ refreshed: { missing: [], ownColumns: 1 } });
  expect(lines(opened)[bottom]).toMatch(new RegExp(`^${String(bottom)}\\|.*未达标：目标`, 'u'));
});

test('who verified a finding stays when it is settled; of a form that is away nothing is claimed', async () => {
  const opened = await listed({ sheets: [form('甲'), form('乙')] });
  const found = opened.session.state.forms[0]?.card.findings.find(({ check }) => check === 'U2');
  if (!found) throw new Error('U2 was not found');
  await opened.session.verify(found, { by: '财务科', remark: '' });
  await opened.session.writeList();
  typeInto(opened, '甲', { E4: 150 });
  typeInto(
    opened,
    '乙',
    Object.fromEntries(Array.from('ABCDEFGH').flatMap((c) => [1, 2, 3, 4].map((r) => [`${c}${r}`, null]))),
  );
  await opened.session.writeList();
  const now = lines(opened);
  expect(now.find((line) => /\|甲\|.*没有填写/u.test(line))).toMatch(/\|已消除；已核实（\d{4}-\d\d-\d\d，财务科）$/u);
  expect(now.find((line) => /\|甲\|.*未达标：目标/u.test(line))).toMatch(/\|已消除$/u);
  expect(now.find((line) => /\|乙\|.*未达标：目标/u.test(line))).toMatch(/\|所在表没有读到$/u);
  await opened.session.writeList();
  expect(lines(opened)).toEqual(now);
});

test('the lines of a form whose sheet was given another name are known again, and lead there', async () => {
  const opened = await listed({ sheets: [form('甲'), form('乙', { C4: '培训场次' })] });
  const row = lines(opened).findIndex((line) => /\|甲\|.*未达标：目标/u.test(line)) + 1;
  typeInto(opened, LIST, { [`H${row}`]: '业务科' });
  const bottom = lines(opened).length;
  opened.workbook.apply([{ kind: 'renameSheet', sheetId: sheetNamed(opened, '甲').id, name: '甲（改）' }], 'user');
  typeInto(opened, '甲（改）', { H4: '场地不足，已改期' });
  await opened.session.writeList();
  expect(lines(opened)[row - 1]).toMatch(/\|甲（改）\|.*\|业务科\|\|待整改$/u);
  expect(sheetNamed(opened, LIST).cell(row - 1, 3)?.formula).toContain(`#'甲（改）'!`);
  // What was put right there meanwhile is settled, whatever its line calls the sheet.
  expect(lines(opened).find((line) => /\|甲\|.*没有填写偏差原因/u.test(line))).toMatch(/\|已消除$/u);
  expect(lines(opened).length - bottom).toBeLessThanOrEqual(1);
});

test('of a copy of the list and the list, the list is brought up to date; also where people have hidden it', async () => {
  const opened = await listed();
  const { id } = sheetNamed(opened, LIST);
  const cells = Array.from(sheetNamed(opened, LIST).filledCells());
  opened.workbook.apply(
    [
      { kind: 'renameSheet', sheetId: id, name: '0109 存档' },
      { kind: 'addSheet', sheetId: '77', name: LIST, visibility: 'visible' },
      ...cells.map(([place, { value, formula }]): WorkbookEdit => {
        return { kind: 'cell', sheetId: '77', ...place, content: { value, formula } };
      }),
    ],
    'user',
  );
  const kept = lines(opened, '0109 存档');
  typeInto(opened, '自评表', { E4: 90 });
  await opened.session.writeList();
  expect(lines(opened)).toContainEqual(expect.stringMatching(/实际 90/u));
  expect(lines(opened, '0109 存档')).toEqual(kept);
  opened.workbook.apply(
    [
      { kind: 'removeSheet', sheetId: id },
      { kind: 'sheetVisibility', sheetId: '77', visibility: 'hidden' },
    ],
    'user',
  );
  typeInto(opened, '自评表', { E4: 80 });
  await opened.session.writeList();
  expect(lines(opened)).toContainEqual(expect.stringMatching(/实际 80/u));
  expect(opened.session.state.notice).toMatchObject({ sheet: LIST, isHidden: true });
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
  typeInto(opened, '自评表', { E4: 90 });
  await opened.session.writeList();
  expect(lines(opened)[0]).toBe('序号|工作表|单元格|指标或项目|问题|整改建议|责任人|完成情况|状态|问题编号');
  expect(lines(opened)[1]).toMatch(/^1\|自评表\|G4\|.*实际 90.*\|业务科\|\|待整改\|/u);
  expect([valueAt(opened, LIST, 'K1'), valueAt(opened, LIST, 'K2')]).toEqual(['复查', '下周']);
  expect(opened.session.state.notice).toMatchObject({ refreshed: { missing: ['类别'], gone: 0, added: 1 } });
});
