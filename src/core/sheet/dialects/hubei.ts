import type { Dialect } from './dialect';

/** 湖北: 执行率 20分, 预算数(A) 执行数(B), a header for each goal of 40 points. */
export const hubei: Dialect = {
  id: 'hubei',
  headings: {
    target: ['年初目标值'],
    actual: ['实际完成值'],
    score: ['得分'],
  },
  funds: {
    budget: ['预算数'],
    executed: ['执行数'],
    rate: ['执行率'],
  },
};
