import type { Locale } from './locale';

/* The words of the report (自评报告) in the pane, and what both doors say of one that was brought up to date. */

const CHINESE = {
  title: '自评报告',
  template: '报告提纲',
  source: (source: string) => `提纲依据：${source}`,
  noForm: '这里没有可以写报告的表。请先选中一张自评表。',
  incomplete: '总分还不完整：报告会写明缺什么，不写总分和等级。',
  notScored: '这张表只列指标和分值，不写报告。',
  filled: (names: readonly string[]) => `表里有的：${names.join('、')}`,
  gaps: '要您补充的',
  gapCount: (gaps: number) => (gaps === 0 ? '都有了' : `待补充 ${gaps} 处`),
  download: '下载 Word 报告',
  update: '更新已有的报告…',
  updateHint: '只更新数字和由表得出的语句，您写的内容保留。',
  copy: '复制到 Word',
  copyHint:
    '这里不能下载文件：复制后粘贴到 Word 或 WPS；以后要能更新的报告，请管理人员用命令行写出（npm run report）。',
  copied: '已复制，请粘贴到 Word 或 WPS。',
  copiedAsText: '已复制文字（没有表格格式），请粘贴到 Word 或 WPS。',
  copyFailed: '没能复制，请选中下面的文字后按 Ctrl+C。',
  fileName: (project: string) => `${project}自评报告.docx`,
  saved: (gaps: number) => (gaps === 0 ? '报告已下载。' : `报告已下载，黄色标出的 ${gaps} 处请补充。`),
  updated: (changes: number, gaps: number) =>
    changes === 0
      ? '报告与现在的得分一致，没有改动。'
      : `已更新 ${changes} 处，报告已下载${gaps === 0 ? '' : `，黄色标出的还有 ${gaps} 处请补充`}。`,
  added: (names: string) => `新增：${names}`,
  removed: (names: string) => `不再需要，已去掉：${names}`,
  unneeded: (names: string) => `按现在的得分不再需要，您已经写了的保留，请核对是否还要：${names}`,
  kept: (names: string) => `您改过的保留原样，请核对其中的数字：${names}`,
  leftOut: (names: string) => `您删去的没有再加：${names}`,
  between: '、',
  more: (names: string, more: number) => `${names}等（另有 ${more} 处）`,
  unread: '没能读取这个文件。',
  failed: '没能写出报告，请再试一次。',
  notRefreshed: {
    notOurs: '没有更新：这不是先前写出的报告。',
    marksLost: '没有更新：别的程序保存过它，哪些内容可以更新的标记已经丢失。请另写一份。',
    otherTemplate: '没有更新：它是按另一个提纲写的，请先选那个提纲。',
    otherProject: '没有更新：它写的是另一个项目。',
  },
};

export type ReportWords = typeof CHINESE;

const ENGLISH: ReportWords = {
  title: 'Report',
  template: 'Outline',
  source: (source) => `Outline from: ${source}`,
  noForm: 'There is no form here to report on. Select a form first.',
  incomplete: 'The total is not complete: the report says what is missing, and gives no total and no grade.',
  notScored: 'This table only lists indicators with their points; it has no report.',
  filled: (names) => `From the form: ${names.join(', ')}`,
  gaps: 'For you to fill in',
  gapCount: (gaps) => (gaps === 0 ? 'complete' : `${gaps} ${gaps === 1 ? 'gap' : 'gaps'}`),
  download: 'Download the Word report',
  update: 'Update a report…',
  updateHint: 'Only figures and sentences from the form are brought up to date; what you wrote stays.',
  copy: 'Copy for Word',
  copyHint:
    'No file can be downloaded here: copy and paste it into Word or WPS; a report that can be updated later is made on the command line (npm run report).',
  copied: 'Copied; paste it into Word or WPS.',
  copiedAsText: 'Copied as text, without tables; paste it into Word or WPS.',
  copyFailed: 'It could not be copied: select the words below and press Ctrl+C.',
  fileName: (project) => `${project}自评报告.docx`,
  saved: (gaps) =>
    gaps === 0
      ? 'The report was downloaded.'
      : `The report was downloaded; ${gaps} yellow ${gaps === 1 ? 'gap is' : 'gaps are'} for you to fill in.`,
  updated: (changes, gaps) =>
    changes === 0
      ? 'The report says what the scores say; nothing was changed.'
      : `${changes} ${changes === 1 ? 'place was' : 'places were'} brought up to date and the report downloaded` +
        (gaps === 0 ? '.' : `; ${gaps} yellow ${gaps === 1 ? 'gap is' : 'gaps are'} left for you to fill in.`),
  added: (names) => `New: ${names}`,
  removed: (names) => `No longer needed, taken out: ${names}`,
  unneeded: (names) => `No longer asked for by the scores; what you wrote stays, check whether it should: ${names}`,
  kept: (names) => `What you changed stays; check the figures in it: ${names}`,
  leftOut: (names) => `What you took out was not put back: ${names}`,
  between: ', ',
  more: (names, more) => `${names} and ${more} more`,
  unread: 'The file could not be read.',
  failed: 'The report could not be written; please try again.',
  notRefreshed: {
    notOurs: 'Not brought up to date: it is no report of ours.',
    marksLost: 'Not brought up to date: another program dropped the marks that tell what may be. Write a new one.',
    otherTemplate: 'Not brought up to date: it was written by another outline; choose that one first.',
    otherProject: 'Not brought up to date: it is about another project.',
  },
};

/** The words in a language. */
export function reportWords(locale: Locale): ReportWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

const TOLD = ['kept', 'added', 'removed', 'unneeded', 'leftOut'] as const;

/** As many places as are told by name. */
const MOST_NAMED = 5;

/** What became of the places of a report that was brought up to date, a line a kind, by their names. */
export function refreshedText(
  places: Readonly<Record<(typeof TOLD)[number], readonly string[]>>,
  locale: Locale,
): readonly string[] {
  const words = reportWords(locale);
  return TOLD.flatMap((kind) => {
    const names = places[kind];
    if (names.length === 0) return [];
    const some = names.slice(0, MOST_NAMED).join(words.between);
    return [words[kind](names.length > MOST_NAMED ? words.more(some, names.length - MOST_NAMED) : some)];
  });
}
