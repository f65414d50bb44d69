import type { CellValue } from '../../../src/core/grid/grid';
import { form } from '../../taskpane/sample-forms';
import { openSession, reopened, sheetNamed, typeInto, valueAt, type FileSession } from '../file-session';

/* A summary of the open workbook, in its own sheets: 41.67 + 20 + 30 = 91.67 a form, 优. */

const LIST = '汇总';
const SHEETS = { sheets: [form('甲'), form('乙', { E4: 120 })] };

async function summarised(source: Parameters<typeof openSession>[0] = SHEETS): Promise<FileSession> {
  const opened = openSession(source);
  await opened.session.score();
  await opened.session.writeSummary();
  return opened;
}

/** What stands in a column below its heading, which is looked for. */
function column(opened: FileSession, heading: string, name = LIST): readonly CellValue[] {
  const sheet = sheetNamed(opened, name);
  const { bottom, right } = sheet.usedArea(true) ?? { bottom: 0, right: 0 };
  const at = Array.from({ length: right + 1 }, (_, index) => index).find(
    (index) => sheet.cell(0, index)?.value === heading,
  );
  if (at === undefined) throw new Error(`no column ${heading}`);
  return Array.from({ length: bottom }, (_, row) => sheet.cell(row + 1, at)?.value ?? null);
}

test('the forms come as a list with links, by department and with charts, by the names of their rule sets', async () => {
  const opened = await summarised();
  expect(opened.workbook.sheets.map(({ name }) => name).slice(-3)).toEqual([LIST, '分单位', '概况']);
  expect(column(opened, '工作表')).toEqual(['甲', '乙']);
  expect(column(opened, '总分')).toEqual([91.67, 100]);
  expect(column(opened, '未达标')).toEqual([1, 0]);
  expect(String(column(opened, '口径')[0])).toMatch(/\p{Script=Han}/u);
  expect(sheetNamed(opened, LIST).cell(1, 0)?.formula).toBe(`=HYPERLINK("#'甲'!A1","甲")`);
  expect(column(opened, '单位', '分单位')).toEqual(['全部', '没有写明']);
  expect(sheetNamed(opened, '概况').charts()).toMatchObject([{ title: '等级分布' }, { title: '各类指标平均得分率' }]);
  expect(opened.session.state.notice).toEqual({
    kind: 'summaryWritten',
    sheet: LIST,
    sheets: [LIST, '分单位', '概况'],
    forms: 2,
    refreshed: null,
    isHidden: false,
    withoutCharts: [],
  });
});

test('a summary that was collected from files stays as it is beside that of the workbook itself', async () => {
  const collected = [
    [
      '文件',
      '工作表',
      '主管部门',
      '单位',
      '项目',
      '产出',
      '效益',
      '满意度',
      '总分',
      '满分',
      '等级',
      '未达标',
      '问题数',
    ],
    ['子目录/a.xlsx', '自评表', '某局', '某局', '项目甲', 50, 30, 10, 90, 100, '优', 0, 0],
  ];
  const cells = Object.fromEntries(
    collected.flatMap((row, at) =>
      row.map((value, column) => [`${String.fromCharCode(65 + column)}${String(at + 1)}`, value]),
    ),
  );
  const opened = await summarised({ sheets: [form('甲'), { name: LIST, cells }] });
  expect(opened.workbook.sheets.map(({ name }) => name).slice(-3)).toEqual(['汇总 (2)', '分单位', '概况']);
  expect(column(opened, '总分')).toEqual([90]);
  expect(column(opened, '总分', '汇总 (2)')).toEqual([91.67]);
});

test('none of its sheets is taken for a form, and a second press changes nothing', async () => {
  const opened = await summarised();
  const before = opened.workbook.save();
  await opened.session.writeSummary();
  expect(opened.session.state).toMatchObject({
    notice: { refreshed: { isSame: true }, withoutCharts: [] },
    skippedTables: [],
  });
  expect(opened.session.state.forms).toHaveLength(2);
  expect(opened.workbook.save()).toEqual(before);
});

test('figures follow in one press; what people wrote, their columns and their order stay; and it is undone', async () => {
  const opened = await summarised();
  typeInto(opened, LIST, { U1: '联系人', U2: '办公室', A5: '合计', J5: 191.67 });
  typeInto(opened, '甲', { E4: 120 });
  await opened.session.score();
  await opened.session.writeSummary();
  expect(column(opened, '总分')).toEqual([100, 100, null, 191.67]);
  expect([valueAt(opened, LIST, 'U2'), valueAt(opened, LIST, 'A5'), valueAt(opened, LIST, 'J5')]).toEqual([
    '办公室',
    '合计',
    191.67,
  ]);
  expect(opened.session.state.notice).toMatchObject({
    refreshed: { changed: 1, added: 0, gone: 0, ownColumns: 1, ownRows: 1, missing: [] },
  });
  expect(opened.session.state.undoSteps[0]).toMatchObject({
    action: 'sheetsWritten',
    sheets: expect.arrayContaining([LIST]),
  });
  await opened.session.undo();
  expect(column(opened, '总分').slice(0, 2)).toEqual([91.67, 100]);
  expect(valueAt(opened, LIST, 'U2')).toBe('办公室');
});

test('a form that comes has a line below; one that goes says so where somebody wrote beside it', async () => {
  const opened = await summarised();
  typeInto(opened, LIST, { U1: '备注', U2: '请补报' });
  const empty = Object.fromEntries(
    'ABCDEFG'.split('').flatMap((letter) => [1, 2, 3, 4, 5, 6, 7].map((row) => [`${letter}${String(row)}`, null])),
  );
  typeInto(opened, '甲', empty);
  const later = reopened(opened);
  later.workbook.apply([{ kind: 'addSheet', sheetId: '99', name: '丙', visibility: 'visible' }], 'user');
  typeInto(later, '丙', form('丙').cells as Record<string, CellValue>);
  await later.session.refresh();
  await later.session.writeSummary();
  expect(column(later, '工作表')).toEqual(['甲', '乙', '丙']);
  expect(column(later, '总分')).toEqual(['已不在表中', 100, 91.67]);
  expect(sheetNamed(later, LIST).cell(1, 0)?.formula).toBeNull();
  expect(valueAt(later, LIST, 'U2')).toBe('请补报');
  expect(later.session.state.notice).toMatchObject({ refreshed: { added: 1, gone: 1 } });
});

test('a first summary that is undone leaves empty sheets, which the next one uses', async () => {
  const opened = await summarised();
  await opened.session.undo();
  expect(sheetNamed(opened, LIST).usedArea(true)).toBeNull();
  await opened.session.writeSummary();
  expect(opened.workbook.sheets.filter(({ name }) => name.startsWith(LIST))).toHaveLength(1);
  expect(column(opened, '总分')).toEqual([91.67, 100]);
});

test('what people have hidden is brought up to date where it is, and of the list it is said; no other is made', async () => {
  const opened = await summarised();
  const hide = (name: string): void =>
    opened.workbook.apply(
      [{ kind: 'sheetVisibility', sheetId: sheetNamed(opened, name).id, visibility: 'hidden' }],
      'user',
    );
  hide('分单位');
  typeInto(opened, '甲', { E4: 120 });
  await opened.session.writeSummary();
  expect(opened.session.state.notice).toMatchObject({ sheets: [LIST, '分单位', '概况'] });
  expect(column(opened, '平均总分', '分单位')).toEqual([100, 100]);
  hide(LIST);
  await opened.session.writeSummary();
  expect(opened.session.state.notice).toMatchObject({
    sheets: [LIST, '分单位', '概况'],
    isHidden: true,
    refreshed: { isSame: true },
  });
});

test('where one of several sheets cannot be written, none is changed, and it is said which', async () => {
  const opened = await summarised();
  typeInto(opened, '甲', { E4: 120 });
  const later = openSession(opened.workbook.save(), () => ({
    writeSheet: async (draft) => ({ ok: false, error: { code: 'refused', sheet: draft.name, detail: null } }),
  }));
  // People have deleted one sheet, which is to come again.
  const { bottom, right } = sheetNamed(later, '概况').usedArea(true) ?? { bottom: 0, right: 0 };
  const sheetId = sheetNamed(later, '概况').id;
  const cells = Array.from({ length: (bottom + 1) * (right + 1) }, (_, at) => [
    Math.floor(at / (right + 1)),
    at % (right + 1),
  ]);
  later.workbook.apply(
    cells.map(([row = 0, at = 0]) => ({
      kind: 'cell',
      sheetId,
      row,
      column: at,
      content: { value: null, formula: null },
    })),
    'user',
  );
  await later.session.refresh();
  await later.session.writeSummary();
  expect(later.session.state.notice).toMatchObject({ kind: 'error', error: { code: 'refused', sheet: '概况' } });
  expect(column(later, '总分')).toEqual([91.67, 100]);
});

test('where no charts can be drawn the figures are there, and that is said', async () => {
  const opened = openSession(SHEETS, () => ({
    drawCharts: async () => ({ ok: false, error: { code: 'tooOld', sheet: null, detail: null } }),
  }));
  await opened.session.writeSummary();
  expect(opened.session.state.notice).toMatchObject({ kind: 'summaryWritten', withoutCharts: ['概况'] });
});
