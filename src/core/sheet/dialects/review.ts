import type { Dialect } from './dialect';

/** 复核: the reviewer’s figures beside the department’s own; only the department’s own are read and written. */
export const review: Dialect = {
  id: 'review',
  headings: {
    actual: ['自评完成值', '自评值'],
    score: ['自评得分'],
    review: [
      '复核得分',
      '复核完成值',
      '复核值',
      '复核数',
      '核实数',
      '复核分',
      '复核分值',
      '审核得分',
      '审核完成值',
      '审核分',
      '核查分',
      '核查得分',
      '核查值',
      '复评得分',
      '抽查得分',
      '抽查值',
      '评审得分',
      '专家评分',
      '偏离度',
      '得分偏离度',
    ],
  },
};
