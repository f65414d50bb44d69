import { unzipSync } from 'fflate';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { commentsXml, vmlXml } from '../../support/build-xlsx-sheet';
import { validateXlsx } from '../../support/validate-xlsx';
import { partNames, partText } from '../../support/zip-parts';

/* Two sheets whose notes have the same shape ids are what Excel calls damaged. */

function note(sheetId: string, row: number, text: string | null): WorkbookEdit {
  return { kind: 'cell', sheetId, row, column: 5, note: text === null ? null : { text, author: '绩效评分' } };
}

function saved(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
  const workbook = openWorkbook(bytes, 'a.xlsx');
  workbook.apply(edits, 'api');
  return workbook.save();
}

/** The blocks and the shape ids of each drawing. */
function shapes(bytes: Uint8Array): readonly { readonly blocks: readonly number[]; readonly ids: readonly number[] }[] {
  return partNames(bytes)
    .filter((name) => name.endsWith('.vml'))
    .map((name) => partText(bytes, name))
    .map((vml) => ({
      blocks: (/ data="([\d,]*)"/.exec(vml)?.[1] ?? '').split(',').map(Number),
      ids: [...vml.matchAll(/ id="_x0000_s(\d+)"/g)].map((match) => Number(match[1])),
    }));
}

function expectUnique(bytes: Uint8Array): void {
  const found = shapes(bytes);
  const [ids, blocks] = [found.flatMap((one) => one.ids), found.flatMap((one) => one.blocks)];
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(blocks).size).toBe(blocks.length);
  for (const one of found) for (const id of one.ids) expect(one.blocks).toContain(Math.floor(id / 1024));
  expect(validateXlsx(bytes)).toEqual([]);
}

const NOTES = { A1: { author: '审核员', text: '看这里' } };

/** The second of two sheets has notes whose drawing owns this block. */
function withDrawing(block: number, notes: Parameters<typeof vmlXml>[0] = NOTES): Uint8Array {
  return buildXlsx({
    sheets: [
      { name: '一', cells: { A1: 1 } },
      { name: '二', cells: { A1: 1 }, notes },
    ],
    parts: { 'xl/drawings/vmlDrawing2.vml': vmlXml(notes, block), 'xl/comments2.xml': commentsXml(notes) },
  });
}

test('a new drawing takes a block that no other sheet has', () => {
  const bytes = withDrawing(1);
  const after = saved(bytes, [note('1', 0, '甲'), note('1', 1, '乙'), note('2', 3, '丙')]);
  expectUnique(after);
  expect(shapes(after)).toEqual([
    { blocks: [1], ids: [1025, 1026] },
    { blocks: [2], ids: [2049, 2050] },
  ]);
  const back = saved(after, [note('1', 0, null), note('1', 1, null), note('2', 3, null)]);
  expect(unzipSync(back)).toEqual(unzipSync(bytes));
});

test('a drawing whose block is full gets another, and loses it with the notes', () => {
  const notes = Object.fromEntries(Array.from({ length: 1022 }, (_, i) => [`A${i + 1}`, NOTES.A1]));
  const bytes = withDrawing(1, notes);
  const edits = [0, 1, 2].map((row) => note('2', row, `第${row}行`));
  const after = saved(bytes, [...edits, note('1', 0, '甲')]);
  expectUnique(after);
  const [, second] = [...shapes(after)].sort((a, b) => a.ids.length - b.ids.length);
  expect(second?.blocks).toHaveLength(2);
  const back = saved(after, [0, 1, 2].map((row) => note('2', row, null)).concat(note('1', 0, null)));
  expect(unzipSync(back)).toEqual(unzipSync(bytes));
});

test('a block that two sheets of the file share already gets no new shapes', () => {
  const bytes = buildXlsx({
    sheets: [
      { name: '一', cells: { A1: 1 }, notes: NOTES },
      { name: '二', cells: { A1: 1 }, notes: NOTES },
    ],
    parts: { 'xl/drawings/vmlDrawing2.vml': vmlXml({ A2: NOTES.A1 }, 1) },
  });
  const before = shapes(bytes).flatMap(({ ids }) => ids);
  const after = shapes(saved(bytes, [note('1', 4, '甲'), note('2', 4, '乙')])).flatMap(({ ids }) => ids);
  const added = after.filter((id) => !before.includes(id));
  expect(new Set(added).size).toBe(2);
});
