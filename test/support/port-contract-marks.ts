import { liveMark, markFormula } from '../../src/host/carried/mark-format';
import { MARK_FILLS, type MarkGroup, type SheetChange } from '../../src/host/port';
import { areaAddress } from '../../src/core/grid/address';
import type { WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';
import type { BuiltWorkbook } from './build-xlsx';
import { readAll } from './excel-workbook';
import { changeOf, sheetOf, type OpenWorkbook } from './port-contract';

/** A form with a conditional format of somebody else's. */
export const MARKABLE: BuiltWorkbook = {
  sheets: [
    {
      name: "一、'表,1'",
      cells: { A1: '指标', B1: 0.6, C1: 0.34, A2: 1, C9: 2 },
      tail: '<conditionalFormatting sqref="A1:C1"><cfRule type="expression" priority="3"><formula>$B1>0</formula></cfRule></conditionalFormatting>',
    },
  ],
};

export const ERRORS: MarkGroup = {
  key: 'error:1a2b',
  look: 'error',
  places: [
    { row: 0, column: 1 },
    { row: 1, column: 1 },
    { row: 0, column: 2 },
    { row: 1, column: 2 },
    { row: 8, column: 2 },
  ],
};
export const HINTS: MarkGroup = { key: 'info:9', look: 'info', places: [{ row: 4, column: 0 }] };

const LIVE = liveMark({
  row: 0,
  column: 2,
  condition: 'AND(ISNUMBER(B1),ROUND(N(B1),10)<60%)',
  numberFormat: '0.00" ▲未达标"',
  unmet: true,
  sure: true,
});

/** The conditional formats of a sheet, for comparing. */
export function formatsOf(sheet: WorkbookSheet): readonly unknown[] {
  return sheet
    .conditionalFormats()
    .map(({ areas, formula, fill }) => ({ areas: areas.map(areaAddress).sort(), formula, fill }))
    .sort((a, b) => a.formula.localeCompare(b.formula));
}

const mark = ({ key, look }: MarkGroup, ...areas: readonly string[]): unknown => ({
  areas,
  formula: markFormula(key),
  fill: MARK_FILLS[look].slice(1),
});
const FOREIGN = { areas: ['A1:C1'], formula: '$B1>0', fill: null };
const ERRORS_SHOWN = mark(ERRORS, 'B1:C2', 'C9');

/** What every door does with the fills of findings. */
export function markContract(open: (source: BuiltWorkbook) => Promise<OpenWorkbook>): void {
  const apply = async (opened: OpenWorkbook, marks: readonly MarkGroup[]): Promise<readonly SheetChange[]> => {
    const change = { ...changeOf(await readAll(opened.port), []), marks };
    const applied = await opened.port.apply([change]);
    if (!applied.ok) throw new Error(`${applied.error.code} ${applied.error.detail ?? ''}`);
    return applied.value.inverse;
  };
  const keys = async (opened: OpenWorkbook): Promise<readonly string[]> =>
    [...((await readAll(opened.port)).sheets[0]?.markKeys ?? [])].sort();

  test('marks lie over the cells, are told by their keys, and are all gone with an empty list', async () => {
    const opened = await open(MARKABLE);
    expect(await keys(opened)).toEqual([]);
    await apply(opened, [ERRORS, HINTS]);
    expect(formatsOf(sheetOf(opened))).toEqual([FOREIGN, ERRORS_SHOWN, mark(HINTS, 'A5')]);
    expect(await keys(opened)).toEqual([ERRORS.key, HINTS.key]);
    expect(sheetOf(opened).style(0, 1).fill).toBeNull();
    await apply(opened, []);
    expect(formatsOf(sheetOf(opened))).toEqual([FOREIGN]);
    expect(await keys(opened)).toEqual([]);
  });

  test('the next marks take the place of the last; undone, the last lie where they lay', async () => {
    const opened = await open(MARKABLE);
    const first = await apply(opened, [ERRORS, HINTS]);
    const fewer: MarkGroup = { key: 'error:77', look: 'error', places: [{ row: 2, column: 2 }] };
    const second = await apply(opened, [HINTS, fewer]);
    expect(formatsOf(sheetOf(opened))).toEqual([FOREIGN, mark(fewer, 'C3'), mark(HINTS, 'A5')]);
    expect(await opened.port.apply(second)).toMatchObject({ ok: true });
    expect(formatsOf(sheetOf(opened))).toEqual([FOREIGN, ERRORS_SHOWN, mark(HINTS, 'A5')]);
    await readAll(opened.port);
    expect(await opened.port.apply(first)).toMatchObject({ ok: true });
    expect(formatsOf(sheetOf(opened))).toEqual([FOREIGN]);
  });

  test('a flag that follows its row shows the score in its way while its condition is true, and comes back as it was', async () => {
    const opened = await open(MARKABLE);
    const told = () =>
      sheetOf(opened)
        .conditionalFormats()
        .flatMap(({ areas, formula, fill, numberFormat }) =>
          formula.startsWith('AND(') ? [{ areas: areas.map(areaAddress), formula, fill, numberFormat }] : [],
        );
    const inverse = await apply(opened, [HINTS, LIVE]);
    const written = told();
    expect(written).toEqual([
      { areas: ['C1'], formula: markFormula(LIVE.key, LIVE.condition), fill: 'FFC7CE', numberFormat: '0.00" ▲未达标"' },
    ]);
    expect(await keys(opened)).toEqual([HINTS.key, LIVE.key]);
    const cleared = await apply(opened, []);
    expect(told()).toEqual([]);
    await readAll(opened.port);
    expect(await opened.port.apply(cleared)).toMatchObject({ ok: true });
    expect(told()).toEqual(written);
    await readAll(opened.port);
    expect(await opened.port.apply(inverse)).toMatchObject({ ok: true });
    expect(formatsOf(sheetOf(opened))).toEqual([FOREIGN]);
  });

  test('without a word about marks they stay', async () => {
    const opened = await open(MARKABLE);
    await apply(opened, [ERRORS]);
    const change = changeOf(await readAll(opened.port), [{ row: 0, column: 4, value: 1 }]);
    expect(await opened.port.apply([change])).toMatchObject({ ok: true });
    expect(await keys(opened)).toEqual([ERRORS.key]);
  });

  test('marks of 3,000 scattered cells of a sheet with a long name lie on each of them, and leave', async () => {
    const name = '二〇二五年度部门项目支出绩效自评表（市级专项）';
    const opened = await open({ sheets: [{ name, cells: { A1: 1, F6000: 1 } }] });
    const places = Array.from({ length: 3_000 }, (_, i) => ({ row: i * 2, column: i % 5 }));
    await apply(opened, [{ key: 'warning:1', look: 'warning', places }]);
    const covered = sheetOf(opened)
      .conditionalFormats()
      .flatMap(({ areas }) => areas);
    expect(new Set(covered.map(areaAddress)).size).toBe(3_000);
    expect(await keys(opened)).toEqual(['warning:1']);
    const inverse = await apply(opened, []);
    expect(sheetOf(opened).conditionalFormats()).toEqual([]);
    expect(await opened.port.apply(inverse)).toMatchObject({ ok: true });
    expect(
      new Set(
        sheetOf(opened)
          .conditionalFormats()
          .flatMap(({ areas }) => areas.map(areaAddress)),
      ).size,
    ).toBe(3_000);
    expect(await keys(opened)).toEqual(['warning:1']);
  });

  test('a protected sheet gets no marks, and that is told', async () => {
    const opened = await open({ sheets: [{ name: '锁', cells: { A1: 1 }, protected: true }] });
    const change = { ...changeOf(await readAll(opened.port), []), marks: [HINTS] };
    const applied = await opened.port.apply([change]);
    const told = applied.ok ? applied.value.missing : [applied.error];
    expect(told).toMatchObject([{ sheet: '锁' }]);
    expect(sheetOf(opened).conditionalFormats()).toEqual([]);
  });
}
