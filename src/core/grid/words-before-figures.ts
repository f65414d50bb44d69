/** What was done so many times or to so many: 举办3次, 资助2370人. */
const ACTIONS = [
  '开展',
  '举办',
  '组织',
  '召开',
  '建成',
  '新建',
  '采购',
  '购置',
  '发放',
  '印发',
  '编制',
  '培训',
  '改造',
  '维修',
  '资助',
] as const;

/** Words that stand before a figure and say nothing about the comparison; an actual value often has them. */
export const NEUTRAL_PREFIXES = [
  '已完成',
  '实际完成',
  '完成',
  '已达成',
  '共计',
  '合计',
  '累计',
  '累计完成',
  '共完成',
  '实际',
  '全年',
  '全年完成',
  '共',
  '为',
  '完成了',
  '已完成了',
  '实现',
  '保持',
  '保持在',
  '维持',
  '维持在',
  '稳定在',
  ...ACTIONS,
] as const;

/** 达到95% as a target means at least; as an actual value it is just 95%. */
export const REACHED_PREFIXES = ['达到', '达', '已达', '已达到'] as const;
