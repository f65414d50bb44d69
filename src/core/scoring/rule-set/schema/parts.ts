import * as v from 'valibot';
import { words, type LocalText } from '../../../local-text';
import type { Expected } from '../rule-set-expectations';

/** What is allowed in a field, by a key that the form gives as its message: in a rule set file, and where other words fit
 *  it better, in the pane. */
export interface Allowed {
  readonly key: string;
  readonly inFile: LocalText;
  readonly inPane?: LocalText;
}

/** What only one function asks of a field. */
export function allowed(key: string, inFile: LocalText, inPane?: LocalText): Allowed {
  return { key, inFile, ...(inPane && { inPane }) };
}

/** What is allowed in many places goes by a key of rule-set-expectations.ts. */
export const say = (expected: Expected): Expected => expected;

const ONE_OF = 'one of ';

/** The message of a field that is one of a few words: it names them. */
export const oneOf = (options: readonly string[]): string => ONE_OF + options.join(' ');

/** The words of such a message, as a sentence; null: it is another message. */
export function oneOfText(message: string): LocalText | null {
  if (!message.startsWith(ONE_OF)) return null;
  const options = message.slice(ONE_OF.length).split(' ');
  const last = options.at(-1) ?? '';
  const listed = (comma: string, or: string): string =>
    options.length === 1 ? last : options.slice(0, -1).join(comma) + or + last;
  return words(`应为 ${listed('、', ' 或 ')}`, `must be ${listed(', ', ' or ')}`);
}

/** One of a few words. */
export const pick = <const Options extends readonly string[]>(options: Options) => v.picklist(options, oneOf(options));

/** The word that tells forms apart. */
export const is = <const T extends string>(value: T) => v.literal(value, oneOf([value]));

/** The form of a function's choice: an object that names the function, or several of these. */
export type ChoiceSchema = v.VariantOptions<'function'>[number] & v.GenericSchema<unknown, { function: string }>;

/** A choice of one of these functions. */
export function choiceSchemaOf<R extends { readonly id: string; readonly choice: ChoiceSchema }>(rules: readonly R[]) {
  const choices = rules.map(({ choice }): R['choice'] => choice);
  return v.variant('function', choices, oneOf(rules.map(({ id }) => id)));
}

const decimal = (pattern: RegExp, expected: Expected) =>
  v.pipe(v.string(say(expected)), v.regex(pattern, say(expected)));

export const text = v.pipe(v.string(say('text')), v.regex(/\S/u, say('text')));
export const points = decimal(/^\d{1,6}(?:\.\d{1,6})?$/u, 'points');
export const above0 = decimal(/^(?=.*[1-9])\d{1,6}(?:\.\d{1,6})?$/u, 'above0');
export const percent = decimal(/^(?:100(?:\.0+)?|\d{1,2}(?:\.\d{1,6})?)$/u, 'percent');
export const limit = decimal(/^-?\d{1,12}(?:\.\d{1,6})?$/u, 'limit');
export const flag = v.boolean(oneOf(['true', 'false']));

/** Decimal texts of at most twelve digits and six decimals are told apart by their doubles. */
export function isFalling(numbers: readonly string[], strictly = false): boolean {
  return numbers.every((number, index) => {
    const before = numbers[index - 1];
    return before === undefined || Number(number) < Number(before) || (!strictly && Number(number) === Number(before));
  });
}

/** Each of the decimal texts is above the one before it. */
export function isRising(numbers: readonly string[]): boolean {
  return isFalling([...numbers].reverse(), true);
}

/** One fault of a document: where (`rows[0].choice.step`), and the key of what is allowed there. */
export interface SchemaIssue {
  readonly field: string;
  readonly expected: string;
}

/** What a schema makes of a document: its typed form, or every fault of it. */
export type Validated<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly SchemaIssue[] };

/** Reads a document by a schema whose messages are keys of what is allowed. */
export function validate<S extends v.GenericSchema>(schema: S, document: unknown): Validated<v.InferOutput<S>> {
  const result = v.safeParse(schema, document);
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    issues: result.issues.map((issue) => ({ field: fieldOf(issue), expected: messageOf(issue) })),
  };
}

function fieldOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? []).reduce((name, { key }) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

/** An object that lacks a field or has one too many complains as a whole; the field is what is wrong. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.expected === 'never') return 'unknown';
  return issue.received === 'undefined' && issue.expected !== 'Object' ? 'missing' : issue.message;
}
