import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN } from '../../support/build-xlsx-xml';
import { validateXlsx } from '../../support/validate-xlsx';
import { partNames, partText, touchedParts } from '../../support/zip-parts';
import { BYTES, handmade, look, saved, SHEET } from './saved-workbook';

describe('styles', () => {
  const formats = (bytes: Uint8Array): number =>
    (/<cellXfs.*<\/cellXfs>/s.exec(partText(bytes, 'xl/styles.xml'))?.[0].match(/<xf /g) ?? []).length;

  test('an equal format is reused, a new one appended once for all cells', () => {
    const flag = { fill: 'FFC7CE', numberFormat: '0.00" ▲"' };
    const bytes = saved([look([0, 1], flag), look([4, 4], flag), look([5, 5], flag)]);
    expect(formats(bytes)).toBe(formats(BYTES) + 2);
    expect(partText(bytes, 'xl/styles.xml').match(/0\.00&quot; ▲&quot;/g)).toHaveLength(1);
  });

  test('existing records stay as written and counts are right', () => {
    const before = partText(BYTES, 'xl/styles.xml');
    const after = partText(saved([look([0, 1], { fontColor: '9C0006' })]), 'xl/styles.xml');
    for (const record of before.match(/<(?:font|fill|border|xf)\b.*?<\/(?:font|fill|border)>|<xf [^>]*\/>/g) ?? []) {
      expect(after).toContain(record);
    }
    expect(after).toContain(`<cellXfs count="${formats(BYTES) + 1}"`);
  });

  test('a workbook without styles gets them', () => {
    const bytes = buildXlsx({
      sheets: [{ name: '表', cells: { A1: 1 } }],
      parts: { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>` },
    });
    const after = saved([look([0, 0], { bold: true, numberFormat: '0%' })], bytes);
    expect(validateXlsx(after)).toEqual([]);
    expect(openWorkbook(after, 'b').sheet('1')?.style(0, 0)).toMatchObject({
      font: { bold: true },
      numberFormat: '0%',
    });
  });
});

describe('records that are wrong in the file', () => {
  const styles =
    `<styleSheet xmlns="${MAIN}"><fonts><font><color rgb="9C0006"/></font></fonts><fills><fill/></fills><borders><border/></borders>` +
    '<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf xfId="7"/></cellXfs></styleSheet>';
  const bytes = buildXlsx({ sheets: [{ name: '表', cells: {} }], parts: { 'xl/styles.xml': styles } });

  test('stay in the file and are right in the copy', () => {
    const after = partText(saved([look([0, 0], { bold: true })], bytes), 'xl/styles.xml');
    expect(after).toContain('<font><color rgb="9C0006"/></font><font><b/><color rgb="FF9C0006"/></font>');
    expect(after).toMatch(/<xf xfId="7"\/><xf [^>]*xfId="0"/);
  });
});

describe('notes', () => {
  const note = (row: number, text: string | null, sheetId = '1'): WorkbookEdit => ({
    kind: 'cell',
    sheetId,
    row,
    column: 0,
    note: text === null ? null : { author: '绩效评分', text },
  });

  test('added to notes that are there: others keep their text, author and box', () => {
    const bytes = saved([note(3, '【绩效评分】\n 目标 60% ')]);
    expect(openWorkbook(bytes, 'b').sheet('1')?.notes()).toEqual([
      { row: 0, column: 0, author: '审核员', text: '看这里' },
      { row: 3, column: 0, author: '绩效评分', text: '【绩效评分】\n 目标 60% ' },
    ]);
    const boxes = (part: Uint8Array): readonly string[] =>
      partText(part, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape .*?<\/v:shape>/gs) ?? [];
    expect(boxes(bytes)).toHaveLength(2);
    expect(boxes(bytes)[0]).toBe(boxes(BYTES)[0]);
  });

  test('deleted with their box, the author stays listed', () => {
    const bytes = saved([note(0, null)]);
    expect(partText(bytes, 'xl/comments1.xml')).toContain(
      '<authors><author>审核员</author></authors><commentList></commentList>',
    );
    expect(partText(bytes, 'xl/drawings/vmlDrawing1.vml')).not.toContain('<v:shape ');
  });

  test('on a sheet without notes: all parts and ties are made', () => {
    const bytes = saved([note(3, '新', '2')]);
    expect(partNames(bytes)).toEqual(
      expect.arrayContaining([
        'xl/comments2.xml',
        'xl/drawings/vmlDrawing2.vml',
        'xl/worksheets/_rels/sheet2.xml.rels',
      ]),
    );
    expect(touchedParts(BYTES, bytes)).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet2.xml']);
    expect(validateXlsx(bytes)).toEqual([]);
  });

  test('the drawing of a sheet’s notes stands before what must follow it', () => {
    const bytes = handmade(
      '',
      '',
      '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/>',
    );
    expect(partText(saved([note(0, 'a')], bytes), SHEET)).toMatch(
      /<pageMargins [^>]*\/><legacyDrawing [^>]*\/><tableParts/,
    );
  });
});

describe('names', () => {
  const name = (text: string, formula: string | null): WorkbookEdit => ({ kind: 'name', name: text, formula });
  const names = (bytes: Uint8Array) =>
    openWorkbook(bytes, 'b').names.map(({ name: known, formula }) => [known, formula]);

  test('set, changed and deleted', () => {
    expect(names(saved([name('绩效口径', '"a<b"')]))).toEqual([
      ['范围', '自评表!$A$1'],
      ['绩效口径', '"a<b"'],
    ]);
    expect(names(saved([name('范围', '二!$A$1')]))).toEqual([['范围', '二!$A$1']]);
    expect(partText(saved([name('范围', null)]), 'xl/workbook.xml')).not.toContain('definedName');
    expect(names(saved([name('范围', null), name('新', '1')]))).toEqual([['新', '1']]);
  });

  test('the first name of a workbook stands in its place', () => {
    const bytes = buildXlsx({ sheets: [{ name: '表', cells: {} }] });
    expect(partText(saved([name('口径', '1')], bytes), 'xl/workbook.xml')).toContain(
      '</sheets><definedNames><definedName name="口径">1</definedName></definedNames><calcPr',
    );
  });
});
