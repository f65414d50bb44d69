import { formLine } from '../../../src/app/summary/form-line';
import { words } from '../../../src/core/local-text';
import { levelOf } from '../../../src/core/summary-level';
import { recalculate } from '../../../src/core/recalculate';
import { findRuleSet } from '../../../src/core/scoring/rule-set/rule-sets';
import { gridFromText } from '../../support/grid-from-text';

const RULES = findRuleSet('national-2020');

function lineOf(text: string): ReturnType<typeof formLine> {
  if (!RULES) throw new Error('no rule set');
  const [form] = recalculate([gridFromText(text)], RULES).forms;
  if (!form) throw new Error('no form');
  return formLine(form, words('财政部 2020', 'National 2020'));
}

const form = (actual: string): string => `
  | 项目支出绩效自评表 | | | | | | |
  | 项目名称 | 修路 | | 主管部门 | 某市交通局 | 实施单位 | 某市公路站 |
  | 项目资金 | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | | 100 | 80 | 10 | | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 里程 | ≥100公里 | ${actual} | 50 | |
  | 效益指标 | 社会效益 | 受益人数 | ≥100人 | 50人 | 30 | |
  | 满意度指标 | 满意度 | 群众满意度 | ≥90% | 90% | 10 | |
  | 总分 | | | | | 100 | |
`;

test('a form is a line with its points by level', () => {
  expect(lineOf(form('100公里'))).toMatchObject({
    project: '修路',
    department: '某市交通局',
    unit: '某市公路站',
    levels: {
      execution: { score: '8', weight: '10' },
      output: { score: '50', weight: '50' },
      benefit: { score: '15', weight: '30' },
      satisfaction: { score: '10', weight: '10' },
    },
    total: '83.00',
    weight: '100',
    grade: '良',
    unmet: 1,
    rate: '0.8',
    review: null,
    reviewGrade: null,
  });
});

const reviewed = (second: string): string => `
  | 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 |
  | 甲 | ≥10次 | 10次 | 60 | 60 | 50 |
  | 乙 | ≥10次 | 10次 | 40 | 40 | ${second} |
`;

test('a review has a total and a grade once every row has points: a part of them is no total', () => {
  expect(lineOf(reviewed('35'))).toMatchObject({ review: '85', reviewGrade: '良' });
  expect(lineOf(reviewed(''))).toMatchObject({ review: null, reviewGrade: null });
});

test('a level with a row that has no points has none, and the form no total and no grade', () => {
  const line = lineOf(form(''));
  expect(line).toMatchObject({ total: null, grade: null });
  expect(line.levels).toMatchObject({ output: { score: null, weight: '50' }, benefit: { score: '15', weight: '30' } });
});

test.each([
  ['产出指标', '数量指标', 'output'],
  ['产出（50分）', null, 'output'],
  ['效益指标', '服务对象满意度指标', 'satisfaction'],
  ['项目效果', '社会效益', 'benefit'],
  [null, '质量指标', 'output'],
  ['预算执行', '预算执行率', 'execution'],
  ['过程', '资金管理', 'other'],
  ['成本指标', '经济成本指标', 'other'],
  ['Outputs', 'Quantity', 'output'],
])('%s / %s is of level %s', (level1, level2, level) => {
  expect(levelOf(level1, level2)).toBe(level);
});
