import type { Dialect } from './dialect';

/** 考核表, 评价评分表: what offices, hospitals and agencies call the columns of a score sheet that follows no printed form. */
export const assessment: Dialect = {
  id: 'assessment',
  headings: {
    name: ['评估指标', '考核项目', '考核内容', '评价内容', '工作内容'],
    target: ['考核目标', '标准值', '合同约定'],
    actual: ['自评完成情况', '完成数量', '完成量', '业绩值'],
    weight: ['指标满分', '分值分配', '配分', '权数', '分数'],
    score: ['考评得分', '计分结果', '平均得分', '平均分', '综合得分', '自评', '自我评价'],
    reason: ['扣分依据', '评分依据', '评分说明', '存在问题'],
    rule: ['评分要点', '考核标准', '计分规则', '计分办法', '评价细则', '评价标准及依据'],
    review: ['审定得分', '审定分', '核定得分', '核定分', '评价组评分', '上级评价'],
  },
};
