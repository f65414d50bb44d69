import { Exact } from '../exact';
import type { FunctionChoice, LocalText, RowKind, RuleSet } from './rule-set';

/** A rule set that is not as it must be: which field, and what is allowed there. */
export class RuleSetError extends Error {
  readonly field: string;
  readonly expected: string;
  constructor(field: string, expected: string) {
    super(`rule set: ${field} must be ${expected}`);
    this.name = 'RuleSetError';
    this.field = field;
    this.expected = expected;
  }
}

/** One field of the document on its way to a typed value; `path` names it in a message. */
interface Field {
  readonly value: unknown;
  readonly path: string;
}

/** Asserts a rule set document once; everything behind this is typed and valid. Throws RuleSetError naming the field. */
export function readRuleSet(document: unknown): RuleSet {
  const root: Field = { value: document, path: '' };
  const defaults = at(root, 'defaults');
  const choice = (kind: RowKind): FunctionChoice => readChoice(at(defaults, kind));
  return {
    id: text(at(root, 'id'), /^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'lower-case words joined by hyphens'),
    version: integer(at(root, 'version'), 1, Number.MAX_SAFE_INTEGER),
    name: localText(at(root, 'name')),
    source: localText(at(root, 'source')),
    decimals: integer(at(root, 'decimals'), 0, 6),
    rounding: oneOf(at(root, 'rounding'), ['half-up', 'half-even']),
    defaults: {
      atLeast: choice('atLeast'),
      equal: choice('equal'),
      atMost: choice('atMost'),
      qualitative: choice('qualitative'),
    },
    rows: list(at(root, 'rows')).map((row) => ({
      nameContains: text(at(row, 'nameContains')),
      choice: readChoice(at(row, 'choice')),
    })),
    execution: { weight: decimal(at(at(root, 'execution'), 'weight')) },
    levelWeights: list(at(root, 'levelWeights')).map((level) => ({
      contains: text(at(level, 'contains')),
      weight: decimal(at(level, 'weight')),
    })),
    grades: readGrades(at(root, 'grades')),
    totalWeight: decimal(at(root, 'totalWeight')),
    flagWords: text(at(root, 'flagWords'), /^[^";▲△]{1,20}$/u, '1 to 20 characters without " ; ▲ △'),
  };
}

function readGrades(field: Field): RuleSet['grades'] {
  const grades = list(field).map((grade) => ({ name: text(at(grade, 'name')), from: decimal(at(grade, 'from')) }));
  const falling = grades.every(({ from }, index) => index === 0 || new Exact(grades[index - 1]?.from ?? 0).gt(from));
  if (grades.length === 0 || !falling) throw new RuleSetError(field.path, 'a list of grades from best to worst');
  return grades;
}

function readChoice(field: Field): FunctionChoice {
  const id = oneOf(at(field, 'function'), ['proportional', 'threshold', 'deduction', 'direct', 'manual']);
  switch (id) {
    case 'proportional':
      return { function: id, reverse: oneOf(at(field, 'reverse'), ['linear', 'ratio']) };
    case 'deduction':
      return readDeduction(field);
    case 'threshold':
    case 'direct':
    case 'manual':
      return { function: id };
  }
}

function readDeduction(field: Field): FunctionChoice {
  const points = decimal(at(field, 'points'));
  const floor = decimal(at(field, 'floor'));
  if (oneOf(at(field, 'form'), ['flat', 'perPoint']) === 'flat')
    return { function: 'deduction', form: 'flat', points, floor };
  const step = at(field, 'step');
  if (new Exact(decimal(step)).isZero()) throw new RuleSetError(step.path, 'a number above 0');
  const wholeSteps = at(field, 'wholeSteps');
  if (typeof wholeSteps.value !== 'boolean') throw new RuleSetError(wholeSteps.path, 'true or false');
  return { function: 'deduction', form: 'perPoint', points, floor, step: decimal(step), wholeSteps: wholeSteps.value };
}

function at({ value, path }: Field, key: string): Field {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RuleSetError(path || '(root)', 'an object');
  const own = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return { value: own, path: path === '' ? key : `${path}.${key}` };
}

function list({ value, path }: Field): Field[] {
  if (!Array.isArray(value)) throw new RuleSetError(path, 'a list');
  return value.map((each: unknown, index) => ({ value: each, path: `${path}[${index}]` }));
}

function text({ value, path }: Field, pattern = /\S/u, expected = 'a text'): string {
  if (typeof value !== 'string' || !pattern.test(value)) throw new RuleSetError(path, expected);
  return value;
}

function decimal({ value, path }: Field): string {
  return text({ value, path }, /^\d{1,6}(?:\.\d{1,6})?$/u, 'a number of points as text, such as "0.5"');
}

function integer({ value, path }: Field, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new RuleSetError(path, `a whole number from ${least} to ${most}`);
  }
  return value;
}

function oneOf<T extends string>({ value, path }: Field, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new RuleSetError(path, `one of ${allowed.join(', ')}`);
  return found;
}

function localText(field: Field): LocalText {
  return { 'zh-CN': text(at(field, 'zh-CN')), 'en-US': text(at(field, 'en-US')) };
}
