import * as v from 'valibot';
import type { FunctionChoice } from '../function-choice';
import type { Expected } from '../rule-set-expectations';
import { validate, type Validated } from './schema-issues';

/** The form of a function with its parameters. Messages are keys of rule-set-expectations.ts. */
export const say = (expected: Expected): Expected => expected;

export const text = v.pipe(v.string(say('text')), v.regex(/\S/u, say('text')));
const number = (expected: Expected) => v.pipe(v.string(say(expected)), v.regex(NUMBER, say(expected)));
const NUMBER = /^\d{1,6}(?:\.\d{1,6})?$/u;
export const points = number('points');
export const above0 = v.pipe(v.string(say('above0')), v.regex(/^(?=.*[1-9])\d{1,6}(?:\.\d{1,6})?$/u, say('above0')));
export const percent = v.pipe(
  v.string(say('percent')),
  v.regex(/^(?:100(?:\.0+)?|\d{1,2}(?:\.\d{1,6})?)$/u, say('percent')),
);
const limit = v.pipe(v.string(say('limit')), v.regex(/^-?\d{1,12}(?:\.\d{1,6})?$/u, say('limit')));
const line = v.pipe(v.string(say('line')), v.regex(/^[≥≤]-?\d{1,12}(?:\.\d{1,6})?\S{0,6}$/u, say('line')));
const flag = v.boolean(say('boolean'));
const from = v.exactOptional(line);
export const is = <const T extends string>(value: T) => v.literal(value, say('function'));

const flatDeduction = v.strictObject({ function: is('deduction'), form: is('flat'), points, floor: points, from });
const stepDeduction = v.strictObject({
  function: is('deduction'),
  form: is('perPoint'),
  points,
  step: above0,
  percentSteps: v.exactOptional(flag),
  wholeSteps: flag,
  floor: points,
  from,
});

/** Bands from best to worst: their limits rise or fall all the way, what they award falls. */
const bands = v.pipe(
  v.array(v.strictObject({ limit, award: points }), say('list')),
  v.minLength(1, say('notEmpty')),
  v.check((all) => isMonotone(all.map((band) => band.limit)), say('bandOrder')),
  v.check((all) => isFalling(all.map((band) => band.award)), say('bandAwards')),
);
const tiers = v.strictObject({
  function: is('tiers'),
  on: v.picklist(['actual', 'ratio', 'deviation'], say('tiersOn')),
  award: v.picklist(['points', 'percentOfWeight'], say('tiersAward')),
  bands,
  otherwise: points,
});
const interpolate = v.strictObject({
  function: is('interpolate'),
  points: v.pipe(
    v.array(v.strictObject({ rate: points, share: percent }), say('list')),
    v.minLength(2, say('twoPoints')),
    v.check(
      (all) =>
        isFalling(
          [...all].reverse().map(({ rate }) => rate),
          true,
        ),
      say('pointOrder'),
    ),
  ),
});
const proportional = v.strictObject({
  function: is('proportional'),
  reverse: v.picklist(['linear', 'ratio'], say('reverse')),
});
const threshold = v.strictObject({ function: is('threshold') });
const direct = v.strictObject({ function: is('direct') });
const deduction = v.variant('form', [flatDeduction, stepDeduction], say('form'));
const figureChoice = v.variant(
  'function',
  [proportional, threshold, deduction, tiers, interpolate, direct],
  say('figureFunction'),
);

const band = v.pipe(
  v.strictObject({ from: percent, to: percent, point: v.nullable(percent) }, say('band')),
  v.check(({ from, to }) => Number(from) < Number(to), say('bandEnds')),
  v.check(
    ({ from, to, point }) => point === null || isInside(Number(point), Number(from), Number(to)),
    say('bandPoint'),
  ),
);
const qualitative = v.pipe(
  v.strictObject({ function: is('qualitative'), reached: band, partly: band, missed: band }),
  v.check(
    ({ reached, partly, missed }) =>
      Number(reached.from) === Number(partly.to) && Number(partly.from) === Number(missed.to),
    say('bandsJoined'),
  ),
);
const range = v.strictObject({
  function: is('range'),
  outside: v.picklist(['linear', 'ratio', 'zero'], say('outside')),
});
const onTime = v.strictObject({ function: is('deadline'), late: is('zero') });
const late = v.strictObject({
  function: is('deadline'),
  late: v.picklist(['perDay', 'perMonth'], say('late')),
  points,
  floor: points,
});
const composite = v.strictObject({
  function: is('composite'),
  weights: v.array(above0, say('list')),
  by: figureChoice,
});
export const choice = v.variant(
  'function',
  [
    proportional,
    threshold,
    deduction,
    tiers,
    interpolate,
    range,
    qualitative,
    v.variant('late', [onTime, late], say('late')),
    direct,
    v.strictObject({ function: is('manual') }),
    composite,
  ],
  say('function'),
);

/** The typed choice of a function, or every fault of the document. */
export function validateChoice(document: unknown): Validated<FunctionChoice> {
  return validate(choice, document);
}

/** Decimal texts of at most twelve digits and six decimals are told apart by their doubles. */
export function isFalling(numbers: readonly string[], strictly = false): boolean {
  return numbers.every((number, index) => {
    const before = numbers[index - 1];
    return before === undefined || Number(number) < Number(before) || (!strictly && Number(number) === Number(before));
  });
}

function isMonotone(numbers: readonly string[]): boolean {
  return isFalling(numbers, true) || isFalling([...numbers].reverse(), true);
}

function isInside(point: number, from: number, to: number): boolean {
  return point >= from && (point < to || to === 100);
}
