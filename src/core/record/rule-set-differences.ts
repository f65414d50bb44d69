import { canonicalJson, isFields } from './canonical-json';
import type { RuleSet } from '../scoring/rule-set/rule-set';

/** A value of a rule set that is another one than in its base; undefined: the rule set says nothing of it. */
export interface RuleSetDifference {
  /** `defaults.atLeast`, `flagWords`. */
  readonly field: string;
  readonly base: unknown;
  readonly here: unknown;
}

/** What a rule set is called and where it comes from decides no score. */
const SAYS_NOTHING = new Set(['schemaVersion', 'id', 'version', 'name', 'source', 'sourced', 'assumed']);
const FIELD_BY_FIELD = new Set(['defaults', 'execution', 'checks']);

/** Which values of a rule set differ from those of another, in the order of the document. */
export function ruleSetDifferences(ruleSet: RuleSet, base: RuleSet): readonly RuleSetDifference[] {
  return differences(Object.entries(base), Object.entries(ruleSet), '').filter(({ field }) => !SAYS_NOTHING.has(field));
}

/** The values of a rule set that decide something, by the fields they are compared in. */
export function ruleSetFields(ruleSet: RuleSet): readonly { readonly field: string; readonly value: unknown }[] {
  return Object.entries(ruleSet).flatMap(([name, value]: [string, unknown]) => {
    if (SAYS_NOTHING.has(name)) return [];
    if (!FIELD_BY_FIELD.has(name) || !isFields(value)) return [{ field: name, value }];
    return Object.entries(value).map(([field, each]) => ({ field: `${name}.${field}`, value: each }));
  });
}

function differences(
  base: readonly [string, unknown][],
  here: readonly [string, unknown][],
  above: string,
): readonly RuleSetDifference[] {
  const [before, now] = [new Map(base), new Map(here)];
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((name): readonly RuleSetDifference[] => {
    const [was, is] = [before.get(name), now.get(name)];
    if (same(was, is)) return [];
    if (above === '' && FIELD_BY_FIELD.has(name) && isFields(was) && isFields(is)) {
      return differences(Object.entries(was), Object.entries(is), `${name}.`);
    }
    return [{ field: above + name, base: was, here: is }];
  });
}

const same = (one: unknown, other: unknown): boolean => canonicalJson([one]) === canonicalJson([other]);
