import fc from 'fast-check';
import { exactFromDouble, Exact } from '../../src/core/exact';
import type { CellValue, Grid, GridCell } from '../../src/core/grid/grid';
import { recalculate } from '../../src/core/recalculate';
import type { FunctionChoice } from '../../src/core/scoring/rules/scoring-rules';
import { ruleSets } from '../../src/core/scoring/rule-set/rule-sets';
import { explanationText } from '../../src/text/explanation-text';
import { findingText } from '../../src/text/finding-text';
import { goldenGrid } from '../golden/golden-book';
import { gridFromText } from '../support/grid-from-text';
import { applyPlan } from './apply-plan';
import { nationalRules, rulesWith } from './one-row';

const CHOICES: readonly FunctionChoice[] = [
  { function: 'proportional', reverse: 'linear' },
  { function: 'proportional', reverse: 'ratio' },
  { function: 'threshold' },
  { function: 'deduction', form: 'flat', points: '4', floor: '0' },
  { function: 'deduction', form: 'perPoint', points: '0.7', step: '3', wholeSteps: true, floor: '1' },
  { function: 'deduction', form: 'perPoint', points: '0.3', step: '7', wholeSteps: false, floor: '0' },
  { function: 'direct' },
];
const cleanForm = goldenGrid('clean-form', '农村公路');
const scoredSheet = goldenGrid('source-report', '项目支出绩效自评表');
const weightTable = goldenGrid('source-report', '指标体系');
const HEADER = gridFromText('| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |');

type Line = readonly [name: string, target: CellValue, actual: CellValue, weight: CellValue, score: CellValue];

function gridOf(lines: readonly Line[]): Grid {
  const cells = lines.map((line) => line.map((value): GridCell => ({ value, formula: null, numberFormat: 'General' })));
  return { ...HEADER, area: { ...HEADER.area, bottom: lines.length }, cells: [...HEADER.cells, ...cells] };
}

const sign = fc.constantFrom('≥', '≤', '=', '');
const percentage = fc.integer({ min: -2000, max: 30_000 }).map((n) => `${n / 100}%`);
/** Below 0 a target without a direction is asked about. */
const isDirected = (comparator: string, target: string): boolean =>
  comparator === '≥' || comparator === '≤' || !target.startsWith('-');
const weight = fc.integer({ min: 0, max: 200 }).map((n) => n / 2);
const line: fc.Arbitrary<Line> = fc
  .tuple(sign, percentage, percentage, weight)
  .filter(([comparator, target]) => isDirected(comparator, target))
  .map(([comparator, target, actual, points]) => ['完成率', comparator + target, actual, points, null]);
const choice = fc.constantFrom(...CHOICES);

function scoresOf(lines: readonly Line[], chosen: FunctionChoice): (string | null)[] {
  const [card] = recalculate([gridOf(lines)], rulesWith(chosen)).scorecards;
  return card ? card.rows.map(({ score }) => score) : [];
}

test('a score lies between 0 and its weight', () => {
  fc.assert(
    fc.property(line, choice, (each, chosen) => {
      const [score] = scoresOf([each], chosen);
      const points = new Exact(score ?? -1);
      expect(points.gte(0)).toBe(true);
      expect(points.lte(Number(each[3]))).toBe(true);
    }),
  );
});

test('a better actual never scores less', () => {
  fc.assert(
    fc.property(
      sign,
      percentage,
      percentage,
      percentage,
      weight,
      choice,
      (comparator, target, one, other, points, chosen) => {
        // Two rows of half a point add up to 1: they may be shares, and are asked.
        fc.pre(points !== 0.5 && isDirected(comparator, target));
        const [low, high] = [one, other].sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
        // 直接计分 knows no direction: the rate itself is the score.
        // A target of 0 is one to stay at, unless it says ≥.
        const stays = comparator === '≤' || (comparator !== '≥' && Number.parseFloat(target) === 0);
        const falling = stays && chosen.function !== 'direct';
        const [worse, better] = falling ? [high, low] : [low, high];
        const row = (actual: string | undefined): Line => ['完成率', comparator + target, actual ?? '', points, null];
        const [a, b] = scoresOf([row(worse), row(better)], chosen);
        expect(new Exact(a ?? NaN).lte(new Exact(b ?? NaN))).toBe(true);
      },
    ),
  );
});

test('the order of the rows changes neither a score nor the total', () => {
  const rows = fc.array(fc.tuple(line, fc.nat()), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(rows, (keyed) => {
      const named = keyed.map(([each, key], index): [Line, number] => [
        [`完成率${index}`, ...each.slice(1)] as unknown as Line,
        key,
      ]);
      const shuffled = [...named].sort((a, b) => a[1] - b[1]);
      const result = (lines: readonly Line[]) => {
        const [card] = recalculate([gridOf(lines)], nationalRules()).scorecards;
        const scores = Object.fromEntries((card?.rows ?? []).map(({ name, score }) => [name, score]));
        return { scores, total: card?.total.score, grade: card?.grade };
      };
      expect(result(shuffled.map(([each]) => each))).toEqual(result(named.map(([each]) => each)));
    }),
  );
});

describe('after a plan is applied nothing is left to do', () => {
  test.each(ruleSets.flatMap((ruleSet) => [true, false].map((ownFills) => ({ ruleSet, ownFills }))))(
    'the golden sheets under $ruleSet.id, fills of the department’s own: $ownFills',
    ({ ruleSet, ownFills }) => {
      const { plans } = recalculate([scoredSheet, weightTable, cleanForm], ruleSet);
      expect(plans.length).toBeGreaterThan(0);
      const applied = [scoredSheet, weightTable, cleanForm].map((grid) => {
        const plan = plans.find(({ sheet }) => sheet === grid.sheet);
        return plan ? applyPlan(grid, plan, ruleSet.flagWords, ownFills) : grid;
      });
      for (const plan of recalculate(applied, ruleSet).plans) {
        expect(plan.writes).toEqual([]);
        expect(plan.unflags).toEqual([]);
        expect(plan.flags.map(({ carried }) => carried)).toEqual(
          plan.flags.map(() => (ownFills ? 'wordsOnly' : 'filled')),
        );
      }
    },
  );

  test('any sheet', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), choice, (lines, chosen) => {
        const rules = rulesWith(chosen);
        const grid = gridOf(lines);
        const [plan] = recalculate([grid], rules).plans;
        if (!plan) return;
        const [next] = recalculate([applyPlan(grid, plan, rules.flagWords)], rules).plans;
        expect(next?.writes ?? []).toEqual([]);
        expect(next?.unflags ?? []).toEqual([]);
        expect((next?.flags ?? []).every(({ carried }) => carried === 'filled')).toBe(true);
      }),
    );
  });

  test('34% changed to 61%: the flag goes, the total is 100.00', () => {
    const rules = ruleSets[1] ?? nationalRules();
    const [plan] = recalculate([scoredSheet], rules).plans;
    const scored = plan ? applyPlan(scoredSheet, plan, rules.flagWords) : scoredSheet;
    const cells = scored.cells.map((row) => row.map((cell) => (cell.value === 0.34 ? { ...cell, value: 0.61 } : cell)));
    const { scorecards, plans } = recalculate([{ ...scored, cells }], rules);
    expect(scorecards[0]).toMatchObject({ total: { score: '100.00', complete: true }, grade: '优' });
    expect(plans[0]).toMatchObject({
      flags: [],
      unflags: [{ row: 16, column: 8, plainFormat: '0.00', carried: 'filled' }],
    });
  });
});

describe('totals', () => {
  test('eighteen scores whose double sum falls short of 90 are 90.00 and 优', () => {
    const scores = [2.7, 7.1, 5.6, 5.7, 7.5, 3.4, 4.8, 4.3, 5.7, 6, 3.3, 3.1, 5.7, 2, 3.6, 6.6, 6.5, 6.4];
    expect(scores.reduce((sum, each) => sum + each, 0)).toBe(89.99999999999999);
    const lines = scores.map((score, index): Line => [`项目${index}甲`, '有效提升', '达成预期指标', 10, score]);
    const [card] = recalculate([gridOf(lines)], { ...nationalRules(), totalWeight: '180' }).scorecards;
    expect(card).toMatchObject({ total: { score: '90.00' }, grade: '优' });
  });

  test.each([
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s is %s', (score, grade) => {
    const [card] = recalculate(
      [gridOf([['甲', '有效提升', '达成预期指标', 100, Number(score)]])],
      nationalRules(),
    ).scorecards;
    expect(card?.grade).toBe(grade);
  });

  test('one row without a score leaves the total open, with what is missing', () => {
    const lines: Line[] = [
      ['甲', '≥10', 10, 50, null],
      ['乙', '≥10', null, 50, 40],
    ];
    const [card] = recalculate([gridOf(lines)], nationalRules()).scorecards;
    expect(card).toMatchObject({ total: { complete: false, score: null, weight: '100' }, grade: null });
  });

  test('a form whose rows all do not apply has no total', () => {
    const [card] = recalculate([gridOf([['指标1：', null, null, null, null]])], nationalRules()).scorecards;
    expect(card?.total).toMatchObject({ complete: false, score: null });
  });
});

describe('the execution rate', () => {
  const execution = (budget: string, executed: string, points = '10', unit = '万元') => {
    const text = `
      | 项目资金（${unit}） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | ${budget} | ${executed} | ${points} | | |
      | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 甲 | 10 | 10 | 90 | |`;
    return recalculate([gridFromText(text)], nationalRules()).scorecards[0]?.execution;
  };
  test.each([
    ['43.2', '37.24', 'scored', '8.62', '37.24万元÷43.2万元×10≈8.62'],
    ['100', '120', 'scored', '10.00', '120万元≥100万元，预算全部执行，得满分10'],
    ['100', '0', 'scored', '0.00', '0万元÷100万元×10=0'],
    ['43.2万元', '216000元', 'scored', '5.00', '216000元÷432000元×10=5'],
    ['0', '0', 'notApplicable', null, '不适用，不计分'],
    ['/', '/', 'notApplicable', null, '不适用，不计分'],
    ['0', '5', 'unscorable', null, '预算数为0而执行数为5万元，无法计算执行率'],
    ['', '5', 'unscorable', null, '没有年度指标值（预算数），无法计分'],
    ['5', '', 'unscorable', null, '没有实际完成值（执行数），无法计分'],
    ['5', '约4', 'unscorable', null, 'C2单元格的“约4”无法识别：请填写一个数值，例如95%或120'],
    ['#REF!', '4', 'unscorable', null, 'B2单元格是错误值#REF!，请先改正公式'],
    ['5', '-4', 'unscorable', null, 'C2单元格的“-4”无法识别：请填写一个数值，例如95%或120'],
  ])('budget %s, executed %s: %s %s', (budget, executed, status, score, line) => {
    const scored = execution(budget, executed);
    expect(scored).toMatchObject({ status, score });
    expect(scored && explanationText(scored.explanation, 'zh-CN')).toBe(line);
  });

  test('a blank weight is the rule set’s', () => {
    expect(execution('100', '50', '')).toMatchObject({ weight: '10', score: '5.00' });
  });
});

const HOSTILE = [
  '=1+1',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '(a+)+$',
  '$&$1',
  '\u0000',
  '\ud800',
  '١٢٣%',
  '9'.repeat(400),
  '≥'.repeat(200),
  '('.repeat(300),
  '%',
  '≥',
  '以上',
  '1e99',
  '１，０００％及以上',
  '总分',
  '指标名称',
  '评价等级',
  '小计',
  '注：',
  'a'.repeat(32_767),
];
const hostileCell: fc.Arbitrary<GridCell> = fc.record({
  value: fc.oneof(
    fc.constantFrom<CellValue>(...HOSTILE),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant({ error: '#DIV/0!' }),
    fc.constant(null),
  ),
  formula: fc.constantFrom(null, '=A1'),
  numberFormat: fc.constantFrom('General', '@', '0%', '0.00" ▲未达标"', '"', ';;;', '[', 'yyyy/m/d', '\\'),
});

test('whatever stands in the cells, there is a result with plain numbers, and the sentences can be made', () => {
  const sheet = fc.array(fc.array(hostileCell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sheet, (cells) => {
      const area = { ...HEADER.area, bottom: cells.length };
      const { scorecards, plans } = recalculate(
        [{ ...HEADER, area, cells: [...HEADER.cells, ...cells] }],
        nationalRules(),
      );
      for (const card of scorecards) {
        for (const { score, explanation } of card.rows) {
          if (score !== null) expect(score).toMatch(/^\d+\.\d\d$/u);
          expect(explanationText(explanation, 'zh-CN')).not.toMatch(/undefined|NaN|\[object/u);
          expect(explanationText(explanation, 'en-US')).not.toMatch(/undefined|NaN|\[object/u);
        }
        for (const finding of card.findings) expect(findingText(finding, 'zh-CN')).not.toMatch(/undefined|NaN/u);
      }
      for (const { after } of plans.flatMap(({ writes }) => writes)) {
        expect(typeof after === 'string' || Number.isFinite(after)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('a double is read at Excel’s own precision', () => {
  expect(exactFromDouble(0.1 + 0.2).toFixed()).toBe('0.3');
  expect(exactFromDouble(0.5999999999999999).toFixed()).toBe('0.6');
  expect(exactFromDouble(1_234_567_890_123_456).toFixed()).toBe('1234567890123460');
  expect(exactFromDouble(123_456_789_012_345).toFixed()).toBe('123456789012345');
});
