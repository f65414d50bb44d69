import { recalculate, formsOf } from '../../../src/core/recalculate';
import { planFlagsAndMarks } from '../../../src/core/plan/plan-sheet';
import { liveFormulas } from '../../../src/core/plan/live-formulas';
import { cellAddress, placeKey } from '../../../src/core/grid/address';
import type { Grid } from '../../../src/core/grid/grid';
import type { RuleSet } from '../../../src/core/scoring/rule-set/rule-set';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const HEADER = '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |';

/** A form whose scores are formulas of ours already. */
function followed(...lines: string[]): Grid {
  const grid = gridFromText([HEADER, ...lines].join('\n'));
  const cells = grid.cells.map((line, row) =>
    line.map((cell, column) => (row > 0 && column === 4 ? { ...cell, own: '=IF(ISNUMBER(C2),1,"")' } : cell)),
  );
  return { ...grid, cells };
}

function flagsOf(grid: Grid, ruleSet: RuleSet = nationalRules()) {
  const forms = formsOf(recalculate([grid], ruleSet), grid.sheet);
  const { flags, liveFlags, unflags } = planFlagsAndMarks(grid, forms, ruleSet);
  return {
    live: liveFlags.map((flag) => [cellAddress(flag), flag.condition, flag.unmet]),
    flags: flags.map(cellAddress),
    unflags: unflags.map(cellAddress),
  };
}

test.each([
  ['a rate in words', '| 甲 | ≥60% | 0.34 {0%} | 100 | 56.67 |', 'AND(ISNUMBER(C2),ROUND(N(C2),10)<60%)', true],
  ['a target in a cell', '| 甲 | 200 | 200 | 100 | 100 |', 'AND(COUNT(C2,B2)=2,ROUND(N(C2),10)<ROUND(N(B2),10))', false],
  ['less is better', '| 办理时间 | ≤30天 | 36 | 100 | 80 |', 'AND(ISNUMBER(C2),ROUND(N(C2),10)>30)', true],
  ['a range', '| 甲 | 80%-90% | 0.95 {0%} | 100 | 94 |', 'AND(ISNUMBER(C2),OR(ROUND(N(C2),10)<80%,ROUND(N(C2),10)>90%))', true],
  ['none at all', '| 安全事故 | ≤0起 | 0 | 100 | 100 |', 'AND(ISNUMBER(C2),ROUND(N(C2),10)>0)', false],
])('%s', (_, line, condition, unmet) => {
  expect(flagsOf(followed(line))).toEqual({ live: [['E2', condition, unmet]], flags: [], unflags: [] });
}); // prettier-ignore

test('full points by rounding are a missed target all the same', () => {
  // 99.99 ÷ 100 × 3 = 2.9997 → 3.00
  const grid = followed('| 甲 | ≥100% | 0.9999 {0.00%} | 3 | 3 |', '| 乙 | 10 | 10 | 97 | 97 |');
  expect(flagsOf(grid).live[0]).toEqual(['E2', 'AND(ISNUMBER(C2),ROUND(N(C2),10)<100%)', true]);
});

test('points off for more than was aimed at are no missed target', () => {
  const grid = followed('| 甲 | 10 | 20 | 100 | 90 |');
  expect(flagsOf(grid).live).toEqual([['E2', 'AND(COUNT(C2,B2)=2,ROUND(N(C2),10)<ROUND(N(B2),10))', false]]);
});

test('a score that is a number keeps the flag of its number format; a formula loses one it carries', () => {
  const grid = followed('| 甲 | ≥60% | 0.34 {0%} | 60 | 34 {0.00" ▲未达标"} |', '| 乙 | 10 | 5 | 40 | 20 |');
  const second = { ...grid, cells: grid.cells.map((line, row) => (row === 2 ? line.map(({ value, formula, numberFormat }) => ({ value, formula, numberFormat })) : line)) };
  const { live, flags, unflags } = flagsOf(second);
  expect([live.map(([address]) => address), flags, unflags]).toEqual([['E2'], ['E3'], ['E2']]);
}); // prettier-ignore

test('none where the rule set does not look for missed targets, nor on a sheet of too many rows', () => {
  const rules = nationalRules();
  const grid = followed('| 甲 | ≥60% | 0.34 {0%} | 100 | 56.67 |');
  expect(flagsOf(grid, { ...rules, checks: { ...rules.checks, off: ['U1'] } }).live).toEqual([]);
  const many = followed(...Array.from({ length: 1_001 }, () => '| 甲 | ≥60% | 0.34 {0%} | 1 | 0.57 |'));
  const { live, flags } = flagsOf(many);
  expect([live.length, flags.length]).toEqual([0, 1_001]);
});

test('in the form’s own column the words are a formula', () => {
  const grid = gridFromText(
    ['| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 是否达标 |', '| 甲 | ≥60% | 0.34 {0%} | 100 | | |'].join(
      '\n',
    ),
  );
  const rules: RuleSet = { ...nationalRules(), flagPlace: 'ownColumn' };
  const [form] = formsOf(recalculate([grid], rules), grid.sheet);
  if (!form) throw new Error('no form');
  expect(liveFormulas(grid, form, rules).formulas.get(placeKey({ row: 1, column: 5 }))).toBe(
    '=IF(AND(ISNUMBER(C2),ROUND(N(C2),10)<60%),"未达标","")',
  );
});
