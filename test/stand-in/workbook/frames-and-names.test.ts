import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { Workbook, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { validateXlsx } from '../../support/validate-xlsx';
import { partText } from '../../support/zip-parts';
import { BYTES, handmade, saved, SHEET } from './saved-workbook';

function width(column: number, characters: number): WorkbookEdit {
  return { kind: 'columnWidth', sheetId: '1', column, width: characters };
}

function frozen(rows: number, columns: number): WorkbookEdit {
  return { kind: 'frozen', sheetId: '1', rows, columns };
}

function opened(bytes: Uint8Array): Workbook {
  return openWorkbook(bytes, 'a.xlsx');
}

function widths(bytes: Uint8Array): readonly (number | undefined)[] {
  return [0, 1, 2, 3, 4, 5, 6].map((column) => opened(bytes).sheet('1')?.columnWidth(column));
}

describe('column widths', () => {
  const COLUMNS =
    '<cols><col min="1" max="3" width="20.7109375" style="0" hidden="1" customWidth="1"/><col min="6" max="6" width="5.7109375"/></cols>';
  const bytes = handmade('', COLUMNS);

  test('a column among others of the same width is taken out, the others keep theirs', () => {
    const after = saved([width(1, 12), width(4, 30), width(6, 8.5)], bytes);
    expect(widths(after)).toEqual([0, 12, 0, 8.43, 30, 5, 8.5]);
    expect(partText(after, SHEET)).toContain(
      '<cols><col min="1" max="1" width="20.7109375" style="0" hidden="1" customWidth="1"/><col min="2" max="2" width="12.714285714285714" style="0" customWidth="1"/>' +
        '<col min="3" max="3" width="20.7109375" style="0" hidden="1" customWidth="1"/><col min="5" max="5" width="30.714285714285715" customWidth="1"/><col min="6" max="6" width="5.7109375"/>',
    );
    expect(validateXlsx(after)).toEqual([]);
  });

  test('width 0 hides, and a hidden one shown is as wide as said', () => {
    const after = saved([width(5, 0), width(0, 10)], bytes);
    expect(widths(after).slice(0, 6)).toEqual([10, 0, 0, 8.43, 8.43, 0]);
  });

  test('the first in a sheet; changed back it is no change', () => {
    expect(validateXlsx(saved([width(3, 9)]))).toEqual([]);
    expect(saved([width(3, 9), width(3, 8.43)])).toEqual(BYTES);
  });

  test.each([
    [0, -1],
    [0, 256],
    [0, Number.NaN],
    [16_384, 10],
  ])('column %d cannot be %d wide', (column, characters) => {
    expect(() => saved([width(column, characters)])).toThrow(/invalidValue|outsideSheet/);
  });
});

describe('frozen panes', () => {
  const VIEW =
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>' +
    '<selection activeCell="A1" sqref="A1"/><selection pane="topRight"/></sheetView></sheetViews>';
  const bytes = handmade('', VIEW);

  test.each([
    [0, 2],
    [3, 0],
    [3, 2],
    [0, 0],
  ])('%d rows and %d columns, in sheets with and without a view', (rows, columns) => {
    for (const before of [bytes, BYTES]) {
      const after = saved([frozen(rows, columns)], before);
      expect(opened(after).sheet('1')?.frozen).toEqual({ rows, columns });
      expect(validateXlsx(after)).toEqual([]);
    }
  });

  test('all else of the view stays, selections of panes that are no more do not', () => {
    expect(partText(saved([frozen(2, 0)], bytes), SHEET)).toContain(
      '<sheetView showGridLines="0" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection activeCell="A1" sqref="A1"/></sheetView>',
    );
  });

  test('undo and redo of widths and panes', () => {
    const workbook = opened(bytes);
    workbook.apply([width(1, 12), frozen(2, 2), width(1, 13)], 'user');
    workbook.undo();
    expect(workbook.save()).toEqual(bytes);
    workbook.redo();
    expect([workbook.sheet('1')?.columnWidth(1), workbook.sheet('1')?.frozen.rows]).toEqual([13, 2]);
  });
});

describe('names of a sheet', () => {
  const name = (formula: string | null, sheetId: string | null): WorkbookEdit => {
    return { kind: 'name', name: '范围', formula, sheetId };
  };

  test('stand beside that of the workbook, each changed and removed for itself', () => {
    const both = saved([name('二!$B$2', '2')]);
    expect(opened(both).names).toEqual([
      { name: '范围', sheetId: null, formula: '自评表!$A$1', hidden: false },
      { name: '范围', sheetId: '2', formula: '二!$B$2', hidden: false },
    ]);
    expect(validateXlsx(both)).toEqual([]);
    expect(opened(saved([name('二!$C$3', '2')], both)).names.map(({ formula }) => formula)).toEqual([
      '自评表!$A$1',
      '二!$C$3',
    ]);
    expect(partText(saved([name(null, '2')], both), 'xl/workbook.xml')).toBe(partText(BYTES, 'xl/workbook.xml'));
    expect(opened(saved([name(null, null)], both)).names.map(({ sheetId }) => sheetId)).toEqual(['2']);
  });

  test('of a sheet that is not there is refused', () => {
    expect(() => saved([name('1', '9')])).toThrow(expect.objectContaining({ code: 'unknownSheet' }));
  });
});
