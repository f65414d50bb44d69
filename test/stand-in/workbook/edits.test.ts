import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import {
  type EditOrigin,
  type Workbook,
  type WorkbookEdit,
  WorkbookEditError,
} from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';

const BYTES = buildXlsx({
  sheets: [
    {
      name: '表',
      cells: {
        A1: 1,
        B1: { formula: 'A1*2', value: 2 },
        C1: { xml: '<c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c>' },
        C2: { xml: '<c r="C2"><v>0</v></c>' },
      },
      notes: { D1: { author: 'tc={1}', text: '[Threaded comment]' } },
    },
    { name: '二', cells: {} },
  ],
});

function open(): Workbook {
  return openWorkbook(BYTES, 'a.xlsx');
}

function put(row: number, column: number, value: number | string | null, formula: string | null = null): WorkbookEdit {
  return { kind: 'cell', sheetId: '1', row, column, content: { value, formula } };
}

test('an edit changes value and formula, and listeners hear it with its origin', () => {
  const workbook = open();
  const heard: [readonly WorkbookEdit[], EditOrigin][] = [];
  const stop = workbook.onChange((edits, origin) => heard.push([edits, origin]));
  const edits = [put(0, 1, 5), put(4, 4, 7, '=A1+6')];
  workbook.apply(edits, 'user');
  stop();
  workbook.apply([put(0, 0, 9)], 'user');
  expect(heard).toEqual([[edits, 'user']]);
  expect(workbook.sheet('1')?.cell(0, 1)).toMatchObject({ value: 5, formula: null });
  expect(workbook.sheet('1')?.cell(4, 4)).toMatchObject({ value: 7, formula: '=A1+6' });
  expect(workbook.sheet('1')?.usedArea(true)).toMatchObject({ bottom: 4, right: 4 });
});

test('a text that looks like a formula stays a text', () => {
  const workbook = open();
  workbook.apply([put(0, 0, '=1+1')], 'api');
  expect(openWorkbook(workbook.save(), 'b').sheet('1')?.cell(0, 0)).toMatchObject({ value: '=1+1', formula: null });
});

test('a calculated value leaves the formula and is no undo step', () => {
  const workbook = open();
  workbook.apply([put(0, 1, 42)], 'calculation');
  expect(workbook.sheet('1')?.cell(0, 1)).toMatchObject({ value: 42, formula: '=A1*2' });
  expect(workbook.canUndo).toBe(false);
});

test('undo and redo travel a step at a time and tell what became of the cells', () => {
  const workbook = open();
  workbook.apply([put(0, 0, 10), { kind: 'name', name: '口径', formula: '"a"' }], 'user');
  workbook.apply(
    [{ ...put(0, 0, 20), style: { bold: true }, note: { text: '看', author: '我' } } as WorkbookEdit],
    'user',
  );
  const heard: (readonly WorkbookEdit[])[] = [];
  workbook.onChange((edits, origin) => {
    if (origin === 'undo') heard.push(edits);
  });
  expect(workbook.undo()).toBe(true);
  expect(heard[0]).toMatchObject([
    { kind: 'cell', row: 0, content: { value: 10 }, style: { bold: false }, note: null },
  ]);
  expect(workbook.sheet('1')?.note(0, 0)).toBeNull();
  expect(workbook.undo()).toBe(true);
  expect(heard[1]).toMatchObject([
    { kind: 'name', formula: null },
    { kind: 'cell', content: { value: 1 } },
  ]);
  expect([workbook.undo(), workbook.canUndo, workbook.canRedo]).toEqual([false, false, true]);
  expect([workbook.redo(), workbook.redo(), workbook.redo()]).toEqual([true, true, false]);
  expect(workbook.sheet('1')?.style(0, 0).font.bold).toBe(true);
  expect(workbook.sheet('1')?.note(0, 0)?.text).toBe('看');
  workbook.undo();
  workbook.apply([put(5, 5, 1)], 'user');
  expect(workbook.canRedo).toBe(false);
});

test('bringing a sheet to the front is neither an undo step nor a change of the file', () => {
  const workbook = open();
  workbook.apply([{ kind: 'activeSheet', sheetId: '2' }], 'user');
  expect([workbook.activeSheetId, workbook.canUndo]).toEqual(['2', false]);
  expect(workbook.save()).toEqual(BYTES);
});

test.each<[string, WorkbookEdit, EditOrigin?]>([
  ['unknownSheet', { kind: 'activeSheet', sheetId: '9' }],
  ['outsideSheet', put(-1, 0, 1)],
  ['outsideSheet', put(0, 16_384, 1)],
  ['invalidValue', put(0, 0, Number.NaN)],
  ['invalidValue', put(0, 0, Number.POSITIVE_INFINITY)],
  ['invalidValue', put(0, 0, 'x'.repeat(32_768))],
  ['invalidFormula', put(0, 0, 1, 'A1')],
  ['invalidFormula', put(0, 0, 1, '=A1&"\u0001"')],
  ['arrayFormula', put(0, 2, 1)],
  ['arrayFormula', put(1, 2, 1)],
  ['threadedComment', { kind: 'cell', sheetId: '1', row: 0, column: 3, note: { text: 'a', author: 'b' } }],
  ['noFormula', put(0, 0, 1), 'calculation'],
  ['invalidName', { kind: 'name', name: 'A1', formula: '1' }],
  ['invalidName', { kind: 'name', name: '口 径', formula: '1' }],
  ['invalidName', { kind: 'name', name: 'R1C1', formula: '1' }],
])('%s: nothing of the whole change is applied', (code, edit, origin = 'api') => {
  const workbook = open();
  const heard = jest.fn();
  workbook.onChange(heard);
  const good = origin === 'calculation' ? put(0, 1, 99) : put(3, 3, 99);
  expect(() => workbook.apply([good, edit], origin)).toThrow(WorkbookEditError);
  expect(() => workbook.apply([good, edit], origin)).toThrow(expect.objectContaining({ code }));
  expect([heard.mock.calls.length, workbook.canUndo]).toEqual([0, false]);
  expect(workbook.save()).toEqual(BYTES);
});
