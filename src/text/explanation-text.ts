import type { Explanation } from '../core/scoring/explanation';
import { explanationEnglish } from './explanation-words.en-us';
import { explanationChinese } from './explanation-words.zh-cn';
import type { Locale } from './locale';

/** One line that says why a row has its score, or has none; a clerk can follow it with a pocket calculator. */
export function explanationText(explanation: Explanation, locale: Locale): string {
  const step = locale === 'zh-CN' ? explanationChinese(explanation) : explanationEnglish(explanation);
  if (!explanation.next) return step;
  return `${step}${locale === 'zh-CN' ? '；' : '; '}${explanationText(explanation.next, locale)}`;
}
