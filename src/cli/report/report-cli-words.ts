import { reportTemplates } from '../../app/report/templates/all-templates';
import type { Locale } from '../../text/locale';
import type { NotRefreshed } from '../../word/refresh-report';

/* The sentences of `npm run report`. */

const CHINESE = {
  usage: [
    '用法：npm run --silent report -- 文件.xlsx或文件夹 [更多 …] --out 报告.docx或文件夹 [选项]',
    '',
    '由评好分的《项目支出绩效自评表》写出自评报告（Word）；工作簿不会改动。',
    '工作簿里没有的内容留作〔请补充：…〕。一个工作簿有几张表的，每张表一份，按项目命名。',
    '报告已经有了的，只更新其中的数字和由表得出的语句，您写的内容保留。',
    '',
    '  --out 路径       以 .docx 结尾的是一份报告，其他的是文件夹',
    '  --template 提纲  报告提纲，不指定时随口径：',
    ...reportTemplates.map(({ id, name }) => `                     ${id}  ${name['zh-CN']}`),
    '  --rule-set 口径  指定口径；不指定时用工作簿自带的口径',
    '  --ignore-record  不采用工作簿里记着的口径、评分办法、纠正和忽略',
    '  --force          重新写出报告，已有的同名文件连同其中写的内容一起被替换',
    '  --lang 语言      本命令的提示语言，zh-CN（默认）或 en-US；报告是中文的',
    '  -h, --help       显示本说明',
    '',
    '退出码：0 全部写出，总分完整；1 已写出，但有总分不完整或没有写进报告的；2 用法有误，或有文件读不了、写不出',
  ].join('\n'),
  needsOut: '要用 --out 写明报告写到哪里',
  unknownTemplate: (id: string) => `没有提纲“${id}”。可以用的有：${reportTemplates.map((each) => each.id).join('、')}`,
  oneReportOnly: '--out 写的是一份报告，只能对应一个工作簿；多个工作簿请写文件夹',
  written: (file: string, gaps: number) =>
    gaps === 0 ? `已写出 ${file}` : `已写出 ${file}，有 ${String(gaps)} 处要补充`,
  refreshed: (file: string, changed: number, gaps: number) =>
    `已更新 ${file}，改了 ${String(changed)} 处${gaps === 0 ? '' : `，还有 ${String(gaps)} 处要补充`}`,
  unchanged: (file: string) => `${file} 与现在的得分一致，没有改动`,
  incomplete: (sheet: string) => `工作表“${sheet}”的总分不完整，报告中写明了缺什么，没有写总分`,
  notScored: (sheet: string) => `工作表“${sheet}”只列指标和分值，没有写报告`,
  noForm: '没有可以写报告的表',
  sameName: (file: string) => `${file} 没有写出：前面已有同名工作簿的报告，请分开处理。`,
  notRefreshed: {
    notOurs: (file: string, _template: string) =>
      `${file} 没有写出：那里的同名文件不是先前写出的报告；确实要替换，请加 --force，或者换一个名字。`,
    marksLost: (file: string, _template: string) =>
      `${file} 没有更新：别的程序保存过它，哪些内容可以更新的标记已经丢失。请换一个名字另写一份。`,
    otherTemplate: (file: string, template: string) =>
      `${file} 没有更新：它是按提纲 ${template} 写的。请去掉 --template，或换一个名字另写一份。`,
    otherProject: (file: string, _template: string) => `${file} 没有更新：它写的是另一个项目。请换一个名字另写一份。`,
  } satisfies Record<NotRefreshed, (file: string, template: string) => string>,
};

export type ReportCliWords = typeof CHINESE;

const ENGLISH: ReportCliWords = {
  usage: [
    'Usage: npm run --silent report -- FILE.xlsx or FOLDER [more …] --out REPORT.docx or FOLDER [options]',
    '',
    'Writes the self-evaluation report (Word, in Chinese) of a scored form; the workbooks stay as they are.',
    'What no workbook knows is left as a marked gap. Several forms in a workbook: a report each, named by project.',
    'Of a report that is there already only figures and sentences of ours are brought up to date; what people',
    'wrote stays.',
    '',
    '  --out PATH        ends with .docx: one report; else a folder',
    '  --template ID     the outline; by default the one of the rule set:',
    ...reportTemplates.map(({ id, name }) => `                      ${id}  ${name['en-US']}`),
    '  --rule-set ID     the rule set; by default the one the workbook carries',
    '  --ignore-record   use nothing of what the workbook remembers',
    '  --force           write reports anew; a file of that name is replaced with all that was written in it',
    '  --lang LANGUAGE   of these messages: zh-CN (default) or en-US',
    '  -h, --help        show this',
    '',
    'Exit status: 0 all written, totals complete; 1 written, but a total is incomplete or a table has no report;',
    '2 wrong usage, or a file that cannot be read or written',
  ].join('\n'),
  needsOut: 'say with --out where the report is to go',
  unknownTemplate: (id) =>
    `there is no outline “${id}”; there are: ${reportTemplates.map((each) => each.id).join(', ')}`,
  oneReportOnly: '--out names one report, which is of one workbook; for several name a folder',
  written: (file, gaps) =>
    gaps === 0
      ? `Wrote ${file}`
      : `Wrote ${file}, ${String(gaps)} ${gaps === 1 ? 'gap is' : 'gaps are'} left to fill in`,
  refreshed: (file, changed, gaps) =>
    `Brought ${file} up to date, ${String(changed)} ${changed === 1 ? 'change' : 'changes'}` +
    (gaps === 0 ? '' : `, ${String(gaps)} ${gaps === 1 ? 'gap' : 'gaps'} left to fill in`),
  unchanged: (file) => `${file} says what the scores say; it was not changed`,
  incomplete: (sheet) =>
    `the total of sheet “${sheet}” is incomplete; the report says what is missing and gives no total`,
  notScored: (sheet) => `sheet “${sheet}” only lists indicators with their points; it has no report`,
  noForm: 'no form a report could be written of',
  sameName: (file) => `${file} was not written: the report of a workbook of that name was written already in this run.`,
  notRefreshed: {
    notOurs: (file) =>
      `${file} was not written: a file of that name stands there that is no report of ours; add --force to replace it, or choose another name.`,
    marksLost: (file) =>
      `${file} was not brought up to date: another program saved it and dropped the marks that tell what may be. Choose another name.`,
    otherTemplate: (file, template) =>
      `${file} was not brought up to date: it was written by the outline ${template}. Leave --template out, or choose another name.`,
    otherProject: (file) => `${file} was not brought up to date: it is about another project. Choose another name.`,
  },
};

/** The sentences in a language. */
export function reportCliWords(locale: Locale): ReportCliWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
