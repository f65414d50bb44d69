import type { CellChange, SheetChange, WorkbookReading } from '../../../src/host/port';
import { openInExcel, type ExcelWorkbook } from '../../support/excel-workbook';
import { changeOf, flag, FORM, noteOn, sheetOf } from '../../support/port-contract';
import { ERRORS, HINTS } from '../../support/port-contract-marks';

const FORTY = { sheets: Array.from({ length: 40 }, (_, i) => ({ name: `表${i}`, cells: { A1: i, E1: 11, E9: 2 } })) };

const FILTERED = {
  sheets: FORM.sheets.map((sheet) => ({
    ...sheet,
    cells: { ...sheet.cells, G1: '部门', G2: '甲', G3: '乙' },
    rows: { 3: { hidden: true } },
    tables: [{ name: '部门表', area: 'G1:G3', columns: ['部门'], filter: '甲' }],
  })),
};

const cells: readonly CellChange[] = [flag(0, 4), { row: 8, column: 4, note: noteOn(8, 4, '请补') }];

const everywhere = (reading: WorkbookReading, more: Partial<SheetChange>, own = cells): readonly SheetChange[] =>
  reading.sheets.map((_, i) => ({ ...changeOf(reading, own, i), ...more }));

async function syncs(open: ExcelWorkbook, action: () => Promise<{ readonly ok: boolean }>): Promise<number> {
  open.host.statistics.reset();
  expect(await action()).toMatchObject({ ok: true });
  expect(open.host.statistics.requests).toBe(open.host.statistics.syncs);
  return open.host.statistics.syncs;
}

test.each([
  ['one sheet', FORM, 1, 2],
  ['one sheet with a filtered table', FILTERED, 1, 2],
  ['forty sheets', FORTY, 2, 3],
] as const)(
  '%s, scored, scored again and cleared: reading takes one more where marks of ours lie, writing one for the values and one for marks and notes, and one before where it was not told what lies under a flag',
  async (_, source, reads, writes) => {
    const open = await openInExcel(source);
    await open.port.saveRecord('{"version":1}');
    const score = async (more: Partial<SheetChange>, own = cells): Promise<readonly [number, number]> => {
      let reading: WorkbookReading | null = null;
      const reader = await syncs(open, async () => {
        const read = await open.port.read('workbook');
        if (read.ok) reading = read.value;
        return read;
      });
      if (!reading) throw new Error('not read');
      const changes = everywhere(reading, more, own);
      return [reader, await syncs(open, () => open.port.apply(changes))];
    };
    expect(await score({ marks: [ERRORS, HINTS] })).toEqual([reads, writes]);
    const again = cells.map(({ row, column }) => ({ row, column, note: noteOn(row, column, '改') }));
    expect(await score({ marks: [HINTS, { ...ERRORS, key: 'error:2' }] }, again)).toEqual([reads + 1, 2]);
    expect(sheetOf(open).notes()).toHaveLength(2);
    const gone = cells.map(({ row, column }) => ({ row, column, note: null }));
    expect(await score({ marks: [] }, gone)).toEqual([reads + 1, 2]);
    expect([sheetOf(open).notes(), sheetOf(open).conditionalFormats()]).toEqual([[], []]);
  },
);

test('only the active sheet of many takes one round trip', async () => {
  const open = await openInExcel(FORTY);
  expect(await syncs(open, () => open.port.read('activeSheet'))).toBe(1);
});

test('very many sheets are read fifty at a time, and how far it is told; what is read is the same', async () => {
  const names = Array.from({ length: 120 }, (_, i) => `表${i}`);
  const open = await openInExcel({ sheets: names.map((name, i) => ({ name, cells: { A1: i } })) });
  const told: (readonly [number, number])[] = [];
  let reading: WorkbookReading | null = null;
  const trips = await syncs(open, async () => {
    const read = await open.port.read('workbook', [], (...at) => told.push(at));
    if (read.ok) reading = read.value;
    return read;
  });
  expect([trips, told]).toEqual([
    4,
    [
      [50, 120],
      [100, 120],
      [120, 120],
    ],
  ]);
  expect(reading).toMatchObject({ sheets: names.map((name, i) => ({ name, grid: { cells: [[{ value: i }]] } })) });
  told.length = 0;
  await (await openInExcel(FORTY)).port.read('workbook', [], (...at) => told.push(at));
  expect(told).toEqual([]);
});

test('the record is kept in two round trips, a sheet is written in two and its printing set up in one, written again in three', async () => {
  const open = await openInExcel(FORM);
  expect(await syncs(open, () => open.port.saveRecord('{}'))).toBe(2);
  const draft = { name: '清单', rows: [['一']], headingRows: 1, columnWidths: [9], clearBelow: 0 };
  expect(await syncs(open, () => open.port.writeSheet(draft))).toBe(3);
  expect(await syncs(open, () => open.port.writeSheet(draft))).toBe(3);
});
