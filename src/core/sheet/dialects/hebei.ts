import type { Dialect } from './dialect';

/** 河北: a second row of headings under the target and under the score, 单项指标得分 beside 权重占比 and 折算得分; a row
 *  预算执行率 among the indicators. */
export const hebei: Dialect = {
  id: 'hebei',
  headings: {
    score: ['单项指标得分', '单项得分'],
  },
};
