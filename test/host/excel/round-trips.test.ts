import type { CellChange, SheetChange, WorkbookReading } from '../../../src/host/port';
import { openInExcel, readAll, type ExcelWorkbook } from '../../support/excel-workbook';
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
  ['one sheet', FORM, 1],
  ['one sheet with a filtered table', FILTERED, 1],
  ['forty sheets', FORTY, 2],
] as const)(
  '%s, scored, scored again and cleared: reading takes one more where marks of ours lie, writing one for the values and one for marks and notes',
  async (_, source, reads) => {
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
    expect(await score({ marks: [ERRORS, HINTS] })).toEqual([reads, 2]);
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

test('the record is kept in two round trips, a sheet is written in two and its printing set up in one, written again in three', async () => {
  const open = await openInExcel(FORM);
  expect(await syncs(open, () => open.port.saveRecord('{}'))).toBe(2);
  const draft = { name: '清单', rows: [['一']], headingRows: 1, columnWidths: [9], clearBelow: 0 };
  expect(await syncs(open, () => open.port.writeSheet(draft))).toBe(3);
  expect(await syncs(open, () => open.port.writeSheet(draft))).toBe(3);
});

/** A form of 30 indicator rows and 12 columns, as departments have them. */
const form = (name: string, rows: number) => ({
  name,
  cells: Object.fromEntries(
    Array.from({ length: rows }, (_, row) => {
      const of = (column: string, value: string | number) => [`${column}${row + 1}`, value] as const;
      return [of('A', ''), of('D', '年度培训人数'), of('E', '≥300人'), of('F', 312), of('G', 5), of('H', 5)];
    }).flat(),
  ),
});

test.each([
  ['30 rows', 100, 30, 220, 120],
  ['1,000 rows', 4, 1_000, 200, 15],
])('sheets of %s: bytes a row read from Excel, and sent to it in all', async (_, sheets, rows, most, mostOut) => {
  const open = await openInExcel({ sheets: Array.from({ length: sheets }, (__, i) => form(`表${i}`, rows)) });
  open.host.statistics.reset();
  const reading = await readAll(open.port);
  const { bytesOut: answered } = open.host.statistics;
  const scores = Array.from({ length: rows }, (__, row) => ({ row, column: 7, value: 4 }));
  expect(await open.port.apply(everywhere(reading, {}, scores))).toMatchObject({ ok: true });
  expect(answered / sheets / rows).toBeLessThan(most);
  expect(open.host.statistics.bytesIn / sheets / rows).toBeLessThan(mostOut);
  open.host.statistics.reset();
  // Where a score is to be flagged, it is asked in what letters it stands.
  const looks = reading.sheets.map(({ id }) => ({
    sheetId: id,
    area: { top: 0, bottom: rows - 1, left: 7, right: 7 },
  }));
  const again = await open.port.read('workbook', looks);
  const letters = again.ok && again.value.sheets.map((sheet) => sheet.lookAt({ row: 3, column: 7 }));
  expect(letters).toEqual(Array(sheets).fill({ width: 48, font: { name: '宋体', size: 11, bold: false } }));
  expect(open.host.statistics.bytesOut / sheets / rows).toBeLessThan(most);
});
