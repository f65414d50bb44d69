import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { Workbook, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { validateXlsx } from '../../support/validate-xlsx';
import { partNames, partText, touchedParts } from '../../support/zip-parts';
import { BYTES } from './saved-workbook';

function add(sheetId: string, name: string, visibility: 'visible' | 'hidden' | 'veryHidden' = 'visible'): WorkbookEdit {
  return { kind: 'addSheet', sheetId, name, visibility };
}

function put(sheetId: string, row: number, column: number, value: string | number, formula: string | null = null) {
  return { kind: 'cell', sheetId, row, column, content: { value, formula } } as const;
}

function opened(bytes = BYTES): Workbook {
  return openWorkbook(bytes, 'a.xlsx');
}

/** All that can be told of the sheets. */
function told(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => {
    const { name, visibility, frozen } = sheet;
    const area = sheet.usedArea(false);
    const places = Array.from({ length: 30 }, (_, i) => ({ row: Math.floor(i / 5), column: i % 5 }));
    return {
      name,
      visibility,
      frozen,
      area,
      notes: sheet.notes(),
      widths: [0, 1, 2, 3].map((at) => sheet.columnWidth(at)),
      cells: places.map(({ row, column }) => {
        const cell = sheet.cell(row, column);
        return [cell?.value ?? null, cell?.formula ?? null, sheet.style(row, column)];
      }),
      formats: sheet.conditionalFormats().map(({ areas, formula, fill }) => ({ areas, formula, fill })),
    };
  });
}

const LIST: readonly WorkbookEdit[] = [
  add('list', '整改清单'),
  { ...put('list', 0, 0, '位置'), style: { bold: true, fill: 'DDEBF7', wrap: true } },
  put('list', 1, 0, '自评表!H9', '=HYPERLINK("#\'自评表\'!H9","自评表!H9")'),
  put('list', 1, 2, '=不是公式'),
  { kind: 'columnWidth', sheetId: 'list', column: 0, width: 14 },
  { kind: 'columnWidth', sheetId: 'list', column: 2, width: 40.5 },
  { kind: 'frozen', sheetId: 'list', rows: 1, columns: 0 },
  { kind: 'cell', sheetId: 'list', row: 1, column: 1, note: { text: '看', author: '我' } },
  {
    kind: 'conditionalFormat',
    sheetId: 'list',
    id: 'a',
    format: { areas: [{ top: 1, left: 0, bottom: 3, right: 0 }], formula: 'TRUE', fill: 'FFEFB8', fontColor: null },
  },
  add('record', '绩效评分记录', 'veryHidden'),
  put('record', 0, 0, '此表由加载项保存，请勿修改'),
  add('third', '第三', 'hidden'),
  { kind: 'name', name: '清单', formula: '整改清单!$A$1', sheetId: 'list' },
];

test('sheets with cells, looks, widths, panes, notes, formats and names come back as they were', () => {
  const workbook = opened();
  workbook.apply(LIST, 'api');
  const bytes = workbook.save();
  const again = opened(bytes);
  expect(told(again)).toEqual(told(workbook));
  expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['自评表', 'visible'],
    ['二', 'visible'],
    ['整改清单', 'visible'],
    ['绩效评分记录', 'veryHidden'],
    ['第三', 'hidden'],
  ]);
  expect(again.names).toContainEqual({ name: '清单', sheetId: '3', formula: '整改清单!$A$1', hidden: false });
  expect(validateXlsx(bytes)).toEqual([]);
});

test('of the old parts only the lists of parts, the styles and the workbook change, and the chain goes', () => {
  const workbook = opened();
  workbook.apply(LIST, 'api');
  const bytes = workbook.save();
  expect(touchedParts(BYTES, bytes)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
  expect(partNames(bytes)).toEqual(
    expect.arrayContaining(['xl/worksheets/sheet3.xml', 'xl/worksheets/sheet4.xml', 'xl/worksheets/sheet5.xml']),
  );
});

test('a number that is free becomes the sheet’s own, another id does not matter', () => {
  const workbook = opened();
  workbook.apply([add('17', '甲'), add('1a', '乙'), add('70000', '丙')], 'api');
  expect(opened(workbook.save()).sheets.map(({ id }) => id)).toEqual(['1', '2', '17', '18', '19']);
});

test('a workbook without windows gets one when panes are frozen, as sheets refer to it', () => {
  const workbook = opened(buildXlsx({ sheets: [{ name: '表', cells: {} }] }));
  workbook.apply([add('2', '乙'), { kind: 'frozen', sheetId: '2', rows: 1, columns: 1 }], 'api');
  const bytes = workbook.save();
  expect(partText(bytes, 'xl/workbook.xml')).toContain('<bookViews>');
  expect(validateXlsx(bytes)).toEqual([]);
});

test('undo takes the sheet away and brings another to the front, redo brings it back with its cells', () => {
  const workbook = opened();
  workbook.apply(LIST, 'api');
  workbook.apply([{ kind: 'activeSheet', sheetId: 'list' }], 'user');
  const before = told(workbook);
  const heard = jest.fn();
  workbook.onChange(heard);
  workbook.undo();
  expect([workbook.sheets.length, workbook.sheet('list'), workbook.activeSheetId]).toEqual([2, null, '2']);
  expect(heard).toHaveBeenCalledWith(
    ['third', 'record', 'list'].map((sheetId) => ({ kind: 'removeSheet', sheetId })),
    'undo',
  );
  expect(workbook.save()).toEqual(BYTES);
  workbook.redo();
  expect(told(workbook)).toEqual(before);
});

test.each<readonly [string, string]>([
  ['', 'empty'],
  ['x'.repeat(32), '32 characters'],
  ["'甲", 'an apostrophe in front'],
  ["甲'", 'an apostrophe at the end'],
  ...[...'\\/?*[]:'].map((character) => [`甲${character}乙`, `with ${character}`] as const),
  ['甲\u0001', 'a character that no file can hold'],
  ['History', 'Excel’s own'],
  ['二', 'taken'],
  ['新', 'taken in the same change'],
])('%j is no name for a sheet: %s', (name: string) => {
  const workbook = opened();
  const edits = [add('9', '新'), add('10', name)];
  expect(() => workbook.apply(edits, 'api')).toThrow(expect.objectContaining({ code: 'invalidName' }));
  expect(workbook.sheets).toHaveLength(2);
});

test('names of sheets are the same without regard to case, and an id is taken once', () => {
  const workbook = opened();
  workbook.apply([add('9', 'Summary')], 'api');
  expect(() => workbook.apply([add('10', 'SUMMARY')], 'api')).toThrow(expect.objectContaining({ code: 'invalidName' }));
  expect(() => workbook.apply([add('9', '另')], 'api')).toThrow(expect.objectContaining({ code: 'invalidName' }));
});
