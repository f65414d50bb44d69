import { unzipSync } from 'fflate';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';

const NOTE = { text: '\n──────────\n【绩效评分】B2\n完成 90', author: '绩效评分' };
const MARK = {
  areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
  formula: 'LEN("绩效")>0',
  fill: 'FFD5D9',
  fontColor: null,
};

/** Marks set, stored, and taken back from the file opened again must leave the first sheet byte for byte as it was. */
export function checkRestored(before: Uint8Array, name: string): readonly string[] {
  const first = openWorkbook(before, name);
  const sheet = first.sheets.find(({ kind }) => kind === 'worksheet');
  const place = sheet && markedPlace(sheet);
  if (!place) return [];
  const { fill, alignment } = sheet.style(place.row, place.column);
  const cell = { kind: 'cell', sheetId: sheet.id, ...place } as const;
  const old = sheet.note(place.row, place.column);
  const ours = { text: `${old?.text ?? ''}${NOTE.text}`, author: old?.author ?? NOTE.author };
  first.apply(
    [
      { ...cell, style: { shrinkToFit: !alignment.shrinkToFit, ...(fill === null && { fill: 'FFC7CE' }) }, note: ours },
      { kind: 'conditionalFormat', sheetId: sheet.id, id: 'mark', format: MARK },
    ],
    'api',
  );
  const marked = first.save();
  const second = openWorkbook(marked, name);
  const mark = second
    .sheet(sheet.id)
    ?.conditionalFormats()
    .find(({ formula }) => formula === MARK.formula);
  second.apply(
    [
      {
        ...cell,
        style: { shrinkToFit: alignment.shrinkToFit, fill },
        note: old && { text: old.text, author: old.author },
      },
      { kind: 'conditionalFormat', sheetId: sheet.id, id: mark?.id ?? '', format: null },
    ],
    'api',
  );
  return changedParts(before, second.save()).map((part) => `${part} is not as it was before the marks`);
}

/** Sheets, notes and their boxes that read otherwise or are gone. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const now = unzipSync(after);
  return Object.entries(unzipSync(before)).flatMap(([name, content]) => {
    const isOfSheet = /worksheets\/[^/]*$|comments|\.vml$/.test(name);
    return isOfSheet && Buffer.compare(content, now[name] ?? new Uint8Array()) !== 0 ? [name] : [];
  });
}

/** A cell that is there: one with a note if there is one, else the first with a value. */
function markedPlace(sheet: Workbook['sheets'][number]): { readonly row: number; readonly column: number } | null {
  const note = sheet.notes().find(({ row, column }) => sheet.cell(row, column) !== null);
  if (note) return { row: note.row, column: note.column };
  const area = sheet.usedArea(true);
  for (let column = area?.left ?? 0; area && column <= area.right; column += 1) {
    if (sheet.cell(area.top, column)) return { row: area.top, column };
  }
  return null;
}
