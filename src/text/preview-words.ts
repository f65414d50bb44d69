import type { Locale } from './locale';

/* The words of the preview: what would be written, old → new, and why. */

const CHINESE = {
  title: '写入预览',
  changes: (cells: number) => `${cells} 处`,
  back: '返回',
  replaced: (cells: number) => `${cells} 处原来填写的数会改`,
  replacedHow: '取消勾选的照旧不改：得分按人工评分记，总分、等级保留，都记在工作簿里。',
  noneReplaced: '原来填写的数都不改。',
  claimed: (cells: number) => `其中 ${cells} 处据工作簿的记录是上次评分写的，记录谁都能改。`,
  allClaimed: (cells: number) => `${cells} 处上次评分的数会更新`,
  allClaimedHow: '是上次评分写的，这只有工作簿的记录说，而记录谁都能改：看一眼再写，打开后只问这一回。',
  isClaimed: '据工作簿的记录是上次评分写的',
  renewed: (cells: number) => `${cells} 处是本加载项写的，会更新`,
  filled: (cells: number) => `${cells} 个空白格会填上`,
  untouched: (formulas: number, sheets: number) =>
    `不动：${[...(formulas > 0 ? [`公式 ${formulas} 处`] : []), ...(sheets > 0 ? [`受保护或隐藏 ${sheets} 张`] : [])].join('、')}`,
  formulas: (cells: number) => `${cells} 处有自己的公式，不改写：`,
  locked: (cells: number) => `${cells} 处写不进去：`,
  lockedWhy: { readOnly: '工作簿是只读的', protected: '工作表受保护', hidden: '工作表已隐藏' },
  more: (cells: number) => `等 ${cells} 处`,
  kept: (cells: number) => `${cells} 处已定照旧不改`,
  keptRow: (name: string, figure: string) => `${name}：人工评分 ${figure}`,
  takeBack: '改回口径规定',
  write: (cells: number) => `写入选中的 ${cells} 处`,
  cancel: '取消',
  nothing: '没有要写的单元格，表里已经是最新的。',
  empty: '空白',
  comma: '；',
  reason: {
    score: '得分',
    executionRate: '执行率',
    executionScore: '执行率得分',
    total: '总分',
    grade: '等级',
    flag: '未达标标记',
  },
  cell: (name: string, cell: string) => `${name} ${cell}`,
  /** What a screen reader says of a change. */
  spoken: (name: string, cell: string, before: string, after: string) => `${name} ${cell}，${before} 改为 ${after}`,
  goTo: (cell: string) => `定位到 ${cell}`,
  /** Under a figure that is left, or that needs no change any more. */
  stays: (before: string) => `照旧 ${before}`,
  left: '照表里原来填的，不改',
  settled: '这样就不用改了',
  sum: (rows: number) => `${rows} 行合计`,
  sumWithFunds: (rows: number) => `执行率和 ${rows} 行合计`,
  graded: (total: string, from: string, grade: string) => `总分 ${total}，${from} 分及以上为${grade}`,
  rate: (executed: string, budget: string) => `执行数 ${executed} ÷ 预算数 ${budget}`,
  flagSet: '未达标',
  flagGone: '已达标，去掉标记',
  formCount: (chosen: number, all: number) => `${chosen}／${all} 处`,
  allOfForm: (sheet: string) => `${sheet} 全选`,
  totalChange: (before: string, after: string) => `总分 ${before} → ${after}`,
};

const ENGLISH: typeof CHINESE = {
  title: 'Preview',
  changes: (cells) => `${cells} ${cells === 1 ? 'cell' : 'cells'}`,
  back: 'Back',
  replaced: (cells) => `${cells} typed ${cells === 1 ? 'figure changes' : 'figures change'}`,
  replacedHow:
    'What you untick stays as typed: a score counts as judged by hand, a total or grade is kept; the workbook remembers it.',
  noneReplaced: 'No typed figure changes.',
  claimed: (cells) =>
    `${cells} of them are from the last scoring, as the workbook’s record says, which anybody can write.`,
  allClaimed: (cells) => `${cells} ${cells === 1 ? 'figure' : 'figures'} of the last scoring will be updated`,
  allClaimedHow:
    'That they are from the last scoring only the workbook’s record says, which anybody can write: have a look. It is asked once after opening.',
  isClaimed: 'from the last scoring, as the workbook’s record says',
  renewed: (cells) => `${cells} written by this add-in, brought up to date`,
  filled: (cells) => `${cells} blank ${cells === 1 ? 'cell is' : 'cells are'} filled`,
  untouched: (formulas, sheets) =>
    `Left alone: ${[...(formulas > 0 ? [`${formulas} ${formulas === 1 ? 'formula' : 'formulas'}`] : []), ...(sheets > 0 ? [`${sheets} protected or hidden ${sheets === 1 ? 'form' : 'forms'}`] : [])].join(', ')}`,
  formulas: (cells) => `${cells} with ${cells === 1 ? 'a formula of its' : 'formulas of their'} own, not rewritten:`,
  locked: (cells) => `${cells} cannot be written:`,
  lockedWhy: {
    readOnly: 'the workbook is read-only',
    protected: 'the sheet is protected',
    hidden: 'the sheet is hidden',
  },
  more: (cells) => `… (${cells})`,
  kept: (cells) => `${cells} kept as typed by earlier decision`,
  keptRow: (name, figure) => `${name}: judged by hand, ${figure}`,
  takeBack: 'Back to the rule set',
  write: (cells) => `Write the ${cells} selected`,
  cancel: 'Cancel',
  nothing: 'Nothing to write: the sheet is up to date.',
  empty: 'blank',
  comma: '; ',
  reason: {
    score: 'Score',
    executionRate: 'Execution rate',
    executionScore: 'Points of the execution rate',
    total: 'Total',
    grade: 'Grade',
    flag: 'Unmet mark',
  },
  cell: (name, cell) => `${name} ${cell}`,
  spoken: (name, cell, before, after) => `${name} ${cell}, ${before} becomes ${after}`,
  goTo: (cell) => `Go to ${cell}`,
  stays: (before) => `Stays ${before}`,
  left: 'Kept as typed',
  settled: 'Needs no change then',
  sum: (rows) => `Sum of ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  sumWithFunds: (rows) => `Sum of the execution rate and ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  graded: (total, from, grade) => `Total ${total}; ${grade} from ${from} points`,
  rate: (executed, budget) => `executed ${executed} ÷ budget ${budget}`,
  flagSet: 'Target missed',
  flagGone: 'Target met, the mark goes',
  formCount: (chosen, all) => `${chosen} of ${all}`,
  allOfForm: (sheet) => `All of ${sheet}`,
  totalChange: (before, after) => `Total ${before} → ${after}`,
};

/** The words of the preview. */
export type PreviewWords = typeof CHINESE;

export function previewWords(locale: Locale): PreviewWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
