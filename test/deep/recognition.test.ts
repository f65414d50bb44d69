import { performance } from 'node:perf_hooks';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { scoreWorkbook } from '../../src/app/score-workbook';
import { surveySheet } from '../../src/core/sheet/recognise-sheet';
import { startFormulas } from '../../src/stand-in/formula/start-formulas';
import { filePort } from '../../src/host/file/file-port';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { faultsOf } from '../core/sheet/generated-faults';
import { generatedForm } from '../core/sheet/generated-form';

const MOST_MILLISECONDS = 2000;
const FORM = '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 甲 | 10 | 9 | 100 | |';

test('10,000 generated forms (dialect × layout × spelling) are recognised without a silent error', () => {
  fc.assert(
    fc.property(generatedForm, (form) => {
      expect(faultsOf(form)).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
}, 300_000);

test.each([
  ['formatted rows', (row: number): string => `<row r="${String(row)}" s="0" customFormat="1" ht="20"/>`],
  [
    'rows with a formatted cell',
    (row: number): string => `<row r="${String(row)}"><c r="A${String(row)}" s="0"/></row>`,
  ],
])(
  'a file of 1,048,576 %s: once it is open, it is read and recognised within 2 s',
  async (_, rowXml) => {
    const parts = unzipSync(drawBook({ sheets: { 表: FORM } }));
    const path = 'xl/worksheets/sheet1.xml';
    const rows = Array.from({ length: 1_048_574 }, (__, index) => rowXml(index + 3)).join('');
    const xml = strFromU8(parts[path] ?? new Uint8Array()).replace('</sheetData>', `${rows}</sheetData>`);
    const workbook = openWorkbook(zipSync({ ...parts, [path]: strToU8(xml) }, { level: 1 }), 'rows.xlsx');
    const start = performance.now();
    const read = await filePort(workbook).read('workbook');
    const grid = read.ok ? read.value.sheets[0]?.grid : null;
    expect(grid && surveySheet(grid).forms[0]?.rows).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  },
  60_000,
);

test('formulas that go in circles: scored and written within 2 s, the cells without a figure are not scored', async () => {
  const circle = '| 乙 | 10 | =C4+1 → 5 | 50 | |\n| 丙 | 10 | =C3+1 → 6 | 50 | |';
  const workbook = openWorkbook(drawBook({ sheets: { 表: `${FORM}\n${circle}` } }), 'circle.xlsx');
  const formulas = await startFormulas(workbook);
  const start = performance.now();
  const outcome = await scoreWorkbook(filePort(workbook));
  await formulas.settled();
  formulas.dispose();
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  expect(outcome.ok && outcome.value.recalculation.scorecards[0]?.rows[0]?.score).toBe('90.00');
}, 60_000);
