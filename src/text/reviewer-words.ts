import type { Locale } from './locale';

/* The words of the role of a reviewer (财务复核) in the pane. */

const CHINESE = {
  role: '财务复核',
  /** Beside the role while it is on. */
  roleHint: '只写复核列，不动自评得分',
  /** Why something is off while the role is on. */
  notWritten: '复核时自评表里只写复核列，清单可以照写；退出复核后可用',
  leave: '退出复核',
  write: '写入复核',
  writing: '正在写入复核…',
  /** What pressing the button does, below it. */
  willFill: (cells: number) => `按下后在复核列填上 ${cells} 处，自评得分不动。`,
  willShow: (typed: number) => `复核列里有 ${typed} 处已填的数与重算不同，按下后先给您看。`,
  nothingToFill: '能重算的都已填好，没有要写入的。',
  noColumns: '表里没有复核得分列，复核结果只在这里显示。',
  askForColumns: '表里没有复核得分列，写不进去；可以在下面加复核列。',
  allLocked: (sheets: string) => `工作表${sheets}受保护或已隐藏，写不进去；解除后再按。`,
  nothingToReview: '没有可以复核的指标表，所以不能按。',
  readOnly: '工作簿以只读方式打开，复核写不进去，所以不能按。',
  written: (cells: number) => `复核已写入 ${cells} 处，自评得分没有改动。`,
  unkept: '复核已写入，但没能在工作簿里记下这次复核。',
  skipped: {
    readOnly: (_sheet: string) => '工作簿以只读方式打开，没有写入；请启用编辑，或另存一份再复核。',
    protected: (sheet: string) => `工作表“${sheet}”受保护，没有写入；请在“审阅”里撤销保护后再复核。`,
    partly: (sheet: string) => `工作表“${sheet}”受保护，只写入了未锁定的单元格；要写全请在“审阅”里撤销保护后再复核。`,
    hidden: (sheet: string) => `工作表“${sheet}”已隐藏，没有写入；请取消隐藏后再复核。`,
  },
  /** Of one form. */
  own: (total: string) => `自评 ${total}`,
  reviewed: (total: string) => `复核 ${total}`,
  noTotal: '暂无总分',
  difference: (points: string) => `差 ${points}`,
  newGrade: (from: string, to: string) => `等级 ${from} → ${to}`,
  state: {
    toFill: (cells: number) => `复核列有 ${cells} 处待写入`,
    filled: '复核列已填好',
    toDecide: (rows: number) => `还有 ${rows} 行待评定`,
    noColumn: '表里没有复核列',
    none: '已按复核完成值计分',
    locked: '复核列受保护，写不进去',
  },
  /** The list of rows. */
  rows: '复核各行',
  differing: (rows: number) => `不一致的 ${rows} 行`,
  toDecide: (rows: number) => `要您评定的 ${rows} 行`,
  flagged: (rows: number) => `另有提示的 ${rows} 行`,
  same: (rows: number) => `一致的 ${rows} 行`,
  allSame: '各行重算都与自评一致。',
  notReviewed: '本表已按复核完成值计分，没有另作复核。',
  notFilled: '未填',
  points: (own: string, result: string) => `${own} → ${result}`,
  typed: (typed: string) => `复核列已填 ${typed}`,
  byRules: (score: string) => `按口径重算 ${score}`,
  found: (actual: string) => `复核完成值 ${actual}`,
  deviation: (percent: string) => `偏离 ${percent}`,
  judge: '定性或人工评分，请评定后填在复核列',
  cannot: (why: string) => `不能重算：${why}`,
  previous: '上一处',
  next: '下一处',
  walked: (done: number, all: number) => `${done}／${all}`,
  keys: 'F8 下一处，Shift+F8 上一处，回车定位到单元格',
  /** All forms. */
  summary: '复核汇总',
  copyTable: '复制为表格',
  copyText: '复制为文字',
  copied: '已复制',
  copyFailed: '浏览器不让复制，请在下面选中后按 Ctrl+C',
  /** The preview. */
  preview: '预览复核要写的单元格',
  changes: (cells: number) => `${cells} 处`,
  fills: (cells: number) => `填入空白格 ${cells} 处`,
  offers: (cells: number) => `复核列已填的数与重算不同：${cells} 处`,
  offersHow: '已填的数默认保留；勾选的才按重算改写。',
  offerAll: (sheet: string) => `${sheet}：全部按重算改写`,
  rewrite: (name: string, address: string, before: string, after: string) =>
    `${name} ${address}，由 ${before} 改为 ${after}`,
  part: { points: '复核得分', difference: '差异', deviation: '偏离度', remark: '复核说明', total: '复核合计' },
  writeCells: (cells: number) => `写入 ${cells} 处`,
  cancel: '取消',
  back: '返回',
};

const cellsOf = (cells: number): string => `${cells} ${cells === 1 ? 'cell' : 'cells'}`;
const rowsOf = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`;

const ENGLISH: typeof CHINESE = {
  role: 'Finance review',
  roleHint: 'Writes review columns only',
  notWritten: 'While you review, only review columns are written into the forms, and lists. Leave the review for this.',
  leave: 'Leave',
  write: 'Write the review',
  writing: 'Writing the review…',
  willFill: (cells) => `Pressing fills ${cellsOf(cells)} of the review columns; no self-score changes.`,
  willShow: (typed) =>
    `${typed} typed ${typed === 1 ? 'figure' : 'figures'} of the review ${typed === 1 ? 'differs' : 'differ'} from the rules; pressing shows you first.`,
  nothingToFill: 'All that can be recomputed is filled in; there is nothing to write.',
  noColumns: 'The form has no column for reviewed scores; the review is only shown here.',
  askForColumns: 'The forms have no column for reviewed scores; columns can be added below.',
  allLocked: (sheets) => `Protected or hidden, so nothing can be written in ${sheets}; press once that is undone.`,
  nothingToReview: 'There is no form to review, so this cannot be pressed.',
  readOnly: 'The workbook was opened read-only, so nothing can be written and this cannot be pressed.',
  written: (cells) => `Review written, ${cellsOf(cells)}; the self-scores are unchanged.`,
  unkept: 'The review is written, but the workbook could not be let remember it.',
  skipped: {
    readOnly: () =>
      'The workbook was opened read-only, nothing was written; enable editing or save a copy, then review.',
    protected: (sheet) => `Sheet “${sheet}” is protected, nothing was written; unprotect it (Review tab), then review.`,
    partly: (sheet) =>
      `Sheet “${sheet}” is protected, only its unlocked cells were written; unprotect it (Review tab) to write all.`,
    hidden: (sheet) => `Sheet “${sheet}” is hidden, nothing was written; unhide it, then review.`,
  },
  own: (total) => `Self ${total}`,
  reviewed: (total) => `Review ${total}`,
  noTotal: 'no total yet',
  difference: (points) => `${points} points`,
  newGrade: (from, to) => `grade ${from} → ${to}`,
  state: {
    toFill: (cells) => `${cellsOf(cells)} to be written`,
    filled: 'Review columns filled in',
    toDecide: (rows) => `${rows} ${rows === 1 ? 'row' : 'rows'} left to judge`,
    noColumn: 'No review column in the form',
    none: 'Scored by what the reviewer found',
    locked: 'The review columns are protected',
  },
  rows: 'Rows of the review',
  differing: (rows) => `${rowsOf(rows)} that differ`,
  toDecide: (rows) => `${rowsOf(rows)} for you to judge`,
  flagged: (rows) => `${rowsOf(rows)} with a remark besides`,
  same: (rows) => `${rowsOf(rows)} alike`,
  allSame: 'Every row comes to its self-score.',
  notReviewed: 'The form is scored by what the reviewer found, so there is no other review.',
  notFilled: 'blank',
  points: (own, result) => `${own} → ${result}`,
  typed: (typed) => `the review says ${typed}`,
  byRules: (score) => `by the rules ${score}`,
  found: (actual) => `the review found ${actual}`,
  deviation: (percent) => `off by ${percent}`,
  judge: 'judged by hand: decide, and fill in the review column',
  cannot: (why) => `not recomputed: ${why}`,
  previous: 'Previous',
  next: 'Next',
  walked: (done, all) => `${done}/${all}`,
  keys: 'F8 next, Shift+F8 previous, Enter goes to the cell',
  summary: 'Summary of the review',
  copyTable: 'Copy as a table',
  copyText: 'Copy as text',
  copied: 'Copied',
  copyFailed: 'The browser does not let us copy; select the text below and press Ctrl+C',
  preview: 'Preview the cells of the review',
  changes: (cells) => cellsOf(cells),
  fills: (cells) => `${cellsOf(cells)} filled in`,
  offers: (cells) => `Typed figures of the review that differ from the rules: ${cells}`,
  offersHow: 'What was typed stays; only what you tick is written anew.',
  offerAll: (sheet) => `${sheet}: write all anew`,
  rewrite: (name, address, before, after) => `${name} ${address}, from ${before} to ${after}`,
  part: {
    points: 'Reviewed score',
    difference: 'Difference',
    deviation: 'Deviation',
    remark: 'Remark',
    total: 'Reviewed total',
  },
  writeCells: (cells) => `Write ${cellsOf(cells)}`,
  cancel: 'Cancel',
  back: 'Back',
};

/** The words of the role of a reviewer in the pane. */
export type ReviewerWords = typeof CHINESE;

export function reviewerWords(locale: Locale): ReviewerWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
