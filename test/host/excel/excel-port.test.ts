import { NOTE_MARK, type CellChange, type SheetChange, type WorkbookReading } from '../../../src/host/port';
import type { WorkbookSheet } from '../../../src/workbook/workbook-types';
import type { BuiltWorkbook } from '../../support/build-xlsx';
import { openInExcel, readAll, type ExcelWorkbook } from '../../support/excel-workbook';

const FORM: BuiltWorkbook = {
  sheets: [{ name: '自评表', cells: { A1: '材料减少率', B1: 0.6, C1: 0.34, D1: 20, E1: 11 } }],
};

const FLAGGED = { numberFormat: 'General" ▲未达标"', wordsOnlyFormat: 'General" △未达标"' };

const flag = (row: number, column: number): CellChange => ({
  row,
  column,
  value: 16,
  numberFormat: FLAGGED.numberFormat,
  mark: { kind: 'set', wordsOnlyFormat: FLAGGED.wordsOnlyFormat },
  note: `${NOTE_MARK}\n目标 60%，实际 34%`,
});

/** A change of one sheet, computed from what was read. */
function changeOf(reading: WorkbookReading, cells: readonly CellChange[], sheet = 0): SheetChange {
  const { id, grid } = reading.sheets[sheet] ?? { id: '', grid: null };
  const basis = grid && { area: grid.area, values: grid.cells.map((row) => row.map((cell) => cell.value)) };
  return { sheetId: id, cells, basis, notedCells: [] };
}

function sheetOf({ workbook }: ExcelWorkbook, index = 0): WorkbookSheet {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** Everything in the first rows and columns of a sheet that a change could touch. */
function picture(sheet: WorkbookSheet): unknown {
  const places = [0, 1, 2].flatMap((row) => [0, 1, 2, 3, 4, 5].map((column) => [row, column] as const));
  return places.map(([row, column]) => ({
    cell: sheet.cell(row, column) ?? { value: null, formula: null },
    style: sheet.style(row, column),
    note: sheet.note(row, column)?.text ?? null,
  }));
}

describe('reading', () => {
  test('takes one round trip for one sheet and two for any number', async () => {
    const one = await openInExcel(FORM);
    await readAll(one.port);
    expect(one.host.statistics.syncs).toBe(1);
    const many = await openInExcel({
      sheets: Array.from({ length: 40 }, (_, i) => ({ name: `表${i}`, cells: { A1: i } })),
    });
    expect((await readAll(many.port)).sheets.map((sheet) => sheet.grid?.cells[0]?.[0]?.value)).toEqual(
      Array.from({ length: 40 }, (_, i) => i),
    );
    expect(many.host.statistics.syncs).toBe(2);
  });

  test('gives values, errors, formulas, formats and where the used part begins', async () => {
    const { port } = await openInExcel({
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

  test('tells hidden and protected sheets, our own notes from others, and the rule set the workbook carries', async () => {
    const { port } = await openInExcel({
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
});

describe('writing', () => {
  test('values, format, fill and note arrive in one round trip, and the inverse puts everything back', async () => {
    const open = await openInExcel(FORM);
    const before = picture(sheetOf(open));
    const reading = await readAll(open.port);
    open.host.statistics.reset();
    const applied = await open.port.apply([changeOf(reading, [flag(0, 4), { row: 0, column: 3, value: 25 }])]);
    expect(open.host.statistics.syncs).toBe(1);
    if (!applied.ok) throw new Error(applied.error.code);
    const sheet = sheetOf(open);
    expect(sheet.cell(0, 4)?.value).toBe(16);
    expect(sheet.cell(0, 3)?.value).toBe(25);
    expect(sheet.style(0, 4)).toMatchObject({
      fill: 'FFC7CE',
      numberFormat: FLAGGED.numberFormat,
      alignment: { shrinkToFit: true },
    });
    expect(sheet.note(0, 4)?.text).toContain('实际 34%');
    await readAll(open.port);
    expect((await open.port.apply(applied.value.inverse)).ok).toBe(true);
    expect(picture(sheetOf(open))).toEqual(before);
  });

  test('a fill of its own stays: the flag is then in the words and the note', async () => {
    const open = await openInExcel({
      sheets: [{ name: '自评表', cells: { A1: '率', E1: { value: 11, fill: 'FFF2CC' } } }],
    });
    const applied = await open.port.apply([changeOf(await readAll(open.port), [flag(0, 4)])]);
    expect(applied.ok).toBe(true);
    expect(sheetOf(open).style(0, 4)).toMatchObject({
      fill: 'FFF2CC',
      numberFormat: FLAGGED.wordsOnlyFormat,
      alignment: { shrinkToFit: false },
    });
    expect(sheetOf(open).note(0, 4)?.text).toContain(NOTE_MARK);
  });

  test("somebody else's note stays, and it is said where", async () => {
    const open = await openInExcel({
      sheets: [{ name: '自评表', cells: { A1: '率', E1: 11 }, notes: { E1: { author: '复核', text: '请核对' } } }],
    });
    const applied = await open.port.apply([changeOf(await readAll(open.port), [flag(0, 4)])]);
    expect(applied.ok && applied.value.foreignNotes).toEqual([{ sheet: '自评表', row: 0, column: 4 }]);
    expect(sheetOf(open).note(0, 4)).toMatchObject({ text: '请核对', author: '复核' });
    expect(sheetOf(open).cell(0, 4)?.value).toBe(16);
  });

  test('a text is stored as the text it is', async () => {
    const texts = ['=1+1', '-5', '@x', '0012', '34%', 'TRUE', '2019/1/1', '优', "'引号"];
    const open = await openInExcel(FORM);
    const cells = texts.map((value, row) => ({ row: row + 1, column: 1, value }));
    const applied = await open.port.apply([changeOf(await readAll(open.port), cells)]);
    expect(applied.ok).toBe(true);
    expect(texts.map((_, row) => sheetOf(open).cell(row + 1, 1))).toMatchObject(
      texts.map((value) => ({ value, formula: null })),
    );
  });

  test('only numbers, texts and truth values reach Excel', async () => {
    const open = await openInExcel(FORM);
    const change = changeOf(await readAll(open.port), [{ row: 0, column: 4, value: Number.NaN }]);
    await expect(open.port.apply([change])).rejects.toThrow('no number to write');
    expect(sheetOf(open).cell(0, 4)?.value).toBe(11);
  });

  test('an Excel of 2019 (ExcelApi 1.9) gets words and fill, no notes', async () => {
    const open = await openInExcel(FORM, { excelApi: '1.9' });
    expect(open.port.canWriteNotes).toBe(false);
    const { note: _note, ...words } = flag(0, 4);
    const applied = await open.port.apply([changeOf(await readAll(open.port), [words])]);
    expect(applied.ok).toBe(true);
    expect(sheetOf(open).style(0, 4).fill).toBe('FFC7CE');
  });

  test('the chosen rule set is kept in the workbook, and replaced by the next choice', async () => {
    const { port, workbook } = await openInExcel(FORM);
    await port.saveRuleSet('shijiazhuang-2019');
    expect((await readAll(port)).ruleSet).toBe('shijiazhuang-2019');
    await port.saveRuleSet('national-2020');
    expect((await readAll(port)).ruleSet).toBe('national-2020');
    expect(workbook.names.filter(({ name }) => name === '绩效口径')).toHaveLength(1);
  });
});

describe('when something comes between', () => {
  test("another person's edit of an input is noticed, and nothing stays written", async () => {
    const open = await openInExcel(FORM);
    const reading = await readAll(open.port);
    const { id } = sheetOf(open);
    open.workbook.apply(
      [{ kind: 'cell', sheetId: id, row: 0, column: 2, content: { value: 0.5, formula: null } }],
      'user',
    );
    const before = picture(sheetOf(open));
    const applied = await open.port.apply([changeOf(reading, [flag(0, 4)])]);
    expect(applied).toMatchObject({ ok: false, error: { code: 'changedMeanwhile' } });
    expect(picture(sheetOf(open))).toEqual(before);
  });

  test('a cell being edited: nothing is read or written', async () => {
    const open = await openInExcel(FORM);
    const reading = await readAll(open.port);
    open.host.setEditing(true);
    expect(await open.port.read('workbook')).toMatchObject({ ok: false, error: { code: 'editing' } });
    expect(await open.port.apply([changeOf(reading, [flag(0, 4)])])).toMatchObject({
      ok: false,
      error: { code: 'editing' },
    });
    expect(sheetOf(open).cell(0, 4)?.value).toBe(11);
  });

  test('a protected sheet among others: it is named and no sheet stays half written', async () => {
    const open = await openInExcel({
      sheets: [
        { name: '一', cells: { A1: 1 } },
        { name: '二', cells: { A1: 1 }, protected: true },
      ],
    });
    const reading = await readAll(open.port);
    const change = [0, 1].map((sheet) => changeOf(reading, [{ row: 0, column: 0, value: 9 }], sheet));
    expect(await open.port.apply(change)).toMatchObject({ ok: false, error: { code: 'protected', sheet: '二' } });
    expect([0, 1].map((index) => sheetOf(open, index).cell(0, 0)?.value)).toEqual([1, 1]);
  });

  test('a failure at any action of the write, once or for good, leaves all written or nothing', async () => {
    for (let action = 0; action < 24; action++) {
      for (const lasting of [false, true]) {
        const open = await openInExcel(FORM);
        const reading = await readAll(open.port);
        const before = JSON.stringify(picture(sheetOf(open)));
        let faults = 0;
        open.host.setFaults((request) =>
          request.writes && request.actions > action && (lasting ? faults < 3 : faults === 0) && ++faults > 0
            ? { kind: 'action', action, code: 'GeneralException' }
            : null,
        );
        const applied = await open.port.apply([changeOf(reading, [flag(0, 4), { row: 0, column: 3, value: 25 }])]);
        const unchanged = JSON.stringify(picture(sheetOf(open))) === before;
        expect({ action, lasting, half: applied.ok === unchanged }).toEqual({ action, lasting, half: false });
        if (faults > 0) expect(applied.ok).toBe(!lasting);
      }
    }
  }, 60_000);
});

test('a change by a person is reported, our own is not', async () => {
  const open = await openInExcel(FORM);
  const heard = jest.fn();
  const stop = await open.port.onChanged(heard);
  await open.port.apply([changeOf(await readAll(open.port), [flag(0, 4)])]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).not.toHaveBeenCalled();
  const { id } = sheetOf(open);
  const edit = { kind: 'cell', sheetId: id, row: 0, column: 2, content: { value: 0.61, formula: null } } as const;
  open.workbook.apply([edit], 'user');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  open.workbook.apply([edit], 'user');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a row of the pane selects its cell', async () => {
  const open = await openInExcel(FORM);
  const selected = jest.fn();
  open.host.onSelect(selected);
  const [sheet] = (await readAll(open.port)).sheets;
  await open.port.select(sheet?.id ?? '', 0, 4);
  expect(selected).toHaveBeenCalledWith(expect.objectContaining({ top: 0, left: 4 }));
});
