import { parsedDocument, readRuleSet, readRuleSetDocument, type RuleSetReading } from './read-rule-set';
import type { RuleSet } from './rule-set';
import { EXPECTATIONS } from './rule-set-expectations';
import { isFields, type RuleSetFault } from './rule-set-faults';
import { isTooLarge } from './rule-set-limits';
import { nameSkeleton } from './rule-set-names';
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

/** Reads a department's own rule set from its file; it may extend one of ours, and must not be taken for one of them. */
export function importRuleSet(text: string): RuleSetReading {
  const read = readRuleSet(text, shippedDocument);
  const taken = isTooLarge(text) ? [] : takenFaults(parsedDocument(text));
  const faults = [...taken, ...(read.ok ? [] : read.faults)];
  return faults.length > 0 ? { ok: false, faults } : read;
}

/** Where a rule set that is none of ours goes by the id or a name of ours, or by one easily taken for it. */
function takenFaults(document: unknown): readonly RuleSetFault[] {
  if (!isFields(document)) return [];
  const { id, name } = document;
  if (typeof id !== 'string' || findRuleSet(id)) return [];
  const isTaken = (value: unknown): boolean => typeof value === 'string' && TAKEN_NAMES.has(nameSkeleton(value));
  return [
    ...(TAKEN_IDS.has(nameSkeleton(id)) ? [{ field: 'id', expected: EXPECTATIONS.idTaken }] : []),
    ...LANGUAGES.filter((language) => isFields(name) && isTaken(name[language])).map((language) => ({
      field: `name.${language}`,
      expected: EXPECTATIONS.nameTaken,
    })),
  ];
}

const LANGUAGES = ['zh-CN', 'en-US'] as const;
const TAKEN_IDS = new Set(ruleSets.map(({ id }) => nameSkeleton(id)));
const TAKEN_NAMES = new Set(ruleSets.flatMap(({ name }) => LANGUAGES.map((language) => nameSkeleton(name[language]))));
