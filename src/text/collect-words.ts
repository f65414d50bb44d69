import type { Locale } from './locale';

/* The words of 收集多个工作簿: many files, read on this machine, become one summary. */

const CHINESE = {
  title: '收集多个工作簿',
  intro: '把许多工作簿里的自评表汇成一个工作簿：一张表一行，分单位小计，带图表。',
  local: '文件只在这台电脑上读取，不上传，也不改动。',
  files: '选择文件',
  folder: '选择文件夹',
  drop: '也可以把文件或文件夹拖到这里',
  dropNow: '松开鼠标，开始收集',
  noWorkbooks: '选中的里面没有 .xlsx 工作簿。',
  ruleSet: '口径',
  ownRuleSets: '按各工作簿自带的口径',
  progress: (done: number, total: number) => `已完成 ${done}／${total} 个文件`,
  rate: (rate: string, left: string) => `每秒 ${rate} 个，约剩 ${left}`,
  found: (forms: number, unread: number) => `已找到 ${forms} 张表${unread > 0 ? `，没有计入 ${unread} 个文件` : ''}`,
  stop: '停止',
  stopped: (done: number, total: number) => `已停止：完成了 ${done}／${total} 个文件，下面只有这些。`,
  notStarted: '读取文件的程序没能启动，没有读取任何文件。请检查网络后再试。',
  result: (files: number, forms: number) => `${files} 个文件，${forms} 张表`,
  complete: (complete: number, mean: string | null, incomplete: number) =>
    `总分完整 ${complete} 张${mean === null ? '' : `，平均 ${mean}`}${incomplete > 0 ? `；不完整 ${incomplete} 张，不算进平均` : ''}`,
  reviewed: (forms: number, mean: string) => `有复核总分 ${forms} 张，平均 ${mean}`,
  tabs: { overview: '概况', forms: '各表', units: '单位', unread: '没有计入' },
  grades: '等级分布',
  levels: '各类指标平均得分率',
  grade: (name: string, forms: number, share: string) => `${name} ${forms} 张，${share}`,
  group: (name: string, forms: number) => `${name} ${forms}`,
  noGrade: '没有等级',
  incomplete: '不完整',
  notScored: '不评分',
  unitForms: (forms: number, complete: number) =>
    complete === forms ? `${forms} 张` : `${forms} 张，完整 ${complete} 张`,
  unitMean: (mean: string) => `平均 ${mean}`,
  noUnit: '没有写明单位',
  review: (total: string) => `复核 ${total}`,
  sort: '排序',
  sorts: { files: '文件顺序', lowest: '得分低的在前', incomplete: '不完整的在前' },
  find: '找项目、单位、文件',
  noneFound: '没有这样的表。',
  noForms: '没有可以汇总的表。',
  allRead: '全部文件都已计入。',
  download: '下载 汇总.xlsx',
  open: '在 Excel 中打开汇总',
  jsonl: '下载数据（.jsonl）',
  jsonlHint: '一张表一行数据，供别的程序使用',
  again: '重新收集',
  links: '把汇总存进所选的文件夹，点文件名就能打开原表。',
  making: '正在生成汇总…',
  saved: '汇总已交给浏览器下载。',
  opened: '汇总已作为新工作簿打开，请在那里保存。',
  notMade: '汇总没有生成，收集的结果还在。请再试一次。',
  notOpened: '没能打开新工作簿，收集的结果还在。请再试一次。',
  summaryName: '汇总.xlsx',
  jsonlName: '汇总.jsonl',
  notGiven: '读不到这个文件：它可能已移动、改名或正被占用。请关闭占用它的程序，再选一次。',
  programFault: (report: string) =>
    `程序本身出错，没有计入，其他文件不受影响。请把方括号里的内容告诉维护人员（其中没有表格内容）：[${report}]`,
  chooseRuleSet: '请在“口径”里选定一种，再收集一次。',
};

const s = (count: number): string => (count === 1 ? '' : 's');

const ENGLISH: typeof CHINESE = {
  title: 'Collect workbooks',
  intro: 'Makes one workbook of the forms of many: a line a form, departments, charts.',
  local: 'Files are read on this computer only. Nothing is uploaded or changed.',
  files: 'Choose files',
  folder: 'Choose a folder',
  drop: 'Or drop files or folders here',
  dropNow: 'Let go to collect them',
  noWorkbooks: 'There is no .xlsx workbook among them.',
  ruleSet: 'Rule set',
  ownRuleSets: 'The one each workbook carries',
  progress: (done, total) => `${done} of ${total} files`,
  rate: (rate, left) => `${rate} a second, about ${left} left`,
  found: (forms, unread) =>
    `${forms} form${s(forms)} found${unread > 0 ? `, ${unread} file${s(unread)} left out` : ''}`,
  stop: 'Stop',
  stopped: (done, total) => `Stopped: ${done} of ${total} files are done; below are only these.`,
  notStarted: 'What reads the files could not be started, and no file was read. Check the network and try again.',
  result: (files, forms) => `${files} file${s(files)}, ${forms} form${s(forms)}`,
  complete: (complete, mean, incomplete) =>
    `${complete} with a complete total${mean === null ? '' : `, ${mean} on average`}${incomplete > 0 ? `; ${incomplete} incomplete, not in the average` : ''}`,
  reviewed: (forms, mean) => `${forms} with a reviewed total, ${mean} on average`,
  tabs: { overview: 'Overview', forms: 'Forms', units: 'Units', unread: 'Left out' },
  grades: 'Grades',
  levels: 'Mean share of points by level',
  grade: (name, forms, share) => `${name}: ${forms} form${s(forms)}, ${share}`,
  group: (name, forms) => `${name} ${forms}`,
  noGrade: 'no grade',
  incomplete: 'incomplete',
  notScored: 'not scored',
  unitForms: (forms, complete) =>
    complete === forms ? `${forms} form${s(forms)}` : `${forms} form${s(forms)}, ${complete} complete`,
  unitMean: (mean) => `mean ${mean}`,
  noUnit: 'no unit stated',
  review: (total) => `reviewed ${total}`,
  sort: 'Sort',
  sorts: { files: 'As the files', lowest: 'Lowest first', incomplete: 'Incomplete first' },
  find: 'Find a project, unit or file',
  noneFound: 'No such form.',
  noForms: 'No form to be summed up.',
  allRead: 'No file was left out.',
  download: 'Download the summary',
  open: 'Open the summary in Excel',
  jsonl: 'Download data (.jsonl)',
  jsonlHint: 'A line a form, for other programs',
  again: 'Collect anew',
  links: 'Save the summary in the folder you chose: its file names then open the forms.',
  making: 'Making the summary…',
  saved: 'The summary was handed to the browser to be saved.',
  opened: 'The summary is open as a new workbook. Save it there.',
  notMade: 'The summary could not be made. What was collected is still here; try again.',
  notOpened: 'No new workbook could be opened. What was collected is still here; try again.',
  summaryName: 'summary.xlsx',
  jsonlName: 'summary.jsonl',
  notGiven:
    'The file cannot be read: it may have been moved, renamed or be in use. Close what uses it and choose it again.',
  programFault: (report) =>
    `The program itself failed and left it out; other files are not affected. Please report what stands in the brackets (nothing of the workbook is in it): [${report}]`,
  chooseRuleSet: ' Choose one under “Rule set” and collect again.',
};

/** The words of collecting. */
export type CollectWords = typeof CHINESE;

export function collectWords(locale: Locale): CollectWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
