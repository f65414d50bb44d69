import type { FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import type { OracleRow } from './function-oracle';

/** A stream of chances that is the same every time (mulberry32). */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const WEIGHTS = ['1', '2.5', '5', '7', '10', '12', '13', '13.5', '20', '33.3'];
const SIGNS = ['≥', '≤', '='] as const;
const STATES = ['达成预期指标', '部分达成预期指标', '未达成预期指标'];
const AWARDS = [
  { limit: '90', award: '9.995' },
  { limit: '60', award: '5.5' },
  { limit: '33.33', award: '1' },
];
const RISING = [
  { limit: '5', award: '12' },
  { limit: '10', award: '7.005' },
  { limit: '33.33', award: '1' },
];
const LINE = [
  { rate: '0', share: '0' },
  { rate: '60', share: '12.5' },
  { rate: '100', share: '100' },
];
const QUALITATIVE: FunctionChoice = {
  function: 'qualitative',
  reached: { from: '80', to: '100', point: '93.75' },
  partly: { from: '60', to: '80', point: '66.65' },
  missed: { from: '0', to: '60', point: '12.5' },
};

const GRADES: FunctionChoice = {
  function: 'grades',
  grades: [
    { word: '好', award: '10' },
    { word: '较好', award: '7.125' },
    { word: '一般', award: '0' },
  ],
};

/** Endless generated rows over every scoring function, the same for the same seed. */
export function* oracleRows(seed: number): Generator<OracleRow, never> {
  const chance = chances(seed);
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const picked = list[chance(list.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };
  const figure = (most = 100_000): string => {
    const decimals = chance(3);
    return (chance(most) / 10 ** decimals).toFixed(decimals);
  };
  const day = (): string =>
    `${2019 + chance(3)}-${String(1 + chance(12)).padStart(2, '0')}-${String(1 + chance(28)).padStart(2, '0')}`;
  const figured = (): Extract<FunctionChoice, { function: 'composite' }>['by'] => {
    const on = pick(['actual', 'ratio', 'deviation'] as const);
    return pick([
      () => ({ function: 'proportional', reverse: pick(['linear', 'ratio'] as const) }) as const,
      () => ({ function: 'threshold' }) as const,
      () => ({ function: 'deduction', form: 'flat', points: figure(900), floor: '0.5' }) as const,
      () => stepwise(figure(200), String(1 + chance(9)), chance(2) === 0, chance(2) === 0),
      () => ({
        ...stepwise(figure(20), String(1 + chance(9)), chance(2) === 0, chance(2) === 0),
        ...(chance(2) === 0 && { bothSides: true }),
        ...(chance(2) === 0 && { noneBeyond: figure(9_000) }),
      }),
      () => tiers(on, pick(['points', 'percentOfWeight'] as const)),
      () => ({ ...tiers('actual', 'points'), reach: 'atLeast' as const }),
      () => ({ function: 'interpolate', points: LINE }) as const,
    ])();
  };
  const base = () => ({
    sign: pick(SIGNS),
    percent: chance(2) === 0,
    target: [figure()],
    actual: [figure()],
    weight: pick(WEIGHTS),
    typed: '',
  });
  const kinds: readonly (() => OracleRow)[] = [
    () => ({ ...base(), choice: figured() }),
    () => ({ ...base(), choice: figured() }),
    () => near({ ...base(), choice: figured() }, chance),
    () => tie(base(), chance),
    () => tie(base(), chance),
    () => onLimit(base(), pick(['actual', 'ratio', 'deviation'] as const), chance),
    () => ({ ...base(), percent: true, actual: [figure(20_000)], choice: { function: 'direct' } }),
    () => rangeRow(base(), figure(1_800), figure(1_800), pick(['linear', 'ratio', 'zero'] as const)),
    () => ({
      ...base(),
      target: [day()],
      actual: [day()],
      choice: deadline(pick(['zero', 'perDay', 'perMonth'] as const)),
    }),
    () => ({ ...base(), target: ['有所改善'], actual: [pick(STATES)], choice: QUALITATIVE }),
    () => ({ ...base(), target: ['好'], actual: [pick(['好', '较好', '一般'])], choice: GRADES }),
    () => ({ ...base(), typed: figure(100), choice: { function: 'manual' } }),
    () => {
      const weights = chance(2) === 0 ? [] : ['2', '1', '0.5'];
      return {
        ...base(),
        actual: [figure(), figure(), figure()],
        choice: { function: 'composite', weights, by: figured() },
      };
    },
  ];
  for (;;) {
    const row = pick(kinds)();
    if (isScorable(row)) yield row;
  }
}

function stepwise(points: string, step: string, percentSteps: boolean, wholeSteps: boolean) {
  const base = { function: 'deduction', form: 'perPoint', points, step, wholeSteps, floor: '0.5' } as const;
  return percentSteps ? { ...base, percentSteps } : base;
}

function tiers(on: 'actual' | 'ratio' | 'deviation', award: 'points' | 'percentOfWeight') {
  return { function: 'tiers', on, award, bands: on === 'deviation' ? RISING : AWARDS, otherwise: '0.125' } as const;
}

function deadline(late: 'zero' | 'perDay' | 'perMonth'): FunctionChoice {
  return late === 'zero' ? { function: 'deadline', late } : { function: 'deadline', late, points: '0.125', floor: '0' };
}

type Base = Omit<OracleRow, 'choice'>;

/** Ends below 1900: 2021.7~2026.4 could as well be months. */
function rangeRow(base: Base, a: string, b: string, outside: 'linear' | 'ratio' | 'zero'): OracleRow {
  const target = Number(a) < Number(b) ? [a, b] : [b, a];
  return { ...base, target, choice: { function: 'range', outside } };
}

/** An actual equal to its target, or a hundredth beside it. */
function near(row: OracleRow, chance: (below: number) => number): OracleRow {
  const beside = (Number(row.target[0]) + (chance(3) - 1) / 100).toFixed(2);
  return { ...row, actual: [beside.startsWith('-') ? '0' : beside] };
}

/** A row whose exact score lies on half a hundredth: k/200 of a point. */
function tie(base: Base, chance: (below: number) => number): OracleRow {
  const scale = [8, 16, 80, 104, 224][chance(5)] ?? 8;
  const actual = (((chance(1000) * 2 + 1) * scale) / 1000).toFixed(3);
  const choice = { function: 'proportional', reverse: 'linear' } as const;
  return { ...base, sign: '≥', target: [String(scale * 2)], actual: [actual], weight: '10', choice };
}

/** An actual exactly on the limit of a band, or on a point of the line. */
function onLimit(base: Base, on: 'actual' | 'ratio' | 'deviation', chance: (below: number) => number): OracleRow {
  const bands = on === 'deviation' ? RISING : AWARDS;
  const limit = Number(bands[chance(bands.length)]?.limit);
  const hundreds = 1 + chance(900);
  const reached = {
    actual: limit,
    ratio: hundreds * limit,
    deviation: hundreds * (100 + (chance(2) - 0.5) * 2 * limit),
  };
  const choice = chance(4) === 0 ? ({ function: 'interpolate', points: LINE } as const) : tiers(on, 'points');
  return { ...base, target: [String(hundreds * 100)], actual: [reached[on].toFixed(2)], choice };
}

/** A bare 0.95 beside 95 is asked about, not scored (score-row.test.ts). */
export function mayBeHundredfold(target: string, actual: string): boolean {
  const [small = 0, large = 0] = [Number(target), Number(actual)].sort((a, b) => a - b);
  return small > 0 && small < 1 && large > 1 && large <= 100 && small * 200 >= large && small * 50 <= large;
}

/** Rows with a target of 0 under a step table have no ratio; 直接计分 knows no direction; manual points stay in the weight. */
function isScorable({ choice, target, actual, percent, typed, weight }: OracleRow): boolean {
  if (!percent && target.some((one) => actual.some((other) => mayBeHundredfold(one, other)))) return false;
  const inner = choice.function === 'composite' ? choice.by : choice;
  if (inner.function === 'tiers' && Number(target[0]) === 0) return false;
  return typed === '' || Number(typed) <= Number(weight);
}
