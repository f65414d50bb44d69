import { surveySheet } from '../../src/core/sheet/recognise-sheet';
import { buildXlsx } from '../support/build-xlsx';
import type { CorrectionRequest } from '../../src/core/sheet/make-correction';
import { openSession } from './file-session';

jest.mock('../../src/core/sheet/recognise-sheet', () => {
  const actual = jest.requireActual<typeof import('../../src/core/sheet/recognise-sheet')>(
    '../../src/core/sheet/recognise-sheet',
  );
  return { ...actual, surveySheet: jest.fn(actual.surveySheet) };
});

const ROWS = 60;
const lines = [
  ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ...Array.from({ length: ROWS }, (_, index) => [`指标${index}`, `≥${index + 10}`, index + 12, 1, null]),
];
const cells = Object.fromEntries(
  lines.flatMap((line, row) =>
    line.map((value, column) => [`${'ABCDE'.charAt(column)}${row + 1}`, { value }] as const),
  ),
);

/** How often the sheet was surveyed when so many rows were corrected at once, and how many corrections are in force. */
async function surveys(rows: number, kind: 'notIndicator' | 'percent'): Promise<readonly [number, number]> {
  const opened = openSession(buildXlsx({ sheets: [{ name: '自评表', cells }] }));
  await opened.session.refresh();
  jest.mocked(surveySheet).mockClear();
  const said = Array.from({ length: rows }, (_, index): CorrectionRequest =>
    kind === 'percent' ? { kind, row: index + 1, cell: 'actual', fraction: false } : { kind, row: index + 1 },
  );
  await opened.session.correct('自评表', said);
  const inForce = opened.session.state.forms[0]?.corrections.length ?? 0;
  return [jest.mocked(surveySheet).mock.calls.length, inForce];
}

test.each(['notIndicator', 'percent'] as const)(
  'many rows said at once (%s) are looked up in one survey',
  async (kind) => {
    const [once, one] = await surveys(1, kind);
    const [often, many] = await surveys(ROWS - 1, kind);
    expect([one, many]).toEqual([1, ROWS - 1]);
    expect(often).toBe(once);
  },
);
