import { cellAddress, parseCellAddress } from '../../src/core/grid/address';
import type { CellValue } from '../../src/core/grid/grid';
import {
  NOTE_MARK,
  type CellChange,
  type SheetChange,
  type WorkbookPort,
  type WorkbookReading,
} from '../../src/host/port';
import type { Workbook, WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';
import type { BuiltWorkbook } from './build-xlsx';
import { readAll } from './excel-workbook';
import { turns } from './turns';

/** A workbook and the door to it. */
export interface OpenWorkbook {
  readonly workbook: Workbook;
  readonly port: WorkbookPort;
}

/** One form with a missed target. */
export const FORM: BuiltWorkbook = {
  sheets: [{ name: '自评表', cells: { A1: '材料减少率', B1: 0.6, C1: 0.34, D1: 20, E1: 11 } }],
};

export const FLAGGED = { numberFormat: 'General" ▲未达标"', wordsOnlyFormat: 'General" △未达标"' };

/** A note of ours, as the add-in words it: where it stands on the first line. */
export const noteOn = (row: number, column: number, text: string): string =>
  `${NOTE_MARK}${cellAddress({ row, column })}\n${text}`;

/** A score with the unmet flag. */
export const flag = (row: number, column: number): CellChange => ({
  row,
  column,
  value: 16,
  numberFormat: FLAGGED.numberFormat,
  mark: { kind: 'set', wordsOnlyFormat: FLAGGED.wordsOnlyFormat },
  note: noteOn(row, column, '目标 60%，实际 34%'),
});

/** A change of one sheet, computed from what was read. */
export function changeOf(reading: WorkbookReading, cells: readonly CellChange[], sheet = 0): SheetChange {
  const { id, grid } = reading.sheets[sheet] ?? { id: '', grid: null };
  const basis = grid && { area: grid.area, values: grid.cells.map((row) => row.map((cell) => cell.value)) };
  return { sheetId: id, cells, basis };
}

export function sheetOf({ workbook }: OpenWorkbook, index = 0): WorkbookSheet {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** Everything in the first rows and columns of a sheet that a change could touch. */
export function picture(sheet: WorkbookSheet): unknown {
  const places = [0, 1, 2].flatMap((row) => [0, 1, 2, 3, 4, 5].map((column) => [row, column] as const));
  return places.map(([row, column]) => ({
    value: sheet.cell(row, column)?.value ?? null,
    formula: sheet.cell(row, column)?.formula ?? null,
    style: sheet.style(row, column),
    note: sheet.note(row, column),
  }));
}

/** What every door to a workbook does, whatever is behind it. */
export function portContract(open: (source: BuiltWorkbook) => Promise<OpenWorkbook>): void {
  test('gives values, errors, formulas, formats and where the used part begins', async () => {
    const { port } = await open({
      sheets: [
        {
          name: '表',
          cells: {
            C3: { value: 0.34, numberFormat: '0%' },
            D3: { formula: 'C3*2', value: 0.68 },
            E3: { value: { error: '#DIV/0!' } },
            F3: true,
            G3: '=不是公式',
          },
        },
        { name: '空', cells: {} },
      ],
    });
    const [sheet, empty] = (await readAll(port)).sheets;
    expect(empty?.grid).toBeNull();
    expect(sheet?.grid?.area).toEqual({ top: 2, left: 2, bottom: 2, right: 6 });
    expect(sheet?.grid?.cells[0]).toMatchObject([
      { value: 0.34, formula: null, numberFormat: '0%' },
      { value: 0.68, formula: '=C3*2' },
      { value: { error: '#DIV/0!' }, formula: null },
      { value: true },
      { value: '=不是公式', formula: null },
    ]);
  });

  test('tells what is merged where it is asked', async () => {
    const { port } = await open({
      sheets: [
        { name: '自评表', cells: { A1: '分值', B2: 20 }, merges: ['A1:C1', 'B2:B3'] },
        { name: '二', cells: { A1: 1 } },
      ],
    });
    const [first, second] = (await readAll(port)).sheets;
    const told = await port.merges([first?.id ?? '', second?.id ?? '']);
    if (!told.ok) throw new Error(told.error.code);
    expect(told.value.get(first?.id ?? '')).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 2, right: 1 },
    ]);
    expect(told.value.get(second?.id ?? '')).toEqual([]);
  });

  test('tells hidden and protected sheets, our own notes from others, and the rule set the workbook carries', async () => {
    const { port } = await open({
      sheets: [
        { name: '一', cells: { A1: 1 }, notes: { A1: { author: '复核', text: '请核对' } } },
        {
          name: '二',
          cells: { A1: 1 },
          notes: { A1: { author: '绩效评分', text: `${NOTE_MARK}\n差 26` } },
          protected: true,
        },
        { name: '三', cells: { A1: 1 }, visibility: 'hidden' },
      ],
      names: [{ name: '绩效口径', formula: '"shijiazhuang-2019"' }],
    });
    const reading = await readAll(port);
    expect(reading.ruleSet).toBe('shijiazhuang-2019');
    expect(reading.sheets.map(({ hidden, protected: locked, ownNotes }) => ({ hidden, locked, ownNotes }))).toEqual([
      { hidden: false, locked: false, ownNotes: [] },
      { hidden: false, locked: true, ownNotes: [`${NOTE_MARK}\n差 26`] },
      { hidden: true, locked: false, ownNotes: [] },
    ]);
  });

  test.each([true, false])(
    'says whether dates count from 1904 (%s), for the workbook and for every sheet',
    async (date1904) => {
      const { port } = await open({ ...FORM, date1904 });
      const reading = await readAll(port);
      expect([reading.date1904, reading.sheets[0]?.grid?.date1904]).toEqual([date1904, date1904]);
    },
  );

  test('values, format, fill and note arrive together, and the inverse puts everything back', async () => {
    const opened = await open(FORM);
    const before = picture(sheetOf(opened));
    const reading = await readAll(opened.port);
    const applied = await opened.port.apply([changeOf(reading, [flag(0, 4), { row: 0, column: 3, value: 25 }])]);
    if (!applied.ok) throw new Error(applied.error.code);
    const sheet = sheetOf(opened);
    expect(sheet.cell(0, 4)?.value).toBe(16);
    expect(sheet.cell(0, 3)?.value).toBe(25);
    expect(sheet.style(0, 4)).toMatchObject({
      fill: 'FFC7CE',
      numberFormat: FLAGGED.numberFormat,
      alignment: { shrinkToFit: true },
    });
    expect(sheet.note(0, 4)?.text).toContain('实际 34%');
    await readAll(opened.port);
    expect((await opened.port.apply(applied.value.inverse)).ok).toBe(true);
    expect(picture(sheetOf(opened))).toEqual(before);
  });

  test.each(['FFF2CC', 'FFC7CE'])(
    'a fill of its own (%s) stays, also when undone: the flag is in words and note',
    async (fill) => {
      const opened = await open({ sheets: [{ name: '自评表', cells: { A1: '率', E1: { value: 11, fill } } }] });
      const before = picture(sheetOf(opened));
      const applied = await opened.port.apply([changeOf(await readAll(opened.port), [flag(0, 4)])]);
      if (!applied.ok) throw new Error(applied.error.code);
      expect(sheetOf(opened).style(0, 4)).toMatchObject({
        fill,
        numberFormat: FLAGGED.wordsOnlyFormat,
        alignment: { shrinkToFit: false },
      });
      expect(sheetOf(opened).note(0, 4)?.text).toContain(NOTE_MARK);
      await readAll(opened.port);
      expect((await opened.port.apply(applied.value.inverse)).ok).toBe(true);
      expect(picture(sheetOf(opened))).toEqual(before);
    },
  );

  test('a cell its owner had shrunk to fit stays so, and unfilled: the flag is in words and note', async () => {
    const shrunk = { value: 11, shrinkToFit: true };
    const opened = await open({ sheets: [{ name: '自评表', cells: { A1: '率', E1: shrunk } }] });
    const before = picture(sheetOf(opened));
    const applied = await opened.port.apply([changeOf(await readAll(opened.port), [flag(0, 4)])]);
    if (!applied.ok) throw new Error(applied.error.code);
    expect(sheetOf(opened).style(0, 4)).toMatchObject({
      fill: null,
      numberFormat: FLAGGED.wordsOnlyFormat,
      alignment: { shrinkToFit: true },
    });
    await readAll(opened.port);
    expect((await opened.port.apply(applied.value.inverse)).ok).toBe(true);
    expect(picture(sheetOf(opened))).toEqual(before);
  });

  test('an error that was typed comes back when the score over it is undone', async () => {
    const opened = await open({ sheets: [{ name: '自评表', cells: { A1: '率', E1: { value: { error: '#N/A' } } } }] });
    const applied = await opened.port.apply([changeOf(await readAll(opened.port), [{ row: 0, column: 4, value: 16 }])]);
    if (!applied.ok) throw new Error(applied.error.code);
    expect(sheetOf(opened).cell(0, 4)?.value).toBe(16);
    expect((await opened.port.apply(applied.value.inverse)).ok).toBe(true);
    expect(sheetOf(opened).cell(0, 4)).toMatchObject({ value: { error: '#N/A' }, formula: null });
  });

  test('a score that a merged area swallows is told as not written, and nothing else stays written', async () => {
    const merged = { name: '自评表', cells: { A1: '率', C1: 5, D1: 1, E1: 11 }, merges: ['D1:E1'] };
    const opened = await open({ sheets: [merged] });
    const before = picture(sheetOf(opened));
    const cells = [2, 4].map((column) => ({ row: 0, column, value: 16 }));
    const { sheetId } = changeOf(await readAll(opened.port), []);
    expect(await opened.port.apply([{ sheetId, cells, basis: null }])).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^(?:covered|notWritten)$/) as unknown },
    });
    expect(picture(sheetOf(opened))).toEqual(before);
  });

  test('a text is stored as the text it is', async () => {
    const texts = ['=1+1', '-5', '@x', '#N/A', '0012', '34%', 'TRUE', '2019/1/1', '优', "'引号"];
    const opened = await open(FORM);
    const cells = texts.map((value, row) => ({ row: row + 1, column: 1, value }));
    const applied = await opened.port.apply([changeOf(await readAll(opened.port), cells)]);
    expect(applied.ok).toBe(true);
    expect(texts.map((_, row) => sheetOf(opened).cell(row + 1, 1))).toMatchObject(
      texts.map((value) => ({ value, formula: null })),
    );
  });

  test('the chosen rule set is kept in the workbook, and replaced by the next choice', async () => {
    const { port, workbook } = await open(FORM);
    for (const id of ['shijiazhuang-2019', 'a"b"="c', 'national-2020']) {
      expect(await port.saveRuleSet(id)).toMatchObject({ ok: true });
      expect((await readAll(port)).ruleSet).toBe(id);
    }
    expect(workbook.names.filter(({ name }) => name === '绩效口径')).toHaveLength(1);
  });

  test("another person's edit of an input is noticed, and nothing stays written", async () => {
    const opened = await open(FORM);
    const reading = await readAll(opened.port);
    const { id } = sheetOf(opened);
    opened.workbook.apply(
      [{ kind: 'cell', sheetId: id, row: 0, column: 2, content: { value: 0.5, formula: null } }],
      'user',
    );
    const before = picture(sheetOf(opened));
    const applied = await opened.port.apply([changeOf(reading, [flag(0, 4)])]);
    expect(applied).toMatchObject({ ok: false, error: { code: 'changedMeanwhile' } });
    expect(picture(sheetOf(opened))).toEqual(before);
  });

  test.each<[string, CellValue, string | null, string]>([
    ['a figure over the one that was read', 12, null, 'E1'],
    ['a formula that gives what was read', 11, '=10+1', 'E1'],
    ['a figure where nothing stood', 7, null, 'E2'],
  ])('what somebody types meanwhile into a cell to be written stays: %s', async (_, value, formula, address) => {
    const opened = await open({ sheets: [{ name: '自评表', cells: { ...FORM.sheets[0]?.cells, A2: '合计' } }] });
    const reading = await readAll(opened.port);
    const { id } = sheetOf(opened);
    const { row, column } = parseCellAddress(address) ?? { row: 0, column: 0 };
    opened.workbook.apply([{ kind: 'cell', sheetId: id, row, column, content: { value, formula } }], 'user');
    const before = picture(sheetOf(opened));
    const cells = [flag(0, 4), { row: 1, column: 4, value: 16 }];
    const applied = await opened.port.apply([changeOf(reading, cells)]);
    expect(applied).toMatchObject({ ok: false, error: { code: 'changedMeanwhile' } });
    // A formula that was put back is calculated by Excel.
    if (formula !== null) expect(sheetOf(opened).cell(row, column)).toMatchObject({ formula });
    else expect(picture(sheetOf(opened))).toEqual(before);
  });

  test('a protected sheet among others: it is named and no sheet stays half written', async () => {
    const opened = await open({
      sheets: [
        { name: '一', cells: { A1: 1 } },
        { name: '二', cells: { A1: 1 }, protected: true },
      ],
    });
    const reading = await readAll(opened.port);
    const change = [0, 1].map((sheet) => changeOf(reading, [{ row: 0, column: 0, value: 9 }], sheet));
    expect(await opened.port.apply(change)).toMatchObject({ ok: false, error: { code: 'protected', sheet: '二' } });
    expect([0, 1].map((index) => sheetOf(opened, index).cell(0, 0)?.value)).toEqual([1, 1]);
  });

  test('a change by a person is reported, our own is not', async () => {
    const opened = await open(FORM);
    const heard = jest.fn();
    const stop = await opened.port.onChanged(heard);
    await opened.port.apply([changeOf(await readAll(opened.port), [flag(0, 4)])]);
    await turns();
    expect(heard).not.toHaveBeenCalled();
    const { id } = sheetOf(opened);
    const edit = { kind: 'cell', sheetId: id, row: 0, column: 2, content: { value: 0.61, formula: null } } as const;
    opened.workbook.apply([edit], 'user');
    await turns();
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await turns();
    opened.workbook.apply([edit], 'user');
    await turns();
    expect(heard).toHaveBeenCalledTimes(1);
  });
}
