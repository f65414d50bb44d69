import { recogniseSamples } from '../../../src/core/beside/recognise-samples';
import { percentText, sampleMeans } from '../../../src/core/beside/sample-means';
import type { SampleTable } from '../../../src/core/beside/sample-table';
import { labelGrid } from '../../../src/core/sheet/label-grid';
import { gridFromText } from '../../support/grid-from-text';

const tables = (text: string, sheet = '抽样'): readonly SampleTable[] =>
  recogniseSamples(labelGrid(gridFromText(text, { sheet })));

/** Each measure with how many items have a rate, their mean and the rate of their sums; then the mean of all. */
function story(table: SampleTable | undefined): string[] {
  if (!table) return [];
  const { measures, overall } = sampleMeans(table);
  const told = (rate: (typeof measures)[number]['mean']): string => (rate === null ? '–' : percentText(rate));
  return [
    ...measures.map(
      ({ measure, counted, mean, ofSums }) => `${measure.label} ${String(counted)} ${told(mean)} ${told(ofSums)}`,
    ),
    told(overall),
  ];
}

/** The three rates of the source report: 10 items of 100. */
const SOURCE = [
  '| 从100个高频事项中抽取10个事项梳理情况 | | | | | | | | | | |',
  '| 序号 | 办理事项 | 申请材料（份） | | | 办理环节（个） | | | 办理时间（天） | | |',
  '| | | 梳理前 | 梳理后 | 减少率 | 梳理前 | 梳理后 | 节约率 | 梳理前 | 梳理后 | 节约率 |',
  ...Array.from({ length: 10 }, (_, index) => {
    const [materials, time] = [index < 4 ? 6 : 7, index < 4 ? 5 : 6];
    const steps = index < 6 ? 4 : 5;
    return `| ${String(index + 1)} | 事项${String(index + 1)} | 10 | ${String(materials)} | | 10 | ${String(steps)} | | 10 | ${String(time)} | |`;
  }),
  '| | 平均 | | | =AVERAGE(E4:E13) → 34% | | | 56% | | | 44% |',
].join('\n');

test('two lines of headings: each measure, its mean, and how many of how many', () => {
  const [table] = tables(SOURCE);
  expect(story(table)).toEqual(['材料 10 34% 34%', '环节 10 56% 56%', '时间 10 44% 44%', '44.67%']);
  expect([table?.sampled?.count, table?.population?.count]).toEqual([10, 100]);
  expect(table?.items.map(({ name }) => name)).toHaveLength(10);
  expect(table?.area).toEqual({ top: 1, left: 0, bottom: 13, right: 10 });
});

test('the phase above, what is counted below', () => {
  const text = [
    '| 抽样事项 | 改革前 | | 改革后 | |',
    '| | 材料 | 环节 | 材料 | 环节 |',
    '| 甲 | 4 | 5 | 3 | 3 |',
    '| 乙 | 8 | 2 | 2 | 1 |',
  ].join('\n');
  // 材料 (1/4 + 6/8) ÷ 2 = 50 %, of the sums 7/12; 环节 (2/5 + 1/2) ÷ 2 = 45 %, 3/7.
  expect(story(tables(text)[0])).toEqual(['材料 2 50% 58.33%', '环节 2 45% 42.86%', '47.5%']);
});

test('one line of headings, rates alone, and a column of another kind', () => {
  const text = [
    '| 抽查事项梳理表 | | | | | |',
    '| 序号 | 事项名称 | 原材料数 | 现材料数 | 环节节约率 | 备注 |',
    '| 1 | 甲 | 3 | 2 | 50% | |',
    '| 2 | 乙 | 3 | 1 | 33.3% | 现场 |',
  ].join('\n');
  expect(story(tables(text)[0])).toEqual(['材料 2 50% 50%', '环节 2 41.65% –', '45.83%']);
});

test('a rate that does not say of what is that of the counts before it', () => {
  const text = [
    '| 抽样事项 | 材料（梳理前） | 材料（梳理后） | 减少率 | 环节（梳理前） | 环节（梳理后） | 压缩率 |',
    '| 甲 | 10 | 6 | 40% | 5 | 4 | 20% |',
    '| 平均 | | | 40% | | | 20% |',
  ].join('\n');
  const [table] = tables(text);
  expect(story(table)).toEqual(['材料 1 40% 40%', '环节 1 20% 20%', '30%']);
  expect(table?.means.map((cell) => cell?.column)).toEqual([3, 6]);
});

test('one measure whose headings only say when: the title says what', () => {
  const text = ['| 群众办事材料精简情况 | | |', '| 事项 | 精简前 | 精简后 |', '| 甲 | 5个 | 4个 |'].join('\n');
  expect(story(tables(text)[0])).toEqual(['材料 1 20% 20%', '–']);
});

test('weights of the measures, a growth, units that cannot be set against each other', () => {
  const text = [
    '| 抽样事项 | 材料（前） | 材料（后） | 材料减少率 | 时间（前） | 时间（后） | 时间节约率 |',
    '| 甲 | 10 | 6 | | 10天 | 5天 | |',
    '| 乙 | 10 | 6 | | 1个月 | 20天 | |',
    '| 平均 | | | 40% | | | 50% |',
    '| 权重 | | | 0.75 | | | 0.25 |',
    '| 综合 | | | 42.5% | | | |',
  ].join('\n');
  const [table] = tables(text);
  expect(story(table)).toEqual(['材料 2 40% 40%', '时间 1 50% 50%', '42.5%']);
  expect(table && sampleMeans(table).measures[1]?.rates.map(({ kind }) => kind)).toEqual(['rate', 'unclear']);
  expect(table?.overall).toMatchObject({ row: 5, column: 3 });
  const growth = '| 抽样企业名称 | 用工数（前） | 用工数（后） | 用工增长率 |\n| 甲 | 40 | 50 | |';
  expect(story(tables(growth)[0])).toEqual(['用工 1 25% 25%', '–']);
});

test('a count of 0 before, a blank, a bare 0.34: no rate is made of them', () => {
  const text = [
    '| 抽样事项 | 材料（前） | 材料（后） | 环节节约率 |',
    '| 甲 | 0 | 0 | 0.34 |',
    '| 乙 | 5 | | 44 |',
    '| 丙 | | | |',
    '| | | | |',
  ].join('\n');
  const [table] = tables(text);
  const kinds = table && sampleMeans(table).measures.map(({ rates }) => rates.map(({ kind }) => kind));
  expect(kinds).toEqual([
    ['zero', 'blank', 'blank'],
    ['unclear', 'rate', 'blank'],
  ]);
});

test.each([
  ['a funds table', '| 项目名称 | 预算调整前 | 预算调整后 |\n| 甲 | 10 | 12 |', '资金'],
  ['a form of indicators', '| 三级指标 | 改革前材料 | 改革后材料 | 分值 |\n| 甲 | 10 | 12 | 5 |', '抽样'],
  ['rates without a word of a sample', '| 事项 | 材料减少率 |\n| 甲 | 30% |', '统计'],
  ['headings without lines', '| 抽样事项 | 材料（前） | 材料（后） |', '抽样'],
])('%s is no table of samples', (_, text, sheet) => {
  expect(tables(text, sheet)).toEqual([]);
});
