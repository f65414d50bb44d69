import type { FindingKind } from '../core/finding/finding-kind';
import type { Locale } from './locale';

const WORDS: Readonly<Record<Locale, Readonly<Record<FindingKind, string>>>> = {
  'zh-CN': { unmet: '未达标', error: '要改正', warning: '请核对', info: '提示' },
  'en-US': { unmet: 'Target missed', error: 'To correct', warning: 'To check', info: 'Note' },
};

/** What each kind of finding is called. */
export function kindWords(locale: Locale): Readonly<Record<FindingKind, string>> {
  return WORDS[locale];
}
