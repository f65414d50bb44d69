import type { Locale } from './locale';

/* The words of the pane's frame: what form, what total and whether it stands in the sheet, what pressing the button does. */

const CHINESE = {
  pickForm: '选择指标表',
  findForm: '找表名、项目名',
  noSuchForm: '没有这样的表',
  ruleSet: (name: string) => `口径：${name}`,
  menu: '更多',
  preview: '预览要写的单元格',
  onlyThis: (cells: number) => `只写本表（${cells} 处）`,
  writeAll: (forms: number, cells: number) => `写全部 ${forms} 张（${cells} 处）`,
  howToWrite: '写哪些表',
  tabs: { form: '本表', todo: '待办', all: '全部' },
  list: '写整改清单',
  markFindings: '只标出问题，不改得分',
  removeMarks: '清除标记和批注',
  howRead: '这张表是怎么读的',
  refresh: '重新读取工作簿',
  closeDrawer: '关闭',
  brought: '工作簿带来的内容',
  history: '评分记录',
  /** The role of a reviewer. */
  review: '财务复核',
  collect: '收集多个工作簿',
  manual: '使用手册',
  report: '自评报告',
  evidence: '资料清单',
  sample: '抽样明细',
  /** What pressing the button does, below it. */
  doesNothing: '表里的得分已经是最新的。',
  /** The scores are right; what scoring marks beside them may not be. */
  renewsMarks: '得分已经是最新的；按下后更新标记和批注。',
  /** The figures stay: numbers become formulas, or formulas numbers. */
  willRewrite: (cells: number) => `按下后改写 ${cells} 处的公式或数值，得分不变。`,
  willFill: (cells: number) => `按下后填上 ${cells} 个空白格。`,
  willRenew: (cells: number) => `按下后更新 ${cells} 处。`,
  willReplace: (cells: number) => `有 ${cells} 处原来填写的数会改，按下后先给您看。`,
  nothingToScore: '没有可以评分的指标表，所以不能按。',
  allLocked: (sheets: string) => `工作表${sheets}受保护或已隐藏，写不进去；解除后再按。`,
  readOnly: '工作簿以只读方式打开，得分写不进去，所以不能按。',
  /** Whether what the pane shows stands in the sheet. */
  state: {
    written: '已写入',
    writtenAt: (time: string) => `已写入 ${time}`,
    asInSheet: '与表中一致',
    notWritten: '还没有写入',
    /** Cells that somebody changed since it was scored, and what scoring again would do (`moved`: +4, -4). */
    changed: (cells: string) => `自上次评分后 ${cells} 有改动`,
    changedMany: (count: number) => `自上次评分后有 ${count} 处改动`,
    otherRules: (fields: number) => `口径与上次评分时不同（${fields} 处）`,
    moves: (moved: string) => `，重新评分会${moved.startsWith('-') ? '少' : '多'} ${moved.slice(1)} 分`,
    /** The scores in the sheet are formulas and have followed the change. */
    followed: (moved: string) =>
      `，表中已经是现在的得分（${moved.startsWith('-') ? '少' : '多'} ${moved.slice(1)} 分）`,
    outdated: '表有改动，还没有更新',
    otherWay: '得分没有变，公式或数值还没有改写',
    differs: '与表中不一致',
    readOnly: '工作簿是只读的',
    protected: '工作表受保护',
    hidden: '工作表已隐藏',
    noScoreColumn: '表里没有“得分”列',
    reading: '正在重新读取',
  },
  inSheet: (total: string) => `表中 ${total}`,
  weights: '只列分值，不评分',
};

const ENGLISH: typeof CHINESE = {
  pickForm: 'Choose a form',
  findForm: 'Find a sheet or project',
  noSuchForm: 'No such form',
  ruleSet: (name) => `Rule set: ${name}`,
  menu: 'More',
  preview: 'Preview the cells to be written',
  onlyThis: (cells) => `This form only (${cells} cells)`,
  writeAll: (forms, cells) => `All ${forms} forms (${cells} cells)`,
  howToWrite: 'Which forms to write',
  tabs: { form: 'Form', todo: 'To do', all: 'All' },
  list: 'Write the list of findings',
  markFindings: 'Mark findings, leave the scores',
  removeMarks: 'Clear marks and notes',
  howRead: 'How this form was read',
  refresh: 'Read the workbook again',
  closeDrawer: 'Close',
  brought: 'What the workbook brings along',
  history: 'History',
  review: 'Finance review',
  collect: 'Collect workbooks',
  manual: 'Manual',
  report: 'Report',
  evidence: 'Materials (资料清单)',
  sample: 'Sampled items (抽样明细)',
  doesNothing: 'The scores in the sheet are up to date.',
  renewsMarks: 'The scores are up to date; pressing renews marks and notes.',
  willRewrite: (cells) =>
    `Pressing turns ${cells} ${cells === 1 ? 'score' : 'scores'} into formulas or numbers; no score changes.`,
  willFill: (cells) => `Pressing fills ${cells} blank ${cells === 1 ? 'cell' : 'cells'}.`,
  willRenew: (cells) => `Pressing brings ${cells} ${cells === 1 ? 'cell' : 'cells'} up to date.`,
  willReplace: (cells) =>
    `${cells} typed ${cells === 1 ? 'figure' : 'figures'} would change; pressing shows you first.`,
  nothingToScore: 'There is no form to score, so this cannot be pressed.',
  allLocked: (sheets) => `Protected or hidden, so nothing can be written in ${sheets}; press once that is undone.`,
  readOnly: 'The workbook was opened read-only, so nothing can be written and this cannot be pressed.',
  state: {
    written: 'Written',
    writtenAt: (time) => `Written at ${time}`,
    asInSheet: 'As in the sheet',
    notWritten: 'Not written yet',
    changed: (cells) => `${cells} changed since it was scored`,
    changedMany: (count) => `${count} cells changed since it was scored`,
    otherRules: (fields) =>
      `Scored by another rule set (${fields} ${fields === 1 ? 'value differs' : 'values differ'})`,
    moves: (moved) =>
      `; scoring again ${moved.startsWith('-') ? 'takes away' : 'adds'} ${moved.slice(1)} ${moved.slice(1) === '1' ? 'point' : 'points'}`,
    followed: (moved) => `; the sheet shows the score of now already (${moved.replace('-', '−')})`,
    outdated: 'Changed, not updated yet',
    otherWay: 'Same scores, not yet turned into formulas or numbers',
    differs: 'Differs from the sheet',
    readOnly: 'Opened read-only',
    protected: 'The sheet is protected',
    hidden: 'The sheet is hidden',
    noScoreColumn: 'The sheet has no score column',
    reading: 'Reading again',
  },
  inSheet: (total) => `In the sheet ${total}`,
  weights: 'Lists points only, not scored',
};

/** The words of the pane's frame. */
export type PaneWords = typeof CHINESE;

export function paneWords(locale: Locale): PaneWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
