/** 半年1次, 一年两次. */
const IN_EACH = /^[1一]?个?(半年|年)(?=[\d一二两三四五六七八九十]+次)/u;
const ONES = '一二三四五六七八九';
/** 一份, 两次, 不超过三天: 一级 and 一期 are not so many. */
const SPELLED_OUT =
  /(?<![第十百千万零〇一二两三四五六七八九])[一二两三四五六七八九](?=(?:份|次|个|项|场|台|套|人|名|家|户|件|篇|本|册|条|处|座|辆|部|批|天|日|个工作日|个月|小时)(?:(?:以|之)?内|以上|以下)?$)/u;
const NUMERAL = '[一二两三四五六七八九十百千零〇]';
/** 一百二十户, 十二期, 一万二千人, with what they count. */
const LONG = new RegExp(
  `(?<![第${ONES}两十百千万零〇])(?=${NUMERAL}*[十百千万])[${ONES}两十]${NUMERAL}*(?:万${NUMERAL}+)?(?!$|[${ONES}两十百千零〇])`,
  'u',
);
const PERCENT = new RegExp(`百分之(${NUMERAL}{1,5})(?:点([${ONES}零〇]{1,4}))?`, 'u');
/** 九成, 九成五. */
const TENTHS = new RegExp(`(?<![第${ONES}十百])([${ONES}])成([${ONES}])?(?=(?:及?以上|以下|左右)?$)`, 'u');

/** A number in words as a figure (一百二十户, 百分之九十五, 九成以上), and 半年1次 as 每半年1次. */
export function inDigits(text: string): string {
  if (text === '百分之百' || text === '百分百') return '100%';
  // 十分 is “very” as well.
  if (!SPELLED.test(text) || text === '十分') return text;
  return text
    .replace(IN_EACH, '每$1')
    .replace(PERCENT, (all: string, whole: string, part?: string) => {
      const value = numeral(whole);
      return value === null ? all : `${value}${part === undefined ? '' : `.${[...part].map(digit).join('')}`}%`;
    })
    .replace(TENTHS, (_, tens: string, one?: string) => `${digit(tens)}${one === undefined ? 0 : digit(one)}%`)
    .replace(LONG, (all: string) => {
      const [thousands = '', rest] = all.split('万');
      // 三万五 is 35,000.
      if (rest?.length === 1) return all;
      const [high, low] = [numeral(thousands), rest === undefined ? 0 : numeral(rest)];
      return high === null || low === null ? all : String(rest === undefined ? high : high * 10_000 + low);
    })
    .replace(SPELLED_OUT, (one) => String(digit(one)));
}

const SPELLED = /[一二两三四五六七八九十半年]/u;

const digit = (one: string): number => (one === '两' ? 2 : '零〇'.includes(one) ? 0 : ONES.indexOf(one) + 1);

const PLACES: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };

/** 一百二十 is 120; null where the words run in no such order (一二, 十百). */
function numeral(words: string): number | null {
  let sum = 0;
  let pending: number | null = null;
  let place = 10_000;
  for (const word of words) {
    const size = PLACES[word];
    if (size === undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit(word);
      continue;
    }
    if (size >= place || (pending === null && word !== '十')) return null;
    sum += (pending === null || pending === 0 ? 1 : pending) * size;
    place = size;
    pending = null;
  }
  // 一百二 is 120 to some and no number to others.
  if (pending !== null && place > 10 && place < 10_000 && !/[零〇]/u.test(words)) return null;
  return sum + (pending ?? 0);
}
