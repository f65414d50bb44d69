import type { LocalText, RuleSet } from './rule-set';
import { EXPECTATIONS, isExpected } from './rule-set-expectations';
import { validateRuleSet, type SchemaIssue } from './schema/rule-set-schema';

/** One fault of a rule set: which field, and what is allowed there. */
export interface RuleSetFault {
  /** `rows[0].choice.step`; empty: the document itself. */
  readonly field: string;
  readonly expected: LocalText;
}

/** A rule set, or every fault of the document: it is taken whole or refused whole. */
export type RuleSetReading =
  { readonly ok: true; readonly ruleSet: RuleSet } | { readonly ok: false; readonly faults: readonly RuleSetFault[] };

/** The document of a rule set that others may extend; null when there is none of this id. */
export type BaseDocument = (id: string) => unknown;

/** Reads a rule set from the text of its file. */
export function readRuleSet(text: string, base: BaseDocument = () => null): RuleSetReading {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { ok: false, faults: [{ field: '', expected: EXPECTATIONS.json }] };
  }
  return readRuleSetDocument(document, base);
}

/** Reads a rule set document. One that `extends` another states only what differs: `name`, `defaults`, `execution` and
 *  `checks` field by field, everything else whole. */
export function readRuleSetDocument(document: unknown, base: BaseDocument = () => null): RuleSetReading {
  const whole = extended(document, base);
  if ('faults' in whole) return { ok: false, faults: whole.faults };
  if (!isFields(whole.document)) return { ok: false, faults: [{ field: '', expected: EXPECTATIONS.root }] };
  const result = validateRuleSet(whole.document);
  return isFaulty(result) ? { ok: false, faults: faultsOf(whole.document, result) } : { ok: true, ruleSet: result };
}

/** The rule set as the text of a file; `readRuleSet` gives the same rule set again. */
export function ruleSetText(ruleSet: RuleSet): string {
  return `${JSON.stringify(ruleSet, null, 2)}\n`;
}

function isFaulty(result: ReturnType<typeof validateRuleSet>): result is Exclude<typeof result, RuleSet> {
  return Array.isArray(result);
}

type Fields = Readonly<Record<string, unknown>>;
type Extended = { readonly document: unknown } | { readonly faults: readonly RuleSetFault[] };

const FIELD_BY_FIELD = ['name', 'defaults', 'execution', 'checks'];
const DEEPEST = 8;

/** The document with what it inherits. */
function extended(document: unknown, base: BaseDocument, depth = 0): Extended {
  if (!isFields(document) || !Object.hasOwn(document, 'extends')) return { document };
  const { extends: id, ...own } = document;
  const inherited = typeof id === 'string' && depth < DEEPEST ? base(id) : null;
  if (inherited === null) return { faults: [{ field: 'extends', expected: EXPECTATIONS.base }] };
  const whole = extended(inherited, base, depth + 1);
  if ('faults' in whole || !isFields(whole.document)) return whole;
  const merged = Object.entries(own).map(([field, value]): [string, unknown] => {
    const before = isFields(whole.document) ? whole.document[field] : undefined;
    const both = FIELD_BY_FIELD.includes(field) && isFields(value) && isFields(before);
    return [field, both ? { ...before, ...value } : value];
  });
  return { document: { ...whole.document, ...Object.fromEntries(merged) } };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is allowed where a field is missing is found by leaving it empty. */
function faultsOf(document: Fields, issues: readonly SchemaIssue[]): readonly RuleSetFault[] {
  const missing = issues.filter(({ expected }) => expected === 'missing');
  const filled = missing.reduce<unknown>((whole, { field }) => withNull(whole, keysOf(field)), document);
  const again = missing.length === 0 ? [] : validateRuleSet(filled);
  const allowed = isFaulty(again) ? again : [];
  return issues.map(({ field, expected }) => {
    const words = expectation(expected);
    if (expected !== 'missing') return { field, expected: words };
    const own = allowed.find((issue) => issue.field === field)?.expected;
    return { field, expected: own === undefined ? words : joined(words, expectation(own)) };
  });
}

function expectation(key: string): LocalText {
  return isExpected(key) ? EXPECTATIONS[key] : EXPECTATIONS.object;
}

function joined(missing: LocalText, allowed: LocalText): LocalText {
  return {
    'zh-CN': `${missing['zh-CN']}，${allowed['zh-CN']}`,
    'en-US': `${missing['en-US']}; it ${allowed['en-US']}`,
  };
}

function keysOf(field: string): readonly string[] {
  return field.split(/[.[\]]+/u).filter((key) => key !== '');
}

/** A copy of the document with nothing in a field that it lacks. */
function withNull(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return null;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (String(index) === key ? withNull(each, rest) : each));
  return isFields(value) ? { ...value, [key]: withNull(value[key], rest) } : value;
}
