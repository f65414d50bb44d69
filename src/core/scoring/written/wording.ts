import { compactText } from '../../grid/cell-text';
import type { RuleRow } from './rule-row';

export const NUMBER = '(\\d{1,6}(?:\\.\\d{1,4})?)';
export const POINTS = `${NUMBER}分`;
/** What a rate or a count is called at the beginning of a clause. */
export const SUBJECT =
  '((?:(?![每扣得不未无且或])\\p{Script=Han}){0,10}(?:率|度|比例|占比|完成值|完成数|完成数量|完成情况))';

const DIGITS = '一二三四五六七八九十';
const COUNTED = new RegExp(
  `(?<![${DIGITS}两])([${DIGITS}两])(?=个|项|件|条|人|户|家|处|次|起|例|台|套|场|天|日|月|%)`,
  'gu',
);

/** One spelling: numbers of lists gone, 一项 as 1项, no full stop at the end. */
export function ruleText(text: string): string {
  const listed = text.replace(/(^|[。；;，,\s])[①-⑳]/gu, '$1');
  return compactText(listed)
    .replace(/(^|[。;,])(?:\(\d\)|\d、)/gu, '$1')
    .replace(COUNTED, (digit: string) => (digit === '两' ? '2' : String(DIGITS.indexOf(digit) + 1)))
    .replace(/[。;.]+$/u, '');
}

/** Clauses stand between commas and semicolons; a comma before what it costs or gives joins both. */
export function clausesOf(compact: string): string[] {
  return compact
    .replace(/,(?=(?:扣|得|计|记|不得分|不计分|0分)(?!完|至))/gu, '')
    .split(/[,;。、:]/u)
    .filter((clause) => clause !== '');
}

/** What 完成率 means in a row: the ratio to the target; in a row that is itself a 完成率, the actual. In another rate it
 *  could be either, so nothing is said. */
export function meaningOfCompletion({ name, kind }: RuleRow): 'actual' | 'ratio' | null {
  if (kind !== 'rate') return 'ratio';
  return name.includes('完成率') ? 'actual' : null;
}
