import type { Dialect } from './dialect';

/** 四川: sign and unit in columns of their own, 预算执行情况(10分), 绩效指标(90分). */
export const sichuan: Dialect = {
  id: 'sichuan',
  headings: {
    sign: ['指标性质'],
    unit: ['度量单位'],
    actual: ['完成值'],
    weight: ['权重'],
    reason: ['未完成原因分析'],
  },
  funds: {
    initialBudget: ['年初预算'],
    adjustedBudget: ['调整后预算数'],
    executed: ['预算执行数'],
    weight: ['权重'],
    rate: ['预算执行率'],
  },
};
