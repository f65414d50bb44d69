import { Exact } from '../exact';
import { parseFigure } from './figure-text';
import type { Quantity, QuantityRange } from './reading';

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
