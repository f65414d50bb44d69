import { INVISIBLE } from '../../grid/cell-text';

/** The longest name of a rule set, in characters. */
export const LONGEST_NAME = 40;

/** What nobody sees, or what changes how its neighbours are seen: control characters, halves of characters, signs without
 *  width or that turn the direction of writing, blanks that are drawn as letters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}\u2800]/u;
const BLANK_RUN = /\p{Zs}{2,}|^\p{Zs}|\p{Zs}$/u;

/** Whether every character of a text can be seen. */
export function isVisible(text: string): boolean {
  return !UNSEEN.test(text);
}

/** Whether a rule set may be called so: visible, at most forty characters, no run of blanks that pushes words away. */
export function isPlainName(name: string): boolean {
  return isVisible(name) && !BLANK_RUN.test(name) && /\S/u.test(name) && Array.from(name).length <= LONGEST_NAME;
}

/** Letters and figures that are drawn like others, by what they are taken for: the Latin, Greek and Cyrillic ones, and the
 *  characters of our names in their other forms. */
const ALIKE: Readonly<Record<string, string>> = {
  o: '0〇○零оοօ',
  l: '1iI|ııіΙιӏ一',
  a: 'аα',
  b: 'вβЬ',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еε',
  h: 'нһη',
  j: 'ј',
  k: 'кκ',
  m: 'мμ',
  n: 'пν',
  p: 'рρ',
  s: 'ѕ5',
  t: 'тτ',
  u: 'υս',
  w: 'ԝω',
  x: 'хχ',
  y: 'уγү',
  z: 'ζ2二',
  g: '9九',
  财: '財',
  径: '徑',
  口: '囗ロ',
  庄: '莊',
  报: '報',
  评: '評',
  云: '雲',
};
const TAKEN_FOR = new Map(
  Object.entries(ALIKE).flatMap(([letter, alike]) =>
    Array.from(alike.toLowerCase(), (each) => [each, letter] as const),
  ),
);
const NOT_READ = /[\p{M}\p{P}\p{S}\p{Z}\p{C}]/gu;

/** What of a name remains where lookalikes count as one: two names with the same are taken for each other. */
export function nameSkeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(INVISIBLE, '').replace(NOT_READ, '').toLowerCase();
  return Array.from(plain, (letter) => TAKEN_FOR.get(letter) ?? letter).join('');
}

const REACHED =
  /达标|达成|達標|達成|完成|合格|通过|通過|达到|達到|已达|优秀|優秀|良好|满分|滿分|正常|无问题|没问题|[√✓✔☑✅]|met|reached|achieved|attained|complete|pass|done|qualified|ontarget|good|excellent|success|fine|okay|\bok\b/gu;
const DENIED =
  /(?:未|没|沒|不|无|無|尚|非|欠|难|難|待|差)[^\s]{0,3}$|(?:not|un|in|dis|non|never|no|fail|miss|below|without)[a-z]{0,8}$/u;
const DENIED_TWICE = /(?:没有|沒有|无|無|非|不是|并未|不)(?:未|没|沒|不)|(?:not|no|never)(?:un|not|miss|fail|in)/u;

/** Whether the words that mark a missed target say that it was reached. */
export function saysReached(words: string): boolean {
  const plain = words.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  const joined = plain.replace(/[\s\p{P}]+/gu, '');
  if (DENIED_TWICE.test(joined)) return true;
  if (/(?:^|\s)(?:ok|yes)(?:\s|$)/u.test(plain) || /^[是好优良]$/u.test(joined)) return true;
  return [...joined.matchAll(REACHED)].some(({ index }) => !DENIED.test(joined.slice(0, index)));
}
