import type { HostError } from '../host/port';
import type { FileFault } from '../stand-in/workbook/workbook-types';
import * as errorsEnglish from './error-words.en-us';
import * as errorsChinese from './error-words.zh-cn';
import { interfaceEnglish } from './interface-words.en-us';
import { interfaceChinese, type InterfaceWords } from './interface-words.zh-cn';
import { fileErrorsChinese, fileErrorsEnglish } from './file-error-words';
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

/** The host's own words of what failed are for a technician: they go into the report, not before a clerk. */
const FOR_TECHNICIANS: ReadonlySet<HostError['code']> = new Set(['timeout', 'notWritten', 'sheetLeft', 'refused']);

/** The same in the pane: without a word that only a technician knows. */
export function clerkErrorText(error: HostError, locale: Locale): string {
  return hostErrorText(FOR_TECHNICIANS.has(error.code) ? { ...error, detail: null } : error, locale);
}

/** Whether somebody has to look into a failure: it is none that a clerk can do away with. */
export function isForTechnicians({ code }: HostError): boolean {
  return FOR_TECHNICIANS.has(code);
}

/** Why a file could not be opened or saved: what happened, and what to do. */
export function fileErrorText(fault: FileFault, locale: Locale): string {
  return (locale === 'zh-CN' ? fileErrorsChinese : fileErrorsEnglish)(fault);
}
