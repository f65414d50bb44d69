import { flagFormat } from '../../../src/core/grid/flag';
import type { SheetPlan } from '../../../src/core/plan/write-plan';
import { planFlagsAndMarks } from '../../../src/core/plan/plan-sheet';
import { formsOf, recalculate } from '../../../src/core/recalculate';
import type { Grid } from '../../../src/core/grid/grid';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const HEADER = '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |';
const form = (...lines: string[]): Grid => gridFromText([HEADER, ...lines].join('\n'));
const plan = (grid: Grid): SheetPlan | null => recalculate([grid], nationalRules()).plans[0] ?? null;

describe('values', () => {
  test('only what changes is written, with what stood there before', () => {
    const writes = plan(
      form('| 甲 | 10 | 10 | 40 | 40 |', '| 乙 | 10 | 5 | 60 | 60 |', '| 总分 | | | 100 | |'),
    )?.writes;
    expect(writes).toEqual([
      { row: 2, column: 4, reason: 'score', before: 60, after: 30, numberFormat: null },
      { row: 3, column: 4, reason: 'total', before: null, after: 70, numberFormat: null },
    ]);
  });

  test('nothing to write, no plan', () => {
    const grid = form(
      ...['甲', '乙', '丙', '丁'].map((name) => `| ${name} | 10 | 10 | 25 | 25 |`),
      '| 总分 | | | 100 | 100 |',
    );
    expect(plan(grid)).toBeNull();
  });

  test('a score stored as text becomes a number', () => {
    const writes = plan(form("| 甲 | 10 | 10 | 100 | '100 {@} |", '| 总分 | | | 100 | 100 |'))?.writes;
    expect(writes).toEqual([{ row: 1, column: 4, reason: 'score', before: '100', after: 100, numberFormat: '0.00' }]);
  });

  test('formulas are the department’s', () => {
    const grid = form('| 甲 | 10 | 5 | 100 | =D2 → 100 |', '| 总分 | | | 100 | =SUM(E2) → 100 |');
    expect(plan(grid)?.writes).toEqual([]);
  });

  test('an incomplete total is not written, nor its grade', () => {
    const grid = form('| 甲 | 10 | abc | 100 | |', '| 总分 | | | 100 | |', '| 评价等级 | | | | |');
    expect(plan(grid)?.writes).toEqual([]);
  });
});

describe('execution rate', () => {
  const funds = (rateHeading: string, rateCell: string): Grid =>
    gridFromText(`
      | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | ${rateHeading} | 得分 |
      | 年度资金总额 | 43.2 | 37.24 | 10 | ${rateCell} | |
      ${HEADER}
      | 甲 | 10 | 10 | 90 | 90 |
    `);
  const rate = (heading: string, cell: string) =>
    plan(funds(heading, cell))?.writes.find(({ reason }) => reason === 'executionRate') ?? null;

  test.each([
    ['执行率', '', 0.862037037037037, '0.00%'],
    ['执行率', '85.2 {0.00}', 0.862037037037037, '0.00%'],
    ['执行率', '90%', 0.862037037037037, null],
    ['执行率', ' {@}', 0.862037037037037, '0.00%'],
    ['执行率（%）', '', 86.2, null],
    ['执行率（%）', ' {@}', 86.2, '0.00'],
  ])('under %s over %s: %d, format %s', (heading, cell, after, numberFormat) => {
    expect(rate(heading, cell)).toMatchObject({ row: 1, column: 4, after, numberFormat });
  });

  test('a rate of fewer decimals stays as it was typed', () => {
    expect(rate('执行率', '0.86')).toBeNull();
    expect(rate('执行率', '86.2%')).toBeNull();
    expect(rate('执行率', '86')).toBeNull();
    expect(rate('执行率', '0.87')).not.toBeNull();
  });

  test('a rate typed as text with its sign stays where it is right', () => {
    const typed = (value: string, heading = '执行率（%）') => rate(heading, `'${value}`);
    expect([typed('86.2%'), typed('86％'), typed('86.2%', '执行率')]).toEqual([null, null, null]);
    expect([typed('0.86%'), typed('87%'), typed('约86%')]).not.toContain(null);
  });

  test('a rate that stands there already is not written again', () => {
    expect(rate('执行率', '0.862037037037037 {0.00%}')).toBeNull();
    expect(rate('执行率（%）', '86.2')).toBeNull();
  });

  test('the score of the execution rate is written beside it', () => {
    expect(plan(funds('执行率', '90%'))?.writes).toContainEqual({
      row: 1,
      column: 5,
      reason: 'executionScore',
      before: null,
      after: 8.62,
      numberFormat: null,
    });
  });
});

describe('how much of the flag fits', () => {
  const flags = (format: string, width: number | null, size: number | null = 10.5, marksStand = false) => {
    const grid = form(`| 甲 | 10 | 5 | 100 | 50 {${format}} |`);
    const forms = formsOf(recalculate([grid], nationalRules()), '自评表');
    const letters = size === null ? null : { name: '宋体', size, bold: false };
    const lookAt = () => (width === null ? null : { width, font: letters });
    const { flags: planned, marks } = planFlagsAndMarks(grid, forms, nationalRules(), { lookAt, marksStand });
    const [flag] = planned;
    const mark = marks.find(({ column }) => column === 4);
    return [flag?.extent, flag?.stands, flag?.sure, mark?.unmet];
  };

  test.each([
    [100, 'words'],
    [60, 'sign'],
    [30, 'none'],
  ])('%d points wide: %s', (width, extent) => {
    expect(flags('General', width)).toEqual([extent, extent === 'none', true, extent === 'none']);
  });

  test('the full points have room as well: 50.00 would, 100.00 has not', () => {
    expect(flags('0.00', 48)).toEqual(['none', true, true, true]);
    expect(flags('0', 48)).toEqual(['sign', false, true, false]);
  });

  test.each([
    ['words that do not fit', 'General" ▲未达标"', 60, ['sign', false, true, false]],
    ['words without room for a sign', 'General" ▲未达标"', 30, ['none', false, true, true]],
    ['a sign where there is room for words', 'General"\u00a0▲"', 100, ['words', false, true, false]],
    ['a sign as it is to be', 'General"\u00a0▲"', 60, ['sign', true, true, false]],
  ])('a flag that stands: %s', (_, format, width, expected) => {
    expect(flags(format, width)).toEqual(expected);
  });

  test('of unknown width, what stands there stays', () => {
    expect(flags('General', null)).toEqual(['sign', false, false, false]);
    expect(flags('General" ▲未达标"', null)).toEqual(['words', true, false, false]);
    expect(flags('General', null, null, true)).toEqual(['none', true, false, true]);
  });

  test('in unknown letters, what was found to be too wide by the real ones does not come back', () => {
    expect(flags('General', 100, null)).toEqual(['words', false, false, false]);
    expect(flags('General"\u00a0▲"', 100, null)).toEqual(['sign', true, false, false]);
    expect(flags('General" ▲未达标"', 60, null)).toEqual(['sign', false, false, false]);
    expect(flags('General', 100, null, true)).toEqual(['none', true, false, true]);
  });
});

describe('flags', () => {
  const flagged = (format: string): Grid => form(`| 甲 | 10 | 5 | 100 | 50 {${format}} |`);

  test('an unmet row’s score cell is to carry the flag', () => {
    expect(plan(flagged('0.00'))).toMatchObject({
      writes: [],
      flags: [{ row: 1, column: 4, plainFormat: '0.00', carried: 'no', finding: { check: 'U1' } }],
      unflags: [],
    });
  });

  test.each(['filled', 'wordsOnly'] as const)('a flag it carries already is known: %s', (kind) => {
    expect(plan(flagged(flagFormat('0.0', '未达标', kind)))?.flags).toMatchObject([
      { plainFormat: '0.0', carried: kind },
    ]);
  });

  test('a cell formatted as text gets a format the number shows under', () => {
    expect(plan(flagged('@'))?.flags).toMatchObject([{ plainFormat: '0.00' }]);
  });

  test.each([
    ['met by now', '| 甲 | 10 | 10 | 100 | 100 {0.00" ▲未达标"} |'],
    ['unreadable by now', '| 甲 | 10 | abc | 100 | 50 {0.00" ▲未达标"} |'],
    ['no indicator any more', '| | | | | 50 {0.00" ▲未达标"} |\n| 乙 | 10 | 10 | 100 | 100 |'],
  ])('the flag of a row that is %s is taken away', (_, lines) => {
    expect(plan(form(lines))).toMatchObject({
      flags: [],
      unflags: [{ row: 1, column: 4, plainFormat: '0.00', carried: 'filled' }],
    });
  });

  test('a row that cannot be scored is marked for what was found, but its missing score carries no flag', () => {
    const unscored = plan(form('| 甲 | 10 | 5 | | 50 |', '| 乙 | 10 | 10 | 100 | 100 |'));
    expect(unscored?.marks.flatMap(({ findings }) => findings.map(({ check }) => check))).toContain('U1');
    expect(unscored?.flags).toEqual([]);
  });

  test('a formula cell is flagged but not written', () => {
    const grid = form('| 甲 | 10 | 5 | 100 | =D2/2 → 50 |');
    expect(plan(grid)).toMatchObject({ writes: [], flags: [{ plainFormat: 'General', carried: 'no' }] });
  });
});
