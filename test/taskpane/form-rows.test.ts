import type { ScoredExecution, ScoredRow } from '../../src/core/scoring/scorecard';
import { executionStanding, isProblem, rowStanding, type RowStanding } from '../../src/taskpane/form/form-rows';

const row: ScoredRow = {
  row: 3,
  level1: null,
  level2: null,
  name: '培训人次',
  target: '≥120',
  actual: '100',
  weight: '50',
  function: 'proportional',
  choice: { function: 'proportional', reverse: 'linear' },
  by: 'ruleSet',
  status: 'scored',
  score: '41.67',
  explanation: { code: 'proportional', args: {} },
  written: null,
  scoreCell: null,
  met: false,
  measured: { kind: 'missing', code: 'noActual' },
};

const execution: ScoredExecution = {
  row: 6,
  budget: '43.2',
  executed: '37.24',
  rate: '0.86',
  weight: '10',
  status: 'scored',
  score: '8.62',
  explanation: { code: 'execution', args: {} },
  written: null,
  scoreCell: null,
};

test.each<[Partial<ScoredRow>, RowStanding]>([
  [{}, 'unmet'],
  [{ met: true }, 'met'],
  [{ met: null }, 'byHand'],
  [{ status: 'unscorable', score: null, met: null }, 'unscorable'],
  [{ status: 'notApplicable', score: null, met: null }, 'notApplicable'],
  [{ status: 'notApplicable', score: null, met: null, explanation: { code: 'weightsOnly', args: {} } }, 'listed'],
])('a row with %j is %s', (part, standing) => {
  expect(rowStanding({ ...row, ...part })).toBe(standing);
});

test.each<[Partial<ScoredExecution>, RowStanding]>([
  [{}, 'underspent'],
  [{ score: '10.00' }, 'met'],
  [{ status: 'unscorable', score: null }, 'unscorable'],
  [{ status: 'notApplicable', score: null }, 'notApplicable'],
])('a budget execution with %j is %s', (part, standing) => {
  expect(executionStanding({ ...execution, ...part })).toBe(standing);
});

test('missed and unscorable rows need looking at, and those a finding points at', () => {
  const none = { findings: [] };
  const pointed = {
    findings: [{ check: 'S2', severity: 'error', sheet: '自评表', row: 3, column: 6, args: {} } as const],
  };
  expect((['unmet', 'unscorable', 'met', 'underspent'] as const).map((one) => isProblem(one, 3, none))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([isProblem('met', 3, pointed), isProblem('met', 4, pointed)]).toEqual([true, false]);
});
