import { fingerprint } from '../fingerprint';
import { canonicalJson, isFields } from './canonical-json';
import { NO_HISTORY } from './history';
import { many, readRecordParts, type RecordParts, type TooMuch } from './record-parts';
import { packScorings } from './scorings-text';
import { EMPTY_RECORD, type WorkbookRecord } from './workbook-record';

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
export interface RecordReading extends RecordParts {
  readonly state: 'none' | 'agreed' | 'mended' | 'disagree' | 'lost';
  /** The two that disagree, as each would be read; else null. */
  readonly copies: Readonly<Record<keyof RecordCopies, WorkbookRecord>> | null;
  /** How often the record was written. */
  readonly revision: number;
}

/** Of a record that is too long the entries are counted, so that it can be told what was not taken; not of any length. */
const LONGEST_COUNTED = 20_000_000;

/** How often people write; beyond that a number was made up, and counting begins anew. */
const MOST_REVISIONS = 1_000_000_000;

/** The number of the writing that follows. */
export function nextRevision({ revision }: Pick<RecordReading, 'revision'>): number {
  return revision < MOST_REVISIONS ? revision + 1 : 1;
}

/** The record as the text of one copy; null where it is too long to be kept. What was scored takes the room that decisions
 *  leave. */
export function recordText(record: WorkbookRecord, revision: number): string | null {
  const { scorings, ...rest } = record;
  const room = LONGEST_RECORD - JSON.stringify(rest).length - HEAD;
  const stored = scorings ? { ...rest, scorings: packScorings(scorings, room) } : rest;
  const text = canonicalJson({ jixiao: VERSION, revision, checksum: checksum(stored, revision), record: stored });
  return text.length > LONGEST_RECORD ? null : text;
}

/** What stands around the record in its text, and each form without its rows. */
const HEAD = 100_000;

/** Whether there is nothing to remember. */
export function isEmptyRecord({ ruleSet, decisions, corrections, dismissals, ...scored }: WorkbookRecord): boolean {
  const { scorings = [], history = NO_HISTORY } = scored;
  const entries = decisions.length + corrections.length + dismissals.length + scorings.length + history.lines.length;
  return ruleSet === null && entries === 0 && scored.formulas === undefined;
}

/** Reads a record from its copies, which anybody may have changed: a copy counts when its checksum holds, and of it only
 *  what is as it must be. */
export function readRecord(texts: RecordCopies): RecordReading {
  const xml = readCopy(texts.xml);
  const sheet = texts.sheet === texts.xml ? xml : readCopy(texts.sheet);
  const nothing = { record: EMPTY_RECORD, revision: 0, leftOut: 0, copies: null, ruleSetFaults: [], tooMuch: null };
  if (texts.xml === null && texts.sheet === null) return { ...nothing, state: 'none' };
  const one = xml ?? sheet;
  if (!one) return { ...nothing, state: 'lost', tooMuch: countTooLong(texts.xml) ?? countTooLong(texts.sheet) };
  const revision = Math.max(xml?.revision ?? 0, sheet?.revision ?? 0);
  // What a revision says proves nothing: whoever sends a workbook can make either copy the later one.
  if (xml && sheet && decided(xml.record) !== decided(sheet.record)) {
    const [first, second] = [readRecordParts(xml.record), readRecordParts(sheet.record)];
    const copies = { xml: first.record, sheet: second.record };
    return { ...nothing, revision, state: 'disagree', copies, tooMuch: first.tooMuch ?? second.tooMuch };
  }
  // What was scored decides no score: where only that differs, as a writing broke off in between, the later copy is taken.
  const parts = readRecordParts((xml && sheet && sheet.revision > xml.revision ? sheet : one).record);
  const state = parts.leftOut > 0 || parts.tooMuch ? 'lost' : xml?.checksum === sheet?.checksum ? 'agreed' : 'mended';
  return { ...parts, revision, state, copies: null };
}

/** What of a stored record decides scores and findings, as one text. */
function decided(record: unknown): string {
  if (!isFields(record)) return canonicalJson(record);
  const { scorings: _scorings, history: _history, ...rest } = record;
  return canonicalJson(rest);
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
    const sum = checksum(record, revision);
    return parsed['checksum'] === sum ? { revision, checksum: sum, record } : null;
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
