import type { Locale } from './locale';

/* The words of the pane's states: what is shown in place of results, and beside them when something happened. */

const CHINESE = {
  close: '关闭这条消息',
  details: '详情',
  undo: '撤销',
  refresh: '重新读取',
  /** What scoring leaves alone, below what it wrote. */
  leftFormulas: (cells: number) => `${cells} 处有自己的公式，没有改写。`,
  leftKept: (cells: number) => `${cells} 处照旧保留（人工评分，或您留下的总分、等级）。`,

  firstLines: [
    '把项目支出绩效自评表打开，或把它粘贴到这个工作簿。',
    '表里要有一行列名，像下面这样；名字略有不同也认得。',
    '读到以后点“一键评分”：先给您看，再写进表里。',
  ],
  nothingTitle: '没有找到指标表',
  nothingLooked: '各工作表都读过了，没有哪一行像指标表的列名。列名行要像这样：',
  nothingDo: [
    '列名写在同一行（或相邻两行）。',
    '列名和指标写在单元格里，不做成图片或文本框。',
    '改好后会自动重新读取。',
  ],
  /** The picture of a header row, and what a screen reader says of it. */
  picture: '指标表列名行的样子',
  pictureHeads: ['三级指标', '指标值', '实际完成值', '分值', '得分'],
  pictureRow: ['培训人次', '≥100人次', '120人次', '10', ''],

  reading: '正在读取工作簿…',
  offlineTitle: '没能打开绩效评分',
  offlineDo: '有一部分没有下载下来，多半是网络断了。请检查网络后点“重试”。您的工作簿没有受到影响。',
  tooOldTitle: '这台电脑上的 Excel 太旧，不能评分',
  tooOldDo: '请用 Excel 2021 或更新的版本（Microsoft 365 也可以）打开这个工作簿。您的工作簿没有受到影响。',

  /** How a sheet that cannot be written is opened, beside its state. */
  howTo: '怎样解除',
  unprotect: (sheet: string) => [
    `打开工作表“${sheet}”。`,
    '点功能区“审阅”里的“撤销工作表保护”；设过密码的，请向设密码的人要。',
    '回到这里再按“一键评分”。',
  ],
  allowEditing: [
    '点 Excel 上方提示条里的“启用编辑”或“仍然编辑”；网页版点右上角的“查看”，改成“编辑”。',
    '没有这些的，用“文件”里的“另存为”存成自己的一份，在那一份里评分。',
    '回到这里点“重新读取”。',
  ],
  unhide: (sheet: string) => [
    '在工作表标签上点右键，选“取消隐藏”。',
    `选“${sheet}”，确定。`,
    '回到这里再按“一键评分”。',
  ],

  copyReport: '复制给维护人员的报告',
  reportCopied: '已复制。粘贴到邮件或消息里即可；报告里没有表格内容。',
  reportByHand: '没能自动复制。请点下面的框，按 Ctrl+C 复制。',
  report: '给维护人员的报告',
};

const ENGLISH: typeof CHINESE = {
  close: 'Close this message',
  details: 'Details',
  undo: 'Undo',
  refresh: 'Read again',
  leftFormulas: (cells) =>
    `${cells} ${cells === 1 ? 'cell has a formula of its own and was' : 'cells have formulas of their own and were'} not rewritten.`,
  leftKept: (cells) =>
    `${cells} ${cells === 1 ? 'cell is' : 'cells are'} kept as typed (judged by hand, or a total or grade you left).`,

  firstLines: [
    'Open a performance self-evaluation form, or paste it into this workbook.',
    'It needs a row of headings like the one below; somewhat different names are known too.',
    'Then choose “Score now”: you see it first, then it is written.',
  ],
  nothingTitle: 'No indicator form was found',
  nothingLooked: 'Every sheet was read; no row looks like the headings of a form. They should look like this:',
  nothingDo: [
    'Put the headings in one row (or two adjoining rows).',
    'Headings and indicators must be cells, not a picture or a text box.',
    'The workbook is read again by itself once you have changed it.',
  ],
  picture: 'What the headings of a form look like',
  pictureHeads: ['三级指标', '指标值', '实际完成值', '分值', '得分'],
  pictureRow: ['培训人次', '≥100人次', '120人次', '10', ''],

  reading: 'Reading the workbook…',
  offlineTitle: 'Performance scoring could not be opened',
  offlineDo:
    'Part of it was not downloaded, most likely because the network is down. Check the network, then choose “Try again”. Your workbook was not touched.',
  tooOldTitle: 'This version of Excel is too old for scoring',
  tooOldDo: 'Open this workbook in Excel 2021 or later (or Microsoft 365). Your workbook was not touched.',

  howTo: 'How to allow it',
  unprotect: (sheet) => [
    `Open the sheet “${sheet}”.`,
    'Choose “Unprotect Sheet” on the Review tab; ask whoever set the password if there is one.',
    'Come back here and choose “Score now”.',
  ],
  allowEditing: [
    'Choose “Enable Editing” or “Edit Anyway” in the bar above the sheet; in Excel on the web, switch from “Viewing” to “Editing”.',
    'Where there is neither, save a copy of your own with “Save As” and score in that.',
    'Come back here and choose “Read again”.',
  ],
  unhide: (sheet) => [
    'Right-click a sheet tab and choose “Unhide”.',
    `Select “${sheet}”, then OK.`,
    'Come back here and choose “Score now”.',
  ],

  copyReport: 'Copy a report for your technician',
  reportCopied: 'Copied. Paste it into a message; it holds nothing of the workbook’s content.',
  reportByHand: 'It could not be copied. Select the box below and press Ctrl+C.',
  report: 'Report for your technician',
};

/** The words of the pane's states. */
export type StateWords = typeof CHINESE;

export function stateWords(locale: Locale): StateWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
