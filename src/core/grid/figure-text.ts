import { Exact, ONE, plainText } from '../exact';
import { COMPARATOR_SIGN, PREFIX_COMPARATORS, SUFFIX_COMPARATORS, type Comparator } from './comparators';
import { inDigits } from './digits';
import type { Quantity, QuantityRange } from './reading';
import { MULTIPLIERS, PERCENT, readUnit } from './units';

/** What was done so many times or to so many: 举办3次, 资助2370人. */
const ACTIONS = [
  '开展',
  '举办',
  '组织',
  '召开',
  '建成',
  '新建',
  '采购',
  '购置',
  '发放',
  '印发',
  '编制',
  '培训',
  '改造',
  '维修',
  '资助',
] as const;

/** Words that stand before a figure and say nothing about the comparison; an actual value often has them. */
const NEUTRAL_PREFIXES = [
  '已完成',
  '实际完成',
  '完成',
  '已达成',
  '共计',
  '合计',
  '累计',
  '累计完成',
  '共完成',
  '实际',
  '全年',
  '全年完成',
  '共',
  '为',
  '完成了',
  '已完成了',
  '实现',
  '保持',
  '保持在',
  '维持',
  '维持在',
  '稳定在',
  ...ACTIONS,
] as const;

/** 达到95% as a target means at least; as an actual value it is just 95%. */
const REACHED_PREFIXES = ['达到', '达', '已达', '已达到'] as const;

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
const oneOf = (words: readonly string[]): string =>
  longestFirst(words)
    .map((word) => word.replace(/[/().]/gu, '\\$&'))
    .join('|');

const NEUTRAL = `(?:${oneOf(NEUTRAL_PREFIXES)})?`;
const PREFIX = new RegExp(`^${NEUTRAL}(${oneOf(Object.keys(PREFIX_COMPARATORS))})?${NEUTRAL}`, 'u');
const SUFFIX = new RegExp(
  `(?:\\(含(?:本数)?\\))?(${oneOf(Object.keys(SUFFIX_COMPARATORS))})?(?:\\(含(?:本数)?\\))?$`,
  'u',
);
const NUMBER = /^([¥$])?([+\-−]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(e[+-]?\d{1,2})?/iu;
const MULTIPLIER = new RegExp(`^(${oneOf(Object.keys(MULTIPLIERS))})`, 'u');
const MOST_DIGITS = 40;
/** 5公里以内 is said by its own word; 30天内 by 内 behind a time. */
const WITHIN_TIME = /^((?:个?工作)?日|天|周|个?月|年|小时|分钟)内$/u;
const STRICT = /^(?:>|<|大于|小于|高于|低于|多于|少于|超过)$/u;

/** A figure written in words and signs (compacted): comparator, number, unit, in every spelling we know; null when any
 *  part is left that we do not know. */
export function parseFigure(compact: string): Quantity | null {
  const text = withoutAside(inDigits(compact.toLowerCase().replace(/[。;]$/u, '')));
  const [start = '', before = ''] = PREFIX.exec(text) ?? [];
  const each = EACH.exec(text.slice(start.length));
  if (each) return forEach(each[0], text.slice(start.length + each[0].length), before);
  const number = NUMBER.exec(text.slice(start.length));
  if (!number?.[3] || number[3].length > MOST_DIGITS) return null;
  const rest = text.slice(start.length + number[0].length);
  const time = WITHIN_TIME.exec(rest)?.[1];
  const after = time === undefined ? SUFFIX.exec(rest) : null;
  const behind = time === undefined ? SUFFIX_COMPARATORS[after?.[1] ?? ''] : 'atMost';
  const comparator = agreed(PREFIX_COMPARATORS[before], behind);
  if (comparator === 'conflict') return null;
  const unit = parseUnit(time ?? rest.slice(0, after?.index ?? rest.length), number[1] !== undefined);
  if (!unit) return null;
  // More than nothing is not "at least 0", which everything would be.
  if (STRICT.test(before) && /^[0.,]+$/u.test(number[3])) return null;
  const written = new Exact(number[3].replaceAll(',', '') + (number[4] ?? ''));
  const value = unit.times === ONE ? written : written.times(unit.times);
  return {
    value: number[2] === '-' || number[2] === '−' ? value.negated() : value,
    unit: unit.unit,
    ...(unit.multiplier !== undefined && { multiplier: unit.multiplier }),
    ...(number[3].includes(',') && { grouped: true }),
    comparator,
    reached: (REACHED_PREFIXES as readonly string[]).includes(before) && !after?.[1],
  };
}

const EACH_ONE =
  /每个?(半年|年度|季度|星期|月份|平方米|公里|项目|乡镇|社区|学校|企业|人次|课时|年|季|月|旬|周|日|天|人|户|次|场|期|亩|村|台|套|件|个|班|校|县|所|座|处|车|床|吨|米)/gu;
const EACH = new RegExp(`^(?:平均|均|按)?(?:${EACH_ONE.source})+`, 'u');
/** 每月10日 and 每年12月 are days of the calendar. */
const OF_CALENDAR: ReadonlySet<string> = new Set(['日', '月', '年', '季度', '周', PERCENT]);

/** 每月2次, 每人每月不超过3000元: so many for each, which is 2次/月, 3000元/人/月. */
function forEach(each: string, rest: string, before: string): Quantity | null {
  const counted = /每/u.test(rest) ? null : parseFigure(rest);
  if (!counted || counted.unit === null || OF_CALENDAR.has(counted.unit)) return null;
  const names = [...each.matchAll(EACH_ONE)].map(([, name]) => name ?? '');
  const unit = readUnit([counted.unit, ...names.map((name) => (name === '年度' ? '年' : name))].join('/'));
  const comparator = agreed(PREFIX_COMPARATORS[before], counted.comparator ?? undefined);
  return unit === null || comparator === 'conflict' ? null : { ...counted, unit, comparator };
}

const ASIDE = /^(.*?)\(([^()]{1,40})\)$/u;
/** 8场(受疫情影响): what happened is told besides; another figure, a plan or another year would put it in doubt. */
const REMARK = /^(?!.*(?:\d|预计|计划|预期|拟|目标|去年|上年|年初|含|其中|每|单位|实际|未|不|约))\p{Script=Han}{2}/u;
const SETTLED = /^(?:已|全部|均已|已全部)?(?:完成|达标|达成|合格|到位|实现)$/u;
const SETTLED_SHARE = /(%)(?:完成|达标|达成|合格|覆盖|到位|实现)$/u;

/** 100%(全部完成), 10(个), 90%以上(含90%), 100%达标: the words behind say nothing else than the figure. */
function withoutAside(text: string): string {
  const aside = ASIDE.exec(text);
  if (!aside) return text.replace(SETTLED_SHARE, '$1');
  const [, figure = '', words = ''] = aside;
  if (SETTLED.test(words)) return figure;
  if (words.startsWith('含') && figure.includes(words.slice(1)) && /\d/u.test(words)) return figure;
  if (/\d$/u.test(figure) && /^\D/u.test(words) && readUnit(words) !== null) return figure + words;
  if (/\d[^\d(]{0,4}$/u.test(figure) && REMARK.test(words) && readUnit(words) === null) return figure;
  return text;
}

function agreed(a: Comparator | undefined, b: Comparator | undefined): Comparator | null | 'conflict' {
  return a && b && a !== b ? 'conflict' : (a ?? b ?? null);
}

/** 18 wells: whatever is counted, in English. */
const ENGLISH_THINGS = /^(?!thousands|millions|billions|hundreds|dozens|points|fails|loss)[a-z]{3,16}s$/u;

interface KnownUnit {
  readonly unit: string | null;
  readonly times: Exact;
  readonly multiplier?: string;
}

/** What stands behind the number: a unit, a multiplier, both, or nothing; null when something else does. */
function parseUnit(rest: string, currency: boolean): KnownUnit | null {
  if (rest === '') return { unit: currency ? '元' : null, times: ONE };
  if (rest === '‰') return { unit: PERCENT, times: new Exact('0.1') };
  const unit = readUnit(rest);
  if (unit !== null) return { unit, times: ONE };
  const multiplier = MULTIPLIER.exec(rest)?.[1];
  if (multiplier === undefined) return ENGLISH_THINGS.test(rest) ? { unit: rest, times: ONE } : null;
  const counted = rest.slice(multiplier.length);
  // A multiplier alone stays a unit until it is known whether it stands beside money.
  if (counted === '') return { unit: multiplier, times: ONE };
  const countedUnit = readUnit(counted);
  return countedUnit === null
    ? null
    : { unit: countedUnit, times: new Exact(MULTIPLIERS[multiplier] ?? 1), multiplier };
}

/** A quantity in one spelling: `≥60%`, `2370人`, `3.5万平方米`. */
export function quantityText({ value, unit, multiplier, comparator }: Quantity): string {
  return (comparator ? COMPARATOR_SIGN[comparator] : '') + multipliedText(value, multiplier) + (unit ?? '');
}

/** A figure counted in 万 or another multiplier, if it is. */
export function multipliedText(value: Exact, multiplier: string | undefined): string {
  const times = multiplier === undefined ? undefined : MULTIPLIERS[multiplier];
  return times === undefined ? plainText(value) : plainText(value.div(times)) + multiplier;
}

const BETWEEN =
  /^(?:控制在|保持在|维持在|介于|在)?(.+?)(?:--?|~|～|〜|—|–|−|至|到|与|和)(.+?)(?:之间|以内|之内|范围内|区间)?$/u;
const INTERVAL = /^(.+?)(?:≤|<)[a-zχ](?:≤|<)(.+)$/iu;
const BOTH = /^(.+?)(?:且|,|,且|并且|and)(.+)$/u;
/** 大于90%小于100% */
const FROM_TO = /^((?:≥|>|大于|高于|不低于|不少于).+?)((?:≤|<|小于|低于|不超过|不高于|不大于).+)$/u;
const PLUS_MINUS = /^(.*?)(?:±|\+\/-|正负)(.+?)(?:以内|之内|范围内)?$/u;

/** A range written in a compacted text: 80%-90%, 10~15, 3万元至5万元, 100±5, ±10%, ≥80%且≤90%; null otherwise. A range
 *  that runs backwards, or whose ends are counted in different units, is none. */
export function readRange(compact: string): QuantityRange | null {
  if (compact.length > 60) return null;
  const around = PLUS_MINUS.exec(compact);
  if (around) return aroundMiddle(around[1] ?? '', around[2] ?? '');
  const interval = INTERVAL.exec(compact);
  if (interval) return ends(plain(interval[1]), plain(interval[2]));
  const both = BOTH.exec(compact) ?? FROM_TO.exec(compact);
  if (both) {
    const [a, b] = [figure(both[1]), figure(both[2])];
    if (a?.comparator === 'atLeast' && b?.comparator === 'atMost') return ends(a, b);
    if (a?.comparator === 'atMost' && b?.comparator === 'atLeast') return ends(b, a);
    return null;
  }
  const between = BETWEEN.exec(compact);
  return between ? ends(plain(between[1]), plain(between[2])) : null;
}

const figure = (text: string | undefined): Quantity | null => (text === undefined ? null : parseFigure(text));

/** An end of a range has no comparison of its own. */
function plain(text: string | undefined): Quantity | null {
  const quantity = figure(text);
  return quantity?.comparator === null ? quantity : null;
}

function ends(low: Quantity | null, high: Quantity | null): QuantityRange | null {
  if (!low || !high) return null;
  // 80-90%: the unit stands once, behind the second figure.
  if (low.unit !== null && low.unit !== high.unit) return null;
  return low.value.lte(high.value) ? { low: low.value, high: high.value, unit: high.unit, deviation: false } : null;
}

function aroundMiddle(middle: string, width: string): QuantityRange | null {
  const by = plain(width);
  if (!by || by.value.isNegative()) return null;
  if (middle === '' || /^(?:偏差|误差|波动|控制在|不超过|在)+$/u.test(middle)) {
    return { low: by.value.negated(), high: by.value, unit: by.unit, deviation: true };
  }
  const centre = plain(middle);
  if (!centre) return null;
  const share = by.unit === '%' && centre.unit !== '%';
  if (!share && centre.unit !== null && centre.unit !== by.unit) return null;
  const half = share ? centre.value.abs().times(by.value).times(new Exact('0.01')) : by.value;
  return {
    low: centre.value.minus(half),
    high: centre.value.plus(half),
    unit: share ? centre.unit : by.unit,
    deviation: false,
  };
}
