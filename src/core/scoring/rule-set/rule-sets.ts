import { readRuleSet, readRuleSetDocument, type RuleSetReading } from './read-rule-set';
import type { RuleSet } from './rule-set';
import anhui from './shipped/anhui.json';
import hebei from './shipped/hebei.json';
import hubei from './shipped/hubei.json';
import national2020 from './shipped/national-2020.json';
import shijiazhuang2019 from './shipped/shijiazhuang-2019.json';
import sichuan from './shipped/sichuan.json';
import yinchuan from './shipped/yinchuan.json';
import yunnan from './shipped/yunnan.json';

const DOCUMENTS: readonly [{ readonly id: string }, ...{ readonly id: string }[]] = [
  national2020,
  shijiazhuang2019,
  sichuan,
  yunnan,
  hubei,
  yinchuan,
  anhui,
  hebei,
];

const shippedDocument = (id: string): unknown => DOCUMENTS.find((each) => each.id === id) ?? null;

/** A rule set of ours that is not as it must be is a bug. */
function shipped(source: { readonly id: string }): RuleSet {
  const reading = readRuleSetDocument(source, shippedDocument);
  if (reading.ok) return reading.ruleSet;
  const faults = reading.faults.map(({ field, expected }) => `${field} ${expected['en-US']}`);
  throw new TypeError(`rule set ${source.id}: ${faults.join('; ')}`);
}

const [first, ...others] = DOCUMENTS;

/** The rule sets that come with the add-in; the first is the one a new workbook starts with. */
export const ruleSets: readonly [RuleSet, ...RuleSet[]] = [shipped(first), ...others.map(shipped)];

/** What scores a workbook that carries no choice. */
export const defaultRuleSet: RuleSet = ruleSets[0];

/** The rule set with this id, null when none of ours has it. */
export function findRuleSet(id: string): RuleSet | null {
  return ruleSets.find((ruleSet) => ruleSet.id === id) ?? null;
}

/** Reads a department's own rule set from its file; it may extend one of ours. */
export function importRuleSet(text: string): RuleSetReading {
  return readRuleSet(text, shippedDocument);
}
