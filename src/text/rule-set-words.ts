import type { LocalText } from '../core/local-text';
import type { Locale } from './locale';

/* The words of the setting 口径: what each rule set changes here, where its rules come from, and how one is made. */

const CHINESE = {
  inUse: '正在使用',
  choose: '改用这个口径',
  imported: '本次导入',
  brought: '随工作簿带来',
  made: '本单位口径',
  comparing: '正在比较…',
  sameHere: '在这个工作簿里结果一样',
  /** What another rule set changes: the sum of the totals, where all are known, forms and rows. */
  moves: (points: string, forms: number, rows: number) => `${points} 分，${forms} 张、${rows} 行不同`,
  movesUnknown: (forms: number, rows: number) => `${forms} 张、${rows} 行不同`,
  compare: '逐行比较',
  details: '依据和算法',
  source: '依据',
  ownSource: '依据（口径自述）',
  sourced: '有出处的',
  assumed: '推定的',
  differs: (base: string) => `与${base}不同的地方`,
  differsNot: (base: string) => `与${base}没有不同`,
  total: '总分',
  becomes: (before: string, after: string) => `${before} → ${after}`,
  none: '算不出',
  file: '导入、导出',
  edit: '以它为底，另建本单位口径',
  editHow: '改过的地方马上在下面显示结果；存进工作簿以后才生效，原来的口径不变。',
  save: '存进工作簿并采用',
  back: '返回',
  change: '改',
  add: '加一条',
  remove: '去掉这一条',
  live: '这样改，',
  faulty: '还有填得不对的地方，改好后才能存。',
  newName: (name: string) => `${name}（本单位）`,
  ownSourceText: '本单位自定',
};

const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

const ENGLISH: typeof CHINESE = {
  inUse: 'In use',
  choose: 'Use this rule set',
  imported: 'imported just now',
  brought: 'brought along by the workbook',
  made: 'Our own rule set',
  comparing: 'Comparing…',
  sameHere: 'Same results in this workbook',
  moves: (points, forms, rows) => `${points} points; ${many(rows, 'row')} in ${many(forms, 'form')}`,
  movesUnknown: (forms, rows) => `${many(rows, 'row')} in ${many(forms, 'form')} differ`,
  compare: 'Compare row by row',
  details: 'Source and rules',
  source: 'Source',
  ownSource: 'Source (as it says itself)',
  sourced: 'Stands in the source',
  assumed: 'Assumed',
  differs: (base) => `Where it differs from ${base}`,
  differsNot: (base) => `It does not differ from ${base}`,
  total: 'Total',
  becomes: (before, after) => `${before} → ${after}`,
  none: 'open',
  file: 'Import, export',
  edit: 'Make our own from this one',
  editHow: 'What it changes is shown below at once; it is used only once it is saved into the workbook.',
  save: 'Save into the workbook and use it',
  back: 'Back',
  change: 'Change',
  add: 'Add one',
  remove: 'Take this one out',
  live: 'With this, ',
  faulty: 'Some fields are not right yet; put them right to save.',
  newName: (name) => `${name} (own)`,
  ownSourceText: 'Made by the department itself',
};

/** The words of the setting 口径. */
export type RuleSetWords = typeof CHINESE;

export function ruleSetWords(locale: Locale): RuleSetWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** What the words mean that a rule set file has in its fields of a few words. */
export const OPTION_WORDS: Readonly<Record<string, LocalText>> = {
  'half-up': { 'zh-CN': '四舍五入', 'en-US': 'half up' },
  'half-even': { 'zh-CN': '四舍六入五成双', 'en-US': 'half to even' },
  assume: { 'zh-CN': '按名称推定，并说明', 'en-US': 'assume by the name and say so' },
  ask: { 'zh-CN': '逐行询问', 'en-US': 'ask' },
  leaveOut: { 'zh-CN': '不计，分值留空', 'en-US': 'leave out' },
  rebase: { 'zh-CN': '不计，其余折算到满分', 'en-US': 'raise the rest to the full points' },
  annual: { 'zh-CN': '全年预算数', 'en-US': 'annual budget' },
  adjusted: { 'zh-CN': '调整后预算数', 'en-US': 'adjusted budget' },
  received: { 'zh-CN': '实际到位资金', 'en-US': 'funds received' },
  initial: { 'zh-CN': '年初预算数', 'en-US': 'initial budget' },
  scoreCell: { 'zh-CN': '标在得分格里', 'en-US': 'in the score cell' },
  ownColumn: { 'zh-CN': '写在表里的标记列', 'en-US': 'in a column of its own' },
  inputMessage: { 'zh-CN': '选中单元格时显示', 'en-US': 'shown when the cell is selected' },
  flag: { 'zh-CN': '只提示', 'en-US': 'only tell' },
  deduct: { 'zh-CN': '扣分', 'en-US': 'take points off' },
  proportional: { 'zh-CN': '按比例扣分', 'en-US': 'take points off in proportion' },
  error: { 'zh-CN': '要改正', 'en-US': 'error' },
  warning: { 'zh-CN': '请核对', 'en-US': 'check' },
  info: { 'zh-CN': '提示', 'en-US': 'hint' },
};
