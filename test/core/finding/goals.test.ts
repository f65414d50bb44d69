import { readGoalFigures } from '../../../src/core/finding/goals';
import { nameLikeness, namePairs } from '../../../src/core/finding/match-goals';
import { recalculate } from '../../../src/core/recalculate';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const figures = (text: string): string[] => readGoalFigures(text, { row: 0, column: 0 }).map((goal) => goal.text);

describe('the figures of a goal text', () => {
  test.each([
    ['政务数据统一归集80%以上', ['80%以上']],
    [
      '全市 80%以上的政务数据实现统一归集，网上可办率达到 70%以上、政务大厅 70%以上事项分类受理',
      ['80%以上', '达到70%以上', '70%以上'],
    ],
    ['1. 培训不少于300项；\n2. 材料减少60%以上', ['不少于300项', '60%以上']],
    ['（1）新建公路１２０公里，投入资金43.2万元', ['120公里', '43.2万元']],
    ['目标1：办理时限控制在30天以内。', ['控制在30天以内']],
    ['归集数据1,714条', ['1,714条']],
    ['受益人口3.5万人', ['3.5万人']],
    ['2019年12月底前完成5G基站和12345热线升级', []],
    ['三大支撑体系、N个应用系统', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('how much a goal speaks of an indicator', () => {
  test.each<[string, string, number, number]>([
    ['重点领域和高频事项网上可办率', '高频事项网上可办率', 8, 1],
    ['政务大厅事项“一窗”分类受理', '高频事项网上可办率', 1, 0.125],
    ['材料减少', '群众和市场主体提供材料减少率', 3, 1],
    ['环节节约', '群众和市场主体提供材料减少率', 0, 0],
    ['完成年度目标', '年度目标完成率', 0, 0],
  ])('%s / %s', (goal, name, shared, share) => {
    expect(nameLikeness(namePairs(goal), namePairs(name))).toEqual({ shared, share });
  });
});

/** G findings of a form with the goal, what is told of it, and its indicators (name, target, actual). */
function goalFindings(expected: string, told: string, ...indicators: readonly string[]): string[] {
  const grid = gridFromText(`
    | 年度总体目标 | 预期目标 | | | 实际完成情况 | |
    | | ${expected} | | | ${told} | |
    | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
    ${indicators.map((indicator) => `| ${indicator} | 10 | | 见说明 |`).join('\n')}`);
  const { scorecards } = recalculate([grid], nationalRules());
  return scorecards
    .flatMap(({ findings }) => findings)
    .filter(({ check }) => check.startsWith('G'))
    .map(({ check, args }) => `${check} ${args['figure'] ?? args['target'] ?? ''}`);
}

describe('matching', () => {
  test('from four figures in one cell on, they are told together', () => {
    const goal = '采购原种425万粒，建成繁育田850亩；自购原种200万粒，建成基地400亩';
    expect(goalFindings(goal, '', '满意度 | ≥90% | 91%')).toEqual(['G1 425万粒、850亩、200万粒、400亩']);
    expect(goalFindings(goal.replace('，建成基地400亩', ''), '', '满意度 | ≥90% | 91%')).toEqual([
      'G1 425万粒',
      'G1 850亩',
      'G1 200万粒',
    ]);
  });

  test.each<[string, [string, string, ...string[]], string[]]>([
    [
      'one figure, two indicators: only the one it speaks of',
      ['网上可办率70%以上', '', '网上可办率 | ≥70% | 71%', '满意度 | ≥70% | 71%'],
      [],
    ],
    [
      'one indicator, two goals: the second stays open',
      ['网上可办率70%以上；一窗受理率70%以上', '', '网上可办率 | ≥70% | 71%'],
      ['G1 70%以上'],
    ],
    ['the same name, another figure', ['网上可办率80%以上', '', '网上可办率 | ≥70% | 71%'], ['G1 80%以上']],
    ['other words, the same figure', ['群众满意90%以上', '', '数据共享率 | ≥90% | 91%'], ['G1 90%以上']],
    ['units are converted', ['养护公路12000米', '', '公路养护里程 | ≥12公里 | 12公里'], []],
    ['another unit', ['培训人员100人次', '', '培训人员数量 | ≥100天 | 100天'], ['G1 100人次']],
    ['at most is not at least', ['办理时间30天以内', '', '办理时间 | ≥30天 | 31天'], ['G1 30天以内']],
    ['the money it has is no goal', ['投入资金43.2万元', '', '网上可办率 | ≥70% | 71%'], []],
    ['whom it covers is no goal', ['涉及5个部门', '', '网上可办率 | ≥70% | 71%'], []],
    ['told as the cell says, rounded', ['', '数据共享率94.9%', '数据共享率 | ≥90% | 94.924%'], []],
    ['told otherwise', ['', '数据共享率95.9%', '数据共享率 | ≥90% | 94.924%'], ['G3 95.9%']],
    ['told with a lower bound that holds', ['', '数据共享率90%以上', '数据共享率 | ≥90% | 94.924%'], []],
    [
      'told of two indicators alike: nothing is said',
      ['', '共享数据80%', '共享数据量占比 | ≥70% | 71%', '共享数据数占比 | ≥70% | 72%'],
      [],
    ],
  ])('%s', (_, [expected, told, ...indicators], found) => {
    expect(goalFindings(expected, told, ...indicators)).toEqual(found);
  });
});

test('a table of several projects tells the goals of each in a column of its own', () => {
  const grid = gridFromText(`
    | 项目名称 | 绩效目标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 防汛物资采购 | 采购冲锋舟5艘，储备率达到95% | 采购冲锋舟 | 5艘 | 5艘 | 100 | |
    | 山洪预警 | 维护预警站点20处 | 维护预警站点 | 20处 | 19处 | 100 | |
  `);
  const { scorecards } = recalculate([grid], nationalRules());
  const goals = scorecards.map(({ findings }) =>
    findings.flatMap(({ check, row, column, args }) => (check === 'G1' ? [[row, column, args['figure']]] : [])),
  );
  // The rate of the first project has no indicator; each project has its own goals only.
  expect(goals).toEqual([[[1, 1, '达到95%']], []]);
});
