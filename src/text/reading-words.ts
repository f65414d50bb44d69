import type { Locale } from './locale';

/* The words of 这张表是怎么读的: which column is what, which cell was read as what, and how to put it right. */

const CHINESE = {
  columns: '各列的含义',
  column: '列',
  heading: '列名',
  meaning: '含义',
  unused: '不使用',
  change: '改',
  changeColumn: (column: string) => `改 ${column} 列的含义`,
  here: '表格里选中的地方',
  nothing: '在表格里选中一个单元格，就能在这里说明它是什么。',
  selected: (address: string) => `选中：${address}`,
  columnAs: (column: string) => `把 ${column} 列当作`,
  notIndicator: (row: number, last: number) =>
    row === last ? `第 ${row} 行不是指标` : `第 ${row} 至 ${last} 行不是指标`,
  header: (row: number) => `第 ${row} 行是表头`,
  whole: (address: string) => `${address} 里的 95 就是 95%`,
  fraction: (address: string) => `${address} 里的 0.95 就是 95%`,
  effect: (before: string, after: string) => `总分 ${before} → ${after}，确定？`,
  same: (total: string) => `总分不变，仍为 ${total}，确定？`,
  becomesForm: (total: string) => `会读出一张指标表，总分 ${total}，确定？`,
  noEffect: '这样说读不出别的结果。请选有列名或指标名称的那一行。',
  losesForm: '这样说就读不出指标表了，确定？',
  open: '未完成',
  confirm: '确定',
  cancel: '取消',
  values: '每个数值是怎么读的',
  how: '怎样认出来的',
};

const ENGLISH: typeof CHINESE = {
  columns: 'What the columns are',
  column: 'Col.',
  heading: 'Heading',
  meaning: 'Meaning',
  unused: 'not used',
  change: 'Change',
  changeColumn: (column) => `Change what column ${column} is`,
  here: 'Selected in the sheet',
  nothing: 'Select a cell in the sheet to say here what it is.',
  selected: (address) => `Selected: ${address}`,
  columnAs: (column) => `Take column ${column} as`,
  notIndicator: (row, last) =>
    row === last ? `Row ${row} is no indicator` : `Rows ${row} to ${last} are no indicators`,
  header: (row) => `Row ${row} is the header`,
  whole: (address) => `95 in ${address} means 95%`,
  fraction: (address) => `0.95 in ${address} means 95%`,
  effect: (before, after) => `Total ${before} → ${after}. Do it?`,
  same: (total) => `The total stays ${total}. Do it?`,
  becomesForm: (total) => `A form would be read, total ${total}. Do it?`,
  noEffect: 'That reads nothing else. Select the row with the headings or the name of an indicator.',
  losesForm: 'Then no form could be read any more. Do it?',
  open: 'incomplete',
  confirm: 'Do it',
  cancel: 'Cancel',
  values: 'How each value was read',
  how: 'How it was recognised',
};

/** The words of how a form was read. */
export type ReadingWords = typeof CHINESE;

export function readingWords(locale: Locale): ReadingWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
