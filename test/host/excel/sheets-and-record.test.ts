import type { Fault } from '../../../src/stand-in/office-host/page/request-plan';
import { type ExcelWorkbook, openInExcel, readAll } from '../../support/excel-workbook';
import { FORM, sheetOf } from '../../support/port-contract';
import { DRAFT } from '../../support/port-contract-sheet';

const contents = (open: ExcelWorkbook): unknown =>
  [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => sheetOf(open, 1).cell(row, column)?.value ?? null));

const OTHER = {
  ...DRAFT,
  rows: [
    ['位置', '新'],
    ['=旧文字', 2],
    [null, null],
  ],
  columnWidths: [10],
};

test('a sheet that cannot be written is left as it was, whichever action fails', async () => {
  for (let action = 0; action < 30; action += 2) {
    const open = await openInExcel(FORM);
    expect(await open.port.writeSheet(OTHER)).toMatchObject({ ok: true });
    const before = contents(open);
    let writes = 0;
    const fault: Fault = { kind: 'action', action, code: 'AccessDenied' };
    open.host.setFaults((request) => (request.writes && request.actions > action && writes++ === 0 ? fault : null));
    const written = await open.port.writeSheet(DRAFT);
    if (written.ok) expect(writes).toBe(0);
    else {
      expect(written).toMatchObject({ error: { code: 'protected', sheet: '整改清单' } });
      expect(contents(open)).toEqual(before);
    }
  }
});

test('a large sheet goes in parts', async () => {
  const open = await openInExcel(FORM, { payloadLimit: 5_000_000 });
  const rows = Array.from({ length: 12_000 }, (_, i) => [
    `表${i}`,
    '目标值与实际完成值单位不一致，请核对后重新填写'.repeat(3),
    i,
  ]);
  expect(await open.port.writeSheet({ ...DRAFT, rows })).toMatchObject({ ok: true });
  expect(sheetOf(open, 1).cell(11_999, 2)?.value).toBe(11_999);
});

test('of a record that fails on its way one copy is whole, before or after', async () => {
  for (let action = 0; action < 16; action++) {
    const open = await openInExcel(FORM);
    await open.port.saveRecord('"alt"');
    let writes = 0;
    const fault: Fault = { kind: 'action', action, code: 'GeneralException' };
    open.host.setFaults((request) => (request.writes && writes++ === 0 ? fault : null));
    await open.port.saveRecord('"neu"');
    open.host.setFaults(null);
    const { record } = await readAll(open.port);
    expect(['"alt"', '"neu"']).toContain(record.xml);
    expect(['"alt"', '"neu"']).toContain(record.sheet);
  }
});

test.each(['1.9', '1.14', '1.17'])(
  'Excel with ExcelApi %s: marks, record and sheet are there, notes are not',
  async (excelApi) => {
    const open = await openInExcel(FORM, { excelApi });
    const { sheets } = await readAll(open.port);
    const places = [{ row: 0, column: 4 }];
    const change = { sheetId: sheets[0]?.id ?? '', cells: [], basis: null };
    const marks = [{ key: 'info:1', look: 'info', places }] as const;
    expect(await open.port.apply([{ ...change, marks }])).toMatchObject({ ok: true });
    expect(await open.port.saveRecord('{}')).toMatchObject({ ok: true });
    expect(await open.port.writeSheet(DRAFT)).toMatchObject({ ok: true });
    const reading = await readAll(open.port);
    expect(reading).toMatchObject({ record: { xml: '{}', sheet: '{}' }, sheets: [{ markKeys: ['info:1'] }, {}] });
    expect(open.port.canWriteNotes).toBe(false);
  },
);

test('B15: a copy of the record that is gone when it is to be written is told as changed, not as a sheet that is gone', async () => {
  const open = await openInExcel(FORM);
  open.host.setFaults(({ number }) => (number === 2 ? { kind: 'request', code: 'ItemNotFound' } : null));
  expect(await open.port.saveRecord('{}')).toMatchObject({ ok: false, error: { code: 'changedMeanwhile' } });
});
