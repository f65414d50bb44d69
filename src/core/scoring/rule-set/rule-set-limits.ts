import { EXPECTATIONS } from './rule-set-expectations';
import type { RuleSetFault } from './rule-set-faults';
import { isVisible } from './rule-set-names';

/** The largest file of a rule set, in bytes: ours have three thousand. */
export const LARGEST_RULE_SET = 200_000;
const MOST_ENTRIES = 200;
const LONGEST_TEXT = 500;
/** Nothing in a rule set lies deeper; what does is refused by its form. */
const DEEPEST = 12;
/** So many places are named; a person reads no more. */
const MOST_FAULTS = 20;

/** Whether the text of a file is too large to be looked into. */
export function isTooLarge(text: string): boolean {
  if (text.length > LARGEST_RULE_SET) return true;
  if (text.length * 3 <= LARGEST_RULE_SET) return false;
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes > LARGEST_RULE_SET;
}

/** What of a document is too long, too many or cannot be seen, whatever its fields mean. Asked before anything is made of
 *  it, so that a document somebody sent costs nothing. */
export function limitFaults(document: unknown): readonly RuleSetFault[] {
  const faults: RuleSetFault[] = [];
  const look = (value: unknown, field: string, depth: number): void => {
    if (faults.length >= MOST_FAULTS || depth > DEEPEST) return;
    if (typeof value === 'string') {
      if (value.length > LONGEST_TEXT) faults.push({ field, expected: EXPECTATIONS.tooLong });
      else if (!isVisible(value)) faults.push({ field, expected: EXPECTATIONS.unseen });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const entries = Object.entries(value);
    if (entries.length > MOST_ENTRIES) {
      faults.push({ field, expected: EXPECTATIONS.tooMany });
      return;
    }
    for (const [key, each] of entries) {
      if (!isVisible(key)) faults.push({ field, expected: EXPECTATIONS.unseen });
      else look(each, Array.isArray(value) ? `${field}[${key}]` : field === '' ? key : `${field}.${key}`, depth + 1);
    }
  };
  look(document, '', 0);
  return faults;
}
