import type { HeaderRole } from '../../../src/core/sheet/column-roles';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import { gridFromText } from '../../support/grid-from-text';

const CHINESE = ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'];
const ENGLISH = ['Category', 'Indicator', 'Target', 'Actual', 'Weight', 'Score', 'Comments'];
const PLACES: readonly HeaderRole[] = ['level1', 'name', 'target', 'actual', 'weight', 'score', 'reason'];

/** What the column of a role is taken for where it has another heading. */
function takenFor(headings: readonly string[], role: HeaderRole, heading: string): string | undefined {
  const place = PLACES.indexOf(role);
  const header = headings.map((each, column) => (column === place ? heading : each)).join(' | ');
  const [form] = recogniseSheet(
    gridFromText(`
      | ${header} |
      | 产出指标 | 甲 | ≥10次 | 9次 | 10 | 9 | |
      | | 乙 | ≥5次 | 5次 | 90 | 90 | |
    `),
  );
  return Object.entries(form?.columns ?? {}).find(([, column]) => column === place)?.[0];
}

test.each<[HeaderRole, string]>([
  ['target', '年度指标 年初目标 设定值 任务数 目标任务数 应完成数 申报值 批复值 指标要求'],
  ['actual', '完成 完成数 已完成 全年完成 实际完成数量 实绩 达到值 实际产出 绩效目标完成情况 执行情况'],
  ['weight', '赋分 权值 权重% 指标分 设定分 权重分 单项分值'],
  ['score', '自查得分 单位打分 单位自评 绩效得分 评分结果 实得分数'],
])('headings of the %s column: %s', (role, words) => {
  for (const word of words.split(' ')) expect([word, takenFor(CHINESE, role, word)]).toEqual([word, role]);
});

test.each<[HeaderRole, string]>([
  ['name', 'KPI|Key performance indicators|Performance measure|Metric|Output|Deliverable'],
  ['target', 'Target value|Targets|Target 2024|2024 target|Planned target|Expected result|Goal'],
  ['actual', 'Actual achieved|Actuals|Actual performance|2024 actual|Results|Completed|Outturn'],
  ['weight', 'Weight (%)|Weightage|Max. points|Points available|Full marks|Max'],
  ['score', 'Self-assessment score|Points earned|Marks obtained|Final score|Awarded'],
  ['reason', 'Remark|Reasons|Explanation of variance'],
])('English headings of the %s column: %s', (role, words) => {
  for (const word of words.split('|')) expect([word, takenFor(ENGLISH, role, word)]).toEqual([word, role]);
});

test('where the level has gaps, the column of texts behind it holds the names, whatever its heading', () => {
  const [form] = recogniseSheet(
    gridFromText(`
      | 一级指标 | 考察点 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 新建水窖 | ≥10口 | 9口 | 50 | |
      | | 维修水窖 | ≥5口 | 5口 | 50 | |
    `),
  );
  expect(form?.columns).toMatchObject({ level1: 0, name: 1 });
  expect(form?.rows.map(({ name }) => name)).toEqual(['新建水窖', '维修水窖']);
});
