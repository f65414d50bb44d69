import { planOwnSheet, writeOwnSheet } from '../../src/app/own-sheet';
import type { KeyedSheet } from '../../src/core/plan/keyed-sheet';
import type { BuiltWorkbook } from './build-xlsx';
import { readAll } from './excel-workbook';
import { FORM, sheetOf, type OpenWorkbook } from './port-contract';

const roads = (...rows: readonly (readonly [key: string, total: number])[]): KeyedSheet => ({
  name: '汇总',
  columns: [
    { id: 'project', heading: '项目', width: 20 },
    { id: 'total', heading: '总分', width: 9 },
    { id: 'note', heading: '备注', width: 20, kept: { beginsWith: [] } },
    { id: 'key', heading: '编号', width: 0 },
  ],
  rows: rows.map(([key, total]) => ({
    cells: { key, project: `项目${key}`, total: { number: total, format: '0.00' } },
  })),
  keys: [['key']],
  gone: () => ({ total: '已不在本工作簿' }),
});

/** What every door does with a sheet of ours that is brought up to date. */
export function refreshContract(open: (source: BuiltWorkbook | Uint8Array) => Promise<OpenWorkbook>): void {
  const write = async (opened: OpenWorkbook, draft: KeyedSheet) => {
    const reading = await readAll(opened.port);
    return writeOwnSheet(opened.port, planOwnSheet(reading, [draft]));
  };
  /** As the door calls it. */
  const idOf = async (opened: OpenWorkbook, index: number): Promise<string> =>
    (await readAll(opened.port)).sheets[index]?.id ?? '';
  const rowsOf = async (opened: OpenWorkbook) =>
    (await readAll(opened.port)).sheets[1]?.grid?.cells.map((row) => row.map(({ value }) => value)) ?? [];
  const type = (opened: OpenWorkbook, row: number, column: number, value: string): void => {
    const content = { value, formula: null };
    opened.workbook.apply([{ kind: 'cell', sheetId: sheetOf(opened, 1).id, row, column, content }], 'user');
  };

  test('a sheet of ours is brought up to date around what people wrote, and that is taken back', async () => {
    const opened = await open(FORM);
    expect(await write(opened, roads(['A', 80], ['B', 90]))).toMatchObject({ ok: true, value: { refresh: null } });
    type(opened, 1, 2, '请补材料');
    type(opened, 0, 4, '联系人');
    const before = await rowsOf(opened);
    const written = await write(opened, roads(['B', 91.5], ['C', 70], ['A', 80]));
    expect(written).toMatchObject({ ok: true, value: { name: '汇总', refresh: { added: [3], changed: [2] } } });
    expect(await rowsOf(opened)).toEqual([
      ['项目', '总分', '备注', '编号', '联系人'],
      ['项目A', 80, '请补材料', 'A', null],
      ['项目B', 91.5, null, 'B', null],
      ['项目C', 70, null, 'C', null],
    ]);
    const sheet = sheetOf(opened, 1);
    expect(sheet.style(3, 1).numberFormat).toBe('0.00');
    expect([0, 3].map((column) => sheet.style(3, column).alignment.wrap)).toEqual([true, false]);
    const undoable = written.ok ? written.value.written : null;
    await readAll(opened.port);
    expect(await opened.port.apply(undoable?.applied.inverse ?? [])).toMatchObject({ ok: true });
    expect(await rowsOf(opened)).toEqual(before);
  });

  test('what is up to date is not written, and what somebody types meanwhile is not written over', async () => {
    const opened = await open(FORM);
    await write(opened, roads(['A', 80]));
    expect(await write(opened, roads(['A', 80]))).toMatchObject({ ok: true, value: { written: null } });
    const plan = planOwnSheet(await readAll(opened.port), [roads(['A', 81])]);
    type(opened, 1, 1, '重算');
    expect(await writeOwnSheet(opened.port, plan)).toMatchObject({ ok: false, error: { code: 'changedMeanwhile' } });
    expect((await rowsOf(opened))[1]).toEqual(['项目A', '重算', null, 'A']);
  });

  test('cells that people have merged over are left out, and are no change the next time', async () => {
    const cells = { A1: '项目', B1: '总分', C1: '备注', D1: '编号', A2: '项目A', B2: 80, D2: 'A', B3: 90, D3: 'B' };
    const merged = await open({
      sheets: [
        { name: '自评表', cells: { A1: '表' } },
        { name: '汇总', cells, merges: ['A2:A3'] },
      ],
    });
    expect(await write(merged, roads(['A', 81], ['B', 90]))).toMatchObject({
      ok: true,
      value: { refresh: { changed: [1] } },
    });
    expect((await rowsOf(merged)).slice(1).map(([project, total]) => [project, total])).toEqual([
      ['项目A', 81],
      [null, 90],
    ]);
    expect(await write(merged, roads(['A', 81], ['B', 90]))).toMatchObject({ ok: true, value: { written: null } });
  });

  test('charts are drawn once: the next time they show other cells, where people have moved them', async () => {
    const opened = await open(FORM);
    await write(opened, roads(['A', 80], ['B', 90]));
    const { id } = sheetOf(opened, 1);
    const source = { top: 0, left: 0, bottom: 2, right: 1 };
    const place = { top: 0, left: 6, bottom: 14, right: 12 };
    const chart = { name: '得分', type: 'columns', source, place } as const;
    expect(await opened.port.drawCharts(await idOf(opened, 1), [chart])).toMatchObject({ ok: true });
    const [drawn] = sheetOf(opened, 1).charts();
    expect(drawn).toMatchObject({ name: '得分', title: '得分', place });
    expect(drawn?.drawn).toEqual({
      type: 'columns',
      source: { sheetId: id, area: source },
      seriesIn: 'columns',
      legend: null,
      labels: true,
      fromZero: true,
    });
    const moved = { top: 20, left: 0, bottom: 30, right: 5 };
    if (!drawn) throw new Error('no chart');
    const { id: chartId, ...rest } = drawn;
    const theirs = { ...rest, title: '各项目得分', place: moved };
    opened.workbook.apply([{ kind: 'chart', sheetId: id, id: chartId, chart: theirs }], 'user');
    const longer = { ...source, bottom: 3 };
    expect(await opened.port.drawCharts(await idOf(opened, 1), [{ ...chart, source: longer }])).toMatchObject({
      ok: true,
    });
    expect(sheetOf(opened, 1).charts()).toMatchObject([
      { name: '得分', title: '各项目得分', place: moved, drawn: { source: { area: longer } } },
    ]);
  });

  test('a chart of the file that shows other cells is drawn anew; on a protected sheet none is', async () => {
    const opened = await open(FORM);
    await write(opened, roads(['A', 80], ['B', 90]));
    const place = { top: 0, left: 6, bottom: 14, right: 12 };
    const chart = { name: '得分', type: 'columns', source: { top: 0, left: 0, bottom: 1, right: 1 }, place } as const;
    await opened.port.drawCharts(await idOf(opened, 1), [chart]);
    const again = await open(opened.workbook.save());
    // Our Excel says so before the port goes the other way.
    const refusal = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const longer = { ...chart, source: { ...chart.source, bottom: 2 } };
    expect(await again.port.drawCharts(await idOf(again, 1), [longer])).toMatchObject({ ok: true });
    expect(sheetOf(again, 1).charts()).toMatchObject([
      { name: '得分', place, drawn: { source: { area: longer.source } } },
    ]);
    refusal.mockRestore();
    const locked = await open({ sheets: [{ name: '汇总', cells: { A1: 1 }, protected: true }] });
    expect(await locked.port.drawCharts(await idOf(locked, 0), [chart])).toMatchObject({
      ok: false,
      error: { code: 'protected' },
    });
    expect(sheetOf(locked).charts()).toEqual([]);
  });

  test('one that is protected is left as it is, and said', async () => {
    const cells = { A1: '项目', B1: '总分', C1: '备注', D1: '编号', A2: '项目A', B2: 80, D2: 'A' };
    const opened = await open({
      sheets: [
        { name: '自评表', cells: { A1: '表' } },
        { name: '汇总', cells, protected: true },
      ],
    });
    expect(await write(opened, roads(['A', 81]))).toMatchObject({
      ok: false,
      error: { code: 'protected', sheet: '汇总' },
    });
    expect((await rowsOf(opened))[1]).toEqual(['项目A', 80, null, 'A']);
  });
}
