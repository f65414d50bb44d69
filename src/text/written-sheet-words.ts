import type { Locale } from './locale';

/* What became of a sheet of ours (整改清单, 汇总, 资料清单, …) that was written into the workbook: the same words for all. */

/** What bringing a sheet up to date did, in rows and columns. */
export interface SheetRefreshCounts {
  /** It said already what it says now. */
  readonly isSame: boolean;
  readonly changed: number;
  readonly added: number;
  /** Where the new ones stand, as Excel counts rows; null: there are none. */
  readonly addedRows: { readonly first: number; readonly last: number } | null;
  /** Rows that now say what became of what they listed. */
  readonly gone: number;
  readonly ownColumns: number;
  readonly ownRows: number;
  /** Headings of ours that people have deleted. */
  readonly missing: readonly string[];
}

/** A sheet of ours that was written. */
export interface OwnSheetTold {
  readonly sheet: string;
  /** null: it is new. */
  readonly refreshed: SheetRefreshCounts | null;
  readonly isHidden: boolean;
}

/** What is said otherwise of each sheet: that it is new, and what became of rows we have no longer. */
export interface OwnSheetSentences {
  readonly made: string;
  gone(rows: number): string;
}

const CHINESE = {
  forms: (sheets: readonly string[], rows: number) =>
    `已写好工作表${sheets.map((sheet) => `“${sheet}”`).join('')}，列出 ${rows} 张指标表。`,
  formsGone: (rows: number) => `${rows} 行的指标表已不在，已注明`,
  upToDate: (sheet: string) => `工作表“${sheet}”已经是最新的，没有改动。`,
  refreshed: (sheet: string, { changed, added, addedRows, gone }: SheetRefreshCounts, goneTold: string) => {
    const done = [
      ...(changed > 0 ? [`改了 ${changed} 行`] : []),
      ...(addedRows ? [`新增 ${added} 行（${rowsChinese(addedRows)}）`] : []),
      ...(gone > 0 ? [goneTold] : []),
    ];
    return `已更新工作表“${sheet}”${done.length > 0 ? `：${done.join('，')}` : ''}。`;
  },
  kept: ({ ownColumns, ownRows }: SheetRefreshCounts) =>
    `自己加的 ${[...(ownColumns > 0 ? [`${ownColumns} 列`] : []), ...(ownRows > 0 ? [`${ownRows} 行`] : [])].join('、')}和各行的顺序没有动。`,
  missing: (headings: readonly string[]) => `表里没有${headings.map((each) => `“${each}”`).join('')}列，没有写。`,
  hidden: (sheet: string) => `“${sheet}”是隐藏的工作表，取消隐藏就能看到。`,
  withoutCharts: (sheets: readonly string[]) =>
    `${sheets.map((sheet) => `“${sheet}”`).join('')}的图表没有画上：这个版本的 Excel 不接受；数据已写好。`,
  menu: '写汇总表',
  open: '打开汇总表',
};

const rowsChinese = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`;

const ENGLISH: typeof CHINESE = {
  forms: (sheets, rows) =>
    `${sheets.map((sheet) => `“${sheet}”`).join(', ')} ${sheets.length === 1 ? 'is' : 'are'} written, with ${rows} ${rows === 1 ? 'form' : 'forms'}.`,
  formsGone: (rows) => `${rows} marked, as the form is not there any more`,
  upToDate: (sheet) => `The sheet “${sheet}” is up to date; nothing was changed.`,
  refreshed: (sheet, { changed, added, addedRows, gone }, goneTold) => {
    const done = [
      ...(changed > 0 ? [`${changed} ${changed === 1 ? 'row' : 'rows'} changed`] : []),
      ...(addedRows ? [`${added} new (${rowsEnglish(addedRows)})`] : []),
      ...(gone > 0 ? [goneTold] : []),
    ];
    return `The sheet “${sheet}” was brought up to date${done.length > 0 ? `: ${done.join(', ')}` : ''}.`;
  },
  kept: ({ ownColumns, ownRows }) =>
    `Your own ${[...(ownColumns > 0 ? [`${ownColumns} ${ownColumns === 1 ? 'column' : 'columns'}`] : []), ...(ownRows > 0 ? [`${ownRows} ${ownRows === 1 ? 'row' : 'rows'}`] : [])].join(' and ')} and the order of the rows stay as they are.`,
  missing: (headings) =>
    `The sheet has no column ${headings.map((each) => `“${each}”`).join(', ')}; nothing of that was written.`,
  hidden: (sheet) => `“${sheet}” is hidden; unhide it to see it.`,
  withoutCharts: (sheets) =>
    `No charts could be drawn on ${sheets.map((sheet) => `“${sheet}”`).join(', ')}, as this Excel refuses them; the figures are there.`,
  menu: 'Write the summary',
  open: 'Open the summary',
};

const rowsEnglish = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  first === last ? `row ${first}` : `rows ${first}–${last}`;

/** The words of sheets that were written, in a language. */
export function writtenSheetWords(locale: Locale): typeof CHINESE {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

/** What became of a sheet of ours, a sentence each: in the pane and on the command line. */
export function ownSheetSentences(
  { sheet, refreshed, isHidden }: OwnSheetTold,
  { made, gone }: OwnSheetSentences,
  locale: Locale,
): readonly string[] {
  const words = writtenSheetWords(locale);
  if (!refreshed) return [made];
  const { isSame, ownColumns, ownRows, missing } = refreshed;
  return [
    isSame ? words.upToDate(sheet) : words.refreshed(sheet, refreshed, gone(refreshed.gone)),
    ...(ownColumns + ownRows > 0 ? [words.kept(refreshed)] : []),
    ...(missing.length > 0 ? [words.missing(missing)] : []),
    ...(isHidden ? [words.hidden(sheet)] : []),
  ];
}

/** Whether something of it has to be seen to. */
export function isOwnSheetWhole({ refreshed, isHidden }: OwnSheetTold): boolean {
  return !isHidden && (refreshed === null || refreshed.missing.length === 0);
}
