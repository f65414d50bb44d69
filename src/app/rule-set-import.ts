import { canonicalJson } from '../core/record/canonical-json';
import { EXPECTATIONS } from '../core/scoring/rule-set/rule-set-expectations';
import type { RuleSetFault } from '../core/scoring/rule-set/read-rule-set';
import { findRuleSet, importRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { RuleSet } from '../core/scoring/rule-set/rule-set';

/** A rule set file: a department's own one with its document, one of ours unchanged, or every fault. */
export type RuleSetFile =
  | { readonly kind: 'own'; readonly ruleSet: RuleSet; readonly document: unknown }
  | { readonly kind: 'shipped'; readonly ruleSet: RuleSet }
  | { readonly kind: 'refused'; readonly faults: readonly RuleSetFault[] };

/** Reads a rule set file. A department's own rule set must not go by the name of one of ours. */
export function readRuleSetFile(text: string): RuleSetFile {
  const read = importRuleSet(text);
  if (!read.ok) return { kind: 'refused', faults: read.faults };
  const { ruleSet } = read;
  const shipped = findRuleSet(ruleSet.id);
  if (!shipped) return { kind: 'own', ruleSet, document: JSON.parse(text.replace(/^\uFEFF/u, '')) };
  if (canonicalJson(shipped) === canonicalJson(ruleSet)) return { kind: 'shipped', ruleSet };
  return { kind: 'refused', faults: [{ field: 'id', expected: EXPECTATIONS.idTaken }] };
}
