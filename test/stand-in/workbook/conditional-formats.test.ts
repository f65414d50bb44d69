import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import {
  type ConditionalFormat,
  type Workbook,
  type WorkbookEdit,
  WorkbookEditError,
} from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN } from '../../support/build-xlsx-xml';
import { validateXlsx } from '../../support/validate-xlsx';
import { partText, touchedParts } from '../../support/zip-parts';
import { SHEET } from './saved-workbook';

const STYLES =
  `<x:styleSheet xmlns:x="${MAIN}"><x:dxfs count="2"><x:dxf><x:font><x:b/><x:color rgb="FF9C0006"/></x:font><x:fill><x:patternFill patternType="solid">` +
  '<x:fgColor rgb="FF000000"/><x:bgColor rgb="FFFFC7CE"/></x:patternFill></x:fill><x:border><x:left/></x:border></x:dxf><x:dxf/></x:dxfs></x:styleSheet>';
const RULES =
  '<x:conditionalFormatting sqref="A1:B3 D4"><x:cfRule type="expression" dxfId="0" priority="3" stopIfTrue="1"><x:formula>A1&lt;1</x:formula></x:cfRule>' +
  '<x:cfRule type="cellIs" dxfId="1" priority="4" operator="lessThan"><x:formula>6</x:formula></x:cfRule></x:conditionalFormatting>' +
  '<x:conditionalFormatting sqref="E1"><x:cfRule type="expression" priority="2"><x:formula>E1=""</x:formula></x:cfRule></x:conditionalFormatting>';

/** Excel's own files have no prefix, but one may be there. */
function prefixed(rules: string): Uint8Array {
  const sheet =
    `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:mergeCells count="1"><x:mergeCell ref="G1:H1"/></x:mergeCells>` +
    `${rules}<x:pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></x:worksheet>`;
  return buildXlsx({ sheets: [{ name: '表', cells: {} }], parts: { [SHEET]: sheet, 'xl/styles.xml': STYLES } });
}

const BYTES = prefixed(RULES);
const MARK = {
  areas: [
    { top: 4, left: 2, bottom: 4, right: 2 },
    { top: 6, left: 2, bottom: 7, right: 3 },
  ],
  formula: 'LEN("绩效<评分>")>0',
  fill: 'FFD5D9',
  fontColor: null,
};

function put(id: string, format: Omit<ConditionalFormat, 'id'> | null): WorkbookEdit {
  return { kind: 'conditionalFormat', sheetId: '1', id, format };
}

function saved(bytes: Uint8Array, ...edits: readonly WorkbookEdit[]): Uint8Array {
  const workbook = openWorkbook(bytes, 'a.xlsx');
  workbook.apply(edits, 'api');
  return workbook.save();
}

function formats(source: Uint8Array | Workbook): readonly Omit<ConditionalFormat, 'id'>[] {
  const workbook = source instanceof Uint8Array ? openWorkbook(source, 'b.xlsx') : source;
  return (workbook.sheet('1')?.conditionalFormats() ?? []).map(({ areas, formula, fill, fontColor }) => {
    return { areas, formula, fill, fontColor };
  });
}

function idOf(bytes: Uint8Array, formula: string): string {
  const known = openWorkbook(bytes, 'b.xlsx').sheet('1')?.conditionalFormats() ?? [];
  return known.find((format) => format.formula === formula)?.id ?? '';
}

const [EMPTY, LOW] = [
  { areas: [{ top: 0, left: 4, bottom: 0, right: 4 }], formula: 'E1=""', fill: null, fontColor: null },
  {
    areas: [
      { top: 0, left: 0, bottom: 2, right: 1 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ],
    formula: 'A1<1',
    fill: 'FFC7CE',
    fontColor: '9C0006',
  },
];

test('the formats with a formula are told in the order they count, those of other kinds are not', () => {
  expect(formats(BYTES)).toEqual([EMPTY, LOW]);
  expect(openWorkbook(BYTES, 'a').sheet('1')?.undrawn).toEqual(['conditionalFormat']);
});

test('a new one counts first and is stored in its place; the others stay as written', () => {
  const after = saved(BYTES, put('a', MARK));
  expect(formats(after)).toEqual([MARK, EMPTY, LOW]);
  expect(partText(after, SHEET)).toContain(
    `${RULES}<x:conditionalFormatting sqref="C5 C7:D8"><x:cfRule type="expression" dxfId="2" priority="1">` +
      '<x:formula>LEN("绩效&lt;评分&gt;")&gt;0</x:formula></x:cfRule></x:conditionalFormatting><x:pageMargins',
  );
  expect(touchedParts(BYTES, after)).toEqual(['xl/styles.xml', SHEET]);
  expect(validateXlsx(after)).toEqual([]);
});

test('where no number is left before the others, it comes after them', () => {
  const first = saved(BYTES, put('a', MARK));
  const second = { ...MARK, formula: 'TRUE' };
  expect(formats(saved(first, put('b', second)))).toEqual([MARK, EMPTY, LOW, second]);
});

test('in a workbook without any, the lists and places are made, and equal looks are stored once', () => {
  const bytes = buildXlsx({ sheets: [{ name: '表', cells: { A1: 1 } }] });
  const after = saved(bytes, put('a', MARK), put('b', { ...MARK, formula: 'TRUE' }));
  expect(formats(after).map(({ formula }) => formula)).toEqual([MARK.formula, 'TRUE']);
  expect(partText(after, 'xl/styles.xml')).toContain('<dxfs count="1">');
  expect(validateXlsx(after)).toEqual([]);
});

test.each([
  ['with others', BYTES],
  ['without others', prefixed('')],
])('removed from the file opened again, the sheet is byte for byte as it was: %s', (_, bytes) => {
  const marked = saved(bytes, put('a', MARK), put('b', { ...MARK, formula: 'TRUE', fill: 'FFEFB8' }));
  const cleaned = saved(marked, put(idOf(marked, MARK.formula), null), put(idOf(marked, 'TRUE'), null));
  expect(partText(marked, SHEET)).not.toBe(partText(bytes, SHEET));
  expect(partText(cleaned, SHEET)).toBe(partText(bytes, SHEET));
});

test('one of several rules for the same cells goes alone', () => {
  const after = partText(saved(BYTES, put(idOf(BYTES, LOW.formula), null)), SHEET);
  expect(after).toContain('<x:conditionalFormatting sqref="A1:B3 D4"><x:cfRule type="cellIs"');
  expect(after).not.toContain('A1&lt;1');
});

test('a changed one keeps its rank and what we do not know of it', () => {
  const change = { ...LOW, fill: 'FFEFB8', formula: 'A1<2' };
  const after = saved(BYTES, put(idOf(BYTES, LOW.formula), change), put(idOf(BYTES, EMPTY.formula), MARK));
  expect(formats(after)).toEqual([MARK, change]);
  expect(partText(after, 'xl/styles.xml')).toContain(
    '<x:dxf><x:font><x:b/><x:color rgb="FF9C0006"/></x:font><x:fill><x:patternFill><x:bgColor rgb="FFFFEFB8"/></x:patternFill></x:fill><x:border><x:left/></x:border></x:dxf>',
  );
  expect(validateXlsx(after)).toEqual([]);
});

test('undo and redo', () => {
  const workbook = openWorkbook(BYTES, 'a.xlsx');
  workbook.apply([put('a', MARK), put('a', { ...MARK, fill: 'DCEBFA' })], 'api');
  workbook.undo();
  expect([formats(workbook), workbook.save()]).toEqual([[EMPTY, LOW], BYTES]);
  workbook.redo();
  expect(formats(workbook)[0]).toEqual({ ...MARK, fill: 'DCEBFA' });
});

test.each<[string, Partial<ConditionalFormat>]>([
  ['outsideSheet', { areas: [] }],
  ['outsideSheet', { areas: [{ top: 2, left: 0, bottom: 1, right: 0 }] }],
  ['invalidFormula', { formula: '' }],
  ['invalidValue', { fill: '#FFD5D9' }],
])('refused by name: %s', (code, wrong) => {
  const workbook = openWorkbook(BYTES, 'a.xlsx');
  const apply = (): void => workbook.apply([put('a', { ...MARK, ...wrong })], 'api');
  expect(apply).toThrow(WorkbookEditError);
  expect(apply).toThrow(expect.objectContaining({ code }));
});

test('where the first and the last number are taken, a new format gets one that is free', () => {
  const taken = (priority: number): string =>
    `<x:conditionalFormatting sqref="A1"><x:cfRule type="cellIs" priority="${priority}" operator="lessThan"><x:formula>6</x:formula></x:cfRule></x:conditionalFormatting>`;
  const xml = partText(saved(prefixed([1, 2_147_483_647].map(taken).join('')), put('a', MARK), put('b', MARK)), SHEET);
  const priorities = [...xml.matchAll(/priority="(\d+)"/g)].map((match) => Number(match[1]));
  expect(priorities.sort((a, b) => a - b)).toEqual([1, 2_147_483_645, 2_147_483_646, 2_147_483_647]);
});
