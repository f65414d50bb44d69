import type { Dialect } from './dialect';

/** 安徽: the weight inside the 一级 label, typed vertically; 指标1：… for the indicators. */
export const anhui: Dialect = {
  id: 'anhui',
  headings: {
    target: ['年度指标值'],
    actual: ['实际完成值'],
  },
  funds: {
    rate: ['执行率'],
  },
};
