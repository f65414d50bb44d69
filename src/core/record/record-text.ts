import { findCheck } from '../finding/catalogue';
import { fingerprint } from '../fingerprint';
import { canonicalJson, isFields } from './canonical-json';
import {
  EMPTY_RECORD,
  type Dismissal,
  type KeptCorrection,
  type KeptDecision,
  type WorkbookRecord,
} from './workbook-record';
import { NO_DECISION, type RowDecision } from '../scoring/choose-function';
import type { Direction } from '../scoring/measure/direction';
import { readFunctionChoice, type RuleSetFault } from '../scoring/rule-set/read-rule-set';
import type { PointsShare } from '../scoring/weight';
import { importRuleSet } from '../scoring/rule-set/rule-sets';
import { readCorrections, type RowAnchor } from '../sheet/corrections/correction';

/** The form of the text. */
const VERSION = 1;
/** The longest text both copies can hold, as Excel takes about a megabyte in a custom XML part: far more than decisions of
 *  people fill, and little enough to be read at every opening. */
export const LONGEST_RECORD = 900_000;

/** What the workbook remembers for us, in two copies that are kept alike: a custom XML part, which Excel and LibreOffice
 *  keep, and a very hidden sheet, which every program keeps. Each is the text given to `saveRecord`, null where there is
 *  none. */
export interface RecordCopies {
  readonly xml: string | null;
  readonly sheet: string | null;
}

/** What a workbook remembers, as read. `none`: nothing was ever remembered. `agreed`: both copies say the same. `mended`:
 *  one copy is missing or damaged; the other was taken. `disagree`: both are whole and say different things, so that neither
 *  is in force until somebody chooses. `lost`: neither can be read, or parts of what is there cannot be understood and were
 *  left out. */
export interface RecordReading {
  readonly record: WorkbookRecord;
  readonly state: 'none' | 'agreed' | 'mended' | 'disagree' | 'lost';
  /** The two that disagree, as each would be read; else null. */
  readonly copies: Readonly<Record<keyof RecordCopies, WorkbookRecord>> | null;
  /** Why its own rule set was not taken; empty where it was, or there is none. */
  readonly ruleSetFaults: readonly RuleSetFault[];
  /** How often the record was written. */
  readonly revision: number;
  /** How many decisions, corrections, dismissals or rule sets were left out because they are none. */
  readonly leftOut: number;
  /** What was not taken because there is more of it than people ever decide; null: nothing. */
  readonly tooMuch: TooMuch | null;
}

/** How many entries of each kind were not taken, 0 for a kind that was; all 0 where a copy is too long even to be counted. */
export type TooMuch = Readonly<Record<'decisions' | 'corrections' | 'dismissals', number>>;

/** The most entries of a kind that are taken: a list that is longer was made to hold up whoever opens the workbook. */
export const MOST_ENTRIES = 5_000;
/** Of a record that is too long the entries are counted, so that it can be told what was not taken; not of any length. */
const LONGEST_COUNTED = 20_000_000;

/** How often people write; beyond that a number was made up, and counting begins anew. */
const MOST_REVISIONS = 1_000_000_000;

/** The number of the writing that follows. */
export function nextRevision({ revision }: Pick<RecordReading, 'revision'>): number {
  return revision < MOST_REVISIONS ? revision + 1 : 1;
}

/** The record as the text of one copy; null where it is too long to be kept. */
export function recordText(record: WorkbookRecord, revision: number): string | null {
  const text = canonicalJson({ jixiao: VERSION, revision, checksum: checksum(record, revision), record });
  return text.length > LONGEST_RECORD ? null : text;
}

/** Whether there is nothing to remember. */
export function isEmptyRecord({ ruleSet, decisions, corrections, dismissals }: WorkbookRecord): boolean {
  return ruleSet === null && decisions.length + corrections.length + dismissals.length === 0;
}

/** Reads a record from its copies, which anybody may have changed: a copy counts when its checksum holds, and of it only
 *  what is as it must be. */
export function readRecord(texts: RecordCopies): RecordReading {
  const xml = readCopy(texts.xml);
  const sheet = readCopy(texts.sheet);
  const nothing = { record: EMPTY_RECORD, revision: 0, leftOut: 0, copies: null, ruleSetFaults: [], tooMuch: null };
  if (texts.xml === null && texts.sheet === null) return { ...nothing, state: 'none' };
  const one = xml ?? sheet;
  if (!one) return { ...nothing, state: 'lost', tooMuch: countTooLong(texts.xml) ?? countTooLong(texts.sheet) };
  const revision = Math.max(xml?.revision ?? 0, sheet?.revision ?? 0);
  // What a revision says proves nothing: whoever sends a workbook can make either copy the later one.
  if (xml && sheet && canonicalJson(xml.record) !== canonicalJson(sheet.record)) {
    const [first, second] = [readRecordParts(xml.record), readRecordParts(sheet.record)];
    const copies = { xml: first.record, sheet: second.record };
    return { ...nothing, revision, state: 'disagree', copies, tooMuch: first.tooMuch ?? second.tooMuch };
  }
  const parts = readRecordParts(one.record);
  const state = parts.leftOut > 0 || parts.tooMuch ? 'lost' : xml?.checksum === sheet?.checksum ? 'agreed' : 'mended';
  return { ...parts, revision, state, copies: null };
}

interface Copy {
  readonly revision: number;
  readonly checksum: string;
  readonly record: unknown;
}

/** null: there is no copy, or it is damaged. */
function readCopy(text: string | null): Copy | null {
  if (text === null || text.length > LONGEST_RECORD) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isFields(parsed)) return null;
    const { jixiao, revision, record } = parsed;
    if (jixiao !== VERSION || !Number.isSafeInteger(revision) || typeof revision !== 'number') return null;
    return parsed['checksum'] === checksum(record, revision)
      ? { revision, checksum: checksum(record, revision), record }
      : null;
  } catch {
    return null; // no JSON: damaged
  }
}

function checksum(record: unknown, revision: number): string {
  return fingerprint(canonicalJson([revision, record]));
}

/** What is in a copy that is too long to be read; null: it is not too long. */
function countTooLong(text: string | null): TooMuch | null {
  if (text === null || text.length <= LONGEST_RECORD) return null;
  try {
    const parsed: unknown = text.length > LONGEST_COUNTED ? null : JSON.parse(text);
    const fields = isFields(parsed) && isFields(parsed['record']) ? parsed['record'] : {};
    return {
      decisions: many(fields['decisions']),
      corrections: many(fields['corrections']),
      dismissals: many(fields['dismissals']),
    };
  } catch {
    return NOT_COUNTED; // no JSON: what it holds is not known
  }
}

const NOT_COUNTED: TooMuch = { decisions: 0, corrections: 0, dismissals: 0 };
const many = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

const isText = (value: unknown): value is string => typeof value === 'string';

/** What of a stored record is as it must be, and how much was left out because it is not. */
export function readRecordParts(
  stored: unknown,
): Pick<RecordReading, 'record' | 'leftOut' | 'ruleSetFaults' | 'tooMuch'> {
  const fields = isFields(stored) ? stored : {};
  const beyond = (list: unknown): number => (many(list) > MOST_ENTRIES ? many(list) : 0);
  const tooMuch: TooMuch = {
    decisions: beyond(fields['decisions']),
    corrections: beyond(fields['corrections']),
    dismissals: beyond(fields['dismissals']),
  };
  const decisions = readEach(fields['decisions'], readDecision);
  const corrections = readEach(fields['corrections'], readKeptCorrection);
  const dismissals = readEach(fields['dismissals'], readDismissal);
  const ruleSet = fields['ruleSet'] ?? null;
  const read = ruleSet === null ? null : importRuleSet(JSON.stringify(ruleSet));
  const ruleSetFaults = read?.ok === false ? read.faults : [];
  const isRuleSet = ruleSetFaults.length === 0;
  return {
    record: {
      ruleSet: isRuleSet ? ruleSet : null,
      decisions: decisions.read,
      corrections: corrections.read,
      dismissals: dismissals.read,
      ...(isFields(fields['sheetIds']) ? { sheetIds: readIds(fields['sheetIds']) } : {}),
    },
    leftOut: decisions.leftOut + corrections.leftOut + dismissals.leftOut + (isRuleSet ? 0 : 1),
    ruleSetFaults,
    tooMuch: Object.values(tooMuch).some((count) => count > 0) ? tooMuch : null,
  };
}

function readIds(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => isText(entry[1])));
}

function readEach<T>(
  stored: unknown,
  read: (each: unknown) => T | null,
): { readonly read: readonly T[]; readonly leftOut: number } {
  if (!Array.isArray(stored)) return { read: [], leftOut: stored === undefined ? 0 : 1 };
  if (stored.length > MOST_ENTRIES) return { read: [], leftOut: 0 }; // told as too much
  const all = stored.map(read).filter((each) => each !== null);
  return { read: all, leftOut: stored.length - all.length };
}

function readDecision(stored: unknown): KeptDecision | null {
  if (!isFields(stored) || !isFields(stored['decision'])) return null;
  const anchor = readAnchor(stored['anchor']);
  const { sheet } = stored;
  const { chosen, confirmed, direction = null, share = null } = stored['decision'];
  if (!anchor || !isText(sheet) || !(confirmed === null || isText(confirmed))) return null;
  const choice = chosen === null ? { ok: true as const, choice: null } : readFunctionChoice(chosen);
  if (!choice.ok || !isDirection(direction) || !isShare(share)) return null;
  const said: Pick<RowDecision, 'direction' | 'share'> = { ...(direction && { direction }), ...(share && { share }) };
  const kept = { sheet, anchor, decision: { ...NO_DECISION, chosen: choice.choice, confirmed, ...said } };
  return isDay(stored['on']) ? { ...kept, on: stored['on'] } : kept;
}

function readKeptCorrection(stored: unknown): KeptCorrection | null {
  const [correction] = readCorrections([stored]);
  if (!correction) return null;
  return isFields(stored) && isDay(stored['on']) ? { ...correction, on: stored['on'] } : correction;
}

/** A day as we write it: nothing else is told as one. */
const isDay = (value: unknown): value is string => isText(value) && /^\d{4}-\d\d-\d\d$/u.test(value);

const isDirection = (value: unknown): value is Direction | null =>
  value === null || value === 'atLeast' || value === 'atMost';

const isShare = (value: unknown): value is PointsShare | null =>
  value === null ||
  value === 'equal' ||
  (isFields(value) && isText(value['points']) && /^\d{1,6}(?:\.\d{1,4})?$/u.test(value['points']));

function readDismissal(stored: unknown): Dismissal | null {
  if (!isFields(stored)) return null;
  const { check, sheet, layout, figures, reason, on } = stored;
  const anchor = stored['anchor'] === null ? null : readAnchor(stored['anchor']);
  if (!isText(check) || !findCheck(check) || (anchor === null && stored['anchor'] !== null)) return null;
  if (!isText(sheet) || !isText(layout) || !isText(figures) || !isText(reason) || !isDay(on)) return null;
  return { check, sheet, anchor, layout, figures, reason, on };
}

function readAnchor(stored: unknown): RowAnchor | null {
  if (!isFields(stored)) return null;
  const { name, level1, level2, occurrence } = stored;
  if (!isText(name) || !isText(level1) || !isText(level2)) return null;
  if (typeof occurrence !== 'number' || !Number.isSafeInteger(occurrence) || occurrence < 0) return null;
  return { name, level1, level2, occurrence };
}
