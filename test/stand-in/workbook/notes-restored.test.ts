import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN } from '../../support/build-xlsx-xml';
import { buildRichWorkbook, RICH_SHEET } from '../../support/rich-workbook';
import { validateXlsx } from '../../support/validate-xlsx';
import { partNames, partText } from '../../support/zip-parts';
import { BYTES, saved } from './saved-workbook';

const COMMENTS = 'xl/comments1.xml';
const JOINED = '\n──────────\n【绩效评分】A1\n完成 90，差 10';

function note(row: number, text: string | null, sheetId = '1', author = '绩效评分', column = 0): WorkbookEdit {
  return { kind: 'cell', sheetId, row, column, note: text === null ? null : { author, text } };
}

function told(bytes: Uint8Array): readonly string[] {
  return (openWorkbook(bytes, 'b').sheet('1')?.notes() ?? []).map(({ text }) => text);
}

/** A workbook whose only note, on A1, has this content, and three authors. */
function withText(text: string): Uint8Array {
  const comments =
    `<comments xmlns="${MAIN}"><authors><author>甲</author><author>审核员</author><author>审核员</author></authors>` +
    `<commentList><comment authorId='2' ref="A1" shapeId="0"><text>${text}</text></comment></commentList></comments>`;
  return buildXlsx({
    sheets: [{ name: '表', cells: {}, notes: { A1: { author: '审核员', text: '看' } } }],
    parts: { [COMMENTS]: comments },
  });
}

const TEXTS: readonly (readonly [string, string])[] = [
  ['several runs', '<r><rPr><b/><sz val="9"/></rPr><t>审核员:</t></r><r><t xml:space="preserve">\n数据 来源</t></r>'],
  ['a text without runs', '<t xml:space="preserve">数据来源 </t>'],
  ['one run without looks', '<r><t>数据来源</t></r>'],
  ['escapes', '<r><t>a_x000D_&lt;b&amp;_x005F_x0041_</t></r>'],
];

test.each(TEXTS)('a text that was added to and cut back again is as it was: %s', (_, text) => {
  const bytes = withText(text);
  const [before = ''] = told(bytes);
  const first = saved([note(0, before + JOINED, '1', '审核员')], bytes);
  const second = saved([note(0, `${before}${JOINED}，另见 B2`, '1', '审核员')], first);
  const third = saved([note(0, `${before}\n──────────\n【绩效评分】A1\n别的`, '1', '审核员')], second);
  expect(told(first)).toEqual([before + JOINED]);
  expect(told(third)).toEqual([`${before}\n──────────\n【绩效评分】A1\n别的`]);
  for (const joined of [first, second, third]) {
    expect(validateXlsx(joined)).toEqual([]);
    expect(partText(saved([note(0, before, '1', '审核员')], joined), COMMENTS)).toBe(partText(bytes, COMMENTS));
  }
});

test('a text cut back within a run keeps the run’s looks', () => {
  const bytes = withText('<r><rPr><b/></rPr><t>审核员：请看</t></r><r><t>全部</t></r>');
  const after = saved([note(0, '审核员', '1', '审核员')], bytes);
  expect(partText(after, COMMENTS)).toContain('<text><r><rPr><b/></rPr><t xml:space="preserve">审核员</t></r></text>');
});

test('another text has none of the old looks', () => {
  const after = partText(saved([note(0, '新', '1', '审核员')], withText('<r><rPr><b/></rPr><t>旧</t></r>')), COMMENTS);
  expect(after).not.toContain('<b/>');
  expect(after).toContain(`<comment authorId='2' ref="A1" shapeId="0">`);
});

test('notes beside others’ go without a trace: the sheet, its notes and their boxes are as they were', () => {
  const marked = saved([note(3, '【绩效评分】A4'), note(5, '【绩效评分】A6')]);
  const cleaned = saved([note(5, null)], saved([note(3, null)], marked));
  for (const part of ['xl/worksheets/sheet1.xml', COMMENTS, 'xl/drawings/vmlDrawing1.vml']) {
    expect(partText(marked, part) === partText(BYTES, part)).toBe(part.includes('sheet1'));
    expect(partText(cleaned, part)).toBe(partText(BYTES, part));
  }
});

test('with the last note go the parts and ties that we made for it, also after the file was closed', () => {
  const marked = saved([note(3, '【绩效评分】A4', '2'), note(5, '【绩效评分】A6', '2')]);
  const half = saved([note(3, null, '2')], marked);
  expect(partNames(half)).toEqual(partNames(marked));
  const cleaned = saved([note(5, null, '2')], half);
  expect(partNames(cleaned)).toEqual(partNames(BYTES));
  expect(partText(cleaned, 'xl/worksheets/sheet2.xml')).toBe(partText(BYTES, 'xl/worksheets/sheet2.xml'));
  expect(validateXlsx(cleaned)).toEqual([]);
});

test('in the rich workbook too, where the sheet holds more after its drawing', () => {
  const rich = buildRichWorkbook();
  const marked = saved([note(2, '【绩效评分】A3'), note(0, '【绩效评分】A1', '2')], rich);
  const cleaned = saved([note(2, null), note(0, null, '2')], marked);
  expect(validateXlsx(marked)).toEqual([]);
  expect(partNames(cleaned)).toEqual(partNames(rich));
  for (const part of [RICH_SHEET, COMMENTS, 'xl/worksheets/sheet2.xml', 'xl/worksheets/_rels/sheet2.xml.rels']) {
    expect(partText(cleaned, part)).toBe(partText(rich, part));
  }
});

test('parts that another program made stay when its last note is deleted', () => {
  const cleaned = saved([note(0, null)]);
  expect(partNames(cleaned)).toEqual(partNames(BYTES));
});

test('a conversation is told, and its cell takes no note', () => {
  const sheet = openWorkbook(buildRichWorkbook(), 'a').sheets[0];
  expect([sheet?.hasThreadedComment(3, 2), sheet?.hasThreadedComment(2, 1), sheet?.note(3, 2)]).toEqual([
    true,
    false,
    null,
  ]);
});
