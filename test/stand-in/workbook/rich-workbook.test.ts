import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { StylePatch, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildRichWorkbook, RICH_SHEET } from '../../support/rich-workbook';
import { validateXlsx } from '../../support/validate-xlsx';
import { partNames, partText, touchedParts } from '../../support/zip-parts';

const BEFORE = buildRichWorkbook();
const SCORES = 3;
const FLAG: StylePatch = { numberFormat: '0.00" ▲未达标"', fill: 'FFC7CE', shrinkToFit: true };
const NOTE = { author: '绩效评分', text: '【绩效评分】\n目标 ≥100,完成 90' };

function score(
  row: number,
  value: number,
  rest: { readonly style?: StylePatch; readonly note?: typeof NOTE } = {},
): WorkbookEdit {
  return { kind: 'cell', sheetId: '1', row, column: SCORES, content: { value, formula: null }, ...rest };
}

/** What scoring the form does: values, a flag with fill and note, a flag in words on a filled cell, a name. */
const SCORING: readonly WorkbookEdit[] = [
  score(2, 9, { style: FLAG, note: NOTE }),
  score(4, 7.5, { style: { numberFormat: '0.00" △未达标"' } }),
  score(5, 5.56, { style: FLAG, note: NOTE }),
  { kind: 'name', name: '绩效口径', formula: '"national-2020"' },
];

function scored(): Uint8Array {
  const workbook = openWorkbook(BEFORE, 'rich.xlsx');
  workbook.apply(SCORING, 'api');
  workbook.apply([score(6, 30.06)], 'calculation');
  return workbook.save();
}

const AFTER = scored();

test('the workbook has what departments’ files have, and the validator accepts it', () => {
  expect(partNames(BEFORE).length).toBeGreaterThanOrEqual(30);
  expect(validateXlsx(BEFORE)).toEqual([]);
  const workbook = openWorkbook(BEFORE, 'rich.xlsx');
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['自评表', 'visible'],
    ['经费', 'visible'],
    ['透视', 'visible'],
    ['字典', 'hidden'],
    ['设置', 'veryHidden'],
  ]);
  expect(workbook.sheets[0]?.undrawn).toEqual(['conditionalFormat', 'sparkline']);
  expect(workbook.sheets[1]?.undrawn).toEqual(['chart', 'picture']);
});

test('scoring touches the sheet, its notes, styles and names, and no other part', () => {
  expect(touchedParts(BEFORE, AFTER)).toEqual([
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/styles.xml',
    'xl/workbook.xml',
    RICH_SHEET,
  ]);
  expect(partNames(AFTER)).toEqual(partNames(BEFORE));
});

test('of the touched parts only the scores differ', () => {
  const withoutScores = (bytes: Uint8Array): string =>
    partText(bytes, RICH_SHEET).replaceAll(/<c r="D[3-7]"(?:[^>]*\/>|.*?<\/c>)/g, '');
  expect(withoutScores(AFTER)).toBe(withoutScores(BEFORE));
  const workbookPart = partText(AFTER, 'xl/workbook.xml')
    .replace('<definedName name="绩效口径">"national-2020"</definedName>', '')
    .replace(' fullCalcOnLoad="1"', '');
  expect(workbookPart).toBe(partText(BEFORE, 'xl/workbook.xml'));
});

test('the validator is as quiet as before', () => expect(validateXlsx(AFTER)).toEqual([]));

test('opened again it shows the scores, the new notes and the foreign ones', () => {
  const sheet = openWorkbook(AFTER, 'rich.xlsx').sheets[0];
  expect([2, 3, 4, 5, 6].map((row) => sheet?.cell(row, SCORES)?.value)).toEqual([9, 8, 7.5, 5.56, 30.06]);
  expect(sheet?.cell(6, SCORES)?.formula).toBe('=SUM(D3:D6)');
  expect(sheet?.style(2, SCORES)).toMatchObject({ numberFormat: FLAG.numberFormat, fill: 'FFC7CE', locked: false });
  expect(sheet?.style(4, SCORES)).toMatchObject({ numberFormat: '0.00" △未达标"', fill: 'DDEBF7' });
  expect(sheet?.style(2, SCORES).border.left?.style).toBe('thin');
  expect([sheet?.note(2, SCORES)?.text, sheet?.note(2, 1)?.author]).toEqual([NOTE.text, '审核员']);
});

test('the comment thread and its shadow are left alone', () => {
  const shadow = /<comment ref="C4".*?<\/comment>/s.exec(partText(BEFORE, 'xl/comments1.xml'))?.[0];
  expect(shadow).toContain('线程批注');
  expect(partText(AFTER, 'xl/comments1.xml')).toContain(shadow);
  const workbook = openWorkbook(AFTER, 'rich.xlsx');
  expect(() => workbook.apply([{ kind: 'cell', sheetId: '1', row: 3, column: 2, note: null }], 'api')).toThrow(
    expect.objectContaining({ code: 'threadedComment' }),
  );
});

test('taking everything back gives the very file', () => {
  const workbook = openWorkbook(BEFORE, 'rich.xlsx');
  workbook.apply(SCORING, 'api');
  workbook.undo();
  expect(Buffer.compare(workbook.save(), BEFORE)).toBe(0);
});

describe('marks, a list and a hidden sheet', () => {
  const MARK = {
    areas: [{ top: 2, left: 2, bottom: 5, right: 2 }],
    formula: 'LEN("绩效评分 error:1")>0',
    fill: 'FFD5D9',
    fontColor: null,
  };
  const FOREIGN = { author: '审核员', text: '数据来源:\n统计年鉴' };
  const JOINED = { ...FOREIGN, text: `${FOREIGN.text}\n──────────\n${NOTE.text}` };
  const MARKING: readonly WorkbookEdit[] = [
    { kind: 'conditionalFormat', sheetId: '1', id: 'ours', format: MARK },
    { kind: 'cell', sheetId: '1', row: 2, column: 1, note: JOINED },
    { kind: 'cell', sheetId: '2', row: 1, column: 1, note: NOTE },
  ];
  const ADDING: readonly WorkbookEdit[] = [
    { kind: 'addSheet', sheetId: 'list', name: '整改清单', visibility: 'visible' },
    {
      kind: 'cell',
      sheetId: 'list',
      row: 0,
      column: 0,
      content: { value: '位置', formula: null },
      style: { bold: true },
    },
    { kind: 'columnWidth', sheetId: 'list', column: 0, width: 18 },
    { kind: 'frozen', sheetId: 'list', rows: 1, columns: 0 },
    { kind: 'addSheet', sheetId: 'record', name: '绩效评分记录', visibility: 'veryHidden' },
    { kind: 'columnWidth', sheetId: '1', column: 0, width: 30 },
    { kind: 'name', name: '清单', formula: '整改清单!$A$1', sheetId: '2' },
  ];

  function changed(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
    const workbook = openWorkbook(bytes, 'rich.xlsx');
    workbook.apply(edits, 'api');
    return workbook.save();
  }

  const marked = changed(BEFORE, MARKING);
  const formats = (bytes: Uint8Array) => openWorkbook(bytes, 'rich.xlsx').sheets[0]?.conditionalFormats() ?? [];

  test('are read back, and the validator is as quiet as before', () => {
    const all = changed(marked, ADDING);
    expect(validateXlsx(all)).toEqual([]);
    const { sheets, names } = openWorkbook(all, 'rich.xlsx');
    expect(formats(all)).toEqual([{ id: expect.any(String), ...MARK }]);
    expect(sheets.slice(5).map(({ name, visibility }) => [name, visibility])).toEqual([
      ['整改清单', 'visible'],
      ['绩效评分记录', 'veryHidden'],
    ]);
    expect([sheets[0]?.note(2, 1), sheets[1]?.note(1, 1)?.text]).toEqual([{ row: 2, column: 1, ...JOINED }, NOTE.text]);
    expect([sheets[0]?.columnWidth(0), sheets[5]?.columnWidth(0), sheets[5]?.frozen.rows]).toEqual([30, 18, 1]);
    expect(names).toContainEqual({ name: '清单', sheetId: '2', formula: '整改清单!$A$1', hidden: false });
  });

  test('the marks leave every sheet, note and box byte for byte as it was', () => {
    const cleaned = changed(marked, [
      { kind: 'conditionalFormat', sheetId: '1', id: formats(marked)[0]?.id ?? '', format: null },
      { kind: 'cell', sheetId: '1', row: 2, column: 1, note: FOREIGN },
      { kind: 'cell', sheetId: '2', row: 1, column: 1, note: null },
    ]);
    const kept = partNames(BEFORE).filter((part) => !['xl/styles.xml', '[Content_Types].xml'].includes(part));
    expect(partNames(cleaned)).toEqual(partNames(BEFORE));
    for (const part of kept) expect([part, partText(cleaned, part)]).toEqual([part, partText(BEFORE, part)]);
  });
});
