import { readFileSync } from 'node:fs';
import { scoreFile } from '../../src/cli/score-file';
import { liveFormulas } from '../../src/core/plan/live-formulas';
import { planFlagsAndMarks, planWrites } from '../../src/core/plan/plan-sheet';
import { recalculateSteps } from '../../src/core/recalculate';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../support/build-xlsx';

/** The same module, with every function of that name counted. */
function mockCounted(path: string, ...names: readonly string[]): object {
  const actual = jest.requireActual<Record<string, (...args: unknown[]) => unknown>>(path);
  return { ...actual, ...Object.fromEntries(names.map((name) => [name, jest.fn(actual[name])])) };
}
jest.mock('../../src/core/recalculate', () => mockCounted('../../src/core/recalculate', 'recalculateSteps'));
jest.mock('../../src/core/plan/plan-sheet', () =>
  mockCounted('../../src/core/plan/plan-sheet', 'planWrites', 'planFlagsAndMarks'),
);
jest.mock('../../src/core/plan/live-formulas', () => mockCounted('../../src/core/plan/live-formulas', 'liveFormulas'));
jest.mock('../../src/host/file/read-workbook', () => mockCounted('../../src/host/file/read-workbook', 'readWorkbook'));

const counts = (): object => ({
  readings: jest.mocked(readWorkbook).mock.calls.length,
  recalculations: jest.mocked(recalculateSteps).mock.calls.length,
  isPlanned: jest.mocked(planWrites).mock.calls.length + jest.mocked(planFlagsAndMarks).mock.calls.length > 0,
});
const run = (bytes: Uint8Array, wantsCopy: boolean): ReturnType<typeof scoreFile> =>
  scoreFile('表.xlsx', bytes, {
    locale: 'zh-CN',
    ruleSetId: 'shijiazhuang-2019',
    ignoreRecord: false,
    style: null,
    history: false,
    review: false,
    wantsCopy,
  });
const report = readFileSync('assets/source-report.xlsx');

beforeEach(() => jest.clearAllMocks());

test('a file is read once and scored once, and nothing is planned, where no copy is wanted', async () => {
  await run(report, false);
  expect(counts()).toEqual({ readings: 1, recalculations: 1, isPlanned: false });
});

test('for a scored copy it is read once, and scored once more as it stands in the copy', async () => {
  const { copy } = await run(report, true);
  expect(counts()).toEqual({ readings: 1, recalculations: 2, isPlanned: true });
  jest.clearAllMocks();
  await run(copy ?? report, true);
  expect(counts()).toEqual({ readings: 1, recalculations: 1, isPlanned: true });
});

test('formulas that had no values yet are calculated before all else: the result and the copy say the same', async () => {
  const rows = [
    ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['修路', '10公里', null, 100, null],
  ];
  const cells = Object.fromEntries(
    rows.flatMap((row, i) => row.map((value, j) => [`${'ABCDE'.charAt(j)}${i + 1}`, { value }] as const)),
  );
  const sheet = { name: '自评表', cells: { ...cells, C2: { value: null, formula: '4+5' } } };
  const { scored, copy } = await run(buildXlsx({ sheets: [sheet] }), true);
  expect(counts()).toMatchObject({ readings: 1, recalculations: 2 });
  expect(planWrites).toHaveBeenCalledTimes(1);
  expect(scored.scorecards[0]?.rows[0]?.score).toBe('90.00');
  const withoutCopy = await run(buildXlsx({ sheets: [sheet] }), false);
  expect(withoutCopy.scored.scorecards[0]?.rows[0]?.score).toBe('90.00');
  expect(openWorkbook(copy ?? report, '表.xlsx').sheets[0]?.cell(1, 4)?.value).toBe(90);
});

test('the formulas of a form are worked out once for a scored copy', async () => {
  const { scored } = await scoreFile('表.xlsx', report, {
    locale: 'zh-CN',
    ruleSetId: 'shijiazhuang-2019',
    ignoreRecord: false,
    style: 'live',
    history: false,
    review: false,
    wantsCopy: true,
  });
  expect(liveFormulas).toHaveBeenCalledTimes(scored.scorecards.length);
});

test('a file that brings something along is scored once more without it', async () => {
  await scoreFile('x.xlsx', report, {
    locale: 'zh-CN',
    ruleSetId: null,
    ignoreRecord: false,
    style: null,
    history: false,
    review: false,
    wantsCopy: false,
  });
  expect(counts()).toEqual({ readings: 1, recalculations: 2, isPlanned: false });
});
