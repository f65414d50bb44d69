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
  径: '徑逕迳経經经泾胫',
  口: '囗ロㅁᄆ凵曰',
  庄: '莊',
  报: '報',
  评: '評',
  云: '雲',
  政: '攻',
  部: '郎邵郶',
  达: '達逹迖',
  标: '標',
  成: '戍戌',
};
const TAKEN_FOR = new Map(
  Object.entries(ALIKE).flatMap(([letter, alike]) =>
    Array.from(alike.toLowerCase(), (each) => [each, letter] as const),
  ),
);
const NOT_READ = /[\p{M}\p{P}\p{S}\p{Z}\p{C}]/gu;

/** A text with each lookalike as what it is taken for. */
const asTaken = (text: string): string =>
  Array.from(text, (letter) => TAKEN_FOR.get(letter) ?? TAKEN_FOR.get(figureOf(letter)) ?? letter).join('');

/** A figure of any script as ours. Each script has its ten in a row. */
function figureOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (!/\p{Nd}/u.test(sign)) return sign;
  const value = Array.from({ length: 10 }, (_, n) => n).find(
    (n) => !/\p{Nd}/u.test(String.fromCodePoint(code - n - 1)),
  );
  return String(value ?? sign);
}

/** What may stand beside a name and only vouches for it: 财政部2020年口径（默认） is taken for 财政部2020口径. */
const VOUCHING = new RegExp(
  '默认|默認|自带|自帶|内置|内建|官方|标准|正式|原版|最新|通用|统一|年度|年|口径|default|builtin|official|standard|original|ruleset|rules'
    .split('|')
    .map(asTaken)
    .join('|'),
  'gu',
);

/** What of a name remains where lookalikes count as one: two names with the same are taken for each other. */
export function nameSkeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(INVISIBLE, '').replace(NOT_READ, '').toLowerCase();
  const taken = asTaken(plain);
  return taken.replace(VOUCHING, '') || taken;
}

const REACHED =
  /达标|达成|完成|合格|通过|通過|达到|达至|已达|优秀|優秀|良好|满分|滿分|正常|无问题|没问题|满足|滿足|符合|实现|實現|落实|落實|到位|圆满|圓滿|过关|過關|超额|超額|够数|百分之百|[√✓✔☑✅👍👌🆗💯🏆👏⭐🌟]|met|reached|achieved|attained|complete|pass|done|qualified|ontarget|good|excellent|success|fine|okay|\bok\b/gu;
const DENIED =
  /(?:未|没|沒|不|无|無|尚|非|欠|难|難|待|差)[^\s]{0,3}$|(?:not|un|in|dis|non|never|no|fail|miss|below|without)[a-z]{0,8}$/u;
/** 完成率低, 落实不到位. */
const DENIED_BEHIND =
  /^(?:率|度|情况|程度)?(?:不足|不到|不力|不够|不好|不佳|较差|偏低|过低|低|差|滞后|缓慢|困难|有差距)/u;
/** The missed target is denied in turn: 没有未达标, 未达标不实, 零差距, 无扣分. */
const DENIED_TWICE =
  /未达标?(?:不实|有误|属误|错误|误判|不成立)|(?:无|没有|零)差距|(?:无|未|不|免)扣分|无误|已核|(?:没有|沒有|无|無|非|不是|并未|不)(?:未|没|沒|不)|(?:not|no|never)(?:un|not|miss|fail|in)/u;

/** Whether the words that mark a missed target say that it was reached. */
export function saysReached(words: string): boolean {
  const typed = words.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  const plain = Array.from(typed, (letter) => (DISGUISED.test(letter) ? asTaken(letter) : letter)).join('');
  const joined = plain.replace(/[\s\p{P}]+/gu, '');
  if (DENIED_TWICE.test(joined)) return true;
  if (/(?:^|\s)(?:ok|yes)(?:\s|$)/u.test(plain) || /^(?:[是好优良对行够足赞可过]|可以|正确|100)$/u.test(joined))
    return true;
  let read = 0;
  for (const { 0: reached, index } of joined.matchAll(REACHED)) {
    const before = joined.slice(read, index);
    read = index + reached.length;
    if (!DENIED.test(before) && !DENIED_BEHIND.test(joined.slice(read))) return true;
  }
  return false;
}

/** A letter or character in the place of one that is drawn like it. */
const DISGUISED = /[\p{Script=Greek}\p{Script=Cyrillic}達逹迖標戍戌]/u;
