import type { Locale } from './locale';

/** What is said of a review (财务复核), in any language. */
const CHINESE = {
  heading: '复核',
  /** Into the remark cell of a row. */
  remark: (own: string, score: string, difference: string, arithmetic: string) =>
    `自评${own}，按口径重算${score}，${difference.startsWith('-') ? `核减${difference.slice(1)}` : `核增${difference}`}：${arithmetic}`,
  total: (own: string, reviewed: string) => `自评 ${own} → 复核 ${reviewed}`,
  own: (total: string) => `自评 ${total}`,
  difference: (points: string) => `，差 ${points}`,
  sameGrade: '，等级不变',
  newGrade: (from: string, to: string) => `，等级由 ${from} 变为 ${to}`,
  noTotal: '暂无',
  toJudge: (count: number) => `还有 ${String(count)} 项要由复核人评定，暂无复核总分`,
  row: (own: string, result: string) => `自评 ${own}，复核 ${result}`,
  notFilled: '未填',
  byRules: (score: string) => `按口径重算 ${score}`,
  found: (actual: string) => `复核完成值 ${actual}`,
  judge: '定性或人工评分，请复核人评定',
  /** The rules give no points either. */
  cannot: (why: string) => `不能重算：${why}`,
  noColumn:
    '表里没有复核得分列，复核结果只在这里显示；请在表右侧加一列“复核得分”（需要时再加“偏离度”“复核意见”），再复核一次',
  noColumnIn: (sheet: string) => `工作表“${sheet}”没有复核得分列，没有写入；请在表右侧加一列“复核得分”，再复核一次`,
  noReview: '本表已按复核完成值计分，没有另作复核',
  nothingToFill: '能重算的都已填好，没有写入',
  filled: (count: number) => `复核列写入 ${String(count)} 个单元格，自评得分没有改动`,
  /** All forms: of those with both totals the sums, then how many differ. */
  sums: (forms: number, own: string, reviewed: string, difference: string) =>
    `${String(forms)} 张合计：自评 ${own} → 复核 ${reviewed}，差 ${difference}`,
  counts: (differing: number, grades: number, open: number) =>
    `${String(differing)} 张有差异，${String(grades)} 张等级变化，${String(open)} 张待评定`,
  headings: ['工作表', '项目', '自评得分', '自评等级', '复核得分', '复核等级', '差异', '不一致的指标'],
  changedRow: (name: string, own: string, result: string) => `${name} ${own}→${result}`,
};

/** The same words in any language. */
export type ReviewWords = typeof CHINESE;

const ENGLISH: ReviewWords = {
  heading: 'Review',
  remark: (own, score, difference, arithmetic) =>
    `Self-score ${own}, by the rules ${score} (${difference.startsWith('-') ? difference : `+${difference}`}): ${arithmetic}`,
  total: (own, reviewed) => `self-score ${own} → review ${reviewed}`,
  own: (total) => `self-score ${total}`,
  difference: (points) => `, ${points} points`,
  sameGrade: ', same grade',
  newGrade: (from, to) => `, grade ${from} → ${to}`,
  noTotal: 'none yet',
  toJudge: (count) =>
    `${count === 1 ? '1 row is' : `${String(count)} rows are`} to be judged by the reviewer; no reviewed total yet`,
  row: (own, result) => `self-score ${own}, review ${result}`,
  notFilled: 'blank',
  byRules: (score) => `by the rules ${score}`,
  found: (actual) => `the review found ${actual}`,
  judge: 'judged by hand: to be decided by the reviewer',
  cannot: (why) => `not recomputed: ${why}`,
  noColumn:
    'The form has no column for reviewed scores, so the review is only shown here; add a column “复核得分” at its right (and “偏离度”, “复核意见” if wanted) and review again',
  noColumnIn: (sheet) =>
    `Sheet “${sheet}” has no column for reviewed scores, nothing was written; add a column “复核得分” at its right and review again`,
  noReview: 'The form is scored by what the reviewer found, so there is no other review',
  nothingToFill: 'All that can be recomputed is filled in, nothing was written',
  filled: (count) =>
    `${count === 1 ? '1 cell' : `${String(count)} cells`} of the review columns written; the self-scores are unchanged`,
  sums: (forms, own, reviewed, difference) =>
    `${forms === 1 ? '1 form' : `${String(forms)} forms`} in all: self-scores ${own} → review ${reviewed}, ${difference} points`,
  counts: (differing, grades, open) =>
    `${String(differing)} differ, ${String(grades)} with another grade, ${String(open)} with rows left to judge`,
  headings: [
    'Sheet',
    'Project',
    'Self-score',
    'Self grade',
    'Review',
    'Review grade',
    'Difference',
    'Rows that differ',
  ],
  changedRow: (name, own, result) => `${name} ${own}→${result}`,
};

/** What is said of a review. */
export const reviewWords = (locale: Locale): ReviewWords => (locale === 'zh-CN' ? CHINESE : ENGLISH);
