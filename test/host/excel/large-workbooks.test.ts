import { openInExcel, readAll } from '../../support/excel-workbook';
import { changeOf, sheetOf } from '../../support/port-contract';
import { formatsOf, HINTS } from '../../support/port-contract-marks';

const ROWS = 4_000;
const TALL = {
  sheets: [
    {
      name: '长表',
      cells: Object.fromEntries(
        Array.from({ length: ROWS }, (_, row) => [
          [`A${row + 1}`, `指标${row}`],
          [`B${row + 1}`, row],
        ]).flat(),
      ),
    },
    { name: '短表', cells: { A1: 1 } },
  ],
};
const scores = Array.from({ length: ROWS }, (_, row) => ({ row, column: 2, value: `得分${row}` }));

test('what is too large for one answer or one request goes in parts, to the same effect', async () => {
  const open = await openInExcel(TALL, { payloadLimit: 40_000 });
  const whole = await openInExcel(TALL);
  const reading = await readAll(open.port);
  expect(JSON.stringify(reading)).toEqual(JSON.stringify(await readAll(whole.port)));
  const again = await openInExcel(TALL, { payloadLimit: 40_000 });
  const own = await readAll(again.port);
  expect(await again.port.apply([{ ...changeOf(own, scores), marks: [HINTS] }])).toMatchObject({ ok: true });
  expect(sheetOf(again).cell(ROWS - 1, 2)?.value).toBe(`得分${ROWS - 1}`);
  expect(formatsOf(sheetOf(again))).toHaveLength(1);
});

test('of a write in parts nothing stays when a later part is refused', async () => {
  const open = await openInExcel(TALL, { payloadLimit: 40_000 });
  const reading = await readAll(open.port);
  let writes = 0;
  open.host.setFaults((request) =>
    request.writes && ++writes === 20 ? { kind: 'action', action: 6, code: 'AccessDenied' } : null,
  );
  const change = { ...changeOf(reading, scores), marks: [HINTS] };
  expect(await open.port.apply([change])).toMatchObject({ ok: false, error: { code: 'protected', sheet: '长表' } });
  expect(writes).toBeGreaterThan(20);
  expect([sheetOf(open).cell(0, 2), sheetOf(open).cell(ROWS - 1, 2), formatsOf(sheetOf(open))]).toEqual([
    null,
    null,
    [],
  ]);
});

test.each(['once', 'for good'])(
  "another person's edit while a write in parts is under way (%s) is noticed",
  async (how) => {
    const open = await openInExcel(TALL, { payloadLimit: 40_000 });
    const reading = await readAll(open.port);
    let writes = 0;
    open.host.setFaults((request) => {
      if (request.writes && ++writes >= 12 && (how === 'for good' || writes === 12)) {
        const content = { value: writes, formula: null };
        open.workbook.apply([{ kind: 'cell', sheetId: sheetOf(open).id, row: ROWS - 1, column: 1, content }], 'user');
      }
      return null;
    });
    expect(await open.port.apply([changeOf(reading, scores)])).toMatchObject({
      ok: false,
      error: { code: 'changedMeanwhile' },
    });
    expect([sheetOf(open).cell(0, 2), sheetOf(open).cell(ROWS - 1, 2)]).toEqual([null, null]);
  },
);

test('a sheet with more cells than Excel reads is named with its last cell, in the workbook and alone', async () => {
  const far = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`CW${50_001 - i}`, 2]));
  const open = await openInExcel({ sheets: [{ name: '巨表', cells: { A1: 1, ...far } }] }, { payloadLimit: 100_000 });
  const error = { code: 'tooLarge', sheet: '巨表', detail: 'CW50001' };
  expect(await open.port.read('workbook')).toMatchObject({ ok: false, error });
  expect(await open.port.read('activeSheet')).toMatchObject({ ok: false, error });
});

test('a stray cell in the last row of a sheet is no part of what is read', async () => {
  const cells = { A1: '指标', E2: 5, A1048576: 1 };
  const open = await openInExcel({ sheets: [{ name: '自评表', cells }] }, { payloadLimit: 100_000 });
  const { sheets } = await readAll(open.port);
  expect(sheets[0]?.grid?.area).toEqual({ top: 0, left: 0, bottom: 1, right: 4 });
});

test.each([
  ['for a moment', 1, 'editing'],
  ['and goes on', 1_000, 'notWritten'],
] as const)(
  'a cell being edited between two parts of a write, %s: nothing is left, or the sheet is named',
  async (_, times, code) => {
    const open = await openInExcel(TALL, { payloadLimit: 40_000 });
    const reading = await readAll(open.port);
    let writes = 0;
    open.host.setFaults((request) => {
      if (request.writes) writes += 1;
      return writes >= 12 && writes < 12 + times ? { kind: 'request', code: 'InvalidOperationInCellEditMode' } : null;
    });
    expect(await open.port.apply([changeOf(reading, scores)])).toMatchObject({
      ok: false,
      error: { code, sheet: '长表' },
    });
    expect(sheetOf(open).cell(0, 2)?.value ?? null).toBe(code === 'editing' ? null : '得分0');
  },
);
