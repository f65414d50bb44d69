import { performance } from 'node:perf_hooks';
import { EMPTY_CELL, type Grid, type GridCell } from '../../src/core/grid/grid';
import { recalculate } from '../../src/core/recalculate';
import { findRuleSet } from '../../src/core/scoring/rule-set/rule-sets';
import { recogniseSheet } from '../../src/core/sheet/recognise-sheet';

/** How fast sheets are recognised and scored. Run: node src/scripts/node-ts.cjs test/bench/recognition-bench.ts */

const text = (value: string | number): GridCell => (value === '' ? EMPTY_CELL : { ...EMPTY_CELL, value });

/** A form of some rows whose texts differ from sheet to sheet. */
function benchForm(sheet: string, rows: number): Grid {
  const lines: (string | number)[][] = [
    ['项目支出绩效自评表'],
    ['项目名称', `${sheet}工程`],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '原因'],
    ...Array.from({ length: rows }, (_, index): (string | number)[] => [
      index % 10 === 0 ? '产出指标' : '',
      index % 5 === 0 ? '数量指标' : '',
      `${sheet}指标${String(index)}项`,
      index % 2 === 0 ? `≥${String(index + 1)}个` : `${String(index % 100)}%以上`,
      index % 2 === 0 ? `${String(index)}个` : `${String(index % 97)}.5%`,
      100 / rows,
      '',
      index % 3 === 0 ? '受天气影响，部分工作延后' : '',
    ]),
    ['总分', '', '', '', '', 100, '', ''],
  ];
  return {
    sheet,
    area: { top: 0, left: 0, bottom: lines.length - 1, right: 7 },
    cells: lines.map((line) => line.map(text)),
  };
}

/** The best of three runs in milliseconds. */
function measured(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function report(): void {
  const rules = findRuleSet('national-2020');
  if (!rules) throw new Error('the national rule set is missing');
  const many = Array.from({ length: 300 }, (_, index) => benchForm(`表${String(index)}`, 30));
  const long = benchForm('长表', 20_000);
  const lines = [
    ['300 sheets × 30 rows, recognised', measured(() => many.forEach((grid) => recogniseSheet(grid)))],
    ['300 sheets × 30 rows, recognised and scored', measured(() => recalculate(many, rules))],
    ['one sheet of 20,000 rows, recognised', measured(() => recogniseSheet(long))],
    ['one sheet of 20,000 rows, recognised and scored', measured(() => recalculate([long], rules))],
  ] as const;
  for (const [what, milliseconds] of lines) process.stdout.write(`${what}: ${milliseconds.toFixed(0)} ms\n`);
}

report();
