import type { Dialect } from './dialect';

/** 北京, 江西 older: the scoring rule of each row in a column 得分计算方法. */
export const beijingJiangxi: Dialect = {
  id: 'beijing-jiangxi',
  headings: {
    rule: ['得分计算方法', '得分计算办法', '计算方法'],
    actual: ['全年实际值', '实际完成值'],
    target: ['年度指标值'],
  },
  funds: {
    budget: ['全年预算数'],
    executed: ['全年执行数'],
  },
};
