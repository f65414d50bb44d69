import type { Locale } from './locale';

/* The words of one form: its levels, its rows, why a row has its points, and what they would be if. */

const CHINESE = {
  rows: '指标得分',
  problemsOnly: '只看要处理的',
  none: '没有要处理的指标。',
  fold: (level: string) => `收起${level}`,
  unfold: (level: string) => `展开${level}`,
  points: (score: string, weight: string) => `${score} / ${weight}`,
  inSheet: (written: string) => `表中 ${written}`,
  blankInSheet: '表中空白',
  /** The way to what has to be decided first. */
  asks: (questions: number) => `有 ${questions} 个问题要您决定，到“待办”里回答`,
  selected: '表格里选中的行',
  place: (row: number) => `第 ${row} 行`,
  reasonGiven: (reason: string) => `已写原因：${reason}`,
  reasonMissing: '原因栏还没有写',
  goTo: (address: string) => `定位到 ${address}`,
  copy: '复制说明',
  copied: '已复制，可以粘贴到报告里。',
  copyFailed: '没能复制，请选中下面的文字后按 Ctrl+C。',
  whatIf: '试算：如果实际完成值是',
  whatIfHint: '只在这里算，不会写进表格。',
  whatIfResult: (score: string, total: string) => `这一行 ${score} 分，总分 ${total}`,
  whatIfNothing: '这样还算不出得分',
  whatIfTotalOpen: '还算不出',
  grade: (grade: string) => `，等级 ${grade}`,
  /** A row told for a report. */
  report: (name: string, told: readonly string[]) => `${name}：${told.join('，')}。`,
  reportTarget: (target: string) => `目标${target}`,
  reportActual: (actual: string) => `实际${actual}`,
  reportScore: (score: string, weight: string) => `得${score}分（满分${weight}分）`,
  method: '怎样评分',
  argue: '换个读法或口径会得多少',
};

const ENGLISH: typeof CHINESE = {
  rows: 'Indicators',
  problemsOnly: 'Needs attention',
  none: 'Nothing needs attention.',
  fold: (level) => `Fold ${level}`,
  unfold: (level) => `Unfold ${level}`,
  points: (score, weight) => `${score} / ${weight}`,
  inSheet: (written) => `in the sheet ${written}`,
  blankInSheet: 'blank in the sheet',
  asks: (questions) =>
    `${questions} ${questions === 1 ? 'question is' : 'questions are'} for you to decide: answer under “To do”`,
  selected: 'Selected in the sheet',
  place: (row) => `Row ${row}`,
  reasonGiven: (reason) => `Reason given: ${reason}`,
  reasonMissing: 'No reason is given yet',
  goTo: (address) => `Go to ${address}`,
  copy: 'Copy for the report',
  copied: 'Copied; paste it into the report.',
  copyFailed: 'It could not be copied: select the words below and press Ctrl+C.',
  whatIf: 'What if the actual were',
  whatIfHint: 'Worked out here only; nothing is written.',
  whatIfResult: (score, total) => `This row ${score} points, total ${total}`,
  whatIfNothing: 'That gives no score yet',
  whatIfTotalOpen: 'still open',
  grade: (grade) => `, grade ${grade}`,
  report: (name, told) => `${name}: ${told.join(', ')}.`,
  reportTarget: (target) => `target ${target}`,
  reportActual: (actual) => `actual ${actual}`,
  reportScore: (score, weight) => `${score} of ${weight} points`,
  method: 'How it is scored',
  argue: 'By another reading or rule set',
};

/** The words of the view of one form. */
export type FormWords = typeof CHINESE;

export function formWords(locale: Locale): FormWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
