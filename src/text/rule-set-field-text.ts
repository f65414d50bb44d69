import type { Locale } from './locale';
import { fieldWords as english } from './rule-set-field-words.en-us';
import { fieldWords as chinese } from './rule-set-field-words.zh-cn';

/** What the fields of a rule set document are called, by the last part of their path. */
export type RuleSetFieldWords = Readonly<Record<string, string>>;

/** A field of a rule set file in words, with its path for whoever edits the file: 各指标的规则 第1条 › 一档的大小
 *  （rows[0].choice.step）. */
export function ruleSetFieldText(field: string, locale: Locale): string {
  const words = locale === 'zh-CN' ? chinese : english;
  if (field === '') return words['document'] ?? '';
  const parts = field.split('.').map((part) => partText(part, words, locale));
  const told = parts.filter((part) => part !== '').join(' › ');
  if (told === '' || told === field) return field;
  return locale === 'zh-CN' ? `${told}（${field}）` : `${told} (${field})`;
}

function partText(part: string, words: RuleSetFieldWords, locale: Locale): string {
  const [, name = '', index] = /^([^[]*)(?:\[(\d+)\])?$/u.exec(part) ?? [];
  const word = Object.hasOwn(words, name) ? (words[name] ?? name) : name;
  if (index === undefined) return word;
  const count = String(Number(index) + 1);
  return locale === 'zh-CN' ? `${word}第${count}条` : `${word} ${count}`;
}
