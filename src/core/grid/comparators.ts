/** A target's comparison: at least (≥), at most (≤), equal (=). `>` and `<` are read as ≥ and ≤, as forms use them. */
export type Comparator = 'atLeast' | 'atMost' | 'equal';

/** Spellings in front of a figure, after NFKC; the longest match counts. */
export const PREFIX_COMPARATORS: Readonly<Record<string, Comparator>> = {
  '≥': 'atLeast',
  '≧': 'atLeast',
  '⩾': 'atLeast',
  '>=': 'atLeast',
  '=>': 'atLeast',
  '>': 'atLeast',
  '≥=': 'atLeast',
  不低于: 'atLeast',
  不少于: 'atLeast',
  不小于: 'atLeast',
  至少: 'atLeast',
  达到: 'atLeast',
  达: 'atLeast',
  大于等于: 'atLeast',
  大于或等于: 'atLeast',
  大于: 'atLeast',
  高于: 'atLeast',
  多于: 'atLeast',
  超过: 'atLeast',
  '≤': 'atMost',
  '≦': 'atMost',
  '⩽': 'atMost',
  '<=': 'atMost',
  '=<': 'atMost',
  '<': 'atMost',
  '≤=': 'atMost',
  不超过: 'atMost',
  不高于: 'atMost',
  不多于: 'atMost',
  不大于: 'atMost',
  控制在: 'atMost',
  至多: 'atMost',
  最多: 'atMost',
  小于等于: 'atMost',
  小于或等于: 'atMost',
  小于: 'atMost',
  低于: 'atMost',
  少于: 'atMost',
  '=': 'equal',
  '═': 'equal',
  '==': 'equal',
  等于: 'equal',
};

/** Spellings behind a figure: 90%以上, 30天以内. */
export const SUFFIX_COMPARATORS: Readonly<Record<string, Comparator>> = {
  以上: 'atLeast',
  及以上: 'atLeast',
  或以上: 'atLeast',
  和以上: 'atLeast',
  以内: 'atMost',
  之内: 'atMost',
  以下: 'atMost',
  及以下: 'atMost',
  或以下: 'atMost',
};

/** Words that stand before a figure and say nothing about the comparison; an actual value often has them. */
export const NEUTRAL_PREFIXES = ['已完成', '实际完成', '完成', '共计', '合计', '累计', '实际', '共', '为'] as const;

/** 达到95% as a target means at least; as an actual value it is just 95%. */
export const REACHED_PREFIXES = ['达到', '达'] as const;

/** What a sign column (指标性质, 计算符号) may say besides a comparator; 定性 means judged in words. */
export const SIGN_WORDS: Readonly<Record<string, Comparator | 'qualitative'>> = {
  正向: 'atLeast',
  正向指标: 'atLeast',
  反向: 'atMost',
  反向指标: 'atMost',
  逆向: 'atMost',
  逆向指标: 'atMost',
  负向: 'atMost',
  定性: 'qualitative',
  定性指标: 'qualitative',
};

/** Read aloud in one sign. */
export const COMPARATOR_SIGN: Readonly<Record<Comparator, string>> = { atLeast: '≥', atMost: '≤', equal: '=' };

/** What a cell of the sign column says; null when it says nothing we know. */
export function readSign(compact: string): Comparator | 'qualitative' | null {
  return Object.hasOwn(SIGN_WORDS, compact)
    ? (SIGN_WORDS[compact] ?? null)
    : Object.hasOwn(PREFIX_COMPARATORS, compact)
      ? (PREFIX_COMPARATORS[compact] ?? null)
      : null;
}
