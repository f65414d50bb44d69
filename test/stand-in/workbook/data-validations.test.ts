import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import {
  type CellValidation,
  type DataValidation,
  type Workbook,
  type WorkbookEdit,
  WorkbookEditError,
} from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN } from '../../support/build-xlsx-xml';
import { validateXlsx } from '../../support/validate-xlsx';
import { partText, touchedParts } from '../../support/zip-parts';
import { SHEET } from './saved-workbook';

const LIST =
  '<x:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="选择" prompt="是_x000a_或否" sqref="B2:B9 D2" xr:uid="{1}">' +
  '<x:formula1>"是,否"</x:formula1></x:dataValidation>';
const WHOLE =
  '<x:dataValidation type="whole" operator="greaterThan" errorStyle="warning" sqref="C2"><x:formula1>3</x:formula1></x:dataValidation>';
const EXTENDED =
  '<x:extLst><x:ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1">' +
  '<x14:formula1><xm:f>字典!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>E2:E5</xm:sqref></x14:dataValidation></x14:dataValidations></x:ext></x:extLst>';

/** Excel's own files have no prefix, but one may be there. */
function prefixed(validations: string, extensions = ''): Uint8Array {
  const sheet =
    `<x:worksheet xmlns:x="${MAIN}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><x:sheetData/>` +
    `<x:mergeCells count="1"><x:mergeCell ref="G1:H1"/></x:mergeCells>${validations}` +
    `<x:pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>${extensions}</x:worksheet>`;
  return buildXlsx({ sheets: [{ name: '表', cells: {} }], parts: { [SHEET]: sheet } });
}

const BOTH = prefixed(`<x:dataValidations count="2">${LIST}${WHOLE}</x:dataValidations>`, EXTENDED);
const NONE = prefixed('');

const cell = (row: number, column: number): CellValidation['areas'][number] => {
  return { top: row, left: column, bottom: row, right: column };
};
const WORDS: CellValidation = {
  areas: [cell(8, 7)],
  type: 'custom',
  operator: 'between',
  formulas: ['LEN("绩效<评分>")>0', null],
  ignoresBlanks: true,
  hasDropDown: true,
  prompt: { isShown: true, title: '【绩效评分】H9', text: '目标 "≥90%" & 实际\n<85%' },
  alert: { isShown: false, title: '', text: '', style: 'stop' },
};

function put(id: string, validation: CellValidation | null): WorkbookEdit {
  return { kind: 'dataValidation', sheetId: '1', id, validation };
}

function saved(bytes: Uint8Array, ...edits: readonly WorkbookEdit[]): Uint8Array {
  const workbook = openWorkbook(bytes, 'a.xlsx');
  workbook.apply(edits, 'api');
  return workbook.save();
}

function validations(source: Uint8Array | Workbook): readonly DataValidation[] {
  const workbook = source instanceof Uint8Array ? openWorkbook(source, 'b.xlsx') : source;
  return workbook.sheet('1')?.dataValidations() ?? [];
}

const refusal = (bytes: Uint8Array, edit: WorkbookEdit): unknown => {
  try {
    saved(bytes, edit);
    return null;
  } catch (error) {
    return error instanceof WorkbookEditError ? error.code : error;
  }
};

test('those of the file are told, with those that stand among the extensions', () => {
  expect(validations(BOTH)).toEqual([
    {
      id: '0',
      isFixed: false,
      areas: [{ top: 1, left: 1, bottom: 8, right: 1 }, cell(1, 3)],
      type: 'list',
      operator: 'between',
      formulas: ['"是,否"', null],
      ignoresBlanks: true,
      hasDropDown: true,
      prompt: { isShown: true, title: '选择', text: '是\n或否' },
      alert: { isShown: true, title: '', text: '', style: 'stop' },
    },
    expect.objectContaining({ id: '1', type: 'whole', operator: 'greaterThan', formulas: ['3', null] }),
    expect.objectContaining({ id: 'x0', isFixed: true, areas: [{ top: 1, left: 4, bottom: 4, right: 4 }] }),
  ]);
});

test.each([
  ['beside others', BOTH],
  ['as the only one', NONE],
])('one is added %s, read back as it was given, and leaves the very file when it goes', (_name, bytes) => {
  const added = saved(bytes, put('own', WORDS));
  expect(touchedParts(bytes, added)).toEqual([SHEET]);
  expect(validateXlsx(added)).toEqual(validateXlsx(bytes));
  const own = validations(added).find(({ prompt }) => prompt.title.startsWith('【'));
  expect(own).toMatchObject(WORDS);
  expect(validations(added)).toHaveLength(validations(bytes).length + 1);
  expect(saved(bytes, put('own', WORDS), put('own', null))).toEqual(bytes);
  expect(partText(saved(added, put(own?.id ?? '', null)), SHEET)).toBe(partText(bytes, SHEET));
});

test('the number of validations is kept, and no other one is written anew', () => {
  const text = partText(saved(BOTH, put('own', WORDS)), SHEET);
  expect(text).toContain('<x:dataValidations count="3">');
  expect(text).toContain(LIST + WHOLE + '<x:dataValidation type="custom" allowBlank="1" showInputMessage="1"');
  expect(text).toContain(EXTENDED);
});

test('one that comes to lie elsewhere keeps everything else as it was written', () => {
  const [list] = validations(BOTH);
  if (!list) throw new Error('no list');
  const { id: _id, isFixed: _fixed, ...validation } = list;
  const text = partText(saved(BOTH, put('0', { ...validation, areas: [cell(1, 1)] })), SHEET);
  expect(text).toContain(LIST.replace('sqref="B2:B9 D2"', 'sqref="B2"'));
});

test('changes are undone and redone', () => {
  const workbook = openWorkbook(BOTH, 'a.xlsx');
  workbook.apply([put('own', WORDS), put('1', null)], 'api');
  expect(validations(workbook).map(({ id }) => id)).toEqual(['0', 'x0', 'own']);
  workbook.undo();
  expect(workbook.save()).toEqual(BOTH);
  workbook.redo();
  expect(validations(workbook).map(({ id }) => id)).toEqual(['0', 'x0', 'own']);
});

test.each([
  ['a cell that has one', { areas: [cell(4, 1)] }, 'validation'],
  ['a cell that has one among the extensions', { areas: [cell(4, 4)] }, 'validation'],
  ['a title of 33 characters', { prompt: { isShown: true, title: '长'.repeat(33), text: '' } }, 'invalidValue'],
  ['a text of 256 characters', { prompt: { isShown: true, title: '', text: '长'.repeat(256) } }, 'invalidValue'],
  ['no cell', { areas: [] }, 'outsideSheet'],
])('%s is refused', (_name, part, code) => {
  expect(refusal(BOTH, put('own', { ...WORDS, ...part }))).toBe(code);
});

test('the longest words Excel takes are taken', () => {
  const prompt = { isShown: true, title: '长'.repeat(32), text: '长'.repeat(255) };
  expect(validations(saved(NONE, put('own', { ...WORDS, prompt })))[0]?.prompt).toEqual(prompt);
});

test('one among the extensions is not changed', () => {
  expect(refusal(BOTH, put('x0', null))).toBe('validation');
});
