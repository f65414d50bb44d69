import fc from 'fast-check';
import { worksheetId } from '../../../src/stand-in/office-host/cells/sheet-name';
import { changeAreas } from '../../../src/stand-in/office-host/session/workbook-events';
import type { WorkbookEdit, WorkbookSheet } from '../../../src/stand-in/workbook/workbook-types';
import { builtWorkbook, excelPage, type ExcelPage } from '../../support/excel-page';
import { turns } from '../../support/turns';

const SHEETS = [
  { name: '自评表', cells: { A1: 1, B1: { formula: 'A1+1', value: 2 } } },
  { name: '指标表', cells: { A1: 1 } },
];

const typed = ({ id }: WorkbookSheet, row: number, column: number): WorkbookEdit => ({
  kind: 'cell',
  sheetId: id,
  row,
  column,
  content: { value: 61, formula: null },
});

/** Listens to all sheets and to the first one; gives what was heard. */
async function listening(page: ExcelPage) {
  const heard: Record<string, unknown>[] = [];
  const handlers = await page.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('自评表');
    sheet.load('id');
    await context.sync();
    const registered = [
      worksheets.onChanged.add(async (event) => void heard.push({ on: 'all', ...event })),
      sheet.onChanged.add(async (event) => void heard.push({ on: 'one', ...event })),
      worksheets.onActivated.add(async (event) => void heard.push({ on: 'all', ...event })),
    ];
    await context.sync();
    return registered;
  });
  return { heard, handlers };
}

test('what a person types in the grid is told with its place', async () => {
  const page = await excelPage(SHEETS);
  const { heard } = await listening(page);
  page.workbook.apply([typed(page.sheet(), 8, 7), typed(page.sheet(1), 0, 0)], 'user');
  await turns();
  const event = { type: 'WorksheetChanged', changeType: 'RangeEdited', source: 'Local', triggerSource: 'Unknown' };
  expect(heard).toEqual([
    expect.objectContaining({ ...event, on: 'one', address: 'H9', worksheetId: worksheetId(page.sheet().id) }),
    expect.objectContaining({ ...event, on: 'all', address: 'H9', worksheetId: worksheetId(page.sheet().id) }),
    expect.objectContaining({ ...event, on: 'all', address: 'A1', worksheetId: worksheetId(page.sheet(1).id) }),
  ]);
});

test("the add-in's own writes are told as its own from ExcelApi 1.14, and not before", async () => {
  for (const [excelApi, triggerSource] of [
    ['1.14', 'ThisLocalAddin'],
    ['1.13', undefined],
  ] as const) {
    const page = await excelPage(SHEETS, { excelApi });
    const { heard } = await listening(page);
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('指标表').getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await turns();
    expect(heard).toEqual([
      expect.objectContaining({ on: 'all', address: 'A1:B2', worksheetId: worksheetId(page.sheet(1).id) }),
    ]);
    expect(heard[0]?.['triggerSource']).toBe(triggerSource);
  }
});

test('formats, notes and calculated values change no contents', async () => {
  const page = await excelPage(SHEETS);
  const { heard } = await listening(page);
  page.workbook.apply(
    [{ kind: 'cell', sheetId: page.sheet().id, row: 0, column: 0, style: { fill: 'FFFF00' } }],
    'user',
  );
  page.workbook.apply([typed(page.sheet(), 0, 1)], 'calculation');
  await turns();
  expect(heard).toEqual([]);
});

test('a sheet that comes to the front is told', async () => {
  const page = await excelPage(SHEETS);
  const { heard } = await listening(page);
  page.workbook.apply([{ kind: 'activeSheet', sheetId: page.sheet(1).id }], 'user');
  await turns();
  expect(heard).toEqual([
    expect.objectContaining({ type: 'WorksheetActivated', worksheetId: worksheetId(page.sheet(1).id) }),
  ]);
});

test('what happens in another workbook that takes the place of the first is told too', async () => {
  const page = await excelPage(SHEETS);
  const { heard } = await listening(page);
  const other = builtWorkbook([{ name: '另一个', cells: {} }]);
  page.host.replaceWorkbook(other);
  page.workbook.apply([typed(page.sheet(), 8, 7)], 'user');
  other.apply(
    other.sheets.map((sheet) => typed(sheet, 1, 1)),
    'user',
  );
  await turns();
  expect(heard.filter(({ on }) => on === 'all')).toEqual([expect.objectContaining({ address: 'B2' })]);
});

test('a removed handler hears nothing more', async () => {
  const page = await excelPage(SHEETS);
  const { heard, handlers } = await listening(page);
  for (const handler of handlers) {
    await page.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  }
  page.workbook.apply([typed(page.sheet(), 8, 7)], 'user');
  await turns();
  expect(heard).toEqual([]);
});

test('changed cells are covered by rectangles: each cell once, nothing else', () => {
  const cell = fc.record({ row: fc.nat(6), column: fc.nat(6) });
  const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => row * 10 + column });
  fc.assert(
    fc.property(cells, (changed) => {
      const covered = changeAreas(changed).flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) => {
          const width = right - left + 1;
          return (top + Math.floor(i / width)) * 10 + left + (i % width);
        }),
      );
      expect(covered.sort((a, b) => a - b)).toEqual(
        changed.map(({ row, column }) => row * 10 + column).sort((a, b) => a - b),
      );
    }),
  );
});

test('a full rectangle is one area', () => {
  const cells = [0, 1, 2].flatMap((row) => [4, 5].map((column) => ({ row, column })));
  expect(changeAreas(cells)).toEqual([{ top: 0, left: 4, bottom: 2, right: 5 }]);
});
