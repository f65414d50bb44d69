import { linkSamples } from '../../../src/core/beside/sample-links';
import { recogniseSamples } from '../../../src/core/beside/recognise-samples';
import { labelGrid } from '../../../src/core/sheet/label-grid';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import { gridFromText } from '../../support/grid-from-text';

const SAMPLE = [
  '| 抽样事项 | 材料（前） | 材料（后） | 材料减少率 | 环节（前） | 环节（后） | 环节节约率 |',
  '| 甲 | 10 | 6 | 40% | 5 | 4 | 20% |',
  '| 平均 | | | 40% | | | 20% |',
  '| 综合 | | | 30% | | | |',
].join('\n');

/** Name of the indicator, what it takes, and how that is known; each row: name and actual. */
function links(rows: readonly (readonly [name: string, actual: string])[], samples: Readonly<Record<string, string>>) {
  const text = [
    '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |',
    ...rows.map(([name, actual]) => `| ${name} | ≥60% | ${actual} | 10 | |`),
  ].join('\n');
  const grid = gridFromText(text, { sheet: '自评表' });
  const forms = recogniseSheet(grid).map((sheet) => ({ sheet, grid }));
  const tables = Object.entries(samples).flatMap(([sheet, sample]) =>
    recogniseSamples(labelGrid(gridFromText(sample, { sheet }))),
  );
  return linkSamples(forms, tables).map(({ row, of, by, table }) => [row.name, table.sheet, of, by]);
}

test('by the formula of the actual: a mean, a column of rates, several of them, the mean of all', () => {
  const rows = [
    ['甲', '=抽样!D3 → 40%'],
    ['乙', "=AVERAGE('抽样'!$G$2:$G$2) → 20%"],
    ['丙', '=AVERAGE(抽样!D3,抽样!G3) → 30%'],
    ['丁', '=抽样!D4 → 30%'],
    ['戊', '=别处!D3 → 40%'],
  ] as const;
  expect(links(rows, { 抽样: SAMPLE })).toEqual([
    ['甲', '抽样', 0, 'formula'],
    ['乙', '抽样', 1, 'formula'],
    ['丙', '抽样', 'overall', 'formula'],
    ['丁', '抽样', 'overall', 'formula'],
  ]);
});

test('by name, where one indicator and one table can be meant', () => {
  const rows = [
    ['群众提供材料减少率', '40%'],
    ['办事环节压缩率', '20%'],
    ['总体节约率', '30%'],
    ['材料归档率', '100%'],
  ] as const;
  const named = [
    ['群众提供材料减少率', '抽样', 0, 'name'],
    ['办事环节压缩率', '抽样', 1, 'name'],
    ['总体节约率', '抽样', 'overall', 'name'],
  ];
  expect(links(rows, { 抽样: SAMPLE })).toEqual(named);
  // Two indicators of that name, or two tables: nobody can tell.
  expect(links([...rows, ['企业申报材料精简率', '10%']], { 抽样: SAMPLE })).toEqual(named.slice(1));
  expect(links(rows, { 抽样: SAMPLE, 抽样二: SAMPLE })).toEqual([]);
  // One that has a formula of its own takes its figure elsewhere.
  expect(links([['材料减少率', '=40/100 → 40%']], { 抽样: SAMPLE })).toEqual([]);
});
