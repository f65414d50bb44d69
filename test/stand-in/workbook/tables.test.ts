import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import type { BuiltTable } from '../../support/build-xlsx-table';
import { buildRichWorkbook } from '../../support/rich-workbook';
import { validateXlsx } from '../../support/validate-xlsx';
import { touchedParts } from '../../support/zip-parts';
import { put, SHEET } from './saved-workbook';

const SCORES: BuiltTable = {
  name: '得分表',
  area: 'A1:C5',
  columns: ['指标', '分值\n（分）', '得分'],
  calculated: { 得分: '得分表[[#This Row],[分值\n（分）]]*0.9' },
  totals: true,
  filter: '产出',
};

const CELLS = {
  A1: '指标',
  B1: '分值\n（分）',
  C1: '得分',
  A2: '产出',
  B2: 20,
  C2: { formula: 'B2*0.9', value: 18 },
  A3: '效益',
  B3: 10,
  C3: { formula: 'B3*0.9', value: 9 },
  A4: '产出',
  B4: 30,
  C4: { formula: 'B4*0.9', value: 27 },
  E1: '部门',
  F1: '金额',
  E2: '交通',
  F2: 5,
};

const BYTES = buildXlsx({
  sheets: [
    {
      name: '自评表',
      cells: CELLS,
      rows: { 3: { hidden: true } },
      tables: [SCORES, { name: '经费', area: 'E1:F2', columns: ['部门', '金额'], filter: null }],
    },
    { name: '无表格', cells: { A1: 1 } },
  ],
});

const open = (bytes = BYTES): Workbook => openWorkbook(bytes, 'a.xlsx');

test('the tables of a sheet are told, with headings, totals, calculated columns and filter', () => {
  expect(open().sheets.map(({ tables }) => tables)).toEqual([
    [
      {
        id: '1',
        name: '得分表',
        area: { top: 0, left: 0, bottom: 4, right: 2 },
        headingRows: 1,
        totalsRows: 1,
        columns: [
          { name: '指标', isCalculated: false },
          { name: '分值\n（分）', isCalculated: false },
          { name: '得分', isCalculated: true },
        ],
        filter: { area: { top: 0, left: 0, bottom: 3, right: 2 }, isFiltered: true },
      },
      {
        id: '2',
        name: '经费',
        area: { top: 0, left: 4, bottom: 1, right: 5 },
        headingRows: 1,
        totalsRows: 0,
        columns: [
          { name: '部门', isCalculated: false },
          { name: '金额', isCalculated: false },
        ],
        filter: null,
      },
    ],
    [],
  ]);
});

test('a table of the rich workbook, with filter buttons and nothing filtered', () => {
  const tables = open(buildRichWorkbook()).sheets.flatMap((sheet) => sheet.tables);
  expect(tables).toMatchObject([{ name: '经费', headingRows: 1, totalsRows: 0, filter: { isFiltered: false } }]);
});

test.each([
  ['no XML', '<table'],
  ['another part', '<comments/>'],
  ['no area', '<table id="1" displayName="a"/>'],
  ['no name', '<table id="1" ref="A1:B2"/>'],
])('a broken table part (%s) is a damaged file by name', (_, xml) => {
  const bytes = buildXlsx({
    sheets: [{ name: '自评表', cells: CELLS, tables: [SCORES] }],
    parts: { 'xl/tables/table1.xml': xml },
  });
  expect(() => open(bytes)).toThrow(expect.objectContaining({ code: 'damaged' }));
});

describe('what is written into a table', () => {
  test('leaves its part alone and the file valid, also in a calculated column', () => {
    const workbook = open();
    workbook.apply([put([1, 2], 17.5), put([2, 1], 12), put([0, 2], '得分')], 'user');
    const bytes = workbook.save();
    expect(touchedParts(BYTES, bytes)).toEqual(['xl/workbook.xml', SHEET]);
    expect([validateXlsx(BYTES), validateXlsx(bytes)]).toEqual([[], []]);
  });

  test.each([
    ['another text', put([0, 1], '权重')],
    ['a number', put([0, 0], 5)],
    ['nothing', put([0, 4], null)],
    ['a formula', put([0, 2], '得分', '="得分"')],
  ])('is refused in a heading (%s), which names a column', (_, edit) => {
    const workbook = open();
    expect(() => workbook.apply([edit], 'user')).toThrow(expect.objectContaining({ code: 'tableHeading' }));
    expect(workbook.save()).toEqual(BYTES);
  });
});
