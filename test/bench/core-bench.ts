import { Decimal } from 'decimal.js';
import { readCell } from '../../src/core/grid/cell-number';
import type { GridCell } from '../../src/core/grid/grid';
import { BLANK } from '../../src/core/grid/reading';
import type { IndicatorRow, IndicatorSheet } from '../../src/core/sheet/indicator-sheet';
import { recalculate } from '../../src/core/recalculate';
import { nationalRules } from '../core/one-row';
import { gridFromText } from '../support/grid-from-text';
import { scoreSheet } from '../../src/core/scoring/score-sheet';

/** P2: the core on 100,000 rows, in microseconds of processor time a row, the best of several runs. Run with
 *  `node src/scripts/node-ts.cjs test/bench/core-bench.ts`. */
const ROWS = 100_000;
const RUNS = 5;

const cell = (value: string | number | null, numberFormat = 'General'): GridCell => ({
  value,
  formula: null,
  numberFormat,
});

/** Target, actual, weight and score as forms have them: counts, percentages, text with units; one in five is missed. */
function lines(): readonly (readonly GridCell[])[] {
  return Array.from({ length: ROWS }, (_, i) => {
    const target = 50 + (i % 150);
    const actual = i % 5 === 0 ? target - 1 - (i % 37) : target + (i % 11);
    const kinds = [
      [cell(`≥${target}%`), cell(actual / 100, '0.00%')],
      [cell(`≤${actual}`), cell(target)],
      [cell(`≥${target}个`), cell(`${actual}个`)],
      [cell(target), cell(actual)],
    ];
    return [cell(`项目${i}`), ...(kinds[i % 4] ?? []), cell((i % 20) + 0.5), cell(null)];
  });
}

/** Rows of which no figure comes twice, so that nothing read before is of use. */
function unlikeLines(): readonly (readonly GridCell[])[] {
  return Array.from({ length: ROWS }, (_, i) => [
    cell(`项目${i}`),
    cell(`≥${i + 1}.${i % 10}个`),
    cell(i % 5 === 0 ? i / 2 : i + 2.75),
    cell(i / 1000 + 0.5),
    cell(null),
  ]);
}

function indicatorRow(cells: readonly GridCell[], row: number): IndicatorRow {
  const [name, target, actual, weight, score] = cells;
  const read = (each: GridCell | undefined) => (each ? readCell(each) : BLANK);
  return {
    row,
    level1: null,
    level2: null,
    name: String(name?.value ?? ''),
    placeholder: false,
    target: read(target),
    actual: read(actual),
    weight: read(weight),
    written: read(score),
    sign: null,
    unit: null,
    reason: null,
    rule: null,
    echoesTarget: false,
    cells: {
      target: { row, column: 1 },
      actual: { row, column: 2 },
      weight: { row, column: 3 },
      score: { row, column: 4 },
      sign: null,
      reason: null,
      flag: null,
    },
  };
}

function best(name: string, run: () => unknown): void {
  const times = Array.from({ length: RUNS }, () => {
    const from = process.cpuUsage();
    run();
    return process.cpuUsage(from).user / ROWS;
  });
  console.log(
    `${name}: ${Math.min(...times).toFixed(2)} µs a row (median ${[...times].sort((a, b) => a - b)[2]?.toFixed(2)})`,
  );
}

const rules = nationalRules();
const cells = lines();
const rows = cells.map(indicatorRow);
const sheet = (read: readonly IndicatorRow[]): IndicatorSheet => ({
  sheet: '表',
  area: { top: 0, left: 0, bottom: ROWS, right: 4 },
  kind: 'scored',
  title: null,
  project: null,
  units: { department: null, unit: null },
  headerRow: 0,
  headerLastRow: 0,
  columns: { name: 0, target: 1, actual: 2, weight: 3, score: 4 },
  execution: null,
  kept: [],
  leftFigures: [],
  funds: null,
  rowsFrom: 1,
  mayShareWeights: false,
  rows: read,
  total: null,
  statedTotals: [],
  gradeCell: null,
  labelledWeight: null,
  reasons: [],
  questions: [],
  unread: [],
  reviews: [],
  byReview: null,
  layout: '',
});

best('for comparison, decimal.js alone: read two, multiply, divide, round', () =>
  cells.map((_, i) =>
    new Decimal(50 + (i % 150))
      .times(20)
      .div(new Decimal(i + 1))
      .toDecimalPlaces(2)
      .toFixed(2),
  ),
);
best('read values', () => cells.map(indicatorRow));
best('score + met + total', () => scoreSheet(sheet(rows), rules));
best('P2: read values + score + met + total', () => scoreSheet(sheet(cells.map(indicatorRow)), rules));

const unlike = unlikeLines();
best('the same where no figure comes twice', () => scoreSheet(sheet(unlike.map(indicatorRow)), rules));

if (process.argv.includes('--scoring')) process.exit();

const header = gridFromText('| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |');
const grid = { ...header, area: { ...header.area, bottom: ROWS }, cells: [...header.cells, ...cells] };
best('recalculate: also recognise, find, plan', () => recalculate([grid], rules));
