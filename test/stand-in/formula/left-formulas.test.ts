import { buildXlsx, type BuiltWorkbook } from '../../support/build-xlsx';
import { startFormulas } from '../../../src/stand-in/formula/start-formulas';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { openBook } from './open-book';

/* What is not renewed here is said, and what is renewed is right: forms with tables, names of sheets, hidden rows. */

async function leftAfter(built: BuiltWorkbook, address = 'A1'): Promise<readonly string[]> {
  const book = await openBook(built);
  await book.enter(address, 2);
  return book.engine.left().map(({ reason, count, first }) => `${reason} ${String(count)} ${first}`);
}

const TABLE = {
  name: '绩效表',
  area: 'A2:D6',
  columns: ['一级指标', '分值', '得分[自评]', '折算'],
  totals: true,
};

test('structured references are calculated, wherever they stand and however they are written', async () => {
  const formulas = {
    F1: { formula: "SUM(绩效表['得分'[自评']])", value: -1 },
    F2: { formula: "SUM(绩效表[[分值]:['得分'[自评']]])", value: -1 },
    F3: { formula: 'ROWS(绩效表)+COLUMNS(绩效表[#All])', value: -1 },
    F4: { formula: '绩效表[[#Totals],[折算]]', value: -1 },
    F5: { formula: "SUMIF(绩效表[一级指标],\"产出\",绩效表['得分'[自评']])", value: -1 },
    F6: { formula: '绩效表[[#Headers],[分值]]&绩效表[[#Headers],[折算]]' },
    F7: { formula: "SUM(绩效表[[#Data],[#Totals],['得分'[自评']]])", value: -1 },
    F8: { formula: 'SUM(绩效表[没有])', value: -1 },
  };
  const row = (at: number, level: string, weight: number, score: number): BuiltWorkbook['sheets'][number]['cells'] => ({
    [`A${at}`]: level,
    [`B${at}`]: weight,
    [`C${at}`]: score,
    [`D${at}`]: { formula: "绩效表[[#This Row],['得分'[自评']]]*0.5", value: -1 },
  });
  const book = await openBook({
    sheets: [
      {
        name: '自 评',
        cells: {
          A2: '一级指标', B2: '分值', C2: '得分[自评]', D2: '折算',
          ...row(3, '产出', 20, 0), ...row(4, '产出', 30, 10), ...row(5, '效益', 50, 40),
          A6: '合计', C6: { formula: "SUBTOTAL(109,绩效表['得分'[自评']])", value: -1 },
          D6: { formula: 'SUM(绩效表[折算])', value: -1 },
        }, // prettier-ignore
        tables: [TABLE],
      },
      { name: '汇总', cells: formulas },
    ],
  });
  await book.enter('C3', 18);
  // Two rows below keep the −1 that stood in the file: nothing they read has changed.
  expect(book.values('D3', 'C6', 'D6')).toEqual([9, 68, 9 - 1 - 1]);
  const found = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'].map((address) => book.value(address, 1));
  expect(found).toEqual([68, 100 + 68, 3 + 4, 7, 18 + 10, '分值折算', 68 + 68]);
  expect(book.value('F8', 1)).toBe(-1);
});

test('a name of the sheet goes before one of the workbook that is called alike', async () => {
  const book = await openBook({
    sheets: [
      {
        name: '表',
        cells: {
          A1: 1,
          A2: 5,
          B1: { formula: 'SUM(得分区)', value: 6 },
          B2: { formula: '附表!得分区+A1', value: 101 },
        },
      },
      { name: '附表', cells: { A1: 100, B1: { formula: 'SUM(得分区)+表!A1', value: 101 } } },
    ],
    names: [
      { name: '得分区', formula: '表!$A$1:$A$2' },
      { name: '得分区', formula: '附表!$A$1', sheet: 1 },
    ],
  });
  await book.enter('A1', 2);
  expect(book.values('B1', 'B2')).toEqual([7, 102]);
  expect(book.value('B1', 1)).toBe(102);
  expect(book.engine.left()).toEqual([]);
});

const SUBTOTALS = {
  A1: 1, A2: 5, A3: 7,
  B1: { formula: 'SUBTOTAL(109,A1:A3)', value: 6 },
  B2: { formula: 'SUBTOTAL(9,A1:A3)', value: 13 },
  B3: { formula: 'AGGREGATE(9,5,A1:A3)', value: 6 },
  B4: { formula: 'AGGREGATE(9,6,A1:A3)', value: 13 },
  C1: { formula: 'B1+1', value: 7 },
}; // prettier-ignore

test('what passes over hidden rows is left where rows are hidden, with all that reads it', async () => {
  const built = { sheets: [{ name: '表', cells: SUBTOTALS, rows: { 3: { hidden: true } } }] };
  expect(await leftAfter(built)).toEqual(['hiddenRows 2 表!B1', 'follows 1 表!C1']);
  const book = await openBook(built);
  await book.enter('A1', 2);
  expect(book.values('B1', 'B2', 'B3', 'B4', 'C1')).toEqual([6, 14, 6, 14, 7]);
});

test('a filter hides rows from every SUBTOTAL', async () => {
  const tail =
    '<autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';
  const built = buildXlsx({ sheets: [{ name: '表', cells: SUBTOTALS, rows: { 3: { hidden: true } }, tail }] });
  const workbook = openWorkbook(built, 'a.xlsx');
  const engine = await startFormulas(workbook);
  workbook.apply([{ kind: 'cell', sheetId: '1', row: 0, column: 0, content: { value: 2, formula: null } }], 'api');
  await engine.settled();
  expect(engine.left().map(({ reason, count }) => [reason, count])).toEqual([
    ['hiddenRows', 3],
    ['follows', 1],
  ]);
});

test('without hidden rows they are calculated', async () => {
  const book = await openBook({ sheets: [{ name: '表', cells: SUBTOTALS }] });
  await book.enter('A1', 2);
  expect(book.values('B1', 'B2', 'C1')).toEqual([14, 14, 15]);
  expect(book.engine.left()).toEqual([]);
});

test('formulas that fill several cells are left, and what reads any of these cells', async () => {
  const array = (attributes: string): string =>
    `<c r="B1"${attributes}><f t="array" ref="B1:B3">A1:A3*2</f><v>0</v></c>`;
  for (const [xml, left] of [
    [array(''), ['array 3 表!B1', 'follows 2 表!C1']],
    [array(' cm="1"'), ['array 1 表!B1', 'follows 2 表!C1']],
  ] as const) {
    const cells = {
      A1: 1, A2: 5, A3: 7,
      B1: { xml }, B2: 0, B3: 0,
      C1: { formula: 'SUM(B1:B3)', value: 0 },
      C2: { formula: 'B3+1', value: 1 },
    }; // prettier-ignore
    expect(await leftAfter({ sheets: [{ name: '表', cells }] })).toEqual(left);
  }
});

test('other workbooks, several sheets, several areas and unknown words are told apart, the first of each named', async () => {
  const formulas = [
    '[1]Sheet1!$A$1+表!A1',
    'SUM(表:附表!A1)',
    "SUM('表:附表'!A1)",
    'SUM((表!A1,表!A3))',
    'SUM(表!A1:A3 表!A1:C1)',
    'MYFUNC(表!A1)',
    '_xlfn.SINGLE(表!A1:A3)',
    '[1]Sheet1!$A$1',
  ];
  const cells = Object.fromEntries(formulas.map((formula, i) => [`B${i + 1}`, { formula, value: -1 }]));
  const built = {
    sheets: [
      { name: '表', cells: { A1: 1, A3: 3 } },
      { name: '附表', cells },
    ],
  };
  expect(await leftAfter(built)).toEqual([
    'external 1 附表!B1',
    'threeD 2 附表!B2',
    'union 2 附表!B4',
    'unknown 2 附表!B6',
  ]);
});

test('nothing is said of what no change reaches', async () => {
  const cells = { A1: 1, A2: 5, B2: { formula: 'MYFUNC(A2)', value: 3 }, C2: { formula: '[1]表!A1', value: 1 } };
  expect(await leftAfter({ sheets: [{ name: '表', cells }] })).toEqual([]);
});
