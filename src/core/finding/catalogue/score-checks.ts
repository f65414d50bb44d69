import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckEntry } from './check-entry';

/** The checks of scores (S). */
export const scoreChecks: Readonly<
  Record<
    Extract<CheckId, 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7' | 'S8' | 'S9' | 'S10' | 'S11' | 'S12'>,
    CheckEntry
  >
> = {
  S1: {
    severity: 'error',
    name: words('得分超出0至分值的范围', 'Score outside 0 to weight'),
    remedy: words('改为0至分值之间的分数', 'Give points between 0 and the weight.'),
  },
  S2: {
    severity: 'error',
    name: words('原得分与重新计算不一致', 'Score differs from the rules'),
    remedy: words(
      '核对评分规则；公式单元格不会被改写，请检查公式',
      'Check the rule; cells with a formula are not overwritten, check the formula.',
    ),
  },
  S3: {
    severity: 'error',
    name: words('原总分与各项得分之和不一致', 'Total differs from the sum'),
    remedy: words(
      '核对各项得分与总分；公式单元格不会被改写，请检查公式',
      'Check the scores and the total; a formula is not overwritten, check it.',
    ),
  },
  S4: {
    severity: 'error',
    name: words('预算执行率得分与执行率不符', 'Score of the execution rate differs'),
    remedy: words(
      '按执行率×分值改正得分；两处分母不同的，确认以哪个为准',
      'Correct the score to rate × weight; where two budget figures are named, confirm which one holds.',
    ),
  },
  S5: {
    severity: 'error',
    name: words('等级与总分不符', 'Grade differs from the total'),
    remedy: words('按口径的等级划分改正等级', 'Correct the grade by the bands of the rule set.'),
  },
  S6: {
    severity: 'warning',
    name: words('有得分而实际完成值没有数字', 'Score without an actual figure'),
    remedy: words(
      '补填可核实的实际完成值，或确认该分数由人工评定',
      'Fill in a figure that can be verified, or confirm that the points were judged by hand.',
    ),
  },
  S7: {
    severity: 'warning',
    name: words('有完成情况而没有得分', 'Result without a score'),
    remedy: words('由评价人员填写得分', 'Have somebody judge it and fill in the points.'),
  },
  S8: {
    severity: 'warning',
    name: words('达标而未得满分，没有说明原因', 'Met, fewer points, no reason'),
    remedy: words('说明扣分原因，或按规则给满分', 'State why points were taken off, or give full points.'),
  },
  S9: {
    severity: 'warning',
    name: words('定性指标得分不在所属档次内', 'Score outside the band of its result'),
    remedy: words(
      '按完成情况所属的档次改正得分，或改正完成情况',
      'Correct the score to the band of the result, or correct the result.',
    ),
  },
  S10: {
    severity: 'info',
    name: words('各项全是满分', 'Full points everywhere'),
    remedy: words(
      '抽查佐证材料，确认目标没有设低、分数没有虚高',
      'Check the evidence of some rows, and whether the targets were set too low.',
    ),
  },
  S11: {
    severity: 'error',
    name: words('资金总额与各项资金之和不一致', 'Funds total differs from its parts'),
    remedy: words('核对资金总额和各项资金', 'Check the total and its parts.'),
  },
  S12: {
    severity: 'error',
    name: words('得分不是数值', 'Score is not a number'),
    remedy: words(
      '改为数值（常规或数值格式）；错误值请改正公式',
      'Make it a number; correct the formula of an error value.',
    ),
  },
};
