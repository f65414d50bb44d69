import type { Locale } from './locale';

/* The words of the history (评分记录): what was done with the workbook, line by line. */

const CHINESE = {
  title: '评分记录',
  none: '这个工作簿里还没有评分记录。',
  /** Lines that were there when the workbook was opened: anybody may have written them. */
  brought: '以下是随工作簿带来的记录，内容无法核实',
  folded: (lines: number) => `更早的 ${lines} 条已不再保留`,
  did: {
    scored: (cells: number) => (cells === 0 ? '评分，没有要改写的单元格' : `评分，写入 ${cells} 处`),
    undone: (cells: number) => `撤销，恢复 ${cells} 处`,
    reviewed: (cells: number) => `复核，复核列写入 ${cells} 处`,
    decided: () => '人工选定或更正',
  },
  ruleSet: (name: string, version: number) => `口径：${name}（第 ${version} 版）`,
  ruleSetChanged: (from: string, to: string) => `口径由“${from}”改为“${to}”`,
  changed: (places: number) => `此前有 ${places} 处改动`,
  result: (total: string | null, grade: string | null) =>
    total === null ? '未评完' : grade === null ? total : `${total} ${grade}`,
  form: (sheet: string, before: string | null, now: string) =>
    before === null ? `${sheet}：${now}` : `${sheet}：${before} → ${now}`,
  gone: '无得分',
  said: {
    decision: {
      made: (name: string) => `选定“${name}”的评分办法`,
      gone: (name: string) => `取消“${name}”选定的评分办法`,
    },
    correction: {
      made: (name: string) => (name === '' ? '更正了表的读法' : `更正了“${name}”的读法`),
      gone: (name: string) => (name === '' ? '取消了一处更正' : `取消了对“${name}”的更正`),
    },
    dismissal: {
      made: (name: string) => `忽略了问题“${name}”`,
      gone: (name: string) => `不再忽略问题“${name}”`,
    },
    verification: {
      made: (name: string) => `核实了问题“${name}”`,
      gone: (name: string) => `撤回对问题“${name}”的核实`,
    },
    ruleSet: {
      made: (name: string) => `带入口径 ${name}`,
      gone: (name: string) => `去掉口径 ${name}`,
    },
    formulas: {
      made: () => '得分改写成公式（活公式）',
      gone: () => '得分改回数值',
    },
  },
  inSheet: (sheet: string, said: string) => `${sheet}：${said}`,
  more: (more: number) => `另有 ${more} 项`,
  differs: (from: string, fields: readonly string[]) => `上次评分用的是“${from}”，与现在不同的有：${fields.join('、')}`,
};

const ENGLISH: typeof CHINESE = {
  title: 'History',
  none: 'This workbook has no history yet.',
  brought: 'The lines below came with the workbook; what they say cannot be verified',
  folded: (lines) => `${lines} earlier ${lines === 1 ? 'line is' : 'lines are'} no longer kept`,
  did: {
    scored: (cells) => (cells === 0 ? 'Scored, no cell had to be written' : `Scored, ${many(cells)} written`),
    undone: (cells) => `Undone, ${many(cells)} put back`,
    reviewed: (cells) => `Reviewed, ${many(cells)} of the review columns written`,
    decided: () => 'Chosen or corrected by hand',
  },
  ruleSet: (name, version) => `Rule set: ${name} (edition ${version})`,
  ruleSetChanged: (from, to) => `Rule set changed from “${from}” to “${to}”`,
  changed: (places) => `${places} ${places === 1 ? 'change' : 'changes'} before`,
  result: (total, grade) => (total === null ? 'incomplete' : grade === null ? total : `${total} ${grade}`),
  form: (sheet, before, now) => (before === null ? `${sheet}: ${now}` : `${sheet}: ${before} → ${now}`),
  gone: 'no score',
  said: {
    decision: {
      made: (name) => `Chose how “${name}” is scored`,
      gone: (name) => `Took back how “${name}” is scored`,
    },
    correction: {
      made: (name) => (name === '' ? 'Corrected how the form is read' : `Corrected how “${name}” is read`),
      gone: (name) => (name === '' ? 'Took back a correction' : `Took back the correction of “${name}”`),
    },
    dismissal: {
      made: (name) => `Dismissed the finding “${name}”`,
      gone: (name) => `No longer dismisses the finding “${name}”`,
    },
    verification: {
      made: (name) => `Verified the finding “${name}”`,
      gone: (name) => `Took back that the finding “${name}” is verified`,
    },
    ruleSet: {
      made: (name) => `Brought in the rule set ${name}`,
      gone: (name) => `Took out the rule set ${name}`,
    },
    formulas: {
      made: () => 'Scores to be formulas (live formulas)',
      gone: () => 'Scores to be numbers again',
    },
  },
  inSheet: (sheet, said) => `${sheet}: ${said}`,
  more: (more) => `and ${more} more`,
  differs: (from, fields) => `Last scored by “${from}”; what differs now: ${fields.join(', ')}`,
};

const many = (cells: number): string => `${cells} ${cells === 1 ? 'cell' : 'cells'}`;

/** The words of the history. */
export type HistoryWords = typeof CHINESE;

export function historyWords(locale: Locale): HistoryWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
