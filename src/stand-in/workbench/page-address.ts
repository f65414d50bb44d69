import { hostInfo, type HostPlatform } from '../office-host/page/app-context';
import { problemText, readHostOptions } from '../office-host/options/host-options';
import type { OfficeHostOptions } from '../office-host/page/install-office-host';
import type { Locale } from '../../text/locale';

/** The workbook that opens when the address names none. */
export const SAMPLE = 'source-report.xlsx';

/** The add-in's own page, or (`?pane=acceptance`) the one that checks what Excel does. */
export type PanePage = 'taskpane' | 'acceptance';

/** What the page's address asks for: `?file=NAME&lang=en-US&host=excelApi=1.9,latency=200`. */
export interface PageAddress {
  readonly file: string;
  readonly locale: Locale;
  /** Which page of the site is shown as the add-in's. */
  readonly pane: PanePage;
  readonly host: OfficeHostOptions;
  /** Sentences about parts of `host=` that could not be read. */
  readonly problems: readonly string[];
}

/** Chinese unless the address says otherwise: the page's names are relied on by scripts, whatever their browser speaks. */
export function readPageAddress(query: string): PageAddress {
  const wanted = new URLSearchParams(query);
  const locale = wanted.get('lang')?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
  const { options, problems } = readHostOptions(wanted.get('host') ?? '');
  return {
    file: wanted.get('file') ?? SAMPLE,
    locale,
    pane: wanted.get('pane') === 'acceptance' ? 'acceptance' : 'taskpane',
    host: options,
    problems: problems.map((problem) => problemText(problem, locale)),
  };
}

/** The same page in another language. */
export function addressInLanguage(address: string, locale: Locale): string {
  const url = new URL(address);
  url.searchParams.set('lang', locale);
  return url.href;
}

/** The page of an add-in, with what Excel tells office.js in its address. */
export function paneAddress(page: PanePage, locale: Locale, platform: HostPlatform): string {
  return `${page}.html?_host_Info=${hostInfo(locale, platform)}`;
}
