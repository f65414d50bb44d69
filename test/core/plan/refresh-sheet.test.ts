import type { CellValue, Grid } from '../../../src/core/grid/grid';
import {
  draftText,
  newCharts,
  newKeyedSheet,
  type KeyedRow,
  type KeyedSheet,
} from '../../../src/core/plan/keyed-sheet';
import { refreshedCharts, refreshSheet, type SheetRefresh } from '../../../src/core/plan/refresh-sheet';
import type { DraftCell } from '../../../src/core/plan/sheet-draft';

/* A summary of forms as a sheet of ours: what people have done to it, and what becomes of it. */

type Cells = Readonly<Record<string, DraftCell>>;

const ROAD: Cells = { form: '自评表1', project: '修路', total: 80, grade: '良', key: 'k1' };
const WELL: Cells = { form: '自评表2', project: '打井', total: 95.5, grade: '优', key: 'k2' };
const SCHOOL: Cells = { form: '自评表3', project: '建校', total: 61.25, grade: '中', key: 'k3' };

const summary = (...rows: readonly Cells[]): KeyedSheet => ({
  name: '汇总',
  columns: [
    { id: 'form', heading: '工作表', width: 14 },
    { id: 'project', heading: '项目', width: 24 },
    { id: 'total', heading: '总分', width: 9 },
    { id: 'grade', heading: '等级', width: 6 },
    { id: 'state', heading: '状态', width: 10, kept: { beginsWith: ['待核'] } },
    { id: 'key', heading: '编号', width: 0 },
  ],
  rows: rows.map((cells): KeyedRow => ({ cells: { state: '待核', ...cells } })),
  keys: [['key'], ['project']],
  gone: () => ({ total: '已不在本工作簿', grade: null }),
});

type Sheet = CellValue[][];

/** The sheet as it comes new. */
const written = (...rows: readonly Cells[]): Sheet =>
  newKeyedSheet(summary(...rows)).rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'object' && cell !== null && 'result' in cell ? cell.result : (cell as CellValue),
    ),
  );

const gridOf = (sheet: Sheet): Grid => ({
  sheet: '汇总',
  area: { top: 0, left: 0, bottom: sheet.length - 1, right: Math.max(...sheet.map(({ length }) => length)) - 1 },
  cells: sheet.map((row) => row.map((value) => ({ value, formula: null, numberFormat: 'General' }))),
});

function refreshed(sheet: Sheet, ...rows: readonly Cells[]): { readonly after: Sheet; readonly plan: SheetRefresh } {
  const plan = refreshSheet(gridOf(sheet), summary(...rows));
  if (!plan) throw new Error('no sheet of ours');
  const after = sheet.map((row) => [...row]);
  for (const { row, column, after: cell } of plan.cells) {
    const line = (after[row] ??= []);
    line[column] = typeof cell === 'number' ? cell : draftText(cell) || null;
  }
  expect(refreshSheet(gridOf(after), summary(...rows))?.cells).toEqual([]);
  return { after, plan };
}

/** What stands in a column, by its heading. */
const columnOf = ([headings = [], ...rows]: Sheet, heading: string): readonly (CellValue | undefined)[] =>
  rows.map((row) => row[headings.indexOf(heading)]);

test('what nobody has touched is as wanted: nothing is to be written', () => {
  expect(refreshed(written(ROAD, WELL), ROAD, WELL).plan).toMatchObject({
    cells: [],
    laidOut: [],
    added: [],
    changed: [],
    marked: [],
    emptied: [],
    missing: [],
    ownColumns: 0,
    ownRows: 0,
  });
});

test('a figure that changed is written in its row, wherever people have sorted it, and nothing else', () => {
  const [headings = [], road = [], well = []] = written(ROAD, WELL);
  const { after, plan } = refreshed([headings, well, road], { ...ROAD, total: 82 }, WELL);
  expect(columnOf(after, '项目')).toEqual(['打井', '修路']);
  expect(columnOf(after, '总分')).toEqual([95.5, 82]);
  expect(plan).toMatchObject({ cells: [{ row: 2, column: 2, after: 82 }], changed: [2], added: [] });
});

test('columns that people have moved, put between and added stay where they are, with what is in them', () => {
  const sheet = written(ROAD, WELL).map(
    ([form = null, project = null, total = null, grade = null, state = null, key = null], row) => [
      ['联系人', '老周', null][row] ?? null,
      total,
      form,
      project,
      ['核对', '已核', '已核'][row] ?? null,
      grade,
      state,
      key,
    ],
  );
  const { after, plan } = refreshed(sheet, { ...ROAD, total: 82 }, { ...WELL, grade: '良' });
  expect(after.map(([own, total, , , second, grade]) => [own, total, second, grade])).toEqual([
    ['联系人', '总分', '核对', '等级'],
    ['老周', 82, '已核', '良'],
    [null, 95.5, '已核', '良'],
  ]);
  expect(plan.ownColumns).toBe(2);
});

test('a row that is new comes below the others, with what it begins with in the column that is theirs', () => {
  const sheet = written(ROAD);
  if (sheet[1]) sheet[1][4] = '已核';
  const { after, plan } = refreshed(sheet, WELL, ROAD);
  expect(columnOf(after, '项目')).toEqual(['修路', '打井']);
  expect(columnOf(after, '状态')).toEqual(['已核', '待核']);
  expect(plan).toMatchObject({ added: [2], laidOut: [{ top: 2, bottom: 2, left: 0, right: 4 }] });
});

test('what people typed into a column that is theirs stays, also where they took away what stood there', () => {
  const sheet = written(ROAD, WELL);
  if (sheet[1]) sheet[1][4] = null;
  if (sheet[2]) sheet[2][4] = '材料已收';
  expect(columnOf(refreshed(sheet, ROAD, WELL).after, '状态')).toEqual([null, '材料已收']);
});

test('rows of people’s own stay, also one that is copied from ours and one that names a form of ours', () => {
  const sheet = written(ROAD);
  const copy = [...(sheet[1] ?? [])];
  const { after, plan } = refreshed([...sheet, copy, [null, '打井', 40]], { ...ROAD, total: 82 }, WELL);
  expect(columnOf(after, '总分')).toEqual([82, 80, 40, 95.5]);
  expect(plan).toMatchObject({ ownRows: 2, added: [4] });
});

test('a new row comes right below the list, and where people wrote below it, under what they wrote', () => {
  const sheet = written(ROAD);
  const note = [null, null, null, null, null, null, '制表：财务科'];
  expect(refreshed([...sheet, [], [], [], note], ROAD, WELL).plan.added).toEqual([2]);
  expect(refreshed([...sheet, ['合计', null, 80]], ROAD, WELL).plan.added).toEqual([3]);
  expect(refreshed([...sheet, ['合计', null, 80], [], [], note], ROAD, WELL).plan.added).toEqual([3]);
  expect(refreshed([...sheet, [], note], ROAD, WELL, SCHOOL).plan.added).toEqual([4, 5]);
});

test('the last row goes where it is ours no longer and nobody wrote beside it', () => {
  const { after, plan } = refreshed(written(ROAD, WELL), ROAD);
  expect(after[2]?.every((value) => value === null)).toBe(true);
  expect(plan).toMatchObject({ emptied: [2], marked: [] });
});

test.each([
  ['in a column that is theirs', 4, '已收'],
  ['in a column of their own', 6, '请补报'],
])('a row that is ours no longer says so where people wrote %s', (_where, column, text) => {
  const sheet = written(ROAD, WELL);
  if (sheet[2]) sheet[2][column] = text;
  const { after, plan } = refreshed(sheet, ROAD);
  expect(columnOf(after, '总分')).toEqual([80, '已不在本工作簿']);
  expect(columnOf(after, '项目')).toEqual(['修路', '打井']);
  expect(after[2]?.[column]).toBe(text);
  expect(plan).toMatchObject({ emptied: [], marked: [2] });
});

test('one in the middle leaves no hole: it says that it is gone, and is itself again once it is back', () => {
  const { after, plan } = refreshed(written(ROAD, WELL, SCHOOL), ROAD, SCHOOL);
  expect(columnOf(after, '总分')).toEqual([80, '已不在本工作簿', 61.25]);
  expect(plan.marked).toEqual([2]);
  expect(columnOf(refreshed(after, ROAD, WELL, SCHOOL).after, '总分')).toEqual([80, 95.5, 61.25]);
});

test('a row whose key changed is known by what people see in it, unless two say the same', () => {
  const { after, plan } = refreshed(written(ROAD, WELL), { ...ROAD, key: 'other' }, WELL);
  expect(columnOf(after, '编号')).toEqual(['other', 'k2']);
  expect(plan.added).toEqual([]);
  // A blank is nothing to be known by, nor is what its draft says tells it from no other.
  const [nameless, plain] = [{ ...ROAD, project: null }, { ...summary({ ...ROAD, key: 'other' }) }];
  expect(refreshed(written(nameless), { ...nameless, key: 'other' }).plan.added).toHaveLength(1);
  const alone = { ...plain, rows: plain.rows.map((row) => ({ ...row, onlyByKey: true as const })) };
  expect(refreshSheet(gridOf(written(ROAD)), alone)?.added).toHaveLength(1);
  const twins = [ROAD, { ...ROAD, key: 'k9', total: 70 }];
  expect(refreshed(written(...twins), { ...ROAD, key: 'other' }).plan.added).toHaveLength(1);
});

test('the hidden column of keys may be gone', () => {
  const sheet = written(ROAD, WELL).map((row) => row.slice(0, 5));
  const { after, plan } = refreshed(sheet, { ...ROAD, total: 82 }, WELL);
  expect(columnOf(after, '总分')).toEqual([82, 95.5]);
  expect(plan.missing).toEqual(['编号']);
});

test('without it a row that we do not have is people’s own: a sum of theirs is no form that is gone', () => {
  const sheet = [...written(ROAD), ['合计', null, 80]].map((row) => row.slice(0, 5));
  const { after, plan } = refreshed(sheet, WELL);
  expect(columnOf(after, '总分')).toEqual([80, 80, 95.5]);
  expect(plan).toMatchObject({ ownRows: 2, marked: [], emptied: [] });
});

test('a heading that people have changed is ours where the column says what we say', () => {
  const sheet = written(ROAD, WELL);
  if (sheet[0]) sheet[0][2] = '自评得分';
  const { after, plan } = refreshed(sheet, ROAD, WELL, SCHOOL);
  expect(columnOf(after, '自评得分')).toEqual([80, 95.5, 61.25]);
  expect(plan.missing).toEqual([]);
});

test.each([
  ['says something else', [12, 30]],
  ['says by chance once what we say', [80, 30]],
])('a column of people’s own in the place of one they deleted, which %s, is left alone', (_what, [first, second]) => {
  const sheet = written(ROAD, WELL);
  for (const [row, value] of ['人数', first, second].entries()) (sheet[row] ?? [])[2] = value ?? null;
  const { after, plan } = refreshed(sheet, { ...ROAD, total: 82 }, WELL);
  expect(columnOf(after, '人数')).toEqual([first, second]);
  expect(plan).toMatchObject({ missing: ['总分'], ownColumns: 1 });
});

test('columns that a failed writing left empty are written again; one that people deleted, or a gap of theirs, is not', () => {
  const whole = written(ROAD, WELL);
  const emptied = whole.map((row) => row.map((value, column) => (column === 0 || column === 2 ? null : value)));
  expect(refreshed(emptied, ROAD, WELL).after).toEqual(whole);
  const deleted = whole.map((row) => row.filter((_, column) => column !== 2));
  expect(refreshed(deleted, ROAD, WELL).plan.missing).toEqual(['总分']);
  const wider = whole.map((row) => row.flatMap((value, column) => (column === 2 ? [null, null] : [value])));
  expect(refreshed(wider, ROAD, WELL).plan).toMatchObject({ missing: ['总分'], cells: [] });
});

test('one that says 优 in every row, as ours did, is left alone as well', () => {
  const [road, well] = [
    { ...ROAD, grade: '优' },
    { ...WELL, grade: '优' },
  ];
  const sheet = written(road, well);
  if (sheet[0]) sheet[0][3] = '上年等级';
  expect(refreshed(sheet, road, well).plan).toMatchObject({ missing: ['等级'], ownColumns: 1 });
});

test('rows above the headings stay, and a heading that stands twice is ours where we wrote it', () => {
  const sheet = written(ROAD).map((row, at) => [...row, at === 0 ? '等级' : '甲类']);
  const { after } = refreshed([['2025年度'], ...sheet], { ...ROAD, grade: '优' });
  expect(after[2]).toEqual(['自评表1', '修路', 80, '优', '待核', 'k1', '甲类']);
});

test.each([
  ['few of the headings', [['工作表', '项目', '总分']]],
  ['no column that rows are known by', [['工作表', '总分', '等级', '状态', '单位']]],
  ['nothing', [[null]]],
])('a sheet with %s is none of ours', (_what, sheet) => {
  expect(refreshSheet(gridOf(sheet), summary(ROAD))).toBeNull();
});

test('how people have a figure shown is theirs; a formula is the same whatever its spaces', () => {
  const draft = {
    ...ROAD,
    form: { formula: '=HYPERLINK("#A1","自评表1")', result: '自评表1' },
    total: { number: 80, format: '0.00' },
  };
  const grid = gridOf(written(draft));
  const cells = grid.cells.map((row, at) =>
    row.map((cell, column) => {
      if (at === 1 && column === 0) return { ...cell, formula: '=hyperlink("#A1", "自评表1")' };
      return at === 1 && column === 2 ? { value: 80, formula: null, numberFormat: '0.0' } : cell;
    }),
  );
  expect(refreshSheet({ ...grid, cells }, summary(draft))?.cells).toEqual([]);
});

describe('a sheet with blocks, charts and columns that come later', () => {
  const grades = (
    counts: Readonly<Record<string, number>>,
    extra: readonly string[] = [],
    may: 'comes' | 'ifThere' = 'comes',
  ): KeyedSheet => {
    const all = Object.entries(counts);
    return {
      name: '概况',
      columns: [
        { id: 'fact', heading: '概况', width: 20 },
        { id: 'value', heading: '数量', width: 9 },
        { id: 'key', heading: '编号', width: 0 },
        ...extra.map((heading) => ({ id: heading, heading, width: 9, may })),
      ],
      rows: [
        { cells: { fact: '表数', value: 3, key: 'forms', ...Object.fromEntries(extra.map((id) => [id, 1])) } },
        { cells: {} },
        { cells: { fact: '等级', value: '张数', key: 'grades' }, isBold: true },
        ...all.map(([fact, value]) => ({ cells: { fact, value, key: `grade ${fact}` } })),
      ],
      keys: [['key'], ['fact']],
      charts: [
        {
          name: '等级分布',
          type: 'columns',
          rows: { first: 2, last: 2 + all.length },
          columns: ['fact', 'value'],
          place: { top: 0, left: 4, bottom: 9, right: 9 },
        },
      ],
      gone: () => ({ value: 0 }),
    };
  };
  const sheetOf = (draft: KeyedSheet): Sheet =>
    newKeyedSheet(draft).rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)));
  const again = (sheet: Sheet, draft: KeyedSheet) => {
    const plan = refreshSheet(gridOf(sheet), draft);
    if (!plan) throw new Error('no sheet of ours');
    return {
      cells: plan.cells.map(({ row, column, after }) => [row, column, after]),
      charts: refreshedCharts(plan, draft),
    };
  };

  test('a new one has its blank rows, its bold ones, and charts of its own cells', () => {
    const draft = grades({ 优: 2, 良: 1 });
    expect(sheetOf(draft)[2]).toEqual([null, null, null]);
    expect(newKeyedSheet(draft).boldRows).toEqual([3]);
    expect(newCharts(draft)).toMatchObject([{ name: '等级分布', source: { top: 3, left: 0, bottom: 5, right: 1 } }]);
  });

  test('blank rows are no rows that are missing, and a chart grows with its block', () => {
    const sheet = sheetOf(grades({ 优: 2, 良: 1 }));
    expect(again(sheet, grades({ 优: 2, 良: 1 })).cells).toEqual([]);
    expect(again(sheet, grades({ 优: 2, 良: 1, 差: 4 }))).toMatchObject({
      cells: [
        [6, 0, '差'],
        [6, 1, 4],
        [6, 2, 'grade 差'],
      ],
      charts: [{ source: { top: 3, left: 0, bottom: 6, right: 1 } }],
    });
  });

  test('a grade nobody has any more between others says 0, and the chart goes over it', () => {
    const sheet = sheetOf(grades({ 优: 2, 良: 1, 差: 4 }));
    expect(again(sheet, grades({ 优: 2, 差: 4 }))).toMatchObject({
      cells: [[5, 1, 0]],
      charts: [{ source: { top: 3, bottom: 6 } }],
    });
  });

  test('a chart whose rows or columns people have torn apart stays as it is', () => {
    const draft = grades({ 优: 2, 良: 1 });
    const sheet = sheetOf(draft);
    const between = [...sheet.slice(0, 5), ['小计', 9, null], ...sheet.slice(5)];
    expect(again(between, draft).charts).toEqual([]);
    expect(
      again(
        sheet.map(([fact = null, ...rest]) => [fact, '注', ...rest]),
        draft,
      ).charts,
    ).toEqual([]);
  });

  test('a column that comes later comes at the right, behind people’s own', () => {
    const sheet = sheetOf(grades({ 优: 2 })).map((row, at) => [...row, at === 0 ? '备注' : null]);
    expect(again(sheet, grades({ 优: 2 }, ['差'])).cells).toEqual([
      [0, 4, '差'],
      [1, 4, 1],
    ]);
  });

  test('one that is written only where it is there is neither in a new sheet nor missed', () => {
    const draft = grades({ 优: 2 }, ['差'], 'ifThere');
    const sheet = sheetOf(draft);
    expect(sheet[0]).toEqual(['概况', '数量', '编号']);
    expect(refreshSheet(gridOf(sheet), draft)).toMatchObject({ cells: [], missing: [] });
    const there = sheet.map((row, at) => [...row, ['差', 4][at] ?? null]);
    expect(again(there, draft).cells).toEqual([[1, 3, 1]]);
  });
});
