import { gridCell, type Grid } from '../core/grid/grid';
import type { SummaryLevel } from '../core/summary-level';
import type { Locale } from './locale';

/** The columns of a summary that stand alone; those of the points by level come between. */
export type SummaryColumn =
  | 'file'
  | 'sheet'
  | 'department'
  | 'unit'
  | 'project'
  | 'total'
  | 'weight'
  | 'grade'
  | 'unmet'
  | 'rate'
  | 'questions'
  | 'findings'
  | 'review'
  | 'reviewGrade'
  | 'ruleSet';

/** By what the forms of a line are one group. */
export type GroupedBy = 'department' | 'unit' | 'folder' | 'none';

/** The words of a summary (汇总). */
const CHINESE = {
  sheets: { forms: '汇总', groups: '分单位', overview: '概况', unread: '没有计入' },
  columns: {
    file: '文件',
    sheet: '工作表',
    department: '主管部门',
    unit: '单位',
    project: '项目',
    total: '总分',
    weight: '满分',
    grade: '等级',
    unmet: '未达标',
    rate: '执行率',
    questions: '需要决定',
    findings: '问题',
    review: '复核总分',
    reviewGrade: '复核等级',
    ruleSet: '口径',
  } satisfies Record<SummaryColumn, string>,
  levels: {
    execution: '预算执行',
    output: '产出',
    benefit: '效益',
    satisfaction: '满意度',
    other: '其他',
  } satisfies Record<SummaryLevel, string>,
  /** In the place of a total or of the points of a level. */
  incomplete: '不完整',
  notScored: '不评分',
  group: '单位',
  groupedBy: '按什么分',
  by: { department: '主管部门', unit: '单位', folder: '文件夹', none: '没有写明' } satisfies Record<GroupedBy, string>,
  forms: '表数',
  complete: '总分完整',
  meanTotal: '平均总分',
  highest: '最高',
  lowest: '最低',
  meanShare: '平均得分率',
  meanRate: '平均执行率',
  all: '全部',
  noGrade: '没有等级',
  gradeChart: '等级分布',
  levelChart: '各类指标平均得分率',
  gradeCount: '张数',
  share: '占比',
  level: '一级指标',
  facts: '概况',
  value: '数量',
  shareOrForms: '占比或张数',
  notRead: '没有计入的文件',
  means: '平均只算总分完整的表',
  reason: '原因',
  allRead: '全部文件都已计入。',
  /** In the place of the total of a form that is not there any more, beside which somebody wrote something. */
  formGone: '已不在表中',
  /** In the place of the reason of a file that is not left out any more. */
  readNow: '这次已计入，或已移走',
};

/** The same words in any language. */
export type SummaryWords = typeof CHINESE;

const ENGLISH: SummaryWords = {
  sheets: { forms: 'Summary', groups: 'By department', overview: 'Overview', unread: 'Left out' },
  columns: {
    file: 'File',
    sheet: 'Sheet',
    department: 'Department',
    unit: 'Unit',
    project: 'Project',
    total: 'Total',
    weight: 'Points',
    grade: 'Grade',
    unmet: 'Missed',
    rate: 'Execution',
    questions: 'To decide',
    findings: 'Findings',
    review: 'Reviewed total',
    reviewGrade: 'Reviewed grade',
    ruleSet: 'Rule set',
  },
  levels: { execution: 'Budget', output: 'Output', benefit: 'Benefit', satisfaction: 'Satisfaction', other: 'Other' },
  incomplete: 'incomplete',
  notScored: 'not scored',
  group: 'Department',
  groupedBy: 'Grouped by',
  by: { department: 'department', unit: 'unit', folder: 'folder', none: 'not stated' },
  forms: 'Forms',
  complete: 'Complete',
  meanTotal: 'Mean total',
  highest: 'Highest',
  lowest: 'Lowest',
  meanShare: 'Mean share',
  meanRate: 'Mean execution',
  all: 'All',
  noGrade: 'no grade',
  gradeChart: 'Grades',
  levelChart: 'Mean share of points by level',
  gradeCount: 'Forms',
  share: 'Share',
  level: 'Level',
  facts: 'Overview',
  value: 'Count',
  shareOrForms: 'Share or forms',
  notRead: 'Files left out',
  means: 'Means are of forms with a complete total',
  reason: 'Reason',
  allRead: 'No file was left out.',
  formGone: 'not there any more',
  readNow: 'collected now, or moved away',
};

/** The words of a summary, in a language. */
export function summaryWords(locale: Locale): SummaryWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** Headings that stand together in no other sheet. */
const TELLING: readonly SummaryColumn[] = ['sheet', 'department', 'total', 'weight', 'unmet', 'questions', 'ruleSet'];

/** Whether a sheet is the list of forms of a summary: it holds no form itself. */
export function isSummary(grid: Grid): boolean {
  const { top, left, right } = grid.area;
  const headings = new Set<unknown>();
  for (let column = left; column <= right; column += 1) headings.add(gridCell(grid, top, column).value);
  return [CHINESE, ENGLISH].some(({ columns }) => TELLING.every((column) => headings.has(columns[column])));
}
