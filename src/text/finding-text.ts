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

/** As many findings as a note has room for; the others are told in the pane and the list. */
const MOST_IN_NOTE = 10;

/** The note on a cell in which something was found, without the line that marks it as ours. A missed target comes first, in
 *  lines: the flag's words, target, actual, gap; then every other finding in a sentence; each with what to do. */
export function noteText(findings: readonly Finding[], flagWords: string, locale: Locale): string {
  const words = locale === 'zh-CN' ? noteChinese : noteEnglish;
  const ordered = [...findings].sort((a, b) => Number(b.check === 'U1') - Number(a.check === 'U1'));
  const told = ordered.slice(0, MOST_IN_NOTE).map((finding) => {
    const lines = finding.check === 'U1' ? words.unmet(finding, flagWords) : [findingText(finding, locale)];
    return [...lines, words.remedy(remedyText(finding, locale))].join('\n');
  });
  const more = ordered.length - told.length;
  return [...told, ...(more > 0 ? [words.more(more)] : [])].join('\n\n');
}
