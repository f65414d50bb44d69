import type { Dialect } from './dialect';

/** 天津: 计算符号 and 计量单位, 权重设定值 beside 分值. */
export const tianjin: Dialect = {
  id: 'tianjin',
  headings: {
    sign: ['计算符号'],
    unit: ['计量单位'],
    weight: ['权重设定值'],
  },
};
