import type { Locale } from './locale';

const CHINESE = {
  title: '工作簿带来的内容',
  look: '查看',
  close: '收起',
  useNone: '全部不用',
  useNot: '不用',
  putBack: '恢复采用',
  /** Before what it comes to without what the workbook brings along. */
  compared: (sheet: string, used: string, without: string) => `${sheet}：采用时 ${used}；不用时 ${without}`,
  same: '采用与不用，各表的总分、等级和问题数都一样。',
  unknownAuthor: '表格里没有可靠的署名，不知道是谁定的。',
  onDay: (day: string) => `${day} 记下`,
  noDay: '没有记日期',
  ruleSet: (name: string) => `口径“${name}”`,
  refused: (id: string) => `口径“${id}”没有采用`,
  sameAs: (base: string) => `与${base}没有差别`,
  decision: (sheet: string, name: string, said: string) => `${sheet} “${name}”：${said}`,
  correction: (sheet: string, said: string) => `${sheet}：${said}`,
  dismissal: (sheet: string, check: string, about: string, reason: string) =>
    `${sheet} ${about === '' ? '' : `“${about}”`}忽略了“${check}”，理由：${reason}`,
  verified: (sheet: string, check: string, about: string, by: string, reason: string) =>
    `${sheet} ${about === '' ? '' : `“${about}”`}核实了“${check}”${by === '' ? '' : `（写着 ${by}）`}${reason === '' ? '' : `：${reason}`}`,
  disagree: '工作簿里保存了两份内容不同的记录，不知道哪一份是对的，现在哪一份都没有采用。请选定一份：',
  first: (parts: string) => `第一份：${parts}`,
  second: (parts: string) => `第二份：${parts}`,
  useFirst: '用第一份',
  useSecond: '用第二份',
  useNeither: '都不用',
};

const ENGLISH: typeof CHINESE = {
  title: 'What the workbook brings along',
  look: 'Look',
  close: 'Close',
  useNone: 'Use none of it',
  useNot: 'Do not use',
  putBack: 'Use it again',
  compared: (sheet, used, without) => `${sheet}: with it ${used}; without it ${without}`,
  same: 'With it or without it, totals, grades and the number of findings are the same.',
  unknownAuthor: 'Workbooks tell nobody’s name reliably: who decided this is not known.',
  onDay: (day) => `kept on ${day}`,
  noDay: 'no day was kept',
  ruleSet: (name) => `Rule set “${name}”`,
  refused: (id) => `Rule set “${id}” was not taken`,
  sameAs: (base) => `does not differ from ${base}`,
  decision: (sheet, name, said) => `${sheet} “${name}”: ${said}`,
  correction: (sheet, said) => `${sheet}: ${said}`,
  dismissal: (sheet, check, about, reason) =>
    `${sheet} ${about === '' ? '' : `“${about}” `}dismissed: “${check}”, because: ${reason}`,
  verified: (sheet, check, about, by, reason) =>
    `${sheet} ${about === '' ? '' : `“${about}” `}verified: “${check}”${by === '' ? '' : ` (it says ${by})`}${reason === '' ? '' : `: ${reason}`}`,
  disagree: 'The workbook holds two records that say different things; neither is in force until you choose one:',
  first: (parts) => `First: ${parts}`,
  second: (parts) => `Second: ${parts}`,
  useFirst: 'Use the first',
  useSecond: 'Use the second',
  useNeither: 'Use neither',
};

/** The words around what a workbook brings along, in the pane. */
export function broughtWords(locale: Locale): typeof CHINESE {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
