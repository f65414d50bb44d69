import type { RuleSet } from './rule-set';
import { EXPECTATIONS } from './rule-set-expectations';
import { faultsOf, isFields, type RuleSetFault } from './rule-set-faults';
import { validateRuleSet } from './schema/rule-set-schema';

export type { RuleSetFault } from './rule-set-faults';

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
  return result.ok
    ? { ok: true, ruleSet: result.value }
    : { ok: false, faults: faultsOf(whole.document, result.issues, validateRuleSet) };
}

/** The rule set as the text of a file; `readRuleSet` gives the same rule set again. */
export function ruleSetText(ruleSet: RuleSet): string {
  return `${JSON.stringify(ruleSet, null, 2)}\n`;
}

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
