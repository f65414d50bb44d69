import { fingerprint } from '../fingerprint';
import { canonicalJson, isFields } from './canonical-json';
import { readRecordParts } from './read-record-parts';
import { EMPTY_RECORD, type WorkbookRecord } from './workbook-record';

/** The form of the text. */
const VERSION = 1;
/** Far more than decisions of people fill, and little enough to be read at every opening. */
const MOST_CHARACTERS = 900_000;

/** The two copies of a record's text as they stand in a workbook; null where there is none. */
export interface RecordTexts {
  readonly xml: string | null;
  readonly sheet: string | null;
}

/** What a workbook remembers, as read. `none`: nothing was ever remembered. `agreed`: both copies say the same. `mended`:
 *  one copy is missing, damaged or older; the other was taken. `lost`: neither can be read, or parts of what is there
 *  cannot be understood and were left out. */
export interface RecordReading {
  readonly record: WorkbookRecord;
  readonly state: 'none' | 'agreed' | 'mended' | 'lost';
  /** How often the record was written. */
  readonly revision: number;
  /** How many decisions, corrections, dismissals or rule sets were left out because they are none. */
  readonly leftOut: number;
}

/** The record as the text of one copy; null where it is too long to be kept. */
export function recordText(record: WorkbookRecord, revision: number): string | null {
  const text = canonicalJson({ jixiao: VERSION, revision, checksum: checksum(record, revision), record });
  return text.length > MOST_CHARACTERS ? null : text;
}

/** Whether there is nothing to remember. */
export function isEmptyRecord({ ruleSet, decisions, corrections, dismissals }: WorkbookRecord): boolean {
  return ruleSet === null && decisions.length + corrections.length + dismissals.length === 0;
}

/** Reads a record from its copies, which anybody may have changed: a copy counts when its checksum holds, the later one
 *  where both do, and of that only what is as it must be. */
export function readRecord(texts: RecordTexts): RecordReading {
  const xml = readCopy(texts.xml);
  const sheet = readCopy(texts.sheet);
  const nothing = { record: EMPTY_RECORD, revision: 0, leftOut: 0 };
  if (texts.xml === null && texts.sheet === null) return { ...nothing, state: 'none' };
  const later = xml && sheet ? (sheet.revision > xml.revision ? sheet : xml) : (xml ?? sheet);
  if (!later) return { ...nothing, state: 'lost' };
  const { record, leftOut } = readRecordParts(later.record);
  const state = leftOut > 0 ? 'lost' : xml && sheet && xml.checksum === sheet.checksum ? 'agreed' : 'mended';
  return { record, leftOut, revision: later.revision, state };
}

interface Copy {
  readonly revision: number;
  readonly checksum: string;
  readonly record: unknown;
}

/** null: there is no copy, or it is damaged. */
function readCopy(text: string | null): Copy | null {
  if (text === null || text.length > MOST_CHARACTERS) return null;
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
