import type { Dialect } from './dialect';

/** 河北廊坊: printed lines kept, bare numbers in the goals, line breaks in the headings. */
export const langfang: Dialect = {
  id: 'langfang',
  headings: {
    reason: ['偏差原因分析及改进措施', '偏差大或目标未完成原因分析'],
  },
};
