import { completionRate } from '../../../src/core/finding/checks/completion-rate';
import { recalculate } from '../../../src/core/recalculate';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** The completion rate the form should have said; null: nothing is wrong with it. */
function should(name: string, target: string, actual: string, rate: string, heading = '完成率'): string | null {
  const grid = gridFromText(`
    | 三级指标 | 年度指标值 | 实际完成值 | ${heading} | 分值 | 得分 |
    | ${name} | ${target} | ${actual} | ${rate} | 10 | |
  `);
  const [card] = recalculate([grid], nationalRules()).scorecards;
  const [finding] = card?.findings.filter(({ check }) => check === completionRate.id) ?? [];
  return finding?.args['computed'] ?? null;
}

test.each([
  ['新建水窖', '≥200口', '190口', '98%', '95%'],
  ['新建水窖', '≥200口', '190口', '0.98', '95%'],
  ['新建水窖', '≥200口', '190口', '100%', '95%'],
  ['培训人数', '≥3人', '2人', '67.7%', '66.67%'],
  ['培训人数', '≥300人', '360人', '110%', '120%'],
  ['到位资金', '2万元', '15000元', '100%', '75%'],
  ['项目成本', '≤20万元', '25万元', '100%', '125%'],
])('%s %s, done %s: %s is not %s', (name, target, actual, rate, expected) => {
  expect(should(name, target, actual, rate)).toBe(expected);
});

test.each([
  ['in percent', '≥200口', '190口', '95%'],
  ['as a fraction', '≥200口', '190口', '0.95'],
  ['as a bare number', '≥200口', '190口', '95'],
  ['rounded to whole percent', '≥3人', '2人', '67%'],
  ['rounded to one decimal', '≥3人', '2人', '66.7%'],
  ['cut off', '≥3人', '2人', '66.6%'],
  ['above 100 %', '≥300人', '360人', '120%'],
  ['above 100 %, told as met', '≥300人', '360人', '100%'],
  ['in words', '≥300人', '360人', '已完成'],
  ['left blank', '≥300人', '360人', ''],
  ['of a target in words', '有效提升', '有效提升', '90%'],
  ['of a zero target', '0起', '0起', '100%'],
])('a rate %s may stand', (_, target, actual, rate) => {
  expect(should('指标甲', target, actual, rate)).toBeNull();
});

test.each([
  ['spent by the limit', '80%'],
  ['the limit by what was spent', '125%'],
  ['what is left', '120%'],
  ['met', '100%'],
])('of a lower-is-better row: %s', (_, rate) => {
  expect(should('项目成本', '≤20万元', '16万元', rate)).toBeNull();
});

test.each(['完成比例（%）', '目标完成率', '完成程度', '达成率', 'Completion rate'])('under %s', (heading) => {
  expect(should('新建水窖', '≥200口', '190口', '98%', heading)).toBe('95%');
});

test('the actual told again as its rate is only a note', () => {
  const grid = gridFromText(`
    | 三级指标 | 年度指标值 | 实际完成值 | 完成率 | 分值 | 得分 |
    | 合格率 | ≥90% | 88% | 88% | 10 | |
  `);
  const [card] = recalculate([grid], nationalRules()).scorecards;
  const [finding] = card?.findings.filter(({ check }) => check === completionRate.id) ?? [];
  expect(finding?.severity).toBe('info');
});
