import { startFormulas } from '../../../src/stand-in/formula/start-formulas';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../../support/build-xlsx';
import type { BuiltSheet } from '../../support/build-xlsx-sheet';
import { entry, openBook } from './open-book';

const scores: BuiltSheet = {
  name: '自评表',
  cells: { A1: 20, A2: 30, B1: { formula: 'SUM(A1:A2)', value: 50 }, B2: { formula: 'B1*2', value: 100 } },
};

describe('calculating by hand', () => {
  test('formulas stay stale until somebody asks, then they are right', async () => {
    const book = await openBook({ sheets: [scores] });
    book.engine.mode = 'manual';
    await book.enter('A1', 25);
    await book.enter('A2', 35);
    expect(book.values('B1', 'B2')).toEqual([50, 100]);
    await book.engine.calculateNow('stale');
    expect(book.values('B1', 'B2')).toEqual([60, 120]);
  });

  test('a formula just typed is calculated, what reads it is not', async () => {
    const book = await openBook({ sheets: [scores] });
    book.engine.mode = 'manual';
    await book.enter('A1', 25);
    await book.enter('C1', '=B1+1');
    expect(book.values('C1', 'B1')).toEqual([51, 50]);
    await book.enter('B1', '=A1*10');
    expect(book.values('B1', 'B2', 'C1')).toEqual([250, 100, 51]);
    await book.engine.calculateNow('stale');
    expect(book.values('B1', 'B2', 'C1')).toEqual([250, 500, 251]);
  });

  test('back to automatic, what is stale is calculated at once', async () => {
    const book = await openBook({ sheets: [scores] });
    book.engine.mode = 'manual';
    await book.enter('A1', 25);
    book.engine.mode = 'automatic';
    await book.engine.settled();
    expect(book.values('B1', 'B2')).toEqual([55, 110]);
    await book.enter('A1', 26);
    expect(book.values('B1', 'B2')).toEqual([56, 112]);
  });

  test('a full calculation does not trust the values in the file', async () => {
    const cells = { A1: 1, B1: { formula: 'A1*2', value: 7 } };
    const book = await openBook({ sheets: [{ name: '表', cells }] });
    await book.engine.calculateNow('stale');
    expect(book.value('B1')).toBe(7);
    await book.engine.calculateNow('all');
    expect(book.value('B1')).toBe(2);
  });
});

describe('sheets that are added', () => {
  const added = { kind: 'addSheet', sheetId: '{11111111-0000-4000-8000-000000000001}', name: '整改清单', visibility: 'visible' } as const; // prettier-ignore

  test('formulas can read them, and stand on them', async () => {
    const { workbook, engine, value } = await openBook({ sheets: [scores] });
    const formula = { value: null, formula: '=自评表!B1+1' };
    workbook.apply(
      [added, { kind: 'cell', sheetId: added.sheetId, row: 0, column: 0, content: formula }, entry(workbook, 'C1', '=整改清单!A1*2')],
      'api',
    ); // prettier-ignore
    await engine.settled();
    expect([value('A1', 1), value('C1')]).toEqual([51, 102]);
    workbook.apply([entry(workbook, 'A1', 30)], 'user');
    await engine.settled();
    expect([value('A1', 1), value('C1')]).toEqual([61, 122]);
  });

  test('a formula that waited for the sheet is calculated when it comes, and when undo is taken back', async () => {
    const { workbook, engine, value } = await openBook({ sheets: [scores] });
    workbook.apply([entry(workbook, 'C1', '=整改清单!A1+1')], 'user');
    await engine.settled();
    expect(value('C1')).toEqual({ error: '#NAME?' });
    workbook.apply([added, { kind: 'cell', sheetId: added.sheetId, row: 0, column: 0, content: { value: 4, formula: null } }], 'api'); // prettier-ignore
    await engine.settled();
    expect(value('C1')).toBe(5);
    workbook.undo();
    await engine.settled();
    workbook.redo();
    await engine.settled();
    expect(value('C1')).toBe(5);
    workbook.apply([{ kind: 'cell', sheetId: added.sheetId, row: 0, column: 0, content: { value: 6, formula: null } }], 'user'); // prettier-ignore
    await engine.settled();
    expect(value('C1')).toBe(7);
  });
});

test('what is edited while the engine is still loading is calculated', async () => {
  const cells = Object.fromEntries(
    Array.from({ length: 3000 }, (_, i) => [`B${i + 1}`, { formula: `A${i + 1}*2`, value: 0 }]),
  );
  const workbook = openWorkbook(buildXlsx({ sheets: [{ name: '表', cells }] }), '自评表.xlsx');
  const starting = startFormulas(workbook);
  workbook.apply([entry(workbook, 'A1', 1), entry(workbook, 'A3000', 3000)], 'user');
  await new Promise((resolve) => setTimeout(resolve, 5));
  workbook.apply([entry(workbook, 'A1500', 1500), entry(workbook, 'D1', '=B3000')], 'api');
  await (await starting).settled();
  const values = [[0, 1], [1499, 1], [2999, 1], [0, 3]].map(
    ([row = 0, column = 0]) => workbook.sheets[0]?.cell(row, column)?.value,
  ); // prettier-ignore
  expect(values).toEqual([2, 3000, 6000, 6000]);
});

test('what was evaluated nowhere keeps no formula from seeing an edit', async () => {
  const { engine, workbook, enter, values } = await openBook({ sheets: [scores] });
  const at = { sheetId: workbook.sheets[0]?.id ?? '', row: 0, column: 0 };
  expect(engine.evaluate('=$A$1+SUM($A$1:$A$2)', at)).toBe(70);
  await enter('A1', 25);
  expect(values('B1')).toEqual([55]);
  expect(engine.evaluate('=$A$1+SUM($A$1:$A$2)', at)).toBe(80);
});

test('a formula that stands nowhere, as in a conditional format, is evaluated by the cells as they are', async () => {
  const { engine, workbook, enter } = await openBook({ sheets: [scores] });
  const sheetId = workbook.sheets[0]?.id ?? '';
  const at = { sheetId, row: 0, column: 0 };
  expect(engine.evaluate('=$B$1>50', at)).toBe(false);
  await enter('A1', 25);
  expect(engine.evaluate('=$B$1>50', at)).toBe(true);
  expect(engine.evaluate('=UNKNOWN.FUNCTION(1)', at)).toBeUndefined();
  expect(engine.evaluate('=A1:A2', at)).toBeUndefined();
});
