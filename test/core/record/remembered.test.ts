import { recalculate } from '../../../src/core/recalculate';
import { dismissalOf, withDismissal } from '../../../src/core/record/dismissals';
import { withDecision } from '../../../src/core/record/decisions';
import { correctionsInForce, withCorrections } from '../../../src/core/record/kept-corrections';
import { EMPTY_RECORD, type WorkbookRecord } from '../../../src/core/record/workbook-record';
import type { Finding } from '../../../src/core/finding/finding';
import type { Grid } from '../../../src/core/grid/grid';
import { correctionMaker } from '../../../src/core/sheet/make-correction';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const HEADER = '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |';
const form = (...lines: string[]): Grid => gridFromText([HEADER, ...lines].join('\n'));
const GRID = form('| 甲 | 100 | 200 | 50 | |', '| 甲 | ≥60% | 34% | 50 | |');
const anchor = (name: string, occurrence = 0) => ({ name, level1: '', level2: '', occurrence });

function finding(grid: Grid, check: string, record: WorkbookRecord = EMPTY_RECORD): Finding | undefined {
  return recalculate([grid], nationalRules(), record).scorecards[0]?.findings.find((each) => each.check === check);
}

function dismissed(grid: Grid, check: string): WorkbookRecord {
  const [shown] = recalculate([grid], nationalRules()).forms;
  const found = finding(grid, check);
  if (!shown || !found) throw new Error(`${check} was not found`);
  const dismissal = dismissalOf(found, { ...shown, neighbours: [shown.sheet] }, '已核实', '2026-11-23');
  return { ...EMPTY_RECORD, dismissals: withDismissal([], dismissal) };
}

describe('a decision', () => {
  const decided = (grid: Grid, record: WorkbookRecord) =>
    recalculate([grid], nationalRules(), record).scorecards[0]?.rows.map(({ score }) => score);
  const decisions = withDecision([], '自评表', anchor('甲', 1), { chosen: { function: 'threshold' }, confirmed: null });

  test('holds for its row, the second of that name, also when rows were inserted above', () => {
    expect(decided(GRID, { ...EMPTY_RECORD, decisions })).toEqual(['50.00', '0.00']);
    const moved = form('| 乙 | 1 | 1 | 1 | |', '| 甲 | 100 | 200 | 50 | |', '| 甲 | ≥60% | 34% | 50 | |');
    expect(decided(moved, { ...EMPTY_RECORD, decisions })).toEqual(['1.00', '50.00', '0.00']);
  });

  test('for nothing is taken out, another replaces it', () => {
    const [first] = withDecision(decisions, '自评表', anchor('甲', 1), { chosen: null, confirmed: '达标得满分' });
    expect(first?.decision).toEqual({ chosen: null, confirmed: '达标得满分' });
    expect(withDecision(decisions, '自评表', anchor('甲', 1), { chosen: null, confirmed: null })).toEqual([]);
  });
});

describe('a dismissed finding', () => {
  test('is told apart, and neither counts nor marks', () => {
    const { forms, plans } = recalculate([GRID], nationalRules(), dismissed(GRID, 'T2'));
    expect(forms[0]?.card.findings.map(({ check }) => check)).not.toContain('T2');
    expect(forms[0]?.dismissed).toMatchObject([{ finding: { check: 'T2' }, dismissal: { reason: '已核实' } }]);
    const marked = plans[0]?.marks.flatMap(({ findings }) => findings.map(({ check }) => check));
    expect(marked).not.toContain('T2');
    expect(marked).toContain('U1');
  });

  test('stays dismissed when rows move and when the score is written', () => {
    const record = dismissed(GRID, 'T2');
    const moved = form('| 乙 | 1 | 1 | 1 | |', '| 甲 | 100 | 200 | 50 | 50 |', '| 甲 | ≥60% | 34% | 50 | 28.33 |');
    expect(finding(moved, 'T2')).toBeDefined();
    expect(finding(moved, 'T2', record)).toBeUndefined();
  });

  test('comes back when the row’s figures change', () => {
    const changed = form('| 甲 | 100 | 300 | 50 | |', '| 甲 | ≥60% | 34% | 50 | |');
    expect(finding(changed, 'T2', dismissed(GRID, 'T2'))).toMatchObject({ args: { percent: '300' } });
  });

  test('of the form as a whole is kept by its header and its figures', () => {
    const short = form('| 甲 | 10 | 10 | 40 | |', '| 乙 | 10 | 10 | 50 | |');
    const record = dismissed(short, 'W1');
    expect(record.dismissals[0]?.anchor).toBeNull();
    expect(finding(short, 'W1', record)).toBeUndefined();
    expect(finding(form('| 甲 | 10 | 10 | 40 | |', '| 乙 | 10 | 10 | 40 | |'), 'W1', record)).toBeDefined();
  });

  test('an unmet target that was dismissed or verified keeps its flag, which is a fact, and has no mark', () => {
    const [plan] = recalculate([GRID], nationalRules(), dismissed(GRID, 'U1')).plans;
    const [before] = recalculate([GRID], nationalRules()).plans;
    expect(plan?.flags).toEqual(before?.flags);
    expect(plan?.marks.flatMap(({ findings }) => findings.map(({ check }) => check))).not.toContain('U1');
  });
});

describe('corrections', () => {
  test('count in the recalculation, and are known to be in force', () => {
    const correction = correctionMaker(GRID)({ kind: 'notIndicator', row: 1 });
    if (!correction) throw new Error('nothing to hold on to');
    const corrections = withCorrections([], [correction]);
    const { forms } = recalculate([GRID], nationalRules(), { ...EMPTY_RECORD, corrections });
    expect(forms[0]?.card.rows.map(({ row }) => row)).toEqual([2]);
    const [sheet] = forms.map((each) => each.sheet);
    expect(sheet && correctionsInForce(GRID, sheet, corrections)).toEqual(corrections);
    const other = recalculate([form('| 丙 | 1 | 1 | 100 | |')], nationalRules(), { ...EMPTY_RECORD, corrections });
    expect(other.forms[0] && correctionsInForce(GRID, other.forms[0].sheet, corrections)).toEqual([]);
  });

  test('one that the recogniser holds for a row with other levels than it had is in force', () => {
    const levels = (level: string) =>
      gridFromText(`
        | 一级指标 | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | ${level} | 甲 | 95 | 0.95 | 100 | |`);
    const grid = levels('');
    const correction = correctionMaker(grid)({ kind: 'percent', row: 1, cell: 'actual', fraction: true });
    if (!correction) throw new Error('nothing to hold on to');
    const corrections = [correction];
    const [form] = recalculate([levels('产出指标')], nationalRules(), { ...EMPTY_RECORD, corrections }).forms;
    expect(form?.card.rows[0]?.actual).toBe('95%');
    expect(form && correctionsInForce(levels('产出指标'), form.sheet, corrections)).toEqual(corrections);
  });

  test('the last word on a column counts', () => {
    const say = (role: 'actual' | null) => correctionMaker(GRID)({ kind: 'column', row: 0, column: 2, role });
    const [first, last] = [say('actual'), say(null)];
    if (!first || !last) throw new Error('nothing to hold on to');
    expect(withCorrections([first], [last])).toEqual([last]);
  });
});
