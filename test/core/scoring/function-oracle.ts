import type { FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import { ceiling, less, minus, NONE, over, parse, plus, size, times, type Fraction } from './fraction';

/** A row as the oracle knows it: figures as decimal texts, days as `2020-12-31`. */
export interface OracleRow {
  readonly choice: FunctionChoice;
  readonly sign: '≥' | '≤' | '=';
  readonly percent: boolean;
  /** One figure, or low and high of a range, or a due day. */
  readonly target: readonly string[];
  /** One figure, several for a mean, a day, or a state in words. */
  readonly actual: readonly string[];
  readonly weight: string;
  readonly typed: string;
}

const HUNDRED = parse('100');
const two = parse('2');
const low = (a: Fraction, b: Fraction): Fraction => (less(a, b) ? a : b);
const high = (a: Fraction, b: Fraction): Fraction => (less(a, b) ? b : a);

/** The points of a row before rounding, reckoned from the words of the rules alone. */
export function oraclePoints({ choice, sign, percent, target, actual, weight, typed }: OracleRow): Fraction {
  const w = parse(weight);
  const points = (): Fraction => {
    if (choice.function === 'manual') return parse(typed);
    if (choice.function === 'grades') return parse(choice.grades.find(({ word }) => word === actual[0])?.award ?? '0');
    if (choice.function === 'qualitative') return typed === '' ? share(choice, actual[0] ?? '', w) : parse(typed);
    if (choice.function === 'deadline') return lateness(choice, target[0] ?? '', actual[0] ?? '', w);
    if (choice.function === 'range') {
      return inRange(choice.outside, parse(target[0] ?? ''), parse(target[1] ?? ''), parse(actual[0] ?? ''), w);
    }
    const figures = { sign, percent, t: parse(target[0] ?? ''), a: parse(actual[0] ?? ''), w };
    if (choice.function === 'composite') return scored(choice.by, { ...figures, a: mean(actual, choice.weights) });
    return scored(choice, figures);
  };
  return high(NONE, low(points(), w));
}

interface Figures {
  readonly sign: OracleRow['sign'];
  readonly percent: boolean;
  readonly t: Fraction;
  readonly a: Fraction;
  readonly w: Fraction;
}

function mean(figures: readonly string[], weights: readonly string[]): Fraction {
  const shares = figures.map((_, index) => parse(weights[index] ?? '1'));
  const sum = figures.reduce((total, figure, index) => plus(total, times(parse(figure), shares[index] ?? NONE)), NONE);
  return over(sum, shares.reduce(plus, NONE));
}

type Figured = Extract<FunctionChoice, { function: 'composite' }>['by'];

function scored(choice: Figured, figures: Figures): Fraction {
  const { sign, t, a, w } = figures;
  // A target of 0 is one to stay at, unless it says ≥.
  const stayBelow = sign === '≤' || (sign === '=' && t.top === 0n);
  const met = stayBelow ? !less(t, a) : !less(a, t);
  switch (choice.function) {
    case 'direct':
      return over(times(a, w), HUNDRED);
    case 'threshold':
      return met ? w : NONE;
    case 'proportional':
      return met ? w : missed(choice.reverse, figures);
    case 'deduction': {
      const both = choice.form === 'perPoint' && choice.bothSides === true;
      const off = both ? less(a, t) || less(t, a) : !met;
      return off ? deducted(choice, figures) : w;
    }
    case 'tiers':
      return table(choice, figures);
    case 'interpolate':
      return line(choice.points, figures, met);
  }
}

function missed(reverse: 'linear' | 'ratio', { sign, t, a, w }: Figures): Fraction {
  if (t.top === 0n) return NONE;
  if (sign !== '≤') return over(times(w, a), t);
  if (reverse === 'ratio') return over(times(w, t), a);
  return less(times(t, two), a) ? NONE : over(times(w, minus(times(t, two), a)), t);
}

function deducted(choice: Extract<Figured, { function: 'deduction' }>, { sign, percent, t, a, w }: Figures): Fraction {
  const floor = low(parse(choice.floor), w);
  if (choice.form === 'flat') return high(floor, minus(w, parse(choice.points)));
  const gap = size(minus(t, a));
  const relative = choice.percentSteps === true && !percent;
  if (relative && t.top === 0n) return NONE;
  if (choice.noneBeyond !== undefined) {
    const end = relative ? over(times(t, parse(choice.noneBeyond)), HUNDRED) : parse(choice.noneBeyond);
    const above = choice.bothSides === true ? less(t, a) : sign === '≤';
    if (above ? less(end, a) : less(a, end)) return NONE;
  }
  const steps = over(relative ? over(times(gap, HUNDRED), t) : gap, parse(choice.step));
  const counted = choice.wholeSteps ? ceiling(steps) : steps;
  return high(floor, minus(w, times(counted, parse(choice.points))));
}

function table(choice: Extract<Figured, { function: 'tiers' }>, { sign, t, a, w }: Figures): Fraction {
  const found = choice.bands.find(({ limit }) => {
    const l = parse(limit);
    const from = choice.reach === undefined ? sign : choice.reach === 'atMost' ? '≤' : '≥';
    if (choice.on === 'actual') return from === '≤' ? !less(l, a) : !less(a, l);
    const part = over(times(choice.on === 'ratio' ? a : size(minus(a, t)), HUNDRED), t);
    return choice.on === 'deviation' || from === '≤' ? !less(l, part) : !less(part, l);
  });
  const award = parse(found?.award ?? choice.otherwise);
  return choice.award === 'points' ? award : over(times(award, w), HUNDRED);
}

function line(points: readonly { rate: string; share: string }[], { t, a, w }: Figures, met: boolean): Fraction {
  if (t.top === 0n) return met ? w : NONE;
  const rate = over(times(a, HUNDRED), t);
  const all = points.map((point) => ({ rate: parse(point.rate), share: parse(point.share) }));
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return NONE;
  if (!less(first.rate, rate)) return over(times(w, first.share), HUNDRED);
  if (!less(rate, last.rate)) return over(times(w, last.share), HUNDRED);
  const after = all.findIndex((point) => less(rate, point.rate));
  const [from, to] = [all[after - 1] ?? first, all[after] ?? last];
  const along = over(minus(rate, from.rate), minus(to.rate, from.rate));
  return over(times(w, plus(from.share, times(along, minus(to.share, from.share)))), HUNDRED);
}

function inRange(outside: string, from: Fraction, to: Fraction, a: Fraction, w: Fraction): Fraction {
  if (!less(a, from) && !less(to, a)) return w;
  if (outside === 'zero') return NONE;
  if (less(a, from)) return from.top === 0n || a.top < 0n ? NONE : over(times(w, a), from);
  if (to.top === 0n) return NONE;
  return outside === 'ratio' ? over(times(w, to), a) : over(times(w, minus(times(to, two), a)), to);
}

const BAND = { 达成预期指标: 'reached', 部分达成预期指标: 'partly', 未达成预期指标: 'missed' } as const;

function share(choice: Extract<FunctionChoice, { function: 'qualitative' }>, state: string, w: Fraction): Fraction {
  const band = Object.entries(BAND).find(([words]) => words === state)?.[1] ?? 'missed';
  return over(times(w, parse(choice[band].point ?? '0')), HUNDRED);
}

function lateness(
  choice: Extract<FunctionChoice, { function: 'deadline' }>,
  due: string,
  done: string,
  w: Fraction,
): Fraction {
  if (done <= due) return w;
  if (choice.late === 'zero') return NONE;
  let late = 0;
  for (let day = due; day < done; day = choice.late === 'perDay' ? nextDay(day) : nextMonth(due, late)) late++;
  return high(low(parse(choice.floor), w), minus(w, times(parse(choice.points), parse(String(late)))));
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
}

const written = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function nextDay(text: string): string {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (day < monthLength(year, month)) return written(year, month, day + 1);
  return month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
}

/** The day so many months and one more after the due day; the end of a month stays the end of a month. */
function nextMonth(due: string, months: number): string {
  const [year = 0, month = 0, day = 0] = due.split('-').map(Number);
  const count = month - 1 + months;
  const [toYear, toMonth] = [year + Math.floor(count / 12), (count % 12) + 1];
  const last = monthLength(toYear, toMonth);
  return written(toYear, toMonth, day === monthLength(year, month) ? last : Math.min(day, last));
}
