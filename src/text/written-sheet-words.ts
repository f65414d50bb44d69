import type { Locale } from './locale';

/* What became of a sheet of ours (汇总, 资料清单, …) that was written into the workbook. */

/** What bringing a sheet up to date did, in rows and columns. */
export interface SheetRefreshCounts {
  readonly changed: number;
  readonly added: number;
  /** Rows that now say that they are not there any more. */
  readonly gone: number;
  readonly ownColumns: number;
  readonly ownRows: number;
  /** Headings of ours that people have deleted. */
  readonly missing: readonly string[];
}

const CHINESE = {
  written: (sheets: readonly string[], rows: number) =>
    `已写好工作表${sheets.map((sheet) => `“${sheet}”`).join('')}，列出 ${rows} 张指标表。`,
  upToDate: (sheet: string) => `工作表“${sheet}”已经是最新的，没有改动。`,
  refreshed: (sheet: string, { changed, added, gone }: SheetRefreshCounts) => {
    const done = [
      ...(changed > 0 ? [`改了 ${changed} 行`] : []),
      ...(added > 0 ? [`新增 ${added} 行`] : []),
      ...(gone > 0 ? [`${gone} 行的指标表已不在，已注明`] : []),
    ];
    return `已更新工作表“${sheet}”${done.length > 0 ? `：${done.join('，')}` : ''}。`;
  },
  kept: ({ ownColumns, ownRows }: SheetRefreshCounts) =>
    `自己加的 ${[...(ownColumns > 0 ? [`${ownColumns} 列`] : []), ...(ownRows > 0 ? [`${ownRows} 行`] : [])].join('、')}和各行的顺序没有动。`,
  missing: (headings: readonly string[]) => `表里没有${headings.map((each) => `“${each}”`).join('')}列，没有写。`,
  withoutCharts: (sheets: readonly string[]) =>
    `${sheets.map((sheet) => `“${sheet}”`).join('')}的图表没有画上：这个版本的 Excel 不接受；数据已写好。`,
  menu: '写汇总表',
  open: '打开汇总表',
};

const ENGLISH: typeof CHINESE = {
  written: (sheets, rows) =>
    `${sheets.map((sheet) => `“${sheet}”`).join(', ')} ${sheets.length === 1 ? 'is' : 'are'} written, with ${rows} ${rows === 1 ? 'form' : 'forms'}.`,
  upToDate: (sheet) => `The sheet “${sheet}” is up to date; nothing was changed.`,
  refreshed: (sheet, { changed, added, gone }) => {
    const done = [
      ...(changed > 0 ? [`${changed} ${changed === 1 ? 'row' : 'rows'} changed`] : []),
      ...(added > 0 ? [`${added} new`] : []),
      ...(gone > 0 ? [`${gone} marked, as the form is not there any more`] : []),
    ];
    return `The sheet “${sheet}” was brought up to date${done.length > 0 ? `: ${done.join(', ')}` : ''}.`;
  },
  kept: ({ ownColumns, ownRows }) =>
    `Your own ${[...(ownColumns > 0 ? [`${ownColumns} ${ownColumns === 1 ? 'column' : 'columns'}`] : []), ...(ownRows > 0 ? [`${ownRows} ${ownRows === 1 ? 'row' : 'rows'}`] : [])].join(' and ')} and the order of the rows stay as they are.`,
  missing: (headings) =>
    `The sheet has no column ${headings.map((each) => `“${each}”`).join(', ')}; nothing of that was written.`,
  withoutCharts: (sheets) =>
    `No charts could be drawn on ${sheets.map((sheet) => `“${sheet}”`).join(', ')}, as this Excel refuses them; the figures are there.`,
  menu: 'Write the summary',
  open: 'Open the summary',
};

/** The words of sheets that were written, in a language. */
export function writtenSheetWords(locale: Locale): typeof CHINESE {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
