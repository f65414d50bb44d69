import type { LocalText } from './rule-set';

/** The same in both languages of the interface. */
export function words(chinese: string, english: string): LocalText {
  return { 'zh-CN': chinese, 'en-US': english };
}
