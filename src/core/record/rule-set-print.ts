import { fingerprint } from '../fingerprint';
import type { LocalText } from '../local-text';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import { canonicalJson } from './canonical-json';
import { ruleSetFields } from './rule-set-differences';

/** A rule set as the workbook remembers that it was scored by: enough to tell which of its values differ from another's, not
 *  what they were. */
export interface RuleSetPrint {
  readonly id: string;
  readonly version: number;
  readonly name: LocalText;
  /** A fingerprint of each value, by its field. */
  readonly fields: Readonly<Record<string, string>>;
}

const PRINTS = new WeakMap<RuleSet, RuleSetPrint>();

/** What is remembered of a rule set. */
export function ruleSetPrint(ruleSet: RuleSet): RuleSetPrint {
  const known = PRINTS.get(ruleSet);
  if (known) return known;
  const { id, version, name } = ruleSet;
  const fields = Object.fromEntries(
    ruleSetFields(ruleSet).map(({ field, value }) => [field, fingerprint(canonicalJson([value])).slice(0, 8)]),
  );
  const print = { id, version, name, fields };
  PRINTS.set(ruleSet, print);
  return print;
}

/** The fields in which two rule sets differ. */
export function differingFields(one: RuleSetPrint, other: RuleSetPrint): readonly string[] {
  const fields = new Set([...Object.keys(one.fields), ...Object.keys(other.fields)]);
  return [...fields].filter((field) => one.fields[field] !== other.fields[field]);
}
