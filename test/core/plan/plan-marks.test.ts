import type { Finding, Severity } from '../../../src/core/finding/finding';
import { planMarks } from '../../../src/core/plan/plan-sheet';

const finding = (check: string, severity: Severity, row: number, column: number): Finding => ({
  check,
  severity,
  sheet: '表',
  row,
  column,
  args: {},
});

test('a cell is marked once, by its worst finding, with all of them from worst to least', () => {
  const findings = [
    finding('S10', 'info', 3, 1),
    finding('S8', 'warning', 3, 1),
    finding('S2', 'error', 3, 1),
    finding('W6', 'warning', 1, 4),
  ];
  expect(planMarks(findings, [{ row: 3, column: 1, extent: 'sign' }])).toEqual([
    { row: 1, column: 4, severity: 'warning', unmet: false, flagged: false, findings: [findings[3]] },
    {
      row: 3,
      column: 1,
      severity: 'error',
      unmet: false,
      flagged: true,
      findings: [findings[2], findings[1], findings[0]],
    },
  ]);
});
