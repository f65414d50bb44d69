import type { Locale } from '../../text/locale';

/* What collecting many files tells at its end besides. */

/** What became of a summary in which people have worked, in rows and columns. */
export interface RefreshedCounts {
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
  readonly columns: number;
  readonly rows: number;
}

const CHINESE = {
  incompleteForms: (named: readonly string[], all: number) =>
    `不完整的：${named.join('、')}${all > named.length ? ` 等 ${String(all)} 张` : ''}。`,
  /** A summary in which people have worked: what became of it. */
  refreshed: (file: string, { changed, added, gone, columns, rows }: RefreshedCounts) =>
    `${file}：写出以后有人动过，在原处更新：改了 ${String(changed)} 行，新增 ${String(added)} 行${gone === 0 ? '' : `，${String(gone)} 行的表已不在、已注明`}；自己加的 ${String(columns)} 列、${String(rows)} 行没有动。`,
  summaryProtected: (file: string, sheet: string) =>
    `${file} 没有写出：里面的工作表“${sheet}”受保护；请撤销保护，或换一个文件名。`,
  summaryChartsLeft: (file: string, sheets: readonly string[]) =>
    `${file}：工作表“${sheets.join('”“')}”的图表没有画上，数据已写好。`,
};

const ENGLISH: typeof CHINESE = {
  incompleteForms: (named, all) =>
    `Incomplete: ${named.join(', ')}${all > named.length ? ` and others, ${String(all)} in all` : ''}.`,
  refreshed: (file, { changed, added, gone, columns, rows }) =>
    `${file}: somebody has worked in it or saved it anew, so it was brought up to date where it stands: ${String(changed)} rows changed, ${String(added)} new${gone === 0 ? '' : `, ${String(gone)} say that their form is gone`}; columns of their own (${String(columns)}) and rows (${String(rows)}) stay as they are.`,
  summaryProtected: (file, sheet) =>
    `${file} was not written: its sheet “${sheet}” is protected. Unprotect it, or give another name.`,
  summaryChartsLeft: (file, sheets) =>
    `${file}: no charts could be drawn on ${sheets.join(', ')}; the figures are there.`,
};

/** The sentences of collecting, in a language. */
export function collectText(locale: Locale): typeof CHINESE {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}
