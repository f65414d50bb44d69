import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { WorkbookSheet } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx, type BuiltWorkbook } from '../../support/build-xlsx';
import { MAIN, RELATIONSHIPS, XML_HEAD } from '../../support/build-xlsx-xml';

function opened(workbook: BuiltWorkbook) {
  return openWorkbook(buildXlsx(workbook), 'a.xlsx');
}

function firstSheet(workbook: BuiltWorkbook): WorkbookSheet {
  const sheet = opened(workbook).sheets[0];
  if (!sheet) throw new Error('a workbook has a sheet');
  return sheet;
}

/** A workbook whose first sheet is written by hand. */
function withSheetXml(xml: string, strings = ''): BuiltWorkbook {
  const parts = {
    'xl/worksheets/sheet1.xml': XML_HEAD + xml,
    ...(strings && { 'xl/sharedStrings.xml': XML_HEAD + strings }),
  };
  return { sheets: [{ name: '表', cells: {} }], parts };
}

const NS = `xmlns="${MAIN}"`;
const X = `xmlns:x="${MAIN}"`;

describe('values', () => {
  const sheet = firstSheet({
    sheets: [
      {
        name: '表',
        cells: {
          A1: '指标 <&>',
          B1: -1.5e-7,
          C1: true,
          D1: { error: '#DIV/0!' },
          E1: { value: '  前后  ', inline: true },
          F1: { formula: 'B1*2', value: -3e-7 },
          G1: { formula: '"a"&"<"', value: 'a<' },
          H1: { value: null, numberFormat: '@' },
          A2: '_x0041_\r\n\u0007😀',
        },
      },
    ],
  });

  test.each([
    [0, '指标 <&>', null],
    [1, -1.5e-7, null],
    [2, true, null],
    [3, { error: '#DIV/0!' }, null],
    [4, '  前后  ', null],
    [5, -3e-7, '=B1*2'],
    [6, 'a<', '="a"&"<"'],
  ])('column %d', (column, value, formula) => {
    expect(sheet.cell(0, column)).toMatchObject({ value, formula });
  });

  test('characters that XML cannot hold', () => expect(sheet.cell(1, 0)?.value).toBe('_x0041_\r\n\u0007😀'));

  test('an empty cell with a format holds nothing, but is used', () => {
    expect(sheet.cell(0, 7)).toBeNull();
    expect(sheet.style(0, 7).numberFormat).toBe('@');
    expect(sheet.usedArea(true)).toEqual({ top: 0, left: 0, bottom: 1, right: 6 });
    expect(sheet.usedArea(false)).toEqual({ top: 0, left: 0, bottom: 1, right: 7 });
  });
});

test('an empty sheet has no used area', () => {
  expect(firstSheet({ sheets: [{ name: '表', cells: {} }] }).usedArea(false)).toBeNull();
});

test('rich and phonetic texts are read as plain text', () => {
  const strings = `<sst ${NS}><si><r><rPr><b/></rPr><t>材料</t></r><r><t xml:space="preserve"> 压减</t></r><rPh sb="0" eb="1"><t>cai</t></rPh></si><si/></sst>`;
  const sheet = firstSheet(
    withSheetXml(
      `<worksheet ${NS}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c r="C1" t="s"><v>1</v></c></row></sheetData></worksheet>`,
      strings,
    ),
  );
  expect([0, 1, 2].map((column) => sheet.cell(0, column)?.value)).toEqual(['材料 压减', 'ab', '']);
});

test('cells without addresses, other quotes, prefixes and comments', () => {
  const sheet = firstSheet(
    withSheetXml(
      `<x:worksheet ${X}><x:sheetData><!-- <x:row r="9"/> --><x:row><x:c><x:v>1</x:v></x:c><x:c r='D1' t = "b"><x:v>1</x:v></x:c><x:c><x:f>A1+1</x:f><x:v>2</x:v></x:c></x:row><x:row r="5"/><x:row><x:c><x:v>6</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ),
  );
  expect([sheet.cell(0, 0), sheet.cell(0, 3), sheet.cell(0, 4), sheet.cell(5, 0)]).toMatchObject([
    { value: 1 },
    { value: true },
    { value: 2, formula: '=A1+1' },
    { value: 6 },
  ]);
});

test('shared formulas read as in their own cell, array formulas in each of their cells', () => {
  const sheet = firstSheet(
    withSheetXml(
      `<worksheet ${NS}><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2*2</f><v>2</v></c></row>` +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c><c r="C2"><v>0</v></c></row></sheetData></worksheet>',
    ),
  );
  expect([sheet.cell(1, 1)?.formula, sheet.cell(0, 2)?.formula, sheet.cell(1, 2)?.formula]).toEqual([
    '=A2*$A$1',
    '=A1:A2*2',
    '=A1:A2*2',
  ]);
});

test('dates as text become serial numbers of the workbook’s date system', () => {
  const xml = `<worksheet ${NS}><sheetData><row r="1"><c r="A1" t="d"><v>2020-03-31</v></c></row></sheetData></worksheet>`;
  expect(firstSheet(withSheetXml(xml)).cell(0, 0)?.value).toBe(43_921);
  const workbook = opened({ ...withSheetXml(xml), date1904: true });
  expect([workbook.date1904, workbook.sheets[0]?.cell(0, 0)?.value]).toEqual([true, 42_459]);
});

test('styles', () => {
  const sheet = firstSheet({
    sheets: [
      {
        name: '表',
        cells: {
          A1: {
            value: 0.34,
            numberFormat: '0%',
            fill: 'FFC7CE',
            bold: true,
            fontColor: '9C0006',
            fontSize: 14,
            border: true,
          },
          B1: { value: 'x', horizontal: 'center', vertical: 'top', wrap: true, shrinkToFit: true, locked: false },
        },
      },
    ],
  });
  expect(sheet.style(0, 0)).toMatchObject({
    font: { name: '宋体', size: 14, bold: true, italic: false, color: '9C0006' },
    fill: 'FFC7CE',
    numberFormat: '0%',
    border: { left: { style: 'thin', color: '000000' }, bottom: { style: 'thin' } },
    locked: true,
  });
  expect(sheet.style(0, 1)).toMatchObject({
    alignment: { horizontal: 'center', vertical: 'top', wrap: true, shrinkToFit: true },
    fill: null,
    locked: false,
  });
});

test('an unstored cell looks like its row, else like its column', () => {
  const styles = `<styleSheet ${NS}><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="31"/></cellXfs></styleSheet>`;
  const sheet = firstSheet({
    sheets: [{ name: '表', cells: {} }],
    parts: {
      'xl/styles.xml': styles,
      'xl/worksheets/sheet1.xml': `<worksheet ${NS}><cols><col min="2" max="3" style="1"/></cols><sheetData><row r="2" s="2" customFormat="1"><c r="A2" s="3"/></row></sheetData></worksheet>`,
    },
  });
  const formats = [
    [0, 0],
    [0, 1],
    [0, 3],
    [1, 1],
    [1, 0],
  ].map(([row = 0, column = 0]) => sheet.style(row, column).numberFormat);
  expect(formats).toEqual(['General', '0%', 'General', 'yyyy/m/d', 'yyyy"年"m"月"d"日"']);
});

test('merges, sizes, hidden rows and columns, frozen panes, protection, visibility, notes', () => {
  const workbook = opened({
    sheets: [
      {
        name: '自评表',
        cells: { A1: '表' },
        merges: ['A1:K1', 'B3:B5'],
        columns: { B: { width: 20.7109375 }, C: { hidden: true } },
        rows: { 2: { height: 30 }, 3: { hidden: true } },
        frozen: { rows: 2, columns: 1 },
        protected: true,
        notes: { B2: { author: '审核员', text: '第一行\n第二行' } },
      },
      { name: '藏', cells: {}, visibility: 'veryHidden' },
    ],
    activeSheet: 0,
  });
  const [sheet, hidden] = workbook.sheets;
  expect(sheet).toMatchObject({ id: '1', name: '自评表', visibility: 'visible', kind: 'worksheet', protected: true });
  expect(hidden).toMatchObject({ visibility: 'veryHidden', protected: false });
  expect(sheet?.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 10 },
    { top: 2, left: 1, bottom: 4, right: 1 },
  ]);
  expect(sheet?.frozen).toEqual({ rows: 2, columns: 1 });
  expect([0, 1, 2].map((column) => sheet?.columnWidth(column))).toEqual([8.43, 20, 0]);
  expect([0, 1, 2].map((row) => sheet?.rowHeight(row))).toEqual([15, 30, 0]);
  expect(sheet?.notes()).toEqual([{ row: 1, column: 1, author: '审核员', text: '第一行\n第二行' }]);
  expect(sheet?.note(1, 1)?.author).toBe('审核员');
  expect(sheet?.note(0, 0)).toBeNull();
});

test('defined names with their scope, and the sheet in front', () => {
  const workbook = opened({
    sheets: [
      { name: '一', cells: {} },
      { name: '二', cells: {} },
    ],
    activeSheet: 1,
    names: [
      { name: '绩效口径', formula: '"national-2020"' },
      { name: '_xlnm.Print_Area', formula: '二!$A$1:$K$31', sheet: 1, hidden: true },
    ],
  });
  expect(workbook.names).toEqual([
    { name: '绩效口径', sheetId: null, formula: '"national-2020"', hidden: false },
    { name: '_xlnm.Print_Area', sheetId: '2', formula: '二!$A$1:$K$31', hidden: true },
  ]);
  expect(workbook.activeSheetId).toBe('2');
});

test('tells what a sheet holds that the grid does not draw', () => {
  const drawing =
    '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:graphicFrame/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>';
  const sheet = firstSheet({
    sheets: [
      {
        name: '表',
        cells: {},
        tail: '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"/></conditionalFormatting><drawing r:id="rId1"/>',
      },
    ],
    parts: {
      'xl/drawings/drawing1.xml': drawing,
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="x"><Relationship Id="rId1" Type="${RELATIONSHIPS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    },
  });
  expect(sheet.undrawn).toEqual(['chart', 'picture', 'conditionalFormat']);
});
