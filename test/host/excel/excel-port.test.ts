import { openInExcel, readAll } from '../../support/excel-workbook';
import { changeOf, flag, FORM, picture, sheetOf } from '../../support/port-contract';
import { HINTS } from '../../support/port-contract-marks';

test('reading takes one round trip for one sheet and two for any number', async () => {
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

test('writing, reading back and checking the inputs take one round trip, marks and notes one more, and looking under a flag where something lies', async () => {
  const open = await openInExcel(FORM);
  const change = changeOf(await readAll(open.port), [flag(0, 4), { row: 0, column: 3, value: 25 }]);
  const bare = { ...change, cells: change.cells.map(({ note: _note, ...cell }) => cell) };
  const plain = { ...bare, cells: bare.cells.map(({ mark: _mark, ...cell }) => cell) };
  for (const [wanted, syncs] of [
    [bare, 1],
    [change, 3],
    [{ ...plain, marks: [HINTS] }, 2],
  ] as const) {
    await readAll(open.port);
    open.host.statistics.reset();
    expect((await open.port.apply([{ ...wanted, basis: null }])).ok).toBe(true);
    expect(open.host.statistics.syncs).toBe(syncs);
  }
});

test('only numbers, texts and truth values reach Excel', async () => {
  const open = await openInExcel(FORM);
  const change = changeOf(await readAll(open.port), [{ row: 0, column: 4, value: Number.NaN }]);
  await expect(open.port.apply([change])).rejects.toThrow('no number to write');
  expect(sheetOf(open).cell(0, 4)?.value).toBe(11);
});

test('a sheet that was not read is not written: nothing could be put back', async () => {
  const open = await openInExcel({
    sheets: [
      { name: '一', cells: { A1: 1 } },
      { name: '二', cells: { A1: 2 } },
    ],
  });
  const reading = await readAll(open.port);
  const [first, second] = reading.sheets.map(({ id }) => ({
    sheetId: id,
    cells: [{ row: 0, column: 0, value: 3 }],
    basis: null,
  }));
  if (!first || !second) throw new Error('two sheets are wanted');
  await open.port.read('activeSheet');
  expect(await open.port.apply([first])).toMatchObject({ ok: true });
  await expect(open.port.apply([second])).rejects.toThrow('was not read');
  expect(sheetOf(open, 1).cell(0, 0)?.value).toBe(2);
});

test('an Excel of 2019 (ExcelApi 1.9) gets words and fill, no notes', async () => {
  const open = await openInExcel(FORM, { excelApi: '1.9' });
  expect(open.port.canWriteNotes).toBe(false);
  const { note: _note, ...words } = flag(0, 4);
  const applied = await open.port.apply([changeOf(await readAll(open.port), [words])]);
  expect(applied.ok).toBe(true);
  expect(sheetOf(open).style(0, 4).fill).toBe('FFC7CE');
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

test.each([undefined, 'FFF2CC'])(
  'a failure at any action of the write, once or for good, leaves all written or nothing (own fill: %s)',
  async (fill) => {
    const cells = { ...FORM.sheets[0]?.cells, E1: { value: 11, ...(fill !== undefined && { fill }) } };
    for (let action = 0; action < 24; action++) {
      for (const lasting of [false, true]) {
        const open = await openInExcel({ sheets: [{ name: '自评表', cells }] });
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
        const done = faults === 0 || !lasting;
        const outcome = { action, lasting, faults, done: applied.ok, unchanged, fill: sheetOf(open).style(0, 4).fill };
        const expected = done ? (fill ?? 'FFC7CE') : (fill ?? null);
        expect(outcome).toEqual({ action, lasting, faults, done, unchanged: !done, fill: expected });
      }
    }
  },
);

test('a row of the pane selects its cell', async () => {
  const open = await openInExcel(FORM);
  const selected = jest.fn();
  open.host.onSelect(selected);
  const [sheet] = (await readAll(open.port)).sheets;
  await open.port.select(sheet?.id ?? '', 0, 4);
  expect(selected).toHaveBeenCalledWith(expect.objectContaining({ top: 0, left: 4 }));
});
