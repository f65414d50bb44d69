import { compactText } from '../grid/cell-text';

/** How much two names have in common: pairs of neighbouring characters, and their share of the shorter name's. */
export interface Likeness {
  readonly shared: number;
  readonly share: number;
}

/** Words that stand in every goal and say nothing about which one it is. */
const EVERYWHERE =
  /项目|工作|实现|完成|达到|达成|以上|以下|以内|情况|指标|目标|年度|全年|全市|全县|全区|全省|进一步|不断|有效|切实|提高|提升|力争|确保|保持|的/gu;
const NOT_HAN = /[^\p{Script=Han}]+/gu;

/** Pairs of neighbouring Chinese characters of a text. */
export type NamePairs = ReadonlySet<string>;

/** Compares the words of a goal with an indicator's name. */
export function nameLikeness(a: NamePairs, b: NamePairs): Likeness {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  const shorter = Math.min(a.size, b.size);
  return { shared, share: shorter === 0 ? 0 : shared / shorter };
}

/** What a text is compared by. */
export function namePairs(text: string): NamePairs {
  const found = new Set<string>();
  for (const run of compactText(text).replace(EVERYWHERE, ' ').split(NOT_HAN)) {
    for (let index = 0; index + 1 < run.length; index++) found.add(run.slice(index, index + 2));
  }
  return found;
}
