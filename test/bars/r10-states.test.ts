import { scoreFile } from '../../src/cli/score-file';
import { parseCellAddress } from '../../src/core/grid/address';
import type { CellValue } from '../../src/core/grid/grid';
import { buildXlsx, type BuiltWorkbook } from '../support/build-xlsx';
import { startFormulas } from '../../src/stand-in/formula/start-formulas';
import { one, SHEET_STATES } from '../support/sheet-states';
import { openInExcel } from '../support/excel-workbook';
import { DOORS, openDoor, type Door, type OpenDoor } from '../support/open-door';
import { createScoringSession } from '../../src/app/scoring-session';

/* R10 of the bars: whatever state a sheet is in, its form is scored or it is said by name why not. What undoing leaves of each:
   test/deep/r10-states.test.ts. */

async function scored(door: Door, source: BuiltWorkbook) {
  const opened = await openDoor(door, source);
  await opened.session.refresh();
  await opened.session.score();
  return opened;
}

function valueAt({ workbook }: Pick<OpenDoor, 'workbook'>, address: string): CellValue {
  const { row, column } = parseCellAddress(address) ?? { row: 0, column: 0 };
  return workbook.sheets.find(({ name }) => name === '自评表')?.cell(row, column)?.value ?? null;
}

describe.each(DOORS)('R10, %s', (door) => {
  test.each(Object.keys(SHEET_STATES))('%s', async (state) => {
    const { workbook, cells, skipped = [], found = [] } = SHEET_STATES[state] ?? { workbook: one(), cells: {} };
    const opened = await scored(door, workbook);
    const { notice, forms } = opened.session.state;
    expect(Object.fromEntries(Object.keys(cells).map((cell) => [cell, valueAt(opened, cell)]))).toEqual(cells);
    const told = notice?.kind === 'scored' || notice?.kind === 'unchanged' ? notice.skipped : null;
    expect(told?.map(({ reason }) => reason)).toEqual(skipped);
    expect(forms.flatMap(({ card }) => card.findings.map(({ check }) => check))).toEqual(
      expect.arrayContaining([...found]),
    );
  });
});

const STALE: BuiltWorkbook = { ...one({ E4: { formula: 'K4', value: 100 }, K4: 120 }), manual: true };

test('R10, Excel: calculated by hand, the actual is calculated before it is scored, and that is said', async () => {
  const excel = await openInExcel(STALE, { manual: true });
  const engine = await startFormulas(excel.workbook, 'manual');
  excel.host.replaceWorkbook(excel.workbook, Promise.resolve(engine));
  const session = createScoringSession(excel.port);
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored', manualCalculation: true });
  expect([valueAt(excel, 'G4'), valueAt(excel, 'G7')]).toEqual([50, 100]);
  engine.dispose();
});

test('R10, file: calculated by hand, it is scored by the stored results, and said that they may be old', async () => {
  const options = { locale: 'zh-CN', ruleSetId: null, wantsCopy: false, ignoreRecord: false, style: null, history: false, review: false } as const; // prettier-ignore
  const { scored: result, notes } = await scoreFile('自评表.xlsx', buildXlsx(STALE), options);
  expect(result.scorecards[0]?.rows[0]?.score).toBe('41.67');
  expect(notes).toContainEqual(expect.stringContaining('工作簿设为手动计算'));
  const automatic = await scoreFile('自评表.xlsx', buildXlsx({ ...STALE, manual: false }), options);
  expect(automatic.notes.join()).not.toContain('手动计算');
  const without = await scoreFile('自评表.xlsx', buildXlsx({ ...one(), manual: true }), options);
  expect(without.notes.join()).not.toContain('手动计算');
});
