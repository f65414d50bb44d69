import type { Dialect } from './dialect';

/** 重庆: 年初指标值 and 调整指标值, 得分系数 and 指标权重, no levels; the points of the execution in the funds block, the
 *  total above the table. */
export const chongqing: Dialect = {
  id: 'chongqing',
  headings: {},
  funds: {
    adjustedBudget: ['全年(调整)预算数'],
    weight: ['执行率权重', '执行率分值'],
    score: ['执行率得分'],
  },
};
