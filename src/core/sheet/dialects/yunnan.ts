import type { Dialect } from './dialect';

/** 云南: two header rows, 年度指标值 over 指标性质, 指标值, 度量单位; money in 元; the grade word after the total. */
export const yunnan: Dialect = {
  id: 'yunnan',
  headings: {
    sign: ['指标性质'],
    unit: ['度量单位'],
    reason: ['偏差原因分析及改进措施'],
  },
  funds: {
    budget: ['全年预算数'],
    executed: ['全年执行数'],
  },
};
