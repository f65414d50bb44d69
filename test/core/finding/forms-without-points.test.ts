import { cellAddress } from '../../../src/core/grid/address';
import type { Scorecard } from '../../../src/core/finding/finding';
import { recalculate } from '../../../src/core/recalculate';
import { explanationText } from '../../../src/text/explanation-text';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

function cardOf(text: string): Scorecard {
  const [card] = recalculate([gridFromText(text)], nationalRules()).scorecards;
  if (!card) throw new Error('no form');
  return card;
}
const found = ({ findings }: Scorecard): string[] =>
  findings.map((each) => `${each.check} ${each.severity} ${cellAddress(each)} ${findingText(each, 'zh-CN')}`);
const rowsOf = ({ rows }: Scorecard): string[] =>
  rows.map(({ status, explanation }) => `${status} ${explanationText(explanation, 'zh-CN')}`);

test('a form without points: one sentence, each row met or missed, funds and levels checked', () => {
  const card = cardOf(`
    | 项目资金 | 全年预算数 | 全年执行数 | 预算执行率 |  |  |
    | 年度资金总额 | 23500 | 21267.5 | '98.5% | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因 |
    | 产出指标 | 数量指标 | 建设村数 | ≥110个 | 104个 | |
    | | 质量指标 | 合格率 | 100% | 无 | |
    | 效益指标 | 社会效益指标 | 受益人口 | ≥12万人 | 12.6万人 | |
    | 满意度指标 | 服务对象满意度 | 群众满意度 | ≥90% | '93% | |`);
  expect([card.total.complete, card.total.score, card.grade]).toEqual([false, null, null]);
  expect(rowsOf(card)).toEqual([
    'unscorable 未达标；没有分值，不计分',
    'unscorable 没有实际完成值（执行数），无法计分',
    'unscorable 达标；没有分值，不计分',
    'unscorable 达标；没有分值，不计分',
  ]);
  expect(found(card)).toEqual([
    'S15 error D2 年度资金总额执行率写 98.5%，按预算数和执行数应为 90.5%',
    'S13 info A3 本表没有分值列：只核对是否达标和资金，不计总分',
    'U1 error E4 “建设村数”未达标：目标 ≥110个，实际 104个，差 6 个',
    'U2 warning F4 “建设村数”未达标，但没有填写偏差原因及改进措施',
  ]);
});

test('targets that add up to 100 are like points', () => {
  const card = cardOf(`
    | 一级指标 | 三级指标 | 指标值 | 全年实际完成值 |
    | 产出指标 | 甲 | 50 | 50 |
    | 效益指标 | 乙 | 40 | 40 |
    | 满意度指标 | 丙 | 10 | 10 |`);
  expect(found(card)).toEqual([
    'S13 warning A1 本表没有分值列，而C列“指标值”合计100，像是分值：请核对是否填错了列；目前只核对是否达标和资金',
  ]);
});

test('a level that is not there is told by its label', () => {
  const card = cardOf(`
    | 一级指标 | 三级指标 | 指标值 | 全年实际完成值 |
    | 产出指标 | 甲 | 5个 | 5个 |
    | 效益指标 | 乙 | 4个 | 4个 |`);
  expect(found(card).filter((each) => each.startsWith('W7'))).toEqual(['W7 warning A1 没有“满意度”指标']);
});

test('points beside a table without a column for scores are named', () => {
  const card = cardOf(`
    | 一级指标 | 三级指标 | 分值 | 评分标准 | 扣分 | 扣分原因 |
    | 产出 | 完成数 | 60 | 略 | 3 | '94% |
    | 效益 | 满意度 | 40 | 略 | 0 | |`);
  expect([card.kind, card.unread.length]).toEqual(['weights', 1]);
  expect(rowsOf(card)).toEqual([
    'notApplicable 没有认出得分列，E2:E3的分数没有计入，本表没有评分',
    'notApplicable 没有认出得分列，E2:E3的分数没有计入，本表没有评分',
  ]);
  expect(found(card).map((each) => each.slice(0, 28))).toEqual(['S13 warning A1 E2:E3有分数没有计入，']);
});

describe('points of the levels in columns of their own', () => {
  const form = (output: string): Scorecard =>
    cardOf(`
    | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评价标准 | 得分 |
    | 决策 | 20 | 立项 | 20 | 依据 | 20 | 略 | 20 |
    | 绩效 | 80 | 项目产出 | ${output} | 数量 | 30 | 略 | 30 |
    | | | | | 质量 | 10 | 略 | 10 |
    | | | 项目效果 | 40 | 社会效益 | 40 | 略 | 40 |`);

  test('are no second set of weights', () => {
    expect(found(form('40')).filter((each) => each.startsWith('W4') || each.startsWith('W3'))).toEqual([]);
  });

  test('are compared with what stands below', () => {
    expect(found(form('42')).filter((each) => each.startsWith('W3'))).toEqual([
      'W3 error A3 “绩效”标注 80 分，其下合计 82 分',
      'W3 error C3 “项目产出”标注 42 分，其下合计 40 分',
    ]);
  });
});

test('in the frame of an evaluation, results weigh 60 at least', () => {
  const form = (process: string, output: string): Scorecard =>
    cardOf(`
    | 一级指标 | 三级指标 | 分值 | 得分 |
    | 决策 | 依据 | 15 | 15 |
    | 过程 | 到位率 | ${process} | ${process} |
    | 产出 | 数量 | ${output} | ${output} |
    | 效益 | 满意度 | 30 | 30 |`);
  const told = (card: Scorecard): string[] => found(card).filter((each) => each.startsWith('W2'));
  expect(told(form('25', '30'))).toEqual([]);
  expect(told(form('26', '29'))).toEqual(['W2 warning A4 产出和效益分值合计 59，评价指标体系里应不少于 60']);
});

describe('points only in labels, and scores', () => {
  const form = (declared: string, ...scores: readonly string[]): Scorecard =>
    cardOf(`
    | 预算执行情况（20分） | | | 预算数 | 执行数 | 分值 | 得分 |
    | | 年度资金总额 | | 10 | 10 | 20 | 20 |
    | 年度绩效目标1（${declared}分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分 |
    | | 产出指标（60分） | 数量指标 | 甲 | 10个 | 10个 | ${scores[0] ?? ''} |
    | | | 质量指标 | 乙 | 10个 | 10个 | ${scores[1] ?? ''} |
    | | | 时效指标 | 丙 | 10个 | 10个 | ${scores[2] ?? ''} |
    | | 效益指标（20分） | 社会效益 | 丁 | 10个 | 10个 | ${scores[3] ?? ''} |
    | | | 满意度 | 戊 | 10个 | 10个 | ${scores[4] ?? ''} |
    | 总分 | | | | | | ${scores[5] ?? ''} |`);

  test('that agree: one sentence and nothing else', () => {
    const card = form('80', '20', '20', '20', '10', '9', '99');
    expect(rowsOf(card)[0]).toBe('unscorable 达标；没有分值，不计分');
    expect(found(card)).toEqual([
      'S13 info G9 本表没有分值列，各项分值未知：只核对是否达标和资金，并把原得分与标注的分值、总分核对，不计总分',
    ]);
  });

  test('a level with more than its label says, and a total that is not the sum', () => {
    expect(found(form('80', '20', '20', '21', '10', '9', '99')).filter((each) => !each.startsWith('S13'))).toEqual([
      'S18 error B4 “产出指标”标注 60 分，其下各项原得分之和 61',
      'S3 error G9 原总分 99，原各项得分之和 100',
    ]);
  });

  test('labels that do not add up', () => {
    expect(found(form('90', '20', '20', '20', '10', '9', '99')).filter((each) => !each.startsWith('S13'))).toEqual([
      'W3 error A3 “年度绩效目标1”标注 90 分，其下合计 80 分',
      'W1 error B3 分值合计 110，应为 100',
    ]);
  });
});
