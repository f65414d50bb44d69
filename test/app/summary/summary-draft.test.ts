import type { FormLine } from '../../../src/app/summary/form-line';
import type { SummaryForm } from '../../../src/app/summary/summary-columns';
import { summarySheets, type UnreadFile } from '../../../src/app/summary/summary-draft';
import { newCharts, newKeyedSheet } from '../../../src/core/plan/keyed-sheet';
import type { DraftCell } from '../../../src/core/plan/sheet-draft';

const LINE: FormLine = {
  sheet: '自评表',
  row: 2,
  column: 0,
  title: '自评表',
  project: '修路',
  department: '交通局',
  unit: null,
  ruleSet: 'national-2020',
  ruleSetName: { 'zh-CN': '财政部 2020', 'en-US': 'National 2020' },
  isScored: true,
  levels: { output: { score: '40', weight: '50' }, benefit: { score: '30', weight: '30' } },
  total: '80.00',
  weight: '100',
  grade: '良',
  unmet: 1,
  rate: '0.9',
  questions: 0,
  findings: 2,
  review: null,
  reviewGrade: null,
};

const form = (line: Partial<FormLine>, shown = 'a.xlsx', folder = '报送'): SummaryForm => ({
  line: { ...LINE, ...line },
  file: { shown, link: `报送/${shown}`, folder },
});

/** The values of a sheet as people see them, a formula with its result. */
function table(forms: readonly SummaryForm[], index: number): readonly (readonly unknown[])[] {
  const value = (cell: DraftCell): unknown =>
    typeof cell !== 'object' || cell === null ? cell : 'number' in cell ? cell.number : cell.result;
  return rowsOf(forms, [], index).map((row) => row.map(value));
}

/** The rows of a new sheet without its hidden keys. */
function rowsOf(
  forms: readonly SummaryForm[],
  unread: readonly UnreadFile[] | null,
  index: number,
  locale: 'zh-CN' | 'en-US' = 'zh-CN',
): readonly (readonly DraftCell[])[] {
  const sheet = summarySheets(forms, unread, locale)[index];
  return sheet ? newKeyedSheet(sheet).rows.map((row) => row.slice(0, -1)) : [];
}

/** A line of the list of forms by its headings. */
function listed(one: SummaryForm): Record<string, unknown> {
  const [headings = [], row = []] = table([one], 0);
  return Object.fromEntries(headings.map((heading, index) => [heading, row[index]]));
}

test('a form is a line, its points by level, and what it lacks is blank', () => {
  expect(listed(form({}))).toEqual({
    文件: 'a.xlsx',
    工作表: '自评表',
    主管部门: '交通局',
    单位: null,
    项目: '修路',
    预算执行: null,
    产出: 40,
    效益: 30,
    满意度: null,
    其他: null,
    总分: 80,
    满分: 100,
    等级: '良',
    未达标: 1,
    执行率: 0.9,
    需要决定: 0,
    问题: 2,
    复核总分: null,
    复核等级: null,
    口径: '财政部 2020',
  });
});

test('an incomplete total says so, and so do the points of its level; a table that is not scored is told apart', () => {
  const levels = { output: { score: null, weight: '50' } };
  expect(listed(form({ total: null, grade: null, levels }))).toMatchObject({
    产出: '不完整',
    总分: '不完整',
    等级: null,
  });
  expect(listed(form({ isScored: false, total: null, grade: null, levels: {} }))).toMatchObject({ 总分: '不评分' });
});

test('means are of complete totals, never with a 0 in the place of one', () => {
  // 80 and 90 of 交通局 with one incomplete: 85; with 60 of the folder: (80 + 90 + 60) ÷ 3 = 76.67
  const forms = [
    form({}),
    form({ total: '90.00', grade: '优', rate: null }),
    form({ total: null, grade: null, rate: '0.7' }),
    form({ department: null, unit: '供水站', total: '60.00', grade: '中' }),
    form({ department: null, total: '60.00', grade: '中' }, 'b.xlsx', '水利局'),
    form({ isScored: false, total: null, grade: null }),
  ];
  const headings = ['单位', '按什么分', '表数', '总分完整', '平均总分', '最高', '最低', '平均得分率'];
  expect(table(forms, 1)).toEqual([
    [...headings, '优', '良', '中', '平均执行率', '未达标', '需要决定', '问题'],
    ['全部', null, 5, 4, 72.5, 90, 60, 0.725, 1, 1, 2, 0.85, 5, 0, 10],
    ['交通局', '主管部门', 3, 2, 85, 90, 80, 0.85, 1, 1, 0, 0.8, 3, 0, 6],
    ['供水站', '单位', 1, 1, 60, 60, 60, 0.6, 0, 0, 1, 0.9, 1, 0, 2],
    ['水利局', '文件夹', 1, 1, 60, 60, 60, 0.6, 0, 0, 1, 0.9, 1, 0, 2],
  ]);
});

test('the overview counts grades and weighs levels, and its charts show just that', () => {
  const forms = [form({}), form({ total: null, grade: null })];
  const unread = [{ shown: '坏.xlsx', why: '坏了' }];
  const rows = rowsOf(forms, unread, 2);
  const line = (at: number): readonly unknown[] =>
    (rows[at] ?? []).map((cell) => (typeof cell === 'object' && cell && 'number' in cell ? cell.number : cell));
  expect(rows.map((_, at) => line(at))).toEqual([
    ['概况', '数量', '占比或张数'],
    ['表数', 2, null],
    ['总分完整', 1, null],
    ['不完整', 1, null],
    ['没有计入的文件', 1, null],
    ['平均总分', 80, null],
    ['平均执行率', 0.9, null],
    ['平均只算总分完整的表', null, null],
    [null, null, null],
    ['一级指标', '平均得分率', '张数'],
    ['预算执行', null, 0],
    ['产出', 0.8, 2],
    ['效益', 1, 2],
    ['满意度', null, 0],
    ['其他', null, 0],
    [null, null, null],
    ['等级', '张数', '占比'],
    ['良', 1, 0.5],
    ['不完整', 1, 0.5],
  ]);
  const overview = summarySheets(forms, unread, 'zh-CN')[2];
  const [grades, levels] = overview ? newCharts(overview) : [];
  expect([line(grades?.source.top ?? -1)[0], line(grades?.source.bottom ?? -1)[0]]).toEqual(['等级', '不完整']);
  expect([line(levels?.source.top ?? -1)[0], line(levels?.source.bottom ?? -1)[0]]).toEqual(['一级指标', '其他']);
});

test('a link leads to the form, whatever its names hold; a way no link can take is only told', () => {
  const cell = (one: SummaryForm): unknown => rowsOf([one], [], 0)[1]?.[0];
  expect(cell(form({ sheet: `A'"表` }, '"甲".xlsx'))).toEqual({
    formula: `=HYPERLINK("报送/""甲"".xlsx#'A''""表'!A3","""甲"".xlsx")`,
    result: '"甲".xlsx',
  });
  expect(cell(form({}, 'a#1.xlsx'))).toBe('a#1.xlsx');
  expect(cell(form({}, `${'长'.repeat(250)}.xlsx`))).toBe(`${'长'.repeat(250)}.xlsx`);
});

test('the forms of the open workbook have no files, and link to their sheets', () => {
  const forms = [{ line: LINE, file: null }];
  expect(summarySheets(forms, null, 'en-US').map(({ name }) => name)).toEqual(['Summary', 'By department', 'Overview']);
  const [headings = [], row = []] = rowsOf(forms, null, 0, 'en-US');
  expect(headings.slice(0, 2)).toEqual(['Sheet', 'Department']);
  expect(row[0]).toEqual({ formula: `=HYPERLINK("#'自评表'!A3","自评表")`, result: '自评表' });
  expect(row.at(-1)).toBe('National 2020');
});

test('what could not be read is listed, and where all was it says so', () => {
  expect(rowsOf([form({})], [{ shown: '坏.xlsx', why: '文件已损坏。' }], 3)).toEqual([
    ['文件', '原因'],
    ['坏.xlsx', '文件已损坏。'],
  ]);
  expect(rowsOf([form({})], [], 3)).toEqual([
    ['文件', '原因'],
    ['全部文件都已计入。', null],
  ]);
});
