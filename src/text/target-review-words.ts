import type { Locale } from './locale';
import { ownSheetSentences, type OwnSheetTold } from './written-sheet-words';

/* The words of the review of targets before they are approved (事前审核). */

/** The columns of the sheet, in their order. */
export const TARGET_REVIEW_COLUMNS = [
  'number',
  'sheet',
  'project',
  'cell',
  'subject',
  'stands',
  'problem',
  'remedy',
  'answer',
  'status',
  'key',
] as const;

export type TargetReviewColumn = (typeof TARGET_REVIEW_COLUMNS)[number];

const CHINESE = {
  /** How many findings there are in what is declared. */
  reviewed: (findings: number) => `目标申报：审核意见 ${findings} 条`,
  nothing: '目标申报：审核没有发现问题',
  sheetName: '事前审核意见',
  headings: {
    number: '序号',
    sheet: '工作表',
    project: '项目',
    cell: '单元格',
    subject: '指标',
    stands: '现填内容',
    problem: '审核意见',
    remedy: '修改建议',
    answer: '填报单位说明',
    status: '状态',
  },
  open: '待修改',
  /** The unit has answered, and what was found still stands. */
  answered: '已说明',
  gone: '已修改',
  /** The declaration is away, or is not read any more. */
  notRead: '所在表没有读到',
  whole: '全表',
  severity: { error: '须改正', warning: '请核对', info: '供参考' },
  title: '目标申报',
  why: '这是目标申报表，没有完成值，不评分；指标值、分值和方向已按审核要求看过。',
  make: '生成审核意见',
  /** In the menu, where a workbook has forms as well. */
  menu: '写事前审核意见',
  makeHint: '按下后写一张“事前审核意见”工作表，逐条列出，发给填报单位；申报表本身不改动。',
  written: (sheet: string, findings: number) => `已写好工作表“${sheet}”，列出 ${findings} 条审核意见；申报表没有改动。`,
  goneTold: (rows: number) => `${rows} 条这次没有出现，见“状态”列`,
  openSheet: '打开审核意见',
  list: '审核意见',
};

const ENGLISH: typeof CHINESE = {
  reviewed: (findings) => `Declared targets: ${findings} ${findings === 1 ? 'point' : 'points'} to review`,
  nothing: 'Declared targets: nothing to object to',
  sheetName: 'Review of targets',
  headings: {
    number: 'No.',
    sheet: 'Sheet',
    project: 'Project',
    cell: 'Cell',
    subject: 'Indicator',
    stands: 'As declared',
    problem: 'Objection',
    remedy: 'What would help',
    answer: 'Answer of the unit',
    status: 'Status',
  },
  open: 'open',
  answered: 'answered',
  gone: 'changed',
  notRead: 'sheet not read',
  whole: 'whole form',
  severity: { error: 'to be corrected', warning: 'to be checked', info: 'for information' },
  title: 'Declared targets',
  why: 'This is a declaration of targets: it has no results yet, so nothing is scored. Targets, points and directions were reviewed.',
  make: 'Write the review',
  menu: 'Write the review of targets',
  makeHint: 'Writes a sheet that lists every point, to be sent to the unit; the declaration stays as it is.',
  written: (sheet, findings) =>
    `The sheet “${sheet}” lists ${findings} ${findings === 1 ? 'point' : 'points'}; the declaration was not changed.`,
  goneTold: (rows) => `${rows} not found this time, see their status`,
  openSheet: 'Open the review',
  list: 'Review',
};

/** The words of reviewing targets. */
export type TargetReviewWords = typeof CHINESE;

export function targetReviewWords(locale: Locale): TargetReviewWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** What became of the sheet, a sentence each. */
export function targetReviewTold(
  told: OwnSheetTold & { readonly findings: number },
  locale: Locale,
): readonly string[] {
  const words = targetReviewWords(locale);
  const { sheet, findings } = told;
  return ownSheetSentences(told, { made: words.written(sheet, findings), gone: words.goneTold }, locale);
}
