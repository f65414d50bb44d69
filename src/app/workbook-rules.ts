import type { LocalText } from '../core/local-text';
import { canonicalJson, isFields } from '../core/record/canonical-json';
import { followRenames } from '../core/record/follow-renames';
import { readRecord, type RecordReading } from '../core/record/record-text';
import type { WorkbookRecord } from '../core/record/workbook-record';
import type { RuleSetFault } from '../core/scoring/rule-set/read-rule-set';
import type { RuleSet } from '../core/scoring/rule-set/rule-set';
import { defaultRuleSet, findRuleSet, importRuleSet, ruleSets as shipped } from '../core/scoring/rule-set/rule-sets';
import type { WorkbookReading } from '../host/port';
import { EXPECTATIONS } from '../core/scoring/rule-set/rule-set-expectations';

/** A rule set that can be chosen. */
export interface RuleSetOption {
  readonly id: string;
  readonly name: LocalText;
  readonly source: LocalText;
  /** Carried by the workbook: a department's own, or a stranger's. */
  readonly own: boolean;
  /** From which total on which grade is given, the best first. */
  readonly grades: RuleSet['grades'];
}

/** What a workbook is scored by: a rule set, and what it remembers of people's decisions. */
export interface WorkbookRules {
  readonly ruleSet: RuleSet;
  /** All that can be chosen: the shipped ones, and the department's own where the workbook carries one. */
  readonly choice: readonly RuleSetOption[];
  /** The id the workbook names (or that was asked for) where no such rule set is known; `ruleSet` is then the default one,
   *  and nothing may be written by it. */
  readonly unknown: string | null;
  readonly kept: RecordReading;
}

/** What is to be added to the record of a workbook. */
export type Add = (record: WorkbookRecord) => WorkbookRecord;

/** A workbook as read by a session that remembers more of its scorings. */
export interface RememberedReading extends WorkbookReading {
  readonly unkept?: Add | null;
}

/** The rules of a workbook as read; `asked`: score by this rule set instead of the one the workbook names. */
export function workbookRules(reading: RememberedReading, asked: string | null = null): WorkbookRules {
  const read = readRecord(reading.record);
  const add = reading.unkept ?? ((record) => record);
  const copies = read.copies && { xml: add(read.copies.xml), sheet: add(read.copies.sheet) };
  const kept = { ...read, copies, record: followRenames(add(read.record), reading.sheets) };
  return { ...chosenRules(kept.record, asked ?? reading.ruleSet), kept };
}

/** The rules once a record has been changed, or another rule set chosen. */
export function chosenRules(record: WorkbookRecord, id: string | null): Omit<WorkbookRules, 'kept'> {
  const own = ownRuleSet(record);
  const known = own ? [...shipped, own] : shipped;
  const found = id === null ? defaultRuleSet : known.find((each) => each.id === id);
  return {
    ruleSet: found ?? defaultRuleSet,
    unknown: found ? null : id,
    choice: known.map((each) => ({ ...ruleSetOption(each), own: each === own })),
  };
}

/** A rule set as it is offered. */
export function ruleSetOption({ id, name, source, grades }: RuleSet): RuleSetOption {
  return { id, name, source, grades, own: false };
}

/** The department's own rule set; null where the workbook carries none. One of ours of the same id counts first. */
export function ownRuleSet({ ruleSet }: WorkbookRecord): RuleSet | null {
  if (!isFields(ruleSet)) return null;
  const read = importRuleSet(JSON.stringify(ruleSet));
  return read.ok && !shipped.some(({ id }) => id === read.ruleSet.id) ? read.ruleSet : null;
}

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
