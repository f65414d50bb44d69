import { hostInfo } from '../office-host/app-context';
import type { OfficeHostOptions } from '../office-host/install-office-host';
import type { Locale } from '../text/locale';

/** The workbook that opens when the address names none. */
export const SAMPLE = 'source-report.xlsx';

/** What the page's address asks for: `?file=NAME&lang=en-US&host=excelApi=1.9,latency=200`. */
export interface PageAddress {
  readonly file: string;
  readonly locale: Locale;
  readonly host: Pick<OfficeHostOptions, 'excelApi' | 'latency' | 'payloadLimit'>;
}

/** Chinese unless the address says otherwise: the page's names are relied on by scripts, whatever their browser speaks. */
export function readPageAddress(query: string): PageAddress {
  const wanted = new URLSearchParams(query);
  const host = new URLSearchParams((wanted.get('host') ?? '').replaceAll(/[,;]/g, '&'));
  const latency = Number(host.get('latency') ?? Number.NaN);
  const payloadLimit = Number(host.get('payloadLimit') ?? Number.NaN);
  const excelApi = host.get('excelApi');
  return {
    file: wanted.get('file') ?? SAMPLE,
    locale: wanted.get('lang')?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN',
    host: {
      ...(excelApi !== null && /^1\.\d+$/.test(excelApi) ? { excelApi } : {}),
      ...(latency >= 0 ? { latency } : {}),
      ...(payloadLimit > 0 ? { payloadLimit } : {}),
    },
  };
}

/** The same page in another language. */
export function addressInLanguage(address: string, locale: Locale): string {
  const url = new URL(address);
  url.searchParams.set('lang', locale);
  return url.href;
}

/** The add-in's own page, with what Excel on a Mac tells office.js in its address. */
export function paneAddress(locale: Locale): string {
  return `taskpane.html?_host_Info=${hostInfo(locale)}`;
}
