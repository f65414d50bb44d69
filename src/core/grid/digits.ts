/** 半年1次, 一年两次. */
const IN_EACH = /^[1一]?个?(半年|年)(?=[\d一二两三四五六七八九十]+次)/u;
const ONES = '一二三四五六七八九';
/** 一份, 两次: 一级 and 一期 are not so many. */
const SPELLED_OUT = /^([一二两三四五六七八九])(?=(?:份|次|个|项|场|台|套|人|名|家|户|件|篇|本|册|条|处|座|辆|部|批)$)/u;

/** A single number in words as a figure, and 半年1次 as 每半年1次. */
export function inDigits(text: string): string {
  if (text === '百分之百' || text === '百分百') return '100%';
  return text
    .replace(IN_EACH, '每$1')
    .replace(SPELLED_OUT, (digit) => String(digit === '两' ? 2 : ONES.indexOf(digit) + 1));
}
