import { Exact, ONE, plainText } from '../exact';
import { COMPARATOR_SIGN, PREFIX_COMPARATORS, SUFFIX_COMPARATORS, type Comparator } from './comparators';
import type { Quantity } from './reading';
import { MULTIPLIERS, PERCENT, readUnit } from './units';
import { NEUTRAL_PREFIXES, REACHED_PREFIXES } from './words-before-figures';

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
  const text = withoutAside(compact.toLowerCase().replace(/[。;]$/u, ''));
  const prefix = PREFIX.exec(text);
  const before = prefix?.[1] ?? '';
  const number = NUMBER.exec(text.slice(prefix?.[0].length ?? 0));
  if (!number?.[3] || number[3].length > MOST_DIGITS) return null;
  const rest = text.slice((prefix?.[0].length ?? 0) + number[0].length);
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
    comparator,
    reached: (REACHED_PREFIXES as readonly string[]).includes(before) && !after?.[1],
  };
}

const ASIDE = /^(.*?)\(([^()]{1,12})\)$/u;
const SETTLED = /^(?:已|全部|均已|已全部)?(?:完成|达标|达成|合格|到位|实现)$/u;
const SETTLED_SHARE = /(%)(?:完成|达标|达成|合格|覆盖|到位|实现)$/u;

/** 100%(全部完成), 10(个), 90%以上(含90%), 100%达标: the words behind say nothing else than the figure. */
function withoutAside(text: string): string {
  const aside = ASIDE.exec(text);
  const [figure = '', words = ''] = aside ? [aside[1], aside[2]] : [];
  if (SETTLED.test(words)) return figure;
  if (words.startsWith('含') && figure.includes(words.slice(1)) && /\d/u.test(words)) return figure;
  if (/\d$/u.test(figure) && /^\D/u.test(words) && readUnit(words) !== null) return figure + words;
  return text.replace(SETTLED_SHARE, '$1');
}

function agreed(a: Comparator | undefined, b: Comparator | undefined): Comparator | null | 'conflict' {
  return a && b && a !== b ? 'conflict' : (a ?? b ?? null);
}

/** What stands behind the number: a unit, a multiplier, both, or nothing; null when something else does. */
function parseUnit(rest: string, currency: boolean): { readonly unit: string | null; readonly times: Exact } | null {
  if (rest === '') return { unit: currency ? '元' : null, times: ONE };
  if (rest === '‰') return { unit: PERCENT, times: new Exact('0.1') };
  const unit = readUnit(rest);
  if (unit !== null) return { unit, times: ONE };
  const multiplier = MULTIPLIER.exec(rest)?.[1];
  if (multiplier === undefined) return null;
  const counted = rest.slice(multiplier.length);
  // A multiplier alone stays a unit until it is known whether it stands beside money.
  if (counted === '') return { unit: multiplier, times: ONE };
  const countedUnit = readUnit(counted);
  return countedUnit === null ? null : { unit: countedUnit, times: new Exact(MULTIPLIERS[multiplier] ?? 1) };
}

/** A quantity in one spelling: `≥60%`, `2370人`. */
export function quantityText({ value, unit, comparator }: Quantity): string {
  return (comparator ? COMPARATOR_SIGN[comparator] : '') + plainText(value) + (unit ?? '');
}
