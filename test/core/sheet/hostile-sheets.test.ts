import { cpuUsage } from 'node:process';
import { EMPTY_CELL, type CellValue, type Grid, type GridCell } from '../../../src/core/grid/grid';
import { surveySheet } from '../../../src/core/sheet/recognise-sheet';
import { gridFromText } from '../../support/grid-from-text';

const MOST_MILLISECONDS = 2000;

function surveyed(grid: Grid): ReturnType<typeof surveySheet> {
  const start = cpuUsage();
  const survey = surveySheet(grid);
  // Its own time: how busy the machine is otherwise says nothing about the sheet.
  expect(cpuUsage(start).user / 1000).toBeLessThan(MOST_MILLISECONDS);
  return survey;
}

const cell = (value: CellValue): GridCell => ({ ...EMPTY_CELL, value });
const sheetOf = (cells: readonly (readonly GridCell[])[], width: number): Grid => ({
  sheet: '表',
  area: { top: 0, left: 0, bottom: cells.length - 1, right: width - 1 },
  cells,
});

const FORM = gridFromText(`
  | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 甲 | 10 | 9 | 100 | |
`);

test('200 columns of headings: forms side by side where they repeat in order, else columns with one name are asked about', () => {
  const headings = Array.from({ length: 200 }, (_, index) =>
    cell(['三级指标', '指标值', '完成值', '分值', '得分'][index % 5] ?? ''),
  );
  const row = Array.from({ length: 200 }, (_, index) => cell(index));
  const rows = Array.from({ length: 500 }, () => row);
  expect(surveyed(sheetOf([headings, ...rows], 200)).forms).toHaveLength(40);
  const { forms } = surveyed(sheetOf([[...headings.slice(0, 199), cell('备注')], ...rows], 200));
  expect(forms).toHaveLength(1);
  expect(forms[0]?.questions.map(({ role }) => role).sort()).toEqual(['actual', 'score', 'target', 'weight']);
});

test('a sheet formatted down to its last row, with empty cells in every row', () => {
  const empty = Array.from({ length: 11 }, () => EMPTY_CELL);
  const cells = [...FORM.cells, ...Array.from({ length: 1_048_574 }, () => empty)];
  expect(surveyed(sheetOf(cells, 11)).forms[0]?.rows).toHaveLength(1);
});

test('a sheet whose empty rows are left out, with a form at its very end', () => {
  const cells: (readonly GridCell[])[] = [];
  cells[1_048_574] = FORM.cells[0] ?? [];
  cells[1_048_575] = FORM.cells[1] ?? [];
  const { forms } = surveyed(sheetOf(cells, 16_384));
  expect(forms[0]).toMatchObject({ headerRow: 1_048_574, area: { bottom: 1_048_575 } });
});

test('cells filled up to their limit', () => {
  const limit = 32_767;
  const fillings = ['很', '≥', '(', '9', '年', ' ', '－', '1-', '指标', '（50分）', '\u202e', 'ﷺ'];
  const cells = fillings.flatMap((filling) => {
    const long = cell(filling.repeat(Math.ceil(limit / filling.length)).slice(0, limit));
    return [[long, long, long, long, long], FORM.cells[0] ?? [], [long, long, long, cell(5), long]];
  });
  expect(surveyed(sheetOf(cells, 5)).forms.length).toBeGreaterThan(0);
});

test('every second row a header, a total, a title', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) =>
    index % 4 === 0
      ? (FORM.cells[0] ?? [])
      : index % 4 === 1
        ? (FORM.cells[1] ?? [])
        : index % 4 === 2
          ? [cell('总分')]
          : [cell('项目支出绩效自评表')],
  );
  expect(surveyed(sheetOf(lines, 5)).forms).toHaveLength(5000);
});

test('merges everywhere: one filled cell in a hundred, no two in a row', () => {
  const cells = Array.from({ length: 5000 }, (_, row) =>
    Array.from({ length: 100 }, (__, column) => (column === row % 100 ? cell('绩效指标') : EMPTY_CELL)),
  );
  expect(surveyed(sheetOf(cells, 100)).forms).toEqual([]);
});

test.each([
  '=cmd|calc!A1',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '(a+)+$'.repeat(40),
  '((((((((((((((((((((((((((((((((',
  ']]>&#x0;',
  '\ud800',
  '1e999999',
  '9'.repeat(400) + '%',
  '-'.repeat(90),
  '0-'.repeat(40),
  '≤'.repeat(80),
  '2020年'.repeat(8),
  '±'.repeat(60),
  '1,'.repeat(39),
  '（'.repeat(60) + '50分',
])('%j in every position is a text like any other', (text) => {
  const row = Array.from({ length: 5 }, () => cell(text));
  const grid = sheetOf(
    [row, FORM.cells[0] ?? [], row, [cell(text), cell(text), cell(text), cell(5), cell(text)], row],
    5,
  );
  const [form] = surveyed(grid).forms;
  expect(form?.rows.some(({ row: each }) => each === 3)).toBe(true);
});
