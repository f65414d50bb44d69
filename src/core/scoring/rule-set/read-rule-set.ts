import type { RuleSet } from './rule-set';
import { words } from '../../local-text';
import { EXPECTATIONS } from './rule-set-expectations';
import { faultsOf, isFields, type RuleSetFault } from './rule-set-faults';
import { isTooLarge, limitFaults } from './rule-set-limits';
import { validateChoice, validateRuleSet } from './schema/rule-set-schema';
import type { FunctionChoice } from '../rules/scoring-rules';

export type { RuleSetFault } from './rule-set-faults';

/** A rule set, or every fault of the document: it is taken whole or refused whole. */
export type RuleSetReading =
  { readonly ok: true; readonly ruleSet: RuleSet } | { readonly ok: false; readonly faults: readonly RuleSetFault[] };

/** The document of a rule set that others may extend; null when there is none of this id. */
export type BaseDocument = (id: string) => unknown;

/** Reads a rule set from the text of its file. */
export function readRuleSet(text: string, base: BaseDocument = () => null): RuleSetReading {
  if (isTooLarge(text)) return { ok: false, faults: [{ field: '', expected: EXPECTATIONS.tooLarge }] };
  const document = parsedDocument(text);
  if (document === undefined) return { ok: false, faults: [{ field: '', expected: EXPECTATIONS.json }] };
  return readRuleSetDocument(document, base);
}

/** The document of a file; undefined: it is no JSON. */
export function parsedDocument(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** Reads a rule set document. One that `extends` another states only what differs: `defaults`, `execution` and `checks`
 *  field by field, everything else whole. Its name, and what it says of where its rules come from, are its own. */
export function readRuleSetDocument(document: unknown, base: BaseDocument = () => null): RuleSetReading {
  const beyond = limitFaults(document);
  if (beyond.length > 0) return { ok: false, faults: beyond };
  const whole = extended(document, base);
  if ('faults' in whole) return { ok: false, faults: whole.faults };
  if (!isFields(whole.document)) return { ok: false, faults: [{ field: '', expected: EXPECTATIONS.root }] };
  const result = validateRuleSet(whole.document);
  return result.ok
    ? { ok: true, ruleSet: result.value }
    : { ok: false, faults: faultsOf(whole.document, result.issues, validateRuleSet) };
}

/** A function with its parameters, or every fault of them by field (`points`, `bands[0].limit`). */
export type FunctionChoiceReading =
  | { readonly ok: true; readonly choice: FunctionChoice }
  | { readonly ok: false; readonly faults: readonly RuleSetFault[] };

/** Reads what somebody chose for a row: out of the workbook's record, or out of a form not yet filled in. */
export function readFunctionChoice(value: unknown): FunctionChoiceReading {
  if (!isFields(value)) return { ok: false, faults: [{ field: '', expected: EXPECTATIONS.object }] };
  const beyond = limitFaults(value);
  if (beyond.length > 0) return { ok: false, faults: beyond };
  const result = validateChoice(value);
  if (result.ok) return { ok: true, choice: result.value };
  return { ok: false, faults: faultsOf(value, result.issues, validateChoice) };
}

/** The rule set as the text of a file; `readRuleSet` gives the same rule set again. */
export function ruleSetText(ruleSet: RuleSet): string {
  return `${JSON.stringify(ruleSet, null, 2)}\n`;
}

type Extended = { readonly document: unknown } | { readonly faults: readonly RuleSetFault[] };

const FIELD_BY_FIELD = ['defaults', 'execution', 'checks'];
/** A document that says nothing of its origin has none: that of another one would be claimed. */
const NOT_STATED = {
  source: words('没有写明', 'not stated'),
  sourced: words('没有写明', 'not stated'),
  assumed: words('没有写明', 'not stated'),
};
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
  const { name: _name, ...rest } = whole.document;
  return { document: { ...rest, ...NOT_STATED, ...Object.fromEntries(merged), ...ownName(own) } };
}

/** A name in one language stands for the other as well; without any it goes by its id. */
function ownName({ name, id }: Readonly<Record<string, unknown>>): object {
  if (name === undefined) return { name: { 'zh-CN': id, 'en-US': id } };
  if (!isFields(name)) return { name };
  const { 'zh-CN': chinese = name['en-US'], 'en-US': english = chinese } = name;
  return { name: { ...name, 'zh-CN': chinese, 'en-US': english } };
}
