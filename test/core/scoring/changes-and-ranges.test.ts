import { NO_DECISION } from '../../../src/core/scoring/choose-function';
import { scoreRow } from '../../../src/core/scoring/score-row';
import { nationalRules, scoreOne, type OneRow } from '../one-row';
import { indicatorRow } from './indicator-row';

const scoreOf = (row: OneRow): string => {
  const scored = scoreOne(row);
  return scored.score ?? `asked: ${scored.explanation.code}`;
};

describe('changes told on both sides', () => {
  test.each<[string, string, string, string]>([
    ['交通事故起数', '同比下降≥3%', '同比下降4.2%', '10.00'],
    ['交通事故起数', '下降4%', '下降3%', '7.50'],
    ['优良天数比例', '同比提高2个百分点', '同比提高1.5个百分点', '7.50'],
    ['用户数增长', '增长10%以上', '增长8%', '8.00'],
    ['案件下降比例', '15%', '下降12%', '8.00'],
    ['材料精简率', '≥40%', '精简41.5%', '10.00'],
    ['平均办理时限', '≤5天', '平均4天', '10.00'],
    ['系统可用率', '≥99.9%', '全年可用率达99.95%', '10.00'],
  ])('%s %s, done %s: %s', (name, target, actual, score) => {
    expect(scoreOf({ name, target, actual })).toBe(score);
  });

  test.each<[string, string, string]>([
    ['交通事故起数', '同比下降3%', '环比下降4%'],
    ['用户数', '年均增长5%', '累计增长8%'],
    ['优良天数比例', '提高2个百分点', '提高2%'],
    ['交通事故起数', '下降3%', '上升2%'],
    // A fall of what is to rise, and a rise of what is to fall: nobody says that more of it is better.
    ['旅游收入', '下降3%', '下降5%'],
    ['信访件数', '增长3%', '增长5%'],
    ['投诉率', '≤5%', '投诉率下降2%'],
    ['浓度下降率', '≥3%', '-2%'],
    ['响应时间', '≤30分钟', '平均25分钟'],
  ])('%s %s, done %s: asked', (name, target, actual) => {
    expect(scoreOf({ name, target, actual })).toContain('asked');
  });
});

describe('more than a range', () => {
  test.each<[OneRow, string]>([
    [{ name: '申请专利', target: '2-3项', actual: '3项' }, '10.00'],
    [{ name: '申请专利', target: '2-3项', actual: '1项' }, '5.00'],
    [{ name: '申请专利', target: '2-3项', actual: '4项' }, 'asked: direction'],
    [{ name: '群众满意度', target: '85%-90%', actual: '95%' }, 'asked: direction'],
    [{ name: '平均温度', target: '18-22℃', actual: '24℃' }, '9.09'],
  ])('%j: %s', (row, score) => {
    expect(scoreOf(row)).toBe(score);
  });

  test('is full where more is said to be better, and less where it is not', () => {
    const row = { name: '申请专利', target: '2-3项', actual: '4项', weight: '10' };
    const read = indicatorRow(row);
    const said = (direction: 'atLeast' | 'atMost') =>
      scoreRow(read, nationalRules(), { ...NO_DECISION, direction }).score;
    expect(said('atLeast')).toBe('10.00');
    // (1 − (4 − 3) ÷ 3) × 10
    expect(said('atMost')).toBe('6.67');
  });
});
