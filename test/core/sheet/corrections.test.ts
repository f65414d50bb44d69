import { EMPTY_CELL, type Grid } from '../../../src/core/grid/grid';
import { correctionMaker, type CorrectionRequest } from '../../../src/core/sheet/make-correction';
import { type Correction, readCorrections } from '../../../src/core/sheet/corrections/correction';
import { offerCorrections } from '../../../src/core/sheet/corrections/offer-corrections';
import type { IndicatorSheet } from '../../../src/core/sheet/indicator-sheet';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import { readingText } from '../../../src/core/grid/reading';
import { gridFromText } from '../../support/grid-from-text';

const TABLE = `
  | 三级指标 | 指标值 | 本年情况 | 实际完成值 | 分值 | 得分 |
  | 甲 | 95% | 0.9 | 90 | 50 | |
  | 补充说明 | 1 | 2 | 3 | | |
  | 甲 | 95% | 0.8 | 80 | 50 | |
`;
const sheet = gridFromText(TABLE);

function only(grid: Grid, corrections: readonly Correction[] = []): IndicatorSheet {
  const [form] = recogniseSheet(grid, corrections);
  if (!form) throw new Error('no form');
  return form;
}

function said(grid: Grid, request: CorrectionRequest): Correction {
  const correction = correctionMaker(grid)(request);
  if (!correction) throw new Error('nothing to anchor the correction to');
  return correction;
}

/** The same sheet after somebody inserted rows above and columns to the left. */
function moved({ sheet: name, area, cells }: Grid, down: number, right: number): Grid {
  const blank = Array.from({ length: right }, () => EMPTY_CELL);
  const width = (cells[0]?.length ?? 0) + right;
  const above = Array.from({ length: down }, () => Array.from({ length: width }, () => EMPTY_CELL));
  return {
    sheet: name,
    area: { ...area, bottom: area.bottom + down, right: area.right + right },
    cells: [...above, ...cells.map((line) => [...blank, ...line])],
  };
}

const columnSaid = said(sheet, { kind: 'column', row: 1, column: 2, role: 'actual' });
const rowSaid = said(sheet, { kind: 'notIndicator', row: 2 });
const percentSaid = said(sheet, { kind: 'percent', row: 3, cell: 'actual', fraction: false });

describe.each([
  ['where it was', sheet, 0, 0],
  ['after rows and columns were inserted above and to the left', moved(sheet, 3, 2), 3, 2],
])('%s', (_, grid, down, right) => {
  test('this column is the actual', () => {
    const form = only(grid, [columnSaid]);
    expect(form.columns.actual).toBe(2 + right);
    expect(form.reasons).toContainEqual({
      code: 'columnCorrected',
      row: down,
      column: 2 + right,
      args: { heading: '本年情况', role: 'actual' },
    });
  });

  test('this row is no indicator', () => {
    expect(only(grid).rows).toHaveLength(3);
    expect(only(grid, [rowSaid]).rows.map(({ row }) => row)).toEqual([1 + down, 3 + down]);
  });

  test('95 here means 95%, of the second row of that name only', () => {
    expect(only(grid, [percentSaid]).rows.map(({ actual }) => readingText(actual))).toEqual(['90', '3', '80%']);
  });

  test('all of them together, in any order', () => {
    const form = only(grid, [percentSaid, columnSaid, rowSaid]);
    expect(form.rows.map(({ actual }) => readingText(actual))).toEqual(['0.9', '0.8%']);
  });
});

test('what was said of a row is found again after another correction gave the rows their levels', () => {
  const grid = gridFromText(`
    | 大类 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出 | 甲 | 95% | 90 | 50 | |
    | 效益 | 乙 | 10 | 9 | 50 | |
  `);
  const percent = said(grid, { kind: 'percent', row: 1, cell: 'actual', fraction: false });
  const notIndicator = said(grid, { kind: 'notIndicator', row: 2 });
  const levels = said(grid, { kind: 'column', row: 0, column: 0, role: 'level1' });
  const form = only(moved(grid, 2, 3), [percent, notIndicator, levels]);
  expect(form.rows).toMatchObject([{ level1: '产出', name: '甲', actual: { text: '90%' } }]);
});

test('forms side by side: what is said of a column of the right one counts columns from its own left', () => {
  const one = '三级指标 | 指标值 | 本年情况 | 完成值 | 分值 | 得分';
  const rows = (name: string): string => `${name} | 10 | 9 | 8 | 100 |`;
  const grid = gridFromText(`| ${one} | | ${one} |\n| ${rows('甲')} | | ${rows('乙')} |`);
  const answer = said(grid, { kind: 'column', row: 1, column: 9, role: 'actual' });
  expect(recogniseSheet(grid, [answer]).map(({ columns }) => columns.actual)).toEqual([2, 9]);
});

test('0.95 here means 95%', () => {
  const fraction = said(sheet, { kind: 'percent', row: 1, cell: 'actual', fraction: true });
  expect(only(sheet, [columnSaid, fraction]).rows.map(({ actual }) => readingText(actual))).toEqual([
    '90%',
    '2',
    '0.8',
  ]);
});

test('the header is in this row, though it does not look like one', () => {
  const grid = gridFromText(`
    | 事项 | 目标情况 | 年末数 | 分数 |
    | 甲 | 10 | 9 | 100 |
  `);
  expect(recogniseSheet(grid)).toEqual([]);
  const header = said(grid, { kind: 'header', row: 0 });
  const roles = ['name', 'target', 'actual', 'weight'] as const;
  const columns = roles.map((role, column): Correction => ({
    kind: 'column',
    sheet: grid.sheet,
    layout: header.layout,
    role,
    anchor: { heading: ['事项', '目标情况', '年末数', '分数'][column] ?? '', occurrence: 0, offset: 0 },
  }));
  const form = only(moved(grid, 12, 0), [header, ...columns]);
  expect(form).toMatchObject({ headerRow: 12, columns: { name: 0, target: 1, actual: 2, weight: 3 } });
});

test('of two columns with the same heading none is guessed; the answer is a correction', () => {
  const grid = gridFromText('| 三级指标 | 指标值 | 完成值 | 完成值 | 分值 | 得分 |\n| 甲 | 10 | 8 | 9 | 100 | |');
  const asked = only(grid);
  expect(asked.columns.actual).toBeUndefined();
  expect(asked.questions).toMatchObject([{ role: 'actual', candidates: [{ column: 2 }, { column: 3 }] }]);
  const answer = said(grid, { kind: 'column', row: 1, column: 3, role: 'actual' });
  const answered = only(grid, [answer]);
  expect(answered.columns.actual).toBe(3);
  expect(answered.questions).toEqual([]);
});

test('a column without a heading is told by the heading left of it', () => {
  const grid = gridFromText('| 三级指标 | 指标值 | | 分值 | 得分 |\n| 甲 | 10 | 8 | 100 | |');
  const answer = said(grid, { kind: 'column', row: 1, column: 2, role: 'actual' });
  expect(only(moved(grid, 1, 1), [answer]).columns.actual).toBe(3);
});

test('a correction holds for its own sheet; a form of the same layout elsewhere is offered it', () => {
  const other = gridFromText(TABLE.replace('补充说明', '说明乙'), { sheet: '另一张' });
  const form = only(other, [columnSaid, rowSaid]);
  expect(form.columns.actual).toBe(3);
  const offered = offerCorrections(form, [columnSaid, rowSaid, percentSaid]);
  expect(offered.map(({ kind, sheet: name }) => [kind, name])).toEqual([
    ['column', '另一张'],
    ['percent', '另一张'],
  ]);
  expect(only(other, offered).columns.actual).toBe(2);
  expect(offerCorrections(form, [columnSaid, ...offered])).toEqual([]);
  const another = only(gridFromText('| 三级指标 | 指标值 | 完成值 | 分值 |\n| 甲 | 1 | 1 | 1 |', { sheet: '第三张' }));
  expect(offerCorrections(another, [columnSaid])).toEqual([]);
});

test('nothing is made of a place where nothing stands', () => {
  expect(correctionMaker(sheet)({ kind: 'notIndicator', row: 0 })).toBeNull();
  expect(correctionMaker(sheet)({ kind: 'header', row: 40 })).toBeNull();
  expect(correctionMaker(sheet)({ kind: 'column', row: 40, column: 0, role: 'actual' })).toBeNull();
});

test('corrections survive being stored; what is none is left out', () => {
  const all = [columnSaid, rowSaid, percentSaid, said(sheet, { kind: 'header', row: 0 })];
  expect(readCorrections(JSON.parse(JSON.stringify(all)))).toEqual(all);
  const broken = [
    null,
    7,
    {},
    { ...columnSaid, role: 'owner' },
    { ...rowSaid, anchor: { name: 1 } },
    { ...percentSaid, cell: 'x' },
  ];
  expect(readCorrections([...broken, columnSaid])).toEqual([columnSaid]);
  expect(readCorrections('[]')).toEqual([]);
});
