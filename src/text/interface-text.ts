import type { HostError } from '../host/port';
import type { WorkbookFileErrorCode } from '../stand-in/workbook/workbook-types';
import * as errorsEnglish from './error-words.en-us';
import * as errorsChinese from './error-words.zh-cn';
import { interfaceEnglish } from './interface-words.en-us';
import { interfaceChinese, type InterfaceWords } from './interface-words.zh-cn';
import type { Locale } from './locale';

const INTERFACE = { 'zh-CN': interfaceChinese, 'en-US': interfaceEnglish };

/** Every word of the task pane that is not a finding or an explanation. */
export function interfaceText(locale: Locale): InterfaceWords {
  return INTERFACE[locale];
}

/** Why the workbook could not be read or written: what happened, what was left unchanged, what to do. */
export function hostErrorText(error: HostError, locale: Locale): string {
  const words = locale === 'zh-CN' ? errorsChinese.hostErrorWords : errorsEnglish.hostErrorWords;
  return words[error.code](error);
}

/** Why a file could not be opened or saved: what happened, and what to do. */
export function fileErrorText(code: WorkbookFileErrorCode, detail: string, locale: Locale): string {
  const words = locale === 'zh-CN' ? errorsChinese.fileErrorWords : errorsEnglish.fileErrorWords;
  return words[code](detail);
}
