import type { Area } from '../../../src/core/grid/address';
import type { OfficeHostOptions } from '../../../src/stand-in/office-host/page/install-office-host';
import type { BuiltWorkbook } from '../../support/build-xlsx';
import { openInExcel, readAll, type ExcelWorkbook } from '../../support/excel-workbook';
import type { ExcelLibrary } from '../../support/office-js';
import { changeOf, flag } from '../../support/port-contract';
import { wireForm, wireForms, wireScores } from '../../support/wire-forms';

/* What goes over the wire, in bytes a row: values, formulas, formats, filters, marks, notes and messages are asked for, scores
   are written and read back. On the web it is what a person waits for. The counts are the same on every machine. */

const ROWS = 30;
const SCORE = 7;

const forms = (sheets: number): BuiltWorkbook => wireForms(sheets, ROWS);

interface Traffic {
  /** Bytes a row of what was read, and of all that was sent. */
  readonly read: number;
  readonly sent: number;
}

/** Reads the sheets and writes to each of them. */
async function traffic(open: ExcelWorkbook, rows = ROWS, cells = wireScores(rows)): Promise<Traffic> {
  const { statistics } = open.host;
  statistics.reset();
  const reading = await readAll(open.port);
  const { bytesOut: answered } = statistics;
  const changes = reading.sheets.map((_, i) => changeOf(reading, cells, i));
  expect(await open.port.apply(changes)).toMatchObject({ ok: true });
  const all = reading.sheets.length * rows;
  return { read: answered / all, sent: statistics.bytesIn / all };
}

const HOSTS: readonly (readonly [string, OfficeHostOptions, ExcelLibrary])[] = [
  ['Microsoft 365', {}, 'packaged'],
  ['Microsoft 365 and a library that groups what is undone', {}, 'withNotes'],
  ['Excel 2021, which has no notes', { excelApi: '1.14' }, 'packaged'],
  ['the oldest Excel', { excelApi: '1.9' }, 'packaged'],
];

test.each(HOSTS)('30 rows a sheet, %s: at most 210 bytes a row in, and 85 out', async (_, options, library) => {
  const { read, sent } = await traffic(await openInExcel(forms(100), options, 20_000, library));
  expect(read).toBeLessThanOrEqual(210);
  expect(sent).toBeLessThanOrEqual(85);
});

test('1,000 rows a sheet: what does not depend on rows is next to nothing', async () => {
  const { read, sent } = await traffic(await openInExcel(wireForms(4, 1_000), {}), 1_000);
  expect(read).toBeLessThanOrEqual(190);
  expect(sent).toBeLessThanOrEqual(8);
});

test('only where notes stand are the sheets asked for theirs', async () => {
  const { sheets } = forms(30);
  const notes = { D1: { author: '复核', text: '请核对' } };
  const plain = await traffic(await openInExcel({ sheets }));
  const noted = await traffic(
    await openInExcel({ sheets: sheets.map((each, i) => (i === 0 ? { ...each, notes } : each)) }),
  );
  const bytesOfSheet = (noted.sent - plain.sent) * ROWS;
  expect(bytesOfSheet).toBeGreaterThan(100);
  expect(bytesOfSheet).toBeLessThanOrEqual(225);
});

test('a flag: its format, the look of its cell before, and the look it gets', async () => {
  const flagged = wireScores(ROWS).map((score, row) => {
    const { note: _note, ...own } = flag(row, SCORE);
    return row % 3 === 0 ? own : score;
  });
  const plain = await traffic(await openInExcel(forms(10)));
  const withFlags = await traffic(await openInExcel(forms(10)), ROWS, flagged);
  expect((withFlags.sent - plain.sent) * 3).toBeLessThanOrEqual(1_150);
});

const validation = (areas: readonly Area[]) => ({
  areas,
  type: 'list' as const,
  operator: 'between',
  formulas: ['"优,良,中"', null] as const,
  ignoresBlanks: true,
  hasDropDown: true,
  prompt: { isShown: false, title: '', text: '' },
  alert: { isShown: true, title: '', text: '', style: 'stop' as const },
});

const column = (left: number, top = 0, bottom = ROWS - 1): Area => ({ top, left, bottom, right: left });

async function openValidated(source: BuiltWorkbook, ...rules: readonly (readonly Area[])[]): Promise<ExcelWorkbook> {
  const open = await openInExcel(source, { excelApi: '1.14' });
  const edits = open.workbook.sheets.flatMap(({ id: sheetId }) =>
    rules.map((areas, i) => {
      const rule = { ...validation(areas), formulas: [`"${i},优"`, null] as const };
      return { kind: 'dataValidation' as const, sheetId, id: `${sheetId} ${i}`, validation: rule };
    }),
  );
  open.workbook.apply(edits, 'user');
  return open;
}

test('the drop-downs of a department are asked about by the column, not by the cell', async () => {
  const plain = await traffic(await openInExcel(forms(10), { excelApi: '1.14' }));
  const open = await openValidated(forms(10), [column(1)], [column(2)]);
  const { sent } = await traffic(open);
  expect((sent - plain.sent) * ROWS).toBeLessThanOrEqual(1_100);
  const [sheet] = (await readAll(open.port)).sheets;
  const taken = [1, 2, 7].map((at) => sheet?.messages?.isTaken({ row: 4, column: at }));
  expect([taken, sheet?.messages?.own]).toEqual([[true, true, false], []]);
});

test('so many that Excel cuts their addresses: which cells are taken is known all the same', async () => {
  const rows = Array.from({ length: 700 }, (_, i) => i * 2);
  const { port } = await openValidated({ sheets: [wireForm('一张名字很长的自评表', 1_400)] }, [
    column(1, 1, 1),
    ...rows.map((row) => column(3, row, row)),
  ]);
  const [sheet] = (await readAll(port)).sheets;
  const taken = [0, 1, 1_397, 1_398].map((row) => sheet?.messages?.isTaken({ row, column: 3 }));
  expect(taken).toEqual([true, false, false, true]);
});
