import type { LocalText } from '../scoring/rule-set';
import type { CheckId, Severity } from './finding';

/** What a check is, for people and for the manual. */
export interface CheckEntry {
  readonly severity: Severity;
  readonly name: LocalText;
  /** What to do about it. */
  readonly remedy: LocalText;
  /** What the check looks at. */
  readonly looksAt: LocalText;
}

/** Every check by its id. */
export const catalogue: Readonly<Record<CheckId, CheckEntry>> = {
  U1: {
    severity: 'error',
    name: { 'zh-CN': '未达到年度指标值', 'en-US': 'Target missed' },
    remedy: {
      'zh-CN': '核实实际完成值，并在偏差原因栏说明原因和改进措施',
      'en-US': 'Check the actual value and state the reason and the remedy in the reason column.',
    },
    looksAt: { 'zh-CN': '年度指标值、实际完成值', 'en-US': 'target, actual' },
  },
  U2: {
    severity: 'warning',
    name: { 'zh-CN': '未达标而没有说明原因', 'en-US': 'Missed without a reason' },
    remedy: { 'zh-CN': '填写偏差原因分析及改进措施', 'en-US': 'Fill in the reason and the remedy.' },
    looksAt: { 'zh-CN': '偏差原因分析及改进措施', 'en-US': 'reason column' },
  },
  U3: {
    severity: 'error',
    name: { 'zh-CN': '未达标却得满分', 'en-US': 'Missed, yet full points' },
    remedy: { 'zh-CN': '按评分规则重新计分', 'en-US': 'Score the row by the rules.' },
    looksAt: { 'zh-CN': '年度指标值、实际完成值、原得分', 'en-US': 'target, actual, score as written' },
  },
  W1: {
    severity: 'error',
    name: { 'zh-CN': '分值合计不等于应有总分', 'en-US': 'Weights do not add up' },
    remedy: {
      'zh-CN': '调整各指标分值，使其与预算执行率分值之和等于应有总分',
      'en-US': 'Adjust the weights so that, with the execution rate, they add up to the expected total.',
    },
    looksAt: { 'zh-CN': '各指标分值、预算执行率分值', 'en-US': 'weights of the indicators and of the execution rate' },
  },
  S1: {
    severity: 'error',
    name: { 'zh-CN': '得分超出0至分值的范围', 'en-US': 'Score outside 0 to weight' },
    remedy: { 'zh-CN': '改为0至分值之间的分数', 'en-US': 'Give points between 0 and the weight.' },
    looksAt: { 'zh-CN': '原得分、分值', 'en-US': 'score as written, weight' },
  },
  S2: {
    severity: 'error',
    name: { 'zh-CN': '原得分与重新计算不一致', 'en-US': 'Score differs from the rules' },
    remedy: {
      'zh-CN': '核对评分规则；公式单元格不会被改写，请检查公式',
      'en-US': 'Check the rule; cells with a formula are not overwritten, check the formula.',
    },
    looksAt: { 'zh-CN': '原得分、重新计算的得分', 'en-US': 'score as written, score as recomputed' },
  },
  S3: {
    severity: 'error',
    name: { 'zh-CN': '原总分与各项得分之和不一致', 'en-US': 'Total differs from the sum' },
    remedy: {
      'zh-CN': '核对各项得分与总分；公式单元格不会被改写，请检查公式',
      'en-US': 'Check the scores and the total; a formula is not overwritten, check it.',
    },
    looksAt: { 'zh-CN': '原总分、各项得分', 'en-US': 'total as written, scores' },
  },
  S6: {
    severity: 'warning',
    name: { 'zh-CN': '有得分而实际完成值没有数字', 'en-US': 'Score without an actual figure' },
    remedy: {
      'zh-CN': '补填可核实的实际完成值，或确认该分数由人工评定',
      'en-US': 'Fill in a figure that can be verified, or confirm that the points were judged by hand.',
    },
    looksAt: { 'zh-CN': '实际完成值、原得分', 'en-US': 'actual, score as written' },
  },
  T1: {
    severity: 'warning',
    name: { 'zh-CN': '有分值而没有年度指标值', 'en-US': 'No target' },
    remedy: { 'zh-CN': '补填可衡量的年度指标值', 'en-US': 'Fill in a target that can be measured.' },
    looksAt: { 'zh-CN': '年度指标值、分值', 'en-US': 'target, weight' },
  },
  T10: {
    severity: 'error',
    name: { 'zh-CN': '单元格内容无法识别', 'en-US': 'Value cannot be read' },
    remedy: {
      'zh-CN': '改写为一个明确的数值（连同单位）后重新评分',
      'en-US': 'Write one definite figure with its unit, then score again.',
    },
    looksAt: {
      'zh-CN': '年度指标值、实际完成值、分值、人工评分',
      'en-US': 'target, actual, weight, points typed by hand',
    },
  },
};
