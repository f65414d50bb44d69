import { compactText } from '../../grid/cell-text';

export const NUMBER = '(\\d{1,6}(?:\\.\\d{1,4})?)';
export const POINTS = `${NUMBER}分`;
/** What a condition or a step is counted in. */
export const UNIT =
  '(%|个?百分点|万元|亿元|元|个?工作日|天|日|小时|分钟|公里|平方米|米|亩|吨|人次|人|名|次|户|家|个|项|件|条|台|套|场|起|例|处|批|笔|份|期|篇|宗)';
/** The points a row may have, as sentences call them. */
export const POINTS_OF_ROW = '(?:(?:该|本|此)?(?:项|指标|项指标)?(?:分值|权重分值|权重分|权重|标准分值?|满分值?|分数))';

const DIGITS = '一二三四五六七八九十';
const COUNTED = new RegExp(
  `(?<![${DIGITS}两])([${DIGITS}两])(?=个|项|件|条|人|户|家|处|次|起|例|台|套|场|天|日|月|笔|份|期|篇|宗|%)`,
  'gu',
);

/** Other spellings of one sign. A step (每超过1个百分点) keeps its words. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[“”"'‘’《》「」]/gu, ''],
  [/≧|⩾|>=|=>|大于或?等于|不低于|不少于|不小于/gu, '≥'],
  [/≦|⩽|<=|=<|小于或?等于|不超过|不高于|不大于|不多于/gu, '≤'],
  [/\((?:含|包含)(?:本数|\d+(?:\.\d+)?%?)?\)/gu, '(含)'],
  [/(?:\(含\))?(?:及|或|和)?以上(?:\(含\))?/gu, '以上'],
  [/\(含\)(?:及|或|和)?以下|(?:及|或|和)以下|以下\(含\)|[以之]内(?:\(含\))?/gu, '含以下'],
  [/(?<!每)(?:大于|高于|超过|超出|多于)(?=\d)/gu, '>'],
  [/(?<!每)(?:小于|低于|少于|不足)(?=\d)/gu, '<'],
  [/(?<=\d%?(?:\((?:不含|含)\))?)(?:~|—|–|至|到)(?=±?\d)/gu, '-'],
];

/** One spelling: numbers of lists gone, 一项 as 1项, signs for their words, no full stop at the end. */
export function ruleText(text: string): string {
  // An ellipsis is no three full stops.
  const listed = text.replace(/(^|[。；;，,\s])[①-⑳]/gu, '$1').replace(/…+/gu, '某');
  const compact = compactText(listed)
    .replace(/(^|[。;,])(?:\(\d\)|\d、)/gu, '$1')
    .replace(/(?<!\d)\.|\.(?!\d)/gu, '。')
    .replace(COUNTED, (digit: string) => (digit === '两' ? '2' : String(DIGITS.indexOf(digit) + 1)));
  return SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), compact).replace(/[。;,]+$/u, '');
}

/** A sentence that is read piece by piece. */
export interface Scanner {
  /** What stands here, and goes on behind it; null: something else stands here. */
  eat(pattern: RegExp): RegExpExecArray | null;
  readonly isDone: boolean;
  at: number;
}

/** Reads a text from its beginning, by patterns that are sticky. */
export function scan(text: string): Scanner {
  const scanner: Scanner = {
    at: 0,
    get isDone() {
      return scanner.at >= text.length;
    },
    eat(pattern) {
      pattern.lastIndex = scanner.at;
      const found = pattern.exec(text);
      if (found) scanner.at += found[0].length;
      return found;
    },
  };
  return scanner;
}

/** A pattern that is looked for where the scanner stands. */
export function here(pattern: string): RegExp {
  return new RegExp(pattern, 'uy');
}
