import type { Dialect } from './dialect';

/** The table of a written report: 一级, 二级, 三级 with the weights inside their labels, 指标解释, 指标说明. */
export const sourceReport: Dialect = {
  id: 'source-report',
  headings: {
    explanation: ['指标解释', '指标说明'],
  },
};
