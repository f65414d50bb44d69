import type { NewLooks } from '../../src/core/plan/new-columns';
import type { BuiltWorkbook } from './build-xlsx';
import { readAll } from './excel-workbook';
import { changeOf, sheetOf, type OpenWorkbook } from './port-contract';

const FORM: BuiltWorkbook = {
  sheets: [
    {
      name: '自评表',
      cells: {
        A1: { value: '指标', fill: 'DDEBF7' },
        B1: { value: '得分', fill: 'DDEBF7' },
        A2: '产出',
        B2: { value: 1, fill: 'FFF2CC' },
        A3: '效益',
        B3: 2,
      },
      merges: ['A5:B6'],
    },
    {
      name: '表格',
      cells: { A1: '甲', B1: '乙', A2: 1, B2: 2 },
      tables: [{ name: '指标表', area: 'A1:B2', columns: ['甲', '乙'] }],
    },
  ],
  names: [{ name: '_xlnm.Print_Area', sheet: 0, formula: '自评表!$A$1:$B$3' }],
};

const LOOKS: NewLooks = {
  cells: [
    { area: { top: 0, left: 2, bottom: 0, right: 3 }, like: { row: 0, column: 1 }, wraps: true },
    { area: { top: 1, left: 2, bottom: 2, right: 3 }, like: { row: 1, column: 1 }, numberFormat: '0.00' },
  ],
  widths: [{ column: 2, like: 0 }],
};

/** What every door does with new columns. */
export function looksContract(open: (source: BuiltWorkbook) => Promise<OpenWorkbook>): void {
  test('new cells look as others of their sheet, and as before once that is undone', async () => {
    const opened = await open(FORM);
    const style = (row: number, column: number) => sheetOf(opened).style(row, column);
    const [untouched, width] = [style(1, 3), sheetOf(opened).columnWidth(2)];
    const cells = [{ row: 0, column: 2, value: '复核得分' }];
    const applied = await opened.port.apply([{ ...changeOf(await readAll(opened.port), cells), looks: LOOKS }]);
    if (!applied.ok) throw new Error(applied.error.code);
    expect(applied.value.missing).toEqual([]);
    expect([style(0, 3).fill, style(0, 3).alignment.wrap]).toEqual(['DDEBF7', true]);
    expect([style(2, 3).fill, style(2, 3).numberFormat]).toEqual(['FFF2CC', '0.00']);
    expect([style(3, 3), style(1, 1).numberFormat]).toEqual([untouched, 'General']);
    expect(sheetOf(opened).columnWidth(2)).toBe(sheetOf(opened).columnWidth(0));
    await readAll(opened.port);
    expect((await opened.port.apply(applied.value.inverse)).ok).toBe(true);
    expect([sheetOf(opened).cell(0, 2), style(0, 2), style(1, 3)]).toEqual([null, untouched, untouched]);
    expect(sheetOf(opened).columnWidth(2)).toBeCloseTo(width, 5);
  });

  test('what stands in the way of new columns is told', async () => {
    const opened = await open(FORM);
    const { sheets } = await readAll(opened.port);
    const area = { top: 0, left: 0, bottom: 9, right: 5 };
    const told = await opened.port.surroundings(sheets.map(({ id }) => ({ sheetId: id, area })));
    expect(told.ok && [...told.value.values()]).toEqual([
      {
        merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
        tables: [],
        filtered: false,
        printed: [{ top: 0, left: 0, bottom: 2, right: 1 }],
      },
      { merges: [], tables: [{ top: 0, left: 0, bottom: 1, right: 1 }], filtered: false, printed: [] },
    ]);
  });
}
