/** Words in both interface languages. */
export interface LocalText {
  readonly 'zh-CN': string;
  readonly 'en-US': string;
}

/** What is said in Chinese and in English. */
export function words(chinese: string, english: string): LocalText {
  return { 'zh-CN': chinese, 'en-US': english };
}
