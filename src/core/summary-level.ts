/** What the points of a form are told apart by in a summary: 预算执行, 产出, 效益, 满意度, and all other 一级指标. */
export const SUMMARY_LEVELS = ['execution', 'output', 'benefit', 'satisfaction', 'other'] as const;
export type SummaryLevel = (typeof SUMMARY_LEVELS)[number];

const LEVEL_WORDS: readonly (readonly [RegExp, SummaryLevel])[] = [
  [/满意|satisfaction/iu, 'satisfaction'],
  [/(?:预算|资金).{0,4}执行|执行率|execution/iu, 'execution'],
  [/产出|output/iu, 'output'],
  [/效益|效果|影响|benefit|outcome|impact/iu, 'benefit'],
];

/** The level of a row by its 一级指标, and where that says nothing by its 二级指标: 产出/数量. */
export function levelOf(level1: string | null, level2: string | null, name = ''): SummaryLevel {
  // 服务对象满意度 stands under 效益 in some forms.
  if (/满意/u.test(level2 ?? '')) return 'satisfaction';
  if (level1 === null && level2 === null && /预算执行率/u.test(name)) return 'execution';
  for (const text of [level1 ?? '', level2 ?? '']) {
    const found = LEVEL_WORDS.find(([words]) => words.test(text));
    if (found) return found[1];
  }
  return /^(?:数量|质量|时效)(?:指标)?/u.test(level2 ?? '') ? 'output' : 'other';
}
