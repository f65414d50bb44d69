import type { Locale } from './locale';

const CHINESE = {
  title: '写入预览',
  changes: (cells: number) => `${cells} 处改动`,
  back: '返回',
  replaced: (cells: number) => `${cells} 个原来填写的数会改`,
  replacedHow: '取消勾选的保留原数：得分按人工评分记，总分、等级照旧，都记在工作簿里。',
  renewed: (cells: number) => `${cells} 处是本加载项写的，会更新`,
  filled: (cells: number) => `${cells} 个空白格会填上`,
  untouched: '不动的单元格',
  formulas: (sheet: string, cells: number) => `${sheet}：${cells} 个单元格有自己的公式，不改写`,
  locked: (sheet: string, cells: number) => `${sheet}：受保护或已隐藏，${cells} 处写不进去`,
  write: (cells: number) => `写入选中的 ${cells} 处`,
  cancel: '取消',
  nothing: '没有要写的单元格，表里已经是最新的。',
  empty: '空白',
  change: (before: string, after: string) => `${before} → ${after}`,
  reason: { executionRate: '执行率', executionScore: '执行率得分', total: '总分', grade: '等级', flag: '未达标标记' },
  keep: (name: string, cell: string) => `${name}（${cell}）`,
};

const ENGLISH: typeof CHINESE = {
  title: 'Preview',
  changes: (cells) => `${cells} ${cells === 1 ? 'change' : 'changes'}`,
  back: 'Back',
  replaced: (cells) => `${cells} typed ${cells === 1 ? 'figure changes' : 'figures change'}`,
  replacedHow:
    'What you untick keeps its figure: a score counts as judged by hand, a total or grade stays; the workbook remembers it.',
  renewed: (cells) => `${cells} written by this add-in, brought up to date`,
  filled: (cells) => `${cells} blank ${cells === 1 ? 'cell is' : 'cells are'} filled`,
  untouched: 'Cells left alone',
  formulas: (sheet, cells) => `${sheet}: ${cells} with formulas of their own, not rewritten`,
  locked: (sheet, cells) => `${sheet}: protected or hidden, ${cells} cannot be written`,
  write: (cells) => `Write the ${cells} selected`,
  cancel: 'Cancel',
  nothing: 'Nothing to write: the sheet is up to date.',
  empty: 'blank',
  change: (before, after) => `${before} → ${after}`,
  reason: {
    executionRate: 'Execution rate',
    executionScore: 'Points of the execution rate',
    total: 'Total',
    grade: 'Grade',
    flag: 'Unmet mark',
  },
  keep: (name, cell) => `${name} (${cell})`,
};

/** The words of the preview. */
export type PreviewWords = typeof CHINESE;

export function previewWords(locale: Locale): PreviewWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
