import type { Dialect } from './dialect';

/** 银川: 项目决策10, 项目管理25, 项目产出30, 项目效益35; the finance office’s points beside the department’s own. */
export const yinchuan: Dialect = {
  id: 'yinchuan',
  headings: {
    weight: ['参考分值'],
    score: ['自评得分'],
    review: ['财政审核评分', '财政审核得分', '财政复核得分', '财政评分'],
    rule: ['评价标准', '评分标准'],
  },
};
