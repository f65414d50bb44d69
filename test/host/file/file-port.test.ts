import { FLAG_FILL } from '../../../src/core/grid/flag';
import { filePort } from '../../../src/host/file/file-port';
import {
  NOTE_MARK,
  type Applied,
  type CellChange,
  type Result,
  type SheetChange,
  type WorkbookReading,
} from '../../../src/host/port';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';

const BYTES = buildXlsx({
  sheets: [
    {
      name: '自评表',
      cells: {
        B2: '指标',
        C3: { value: 0.34, numberFormat: '0%' },
        D3: { value: 17, numberFormat: '0.00' },
        E3: { formula: 'D3*2', value: 34 },
        F3: { value: 5, fill: 'FFFF00' },
        G3: { error: '#N/A' },
        H3: { value: 8, shrinkToFit: true },
        Z99: { value: null, bold: true },
      },
      merges: ['B5:C6'],
      notes: {
        C3: { author: '审核员', text: '别动' },
        D3: { author: '绩效评分', text: `${NOTE_MARK}\n旧` },
        G3: { author: 'tc={1}', text: '[Threaded comment] 请说明' },
      },
    },
    { name: '锁', cells: { A1: 1 }, protected: true },
    { name: '藏', cells: {}, visibility: 'hidden' },
  ],
  names: [{ name: '绩效口径', formula: '"national-2020"' }],
});

const SET = { kind: 'set', wordsOnlyFormat: '0.00" △未达标"' } as const;

function open(): Workbook {
  return openWorkbook(BYTES, 'a.xlsx');
}

function change(cells: readonly CellChange[], rest: Partial<SheetChange> = {}): SheetChange {
  return { sheetId: '1', cells, basis: null, ...rest };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function applied(workbook: Workbook, ...changes: readonly SheetChange[]): Promise<Applied> {
  return value(await filePort(workbook).apply(changes));
}

function style(workbook: Workbook, column: number) {
  const { fill, numberFormat, alignment } = workbook.sheet('1')?.style(2, column) ?? {};
  return { fill, numberFormat, shrinkToFit: alignment?.shrinkToFit };
}

describe('reading', () => {
  test('all sheets: the part with values, formats, our notes, the rule set', async () => {
    const reading: WorkbookReading = value(await filePort(open()).read('workbook'));
    expect(reading).toMatchObject({ activeSheetId: '1', ruleSet: 'national-2020' });
    expect(reading.sheets.map(({ id, name, hidden, protected: locked }) => [id, name, hidden, locked])).toEqual([
      ['1', '自评表', false, false],
      ['2', '锁', false, true],
      ['3', '藏', true, false],
    ]);
    const [first, , empty] = reading.sheets;
    expect(first?.grid).toMatchObject({ sheet: '自评表', area: { top: 1, left: 1, bottom: 2, right: 7 } });
    expect(first?.grid?.cells[1]?.slice(0, 4)).toEqual([
      { value: null, formula: null, numberFormat: 'General' },
      { value: 0.34, formula: null, numberFormat: '0%' },
      { value: 17, formula: null, numberFormat: '0.00' },
      { value: 34, formula: '=D3*2', numberFormat: 'General' },
    ]);
    expect(first?.ownNotes).toEqual([`${NOTE_MARK}\n旧`]);
    expect(empty?.grid).toBeNull();
  });

  test('the active sheet only', async () => {
    const reading = value(await filePort(open()).read('activeSheet'));
    expect(reading.sheets.map(({ name }) => name)).toEqual(['自评表']);
  });
});

describe('writing', () => {
  test('a string stays a text, null clears', async () => {
    const workbook = open();
    await applied(
      workbook,
      change([
        { row: 2, column: 3, value: '=1+1' },
        { row: 1, column: 1, value: null },
      ]),
    );
    expect(workbook.sheet('1')?.cell(2, 3)).toMatchObject({ value: '=1+1', formula: null });
    expect(workbook.sheet('1')?.cell(1, 1)).toBeNull();
  });

  test('a mark fills the cell and shrinks its text; clearing takes both away', async () => {
    const workbook = open();
    await applied(workbook, change([{ row: 2, column: 3, numberFormat: '0.00" ▲未达标"', mark: SET }]));
    expect(style(workbook, 3)).toEqual({ fill: FLAG_FILL.slice(1), numberFormat: '0.00" ▲未达标"', shrinkToFit: true });
    await applied(workbook, change([{ row: 2, column: 3, numberFormat: '0.00', mark: { kind: 'clear' } }]));
    expect(style(workbook, 3)).toEqual({ fill: null, numberFormat: '0.00', shrinkToFit: false });
  });

  test.each([
    [5, 'FFFF00', false],
    [7, null, true],
  ])('column %d has a look of its own: only the words mark it', async (column, fill, shrinkToFit) => {
    const workbook = open();
    await applied(workbook, change([{ row: 2, column, numberFormat: '0.00" ▲未达标"', mark: SET }]));
    expect(style(workbook, column)).toEqual({ fill, numberFormat: SET.wordsOnlyFormat, shrinkToFit });
  });

  test('a fill that somebody put over ours is not cleared', async () => {
    const workbook = open();
    await applied(workbook, change([{ row: 2, column: 5, numberFormat: '0.00', mark: { kind: 'clear' } }]));
    expect(style(workbook, 5)).toMatchObject({ fill: 'FFFF00', numberFormat: '0.00' });
  });

  test('our note is added, changed or taken away; a threaded comment is left and told', async () => {
    const workbook = open();
    const text = `${NOTE_MARK}\n新`;
    const { foreignNotes } = await applied(
      workbook,
      change([3, 4, 6].map((column) => ({ row: 2, column, note: text }))),
    );
    expect(foreignNotes).toEqual([{ sheet: '自评表', row: 2, column: 6 }]);
    const own = [3, 4].map((column) => ({ row: 2, column, author: '绩效评分', text }));
    const foreign = { row: 2, column: 2, author: '审核员', text: '别动' };
    expect(workbook.sheet('1')?.notes()).toEqual([foreign, ...own]);
    const removed = await applied(workbook, change([2, 3, 4, 6].map((column) => ({ row: 2, column, note: null }))));
    expect(removed.foreignNotes).toEqual([]);
    expect(workbook.sheet('1')?.notes()).toEqual([foreign]);
  });

  test('the inverse gives back the very file', async () => {
    const workbook = open();
    const cells = [1, 2, 3, 4, 5, 6, 7, 9].map((column) => ({
      row: 2,
      column,
      value: column,
      numberFormat: '0.00" ▲未达标"',
      mark: SET,
      note: `${NOTE_MARK}\n${column}`,
    }));
    const first = await applied(workbook, change(cells));
    expect(workbook.save()).not.toEqual(BYTES);
    const second = await applied(workbook, ...first.inverse);
    expect(workbook.save()).toEqual(BYTES);
    await applied(workbook, ...second.inverse);
    expect(workbook.sheet('1')?.cell(2, 9)?.value).toBe(9);
    expect(style(workbook, 3)).toEqual({ fill: FLAG_FILL.slice(1), numberFormat: '0.00" ▲未达标"', shrinkToFit: true });
  });
});

describe('refusing: all or nothing', () => {
  const good = change([{ row: 2, column: 3, value: 99 }]);
  const basis = { area: { top: 2, left: 2, bottom: 2, right: 4 }, values: [[0.34, 17, undefined]] };

  test.each([
    ['sheetGone', change([], { sheetId: '9' }), null],
    ['protected', change([{ row: 0, column: 0, value: 2 }], { sheetId: '2' }), '锁'],
    ['changedMeanwhile', change([], { basis: { ...basis, values: [[0.35, 17, 34]] } }), '自评表'],
    ['covered', change([{ row: 5, column: 2, value: 1 }]), '自评表'],
    ['refused', change([{ row: 0, column: 0, value: Number.NaN }]), null],
  ])('%s', async (code, bad, sheet) => {
    const workbook = open();
    const result = await filePort(workbook).apply([good, bad]);
    expect(result).toMatchObject({ ok: false, error: { code, sheet } });
    expect(workbook.save()).toEqual(BYTES);
  });

  test('an unchanged basis lets the change through; values marked undefined are not compared', async () => {
    expect(await filePort(open()).apply([{ ...good, basis }])).toMatchObject({ ok: true });
  });
});

test('the rule set is kept in the workbook', async () => {
  const workbook = open();
  const port = filePort(workbook);
  await port.saveRuleSet('national-2020');
  expect(workbook.canUndo).toBe(false);
  await port.saveRuleSet('a"b');
  const reading = value(await filePort(openWorkbook(workbook.save(), 'b')).read('activeSheet'));
  expect(reading.ruleSet).toBe('a"b');
});

test('selecting brings a visible sheet to the front', async () => {
  const workbook = open();
  const port = filePort(workbook);
  expect(await port.select('2', 0, 0)).toMatchObject({ ok: true });
  expect(workbook.activeSheetId).toBe('2');
  expect(await port.select('3', 0, 0)).toMatchObject({ ok: false, error: { code: 'refused', sheet: '藏' } });
  expect(await port.select('9', 0, 0)).toMatchObject({ ok: false, error: { code: 'sheetGone' } });
});

test('tells of changes by others, not of its own and not of results', async () => {
  const workbook = open();
  const port = filePort(workbook);
  const heard = jest.fn();
  const stop = await port.onChanged(heard);
  const content = { value: 1, formula: null };
  await port.apply([change([{ row: 0, column: 0, value: 1 }])]);
  workbook.apply([{ kind: 'cell', sheetId: '1', row: 2, column: 4, content }], 'calculation');
  workbook.apply([{ kind: 'cell', sheetId: '1', row: 0, column: 0, style: { bold: true } }], 'user');
  expect(heard).not.toHaveBeenCalled();
  workbook.apply([{ kind: 'cell', sheetId: '1', row: 0, column: 0, content }], 'user');
  workbook.undo();
  stop();
  workbook.undo();
  expect(heard).toHaveBeenCalledTimes(2);
});

test('a sheet with more cells than can be read is named', async () => {
  const filled = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`XFD${1_048_576 - i}`, 2]));
  const bytes = buildXlsx({ sheets: [{ name: '巨表', cells: { A1: 1, ...filled } }] });
  const read = await filePort(openWorkbook(bytes, 'a.xlsx')).read('workbook');
  expect(read).toMatchObject({ ok: false, error: { code: 'tooLarge', sheet: '巨表' } });
});

test('marks that come and go leave the very file; a record is no step that a person takes back', async () => {
  const workbook = open();
  const port = filePort(workbook);
  const marks = [{ key: 'error:1', look: 'error', places: [{ row: 2, column: 3 }] }] as const;
  const { inverse } = await applied(workbook, change([], { marks }));
  expect(workbook.save()).not.toEqual(BYTES);
  value(await port.apply(inverse));
  expect(workbook.save()).toEqual(BYTES);
  value(await port.saveRecord('{}'));
  while (workbook.canUndo) workbook.undo();
  const { record } = value(await port.read('workbook'));
  expect(record).toEqual({ xml: '{}', sheet: '{}' });
});

test('the file keeps the result of a formula of a sheet of ours', async () => {
  const workbook = open();
  const rows = [[{ formula: '=HYPERLINK("#A1","看")', result: '看' }]];
  value(await filePort(workbook).writeSheet({ name: '清单', rows, headingRows: 0, columnWidths: [], clearBelow: 0 }));
  const again = openWorkbook(workbook.save(), 'b.xlsx');
  expect(again.sheets.at(-1)?.cell(0, 0)).toMatchObject({ value: '看', formula: '=HYPERLINK("#A1","看")' });
});
