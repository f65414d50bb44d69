import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { Workbook, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN } from '../../support/build-xlsx-xml';
import { validateXlsx } from '../../support/validate-xlsx';
import { partNames, partText, touchedParts } from '../../support/zip-parts';
import { BYTES, handmade, look, put, rowsOf, saved, SHEET } from './saved-workbook';

describe('a saved workbook', () => {
  test('is the very file when nothing changed, also after changing back', () => {
    const workbook: Workbook = openWorkbook(BYTES, 'a.xlsx');
    expect(workbook.save()).toEqual(BYTES);
    workbook.apply([put([0, 1], 3), look([0, 1], { fill: '00FF00', bold: true, shrinkToFit: true })], 'user');
    workbook.apply([put([0, 1], 17), look([0, 1], { fill: null, bold: false, shrinkToFit: false })], 'user');
    expect(workbook.save()).toEqual(BYTES);
  });

  test('touches only what a change concerns', () => {
    expect(touchedParts(BYTES, saved([put([0, 0], '新')]))).toEqual(['xl/workbook.xml', SHEET]);
    expect(touchedParts(BYTES, saved([look([0, 1], { bold: true })]))).toEqual(['xl/styles.xml', SHEET]);
    expect(touchedParts(BYTES, saved([look([0, 0], { fill: 'FFC7CE' })]))).toEqual([SHEET]);
    expect(touchedParts(BYTES, saved([{ kind: 'name', name: '绩效口径', formula: '"a"' }]))).toEqual([
      'xl/workbook.xml',
    ]);
    expect(
      touchedParts(
        BYTES,
        saved([{ kind: 'cell', sheetId: '1', row: 0, column: 0, note: { author: '审核员', text: '改' } }]),
      ),
    ).toEqual(['xl/comments1.xml']);
  });

  test('keeps the elements around the changed cell character for character', () => {
    const before = partText(BYTES, SHEET);
    const after = partText(saved([put([0, 1], 12.5)]), SHEET);
    expect(after).toBe(before.replace('<v>17</v>', '<v>12.5</v>'));
  });

  test('is valid for the Open XML SDK after every kind of change', () => {
    const everything: readonly WorkbookEdit[] = [
      put([0, 0], '=不是公式 <&>\u0001'),
      put([0, 2], 1, '=B1+1'),
      put([9, 20], true),
      put([3, 0], 4.5),
      look([5, 5], {
        fill: 'FFC7CE',
        shrinkToFit: true,
        numberFormat: '0.00" ▲未达标"',
        bold: true,
        fontColor: '9C0006',
      }),
      look([0, 1], { horizontal: 'center', wrap: true, locked: false }),
      { kind: 'cell', sheetId: '1', row: 0, column: 1, note: { author: '绩效评分', text: '【绩效评分】\n目标 60%' } },
      { kind: 'cell', sheetId: '1', row: 0, column: 0, note: null },
      {
        kind: 'cell',
        sheetId: '2',
        row: 7,
        column: 2,
        content: { value: '新', formula: null },
        note: { author: 'a', text: 'b' },
      },
      { kind: 'name', name: '绩效口径', formula: '"national-2020"' },
      { kind: 'name', name: '范围', formula: null },
    ];
    expect(validateXlsx(BYTES)).toEqual([]);
    expect(validateXlsx(saved(everything))).toEqual([]);
  });
});

describe('formulas', () => {
  test('a changed input asks for a calculation and keeps the calculation chain', () => {
    const bytes = saved([put([0, 1], 1)]);
    expect(partText(bytes, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
    expect(partNames(bytes)).toContain('xl/calcChain.xml');
  });

  test('a changed formula takes the calculation chain away with all that names it', () => {
    for (const edit of [put([0, 2], 1), put([8, 8], 1, '=1')]) {
      const bytes = saved([edit]);
      expect(partNames(bytes)).not.toContain('xl/calcChain.xml');
      expect(partText(bytes, '[Content_Types].xml') + partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain(
        'calcChain',
      );
    }
  });

  test('a workbook without formulas is not calculated', () => {
    const bytes = buildXlsx({ sheets: [{ name: '表', cells: { A1: 1 } }] });
    expect(partText(saved([put([0, 0], 2)], bytes), 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  test('a calculated result changes nothing but the result', () => {
    const workbook = openWorkbook(BYTES, 'a.xlsx');
    workbook.apply([put([0, 2], 99)], 'calculation');
    const bytes = workbook.save();
    expect(touchedParts(BYTES, bytes)).toEqual([SHEET]);
    expect(partText(bytes, SHEET)).toBe(partText(BYTES, SHEET).replace('<v>34</v>', '<v>99</v>'));
  });

  const SHARED = handmade(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3" t="str"><f t="shared" si="0"/><v>x</v></c></row>',
  );

  test('when the first cell of a shared formula goes, the others are spelled out', () => {
    expect(rowsOf(saved([put([0, 0], 7), look([2, 0], { numberFormat: '0%' })], SHARED))).toBe(
      '<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>2</v></c></row>' +
        '<row r="3"><c r="A3"  s="1" t="str"><f>B3*2</f><v>x</v></c></row>',
    );
  });

  test('when another cell goes, the rest stays as written', () => {
    expect(rowsOf(saved([put([1, 0], 7)], SHARED))).toBe(
      rowsOf(SHARED).replace('<f t="shared" si="0"/><v>2</v>', '<v>7</v>'),
    );
  });
});

describe('rows and cells', () => {
  test('new ones stand in order; spans and dimension grow with them', () => {
    const bytes = handmade(
      '<row r="2" spans="2:3"><c r="B2"/><c r="D2"><v>1</v></c></row><row r="4"/><row r="6" spans="1:9"><c r="A6"/></row>',
      '<dimension ref="B2:D6"/>',
    );
    const after = saved(
      [put([0, 0], 1), put([1, 0], 2), put([1, 2], 3), put([3, 1], 4), put([5, 4], 5), put([8, 8], 6)],
      bytes,
    );
    expect(rowsOf(after)).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"/><c r="C2"><v>3</v></c><c r="D2"><v>1</v></c></row>' +
        '<row r="4"><c r="B4"><v>4</v></c></row><row r="6" spans="1:9"><c r="A6"/><c r="E6"><v>5</v></c></row>' +
        '<row r="9"><c r="I9"><v>6</v></c></row>',
    );
    expect(partText(after, SHEET)).toContain('<dimension ref="A1:I9"/>');
  });

  test('an empty sheetData opens up', () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`;
    const bytes = buildXlsx({ sheets: [{ name: '表', cells: {} }], parts: { [SHEET]: xml } });
    expect(partText(saved([put([1, 1], '新 ')], bytes), SHEET)).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t xml:space="preserve">新 </x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  test('cells without addresses and comments between them', () => {
    const bytes = handmade(`<row><c><v>1</v></c><!-- <c/> --><c s='0' t='b'><v>1</v></c></row>`);
    expect(rowsOf(saved([put([0, 1], 2), put([0, 3], 3)], bytes))).toBe(
      `<row><c><v>1</v></c><!-- <c/> --><c r="B1" s="0"><v>2</v></c><c r="D1"><v>3</v></c></row>`,
    );
  });

  test('metadata of a value goes with the value and stays with a change of style', () => {
    const bytes = handmade('<row r="1"><c r="A1" vm="1" x="y"><v>1</v></c></row>');
    expect(rowsOf(saved([put([0, 0], null)], bytes))).toBe('<row r="1"><c r="A1" x="y"/></row>');
    expect(rowsOf(saved([look([0, 0], { numberFormat: '0%' })], bytes))).toBe(
      '<row r="1"><c r="A1"  s="1" vm="1" x="y"><v>1</v></c></row>',
    );
  });
});

test('a part that begins with a byte order mark keeps it', () => {
  const PART = 'xl/worksheets/sheet1.xml';
  const parts = unzipSync(buildXlsx({ sheets: [{ name: '表', cells: { A1: 1 } }] }));
  const marked = zipSync({ ...parts, [PART]: strToU8(`\uFEFF${strFromU8(parts[PART] ?? new Uint8Array())}`) });
  const workbook = openWorkbook(marked, 'marked.xlsx');
  const sheetId = workbook.sheets[0]?.id ?? '';
  workbook.apply([{ kind: 'cell', sheetId, row: 0, column: 0, content: { value: 2, formula: null } }], 'user');
  const saved = unzipSync(workbook.save())[PART] ?? new Uint8Array();
  expect([...saved.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, '<'.charCodeAt(0)]);
  expect(openWorkbook(workbook.save(), 'saved.xlsx').sheets[0]?.cell(0, 0)?.value).toBe(2);
});
