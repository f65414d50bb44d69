import { HEADING_FILL } from '../../src/host/carried/heading-fill';
import type { SheetDraft } from '../../src/core/plan/sheet-draft';
import type { BuiltWorkbook } from './build-xlsx';
import { readAll } from './excel-workbook';
import { FORM, sheetOf, type OpenWorkbook } from './port-contract';
import { HOSTILE } from './port-contract-record';

export const DRAFT: SheetDraft = {
  name: '整改清单',
  rows: [
    ['位置', '问题', '数值', '责任人'],
    [{ formula: `=HYPERLINK("#'自评表'!E1","自评表!E1")`, result: '自评表!E1' }, '=不是公式', 11.33, null],
    [null, '未达标', 0.34, '张'],
  ],
  headingRows: 1,
  columnWidths: [18, 40, 8.43],
  clearBelow: 0,
};

/** How the second sheet is printed; the quotes around its name are the door's own. */
function printOf(opened: OpenWorkbook) {
  const { id, print } = sheetOf(opened, 1);
  const titles = opened.workbook.names.find(({ name, sheetId }) => name === '_xlnm.Print_Titles' && sheetId === id);
  const { landscape, paper, fit } = print;
  return { landscape, paper, fit, titles: titles?.formula.replaceAll("'", '') };
}

/** What every door does with a sheet written as a whole. */
export function sheetContract(open: (source: BuiltWorkbook) => Promise<OpenWorkbook>): void {
  const cellsOf = async (opened: OpenWorkbook, index: number) =>
    (await readAll(opened.port)).sheets[index]?.grid?.cells.map((row) =>
      row.map(({ value, formula }) => formula ?? value),
    );

  test('a sheet is added at the end, with headings, widths and frozen rows; texts stay texts, formulas are formulas', async () => {
    const opened = await open(FORM);
    expect(await opened.port.writeSheet(DRAFT)).toMatchObject({ ok: true });
    expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['自评表', '整改清单']);
    const sheet = sheetOf(opened, 1);
    expect(sheet.visibility).toBe('visible');
    expect(opened.workbook.activeSheetId).toBe(opened.workbook.sheets[0]?.id);
    expect(await cellsOf(opened, 1)).toEqual([
      ['位置', '问题', '数值', '责任人'],
      [`=HYPERLINK("#'自评表'!E1","自评表!E1")`, '=不是公式', 11.33, null],
      [null, '未达标', 0.34, '张'],
    ]);
    expect(sheet.style(0, 3)).toMatchObject({ fill: HEADING_FILL.slice(1), font: { bold: true } });
    expect(sheet.style(1, 0)).toMatchObject({ fill: null, alignment: { wrap: true, vertical: 'center' } });
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
    expect(printOf(opened)).toEqual({ landscape: true, paper: 9, fit: { wide: 1, tall: 0 }, titles: '整改清单!$1:$1' });
    expect(sheet.print).toMatchObject({ gridlines: true, footer: '&C&P / &N', centered: { across: true } });
    expect(sheet.print.margins).toEqual({ left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 });
    const widths = [0, 1, 2].map((column) => sheet.columnWidth(column));
    [18, 40, 8.43].forEach((width, column) => expect(Math.abs((widths[column] ?? 0) - width)).toBeLessThan(0.1));
  });

  test('a formula is shown in its format, and texts are offered in a column of a new sheet', async () => {
    const opened = await open(FORM);
    const rows = [
      ['资料', '率', '状态'],
      ['甲', { formula: '=1/3', result: 1 / 3, format: '0.00%' }, '已提交'],
    ];
    const draft = { ...DRAFT, rows, choices: [{ column: 2, texts: ['已提交', '待补充'] }] };
    expect(await opened.port.writeSheet(draft)).toMatchObject({ ok: true });
    const sheet = sheetOf(opened, 1);
    expect(sheet.cell(1, 1)?.formula).toBe('=1/3');
    expect([0, 1].map((row) => sheet.style(row, 1).numberFormat)).toEqual(['General', '0.00%']);
    const area = { top: 1, left: 2, bottom: 1999, right: 2 };
    expect(sheet.dataValidations()).toMatchObject([
      {
        areas: [area],
        type: 'list',
        formulas: ['"已提交,待补充"', null],
        hasDropDown: true,
        alert: { style: 'warning' },
      },
    ]);
    // One that is there keeps what people have set.
    expect(await opened.port.writeSheet({ ...draft, choices: [{ column: 1, texts: ['甲'] }] })).toMatchObject({
      ok: true,
    });
    expect(sheetOf(opened, 1).dataValidations()).toHaveLength(1);
  });

  test('numbers are shown in their format, to the right, and some rows are bold', async () => {
    const opened = await open(FORM);
    const rows = [
      ['位置', '总分'],
      ['甲', { number: 8.5, format: '0.00' }],
      ['合计', '不完整'],
    ];
    expect(await opened.port.writeSheet({ ...DRAFT, rows, boldRows: [2] })).toMatchObject({ ok: true });
    const sheet = sheetOf(opened, 1);
    expect(sheet.cell(1, 1)?.value).toBe(8.5);
    expect([0, 1, 2].map((row) => sheet.style(row, 1).alignment.horizontal)).toEqual(['right', 'right', 'right']);
    expect([1, 2].map((row) => sheet.style(row, 1).numberFormat)).toEqual(['0.00', 'General']);
    expect([0, 1, 2].map((row) => sheet.style(row, 0).font.bold)).toEqual([true, false, true]);
  });

  test('a column of no width is out of sight, and its texts make no row higher', async () => {
    const opened = await open(FORM);
    await opened.port.writeSheet({ ...DRAFT, columnWidths: [18, 40, 8.43, 0] });
    const sheet = sheetOf(opened, 1);
    expect([2, 3].map((column) => sheet.columnWidth(column) === 0)).toEqual([false, true]);
    expect([2, 3].map((column) => sheet.style(2, column).alignment.wrap)).toEqual([true, false]);
  });

  test('written again, it is the same sheet: rows below are emptied, columns to the right stay', async () => {
    const opened = await open(FORM);
    await opened.port.writeSheet(DRAFT);
    const { id } = sheetOf(opened, 1);
    opened.workbook.apply(
      [{ kind: 'cell', sheetId: id, row: 2, column: 5, content: { value: '备注', formula: null } }],
      'user',
    );
    const shorter = { ...DRAFT, rows: DRAFT.rows.slice(0, 2), clearBelow: 1 };
    expect(await opened.port.writeSheet(shorter)).toMatchObject({ ok: true });
    expect(opened.workbook.sheets).toHaveLength(2);
    expect((await cellsOf(opened, 1))?.[2]).toEqual([null, null, null, null, null, '备注']);
  });

  test('written again, it is printed as people have set it up since', async () => {
    const opened = await open(FORM);
    await opened.port.writeSheet(DRAFT);
    const { id: sheetId, print } = sheetOf(opened, 1);
    opened.workbook.apply(
      [
        { kind: 'print', sheetId, print: { ...print, landscape: false, paper: 8, fit: null } },
        { kind: 'name', name: '_xlnm.Print_Titles', sheetId, formula: null },
      ],
      'user',
    );
    await opened.port.writeSheet(DRAFT);
    expect(printOf(opened)).toEqual({ landscape: false, paper: 8, fit: null, titles: undefined });
  });

  test('hostile texts are stored as they are', async () => {
    const opened = await open(FORM);
    const texts = HOSTILE.filter((text) => !/[^\n\u0020-\uD7FF\uE000-\uFFFD]/.test(text));
    expect(await opened.port.writeSheet({ ...DRAFT, rows: texts.map((text) => [text]), headingRows: 0 })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(texts.map((_, row) => sheetOf(opened, 1).cell(row, 0))).toMatchObject(
      texts.map((value) => ({ value, formula: null })),
    );
    expect(sheetOf(opened, 1).frozen).toEqual({ rows: 0, columns: 0 });
  });

  test('a protected sheet of that name is left as it is', async () => {
    const opened = await open({ sheets: [{ name: '整改清单', cells: { A1: '旧' }, protected: true }] });
    expect(await opened.port.writeSheet(DRAFT)).toMatchObject({
      ok: false,
      error: { code: 'protected', sheet: '整改清单' },
    });
    expect(sheetOf(opened).cell(0, 0)?.value).toBe('旧');
  });
}
