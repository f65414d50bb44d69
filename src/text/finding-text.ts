import { catalogue } from '../core/finding/catalogue';
import type { Finding } from '../core/finding/finding';
import { findingEnglish, noteEnglish } from './finding-words.en-us';
import { findingChinese, noteChinese } from './finding-words.zh-cn';
import type { Locale } from './locale';

/** What was found, in one sentence with the figures. */
export function findingText(finding: Finding, locale: Locale): string {
  return locale === 'zh-CN' ? findingChinese(finding) : findingEnglish(finding);
}

/** What to do about a finding. */
export function remedyText(finding: Finding, locale: Locale): string {
  return catalogue[finding.check].remedy[locale];
}

/** The lines of the note on an unmet row's score cell, without the line that marks it as ours: the flag's words, target,
 *  actual, gap, and what to do. */
export function noteText(finding: Finding, flagWords: string, locale: Locale): string {
  const lines = locale === 'zh-CN' ? noteChinese(finding, flagWords) : noteEnglish(finding, flagWords);
  return [...lines, remedyText(finding, locale)].join('\n');
}
