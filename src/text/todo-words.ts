import { namedChinese, namedEnglish } from '../core/finding/check';
import type { Finding } from '../core/finding/finding';
import { findingText } from './finding-text';
import { kindWords } from './kind-words';
import type { Locale } from './locale';

const CHINESE = {
  scope: '范围',
  thisForm: '本表',
  allForms: (forms: number) => `全部 ${forms} 张`,
  questions: '需要您决定',
  ofQuestions: (number: number, all: number) => `${number}／${all}`,
  previousQuestion: '上一个要决定的',
  nextQuestion: '下一个要决定的',
  inForm: (sheet: string) => `在“${sheet}”`,
  see: (cell: string) => `看 ${cell}`,
  /** What pressing an answer gives: the row's points, and where it moves the form's total. */
  gives: (score: string) => `→ ${score} 分`,
  givesNone: '→ 仍不能评分',
  total: (before: string, after: string) => `总分 ${before} → ${after}`,
  noTotal: '未完成',
  alike: (others: number, forms: number) => `同样的 ${others} 处一并采用${forms > 1 ? `（在 ${forms} 张表）` : ''}`,
  found: '要核对的',
  filters: '只看',
  kinds: kindWords('zh-CN'),
  dismissed: '已忽略',
  whole: '整张表',
  execution: '预算执行率',
  line: (row: number) => `第 ${row} 行`,
  reason: (reason: string) => `原因：${reason}`,
  noReason: '原因：没有写',
  goTo: (cell: string) => `定位到 ${cell}`,
  remedy: '怎么办：',
  dismiss: '忽略',
  dismissWhy: '为什么可以忽略？',
  dismissHint: '会记在工作簿里；这一行的数改动后会重新出现。',
  reasonMissing: '请写明理由',
  cancel: '取消',
  looked: '核对过',
  dismissedOn: (day: string, reason: string) => `${day} 忽略：${reason}`,
  restore: '恢复',
  previous: '上一个',
  next: '下一个',
  progress: (done: number, all: number) => `核对 ${done}／${all}`,
  allDone: '全部核对完',
  nothing: '没有要决定、要改正的。',
  noneOfKind: '这一类没有了。',
  keys: 'F8 下一个，⇧F8 上一个；回车定位，再回车记为核对过；Del 忽略，未达标的是核实。',
  list: '生成整改清单',
  /** The header of a form in the list of all: how many things are open in it. */
  openIn: (count: number) => `${count} 项`,
};

/** The words of what is to be done. */
export type TodoWords = typeof CHINESE;

const ENGLISH: TodoWords = {
  scope: 'Scope',
  thisForm: 'This form',
  allForms: (forms) => `All ${forms} forms`,
  questions: 'To decide',
  ofQuestions: (number, all) => `${number}/${all}`,
  previousQuestion: 'Previous question',
  nextQuestion: 'Next question',
  inForm: (sheet) => `In “${sheet}”`,
  see: (cell) => `See ${cell}`,
  gives: (score) => `→ ${score} points`,
  givesNone: '→ still not scored',
  total: (before, after) => `total ${before} → ${after}`,
  noTotal: 'incomplete',
  alike: (others, forms) =>
    `Also the ${others} ${others === 1 ? 'other' : 'others'} alike${forms > 1 ? ` (in ${forms} forms)` : ''}`,
  found: 'To be looked at',
  filters: 'Show only',
  kinds: kindWords('en-US'),
  dismissed: 'Dismissed',
  whole: 'The form as a whole',
  execution: 'Execution rate',
  line: (row) => `row ${row}`,
  reason: (reason) => `Reason: ${reason}`,
  noReason: 'Reason: none given',
  goTo: (cell) => `Go to ${cell}`,
  remedy: 'What to do: ',
  dismiss: 'Dismiss',
  dismissWhy: 'Why can it be dismissed?',
  dismissHint: 'It is kept in the workbook. The finding comes back when the row’s figures change.',
  reasonMissing: 'Please give a reason',
  cancel: 'Cancel',
  looked: 'Looked at',
  dismissedOn: (day, reason) => `Dismissed ${day}: ${reason}`,
  restore: 'Restore',
  previous: 'Previous',
  next: 'Next',
  progress: (done, all) => `${done} of ${all} looked at`,
  allDone: 'All looked at',
  nothing: 'Nothing to decide or correct.',
  noneOfKind: 'None of this kind is left.',
  keys: 'F8 next, Shift+F8 previous; Enter goes to the cell, Enter again marks it as looked at; Del dismisses, or verifies a missed target.',
  list: 'Write the list of findings',
  openIn: (count) => `${count} open`,
};

export function todoWords(locale: Locale): TodoWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** A finding below the name of its row: the sentence without the name. */
export function shortFindingText(finding: Finding, locale: Locale): string {
  const sentence = findingText(finding, locale);
  const { name } = finding.args;
  if (name === undefined) return sentence;
  const named = locale === 'zh-CN' ? namedChinese(name) : namedEnglish(name);
  const rest = sentence.startsWith(named) ? sentence.slice(named.length).replace(/^[\s:：，,]*的?/u, '') : '';
  return rest === '' ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1);
}
