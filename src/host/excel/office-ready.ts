import type { Locale } from '../../text/locale';

/** Where the page runs: inside Excel or not, and the language of Excel's interface. */
export interface OfficeReady {
  readonly isExcel: boolean;
  readonly locale: Locale;
}

/** Waits for office.js. Outside Excel (opened in a plain browser tab) it resolves with `isExcel: false`. */
export async function officeReady(): Promise<OfficeReady> {
  const { host } = await Office.onReady();
  const language = Office.context.displayLanguage ?? navigator.language;
  return {
    isExcel: host === Office.HostType.Excel,
    locale: language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US',
  };
}
