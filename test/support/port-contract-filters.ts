import type { CellChange } from '../../src/host/port';
import type { BuiltWorkbook } from './build-xlsx';
import { readAll } from './excel-workbook';
import { changeOf, flag, sheetOf, type OpenWorkbook } from './port-contract';

const CELLS = {
  A1: '指标',
  E1: '得分',
  A2: '产出',
  E2: 1,
  A3: '效益',
  E3: 2,
  A4: '产出',
  E4: 3,
  A5: '效益',
  E5: { value: 4, fill: 'FFF2CC' },
  A6: '产出',
  E6: { formula: 'E2*2', value: 2 },
};
const ROWS = { 3: { hidden: true }, 5: { hidden: true } };

const BY_TABLE: BuiltWorkbook = {
  sheets: [
    {
      name: '自评表',
      cells: { ...CELLS, B1: '原因', C1: '目标', D1: '分值' },
      rows: ROWS,
      tables: [{ name: '指标表', area: 'A1:E6', columns: ['指标', '原因', '目标', '分值', '得分'], filter: '产出' }],
    },
  ],
};

const BY_SHEET: BuiltWorkbook = {
  sheets: [{ name: '自评表', cells: CELLS, rows: ROWS }],
  names: [{ name: '_xlnm._FilterDatabase', sheet: 0, formula: '自评表!$A$1:$E$6', hidden: true }],
};

/** What every door does with rows that are filtered away. */
export function filterContract(open: (source: BuiltWorkbook) => Promise<OpenWorkbook>): void {
  const column = (opened: OpenWorkbook): readonly unknown[] =>
    [0, 1, 2, 3, 4, 5].map((row) => sheetOf(opened).cell(row, 4)?.formula ?? sheetOf(opened).cell(row, 4)?.value);
  const scores: readonly CellChange[] = [1, 2, 3, 4].map((row) => ({ ...flag(row, 4), value: row * 10 }));

  test.each([
    ['a table', BY_TABLE],
    ['the sheet', BY_SHEET],
  ])('scores in a form filtered by %s reach their own rows, hidden ones too, and go back', async (_, source) => {
    const opened = await open(source);
    const before = column(opened);
    const applied = await opened.port.apply([changeOf(await readAll(opened.port), scores)]);
    if (!applied.ok) throw new Error(applied.error.code);
    expect(column(opened)).toEqual(['得分', 10, 20, 30, 40, '=E2*2']);
    expect(sheetOf(opened).note(2, 4)?.text).toContain('E3');
    expect(sheetOf(opened).rowHeight(2)).toBe(0);
    await readAll(opened.port);
    expect((await opened.port.apply(applied.value.inverse)).ok).toBe(true);
    expect(column(opened)).toEqual(before);
  });

  test.each([true, false])(
    'a list of ours that a person filters (as a table: %s) is rewritten row by row',
    async (isTable) => {
      const rows = [['位置', '问题'], ...[1, 2, 3, 4].map((row) => [`E${row}`, `旧${row}`])];
      const cells = Object.fromEntries(rows.flatMap((row, i) => row.map((text, j) => [`${'AB'[j]}${i + 1}`, text])));
      const opened = await open({
        sheets: [
          {
            name: '整改清单',
            cells,
            rows: { 2: { hidden: true } },
            ...(isTable && { tables: [{ name: '清单', area: 'A1:B5', columns: ['位置', '问题'], filter: 'E2' }] }),
          },
        ],
        names: isTable
          ? []
          : [{ name: '_xlnm._FilterDatabase', sheet: 0, formula: '整改清单!$A$1:$B$5', hidden: true }],
      });
      const draft = [['位置', '问题'], ...[1, 2, 3, 4].map((row) => [`F${row}`, `新${row}`])];
      const frame = { name: '整改清单', headingRows: 1, columnWidths: [9, 9], clearBelow: 0 };
      expect(await opened.port.writeSheet({ ...frame, rows: draft })).toMatchObject({ ok: true });
      expect(draft.map((row, i) => row.map((_, j) => sheetOf(opened).cell(i, j)?.value))).toEqual(draft);
    },
  );
}
