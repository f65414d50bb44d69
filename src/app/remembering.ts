import type { HostError, Result, WorkbookPort, WorkbookReading } from '../host/port';
import { canonicalJson } from '../core/record/canonical-json';
import { withSheetIds } from '../core/record/follow-renames';
import { NO_HISTORY, withLine, type HistoryLine } from '../core/record/history';
import { saidBetween } from '../core/record/said-between';
import {
  isEmptyRecord,
  nextRevision,
  recordText,
  type RecordCopies,
  type RecordReading,
} from '../core/record/record-text';
import type { WorkbookRecord } from '../core/record/workbook-record';
import { withoutHalf, type HalfKept } from './half-kept';
import { formSheets, scoreReading, type FormSheet, type ScoredWorkbook } from './read-forms';
import type { SessionNotice } from './session-state';
import { nowToTheMinute, today } from './today';
import { STOPPED, type Work } from './work';
import { chosenRules, workbookRules } from './workbook-rules';

/** A workbook as it stands when something is to be remembered. */
export interface KnownWorkbook {
  readonly reading: WorkbookReading;
  readonly sheets: readonly FormSheet[];
  readonly record: WorkbookRecord;
  /** Its two copies where they disagree. */
  readonly copies: RecordReading['copies'];
  /** The rule set it names. */
  readonly ruleSetId: string | null;
}

/** What is to be remembered from now on (absent: as before), and what to say of it. */
export interface ToRemember {
  readonly record?: WorkbookRecord;
  readonly ruleSetId?: string;
  readonly notice?: SessionNotice;
  /** Says which of two copies counts that disagree: before that nothing can be remembered. */
  readonly settles?: boolean;
  /** Puts back what stood in the workbook before: it keeps its days, and was not said in this session. */
  readonly asItWas?: boolean;
}

/** What the workbook gives once something more is remembered. */
export interface Remembered extends ScoredWorkbook {
  readonly notice: SessionNotice | null;
  /** What was remembered before; null where nothing of it was said in this session. */
  readonly before: WorkbookRecord | null;
}

/** Keeps something in the workbook and scores by it, without writing scores. What is kept is added to what the workbook
 *  remembers at that moment, so that a colleague's decisions stay. */
export async function remember(
  port: WorkbookPort,
  work: Work,
  decide: (known: KnownWorkbook) => Promise<Result<ToRemember>>,
  half: HalfKept = { last: null },
): Promise<Result<Remembered>> {
  for (let attempt = 1; ; attempt++) {
    const kept = await rememberOnce(port, work, decide, half);
    // Somebody else has just remembered something: it is added to that.
    if (kept.ok || kept.error.code !== 'changedMeanwhile' || attempt === ATTEMPTS) return kept;
  }
}

const ATTEMPTS = 3;

async function rememberOnce(
  port: WorkbookPort,
  work: Work,
  decide: (known: KnownWorkbook) => Promise<Result<ToRemember>>,
  half: HalfKept = { last: null },
): Promise<Result<Remembered>> {
  const read = await port.read('workbook');
  if (!read.ok) return read;
  const reading = withoutHalf(read.value, half);
  const { kept } = workbookRules(reading);
  const sheets = formSheets(reading);
  const { copies } = kept;
  const decided = await decide({ reading, sheets, record: kept.record, copies, ruleSetId: reading.ruleSet });
  if (!decided.ok) return decided;
  const said = decided.value;
  const unsettled = copies !== null && said.record !== undefined && said.settles !== true;
  const refused: ToRemember = { notice: { kind: 'recordDisagrees' } };
  const { record: wanted = kept.record, ruleSetId, notice = null } = unsettled ? refused : said;
  const asSaid = wanted === kept.record || said.asItWas ? wanted : dated(wanted, kept.record, today());
  const revision = nextRevision(kept);
  const isWhole = reading === read.value && (kept.state === 'agreed' || kept.state === 'none');
  const isNew = asSaid !== kept.record && !(isWhole && saysTheSame(asSaid, kept.record));
  const record = isNew ? withDecided(asSaid, kept.record, ruleSetId ?? reading.ruleSet) : asSaid;
  if (isNew || (said.settles && !unsettled)) {
    const text = isEmptyRecord(record) ? null : recordText(withSheetIds(record, reading.sheets), revision);
    const saved = await save(port, record, text, read.value.record);
    half.last = saved.ok ? null : { text, before: reading.record };
    if (!saved.ok) return saved;
  }
  if (ruleSetId !== undefined && ruleSetId !== reading.ruleSet) {
    const saved = await port.saveRuleSet(ruleSetId);
    if (!saved.ok) return !isNew ? saved : withoutRecord(port, reading, saved.error);
  }
  const agreed = { revision, state: 'agreed' as const, copies: null, ruleSetFaults: [], leftOut: 0 };
  const written = !isNew && !said.settles ? { ...kept, record } : { ...kept, ...agreed, record };
  const rules = { ...chosenRules(record, ruleSetId ?? reading.ruleSet), kept: written };
  const scored = await scoreReading(port, reading, work, rules);
  return scored.ok
    ? { ok: true, value: { ...scored.value, notice, before: said.asItWas ? null : kept.record } }
    : scored;
}

/** The record was kept, and its rule set could not be chosen: the record is put back. */
async function withoutRecord(
  port: WorkbookPort,
  { record }: WorkbookReading,
  error: HostError,
): Promise<Result<never>> {
  const back = await port.saveRecord(record.xml ?? record.sheet);
  if (back.ok) return { ok: false, error };
  if (back.error.code === 'stopped' || back.error.code === 'cancelled') return STOPPED;
  const isUnclear = error.code === 'timeout' || back.error.code === 'timeout';
  return {
    ok: false,
    error: { code: isUnclear ? 'timeout' : 'recordHalf', sheet: null, detail: isUnclear ? null : 'new' },
  };
}

async function save(
  port: WorkbookPort,
  record: WorkbookRecord,
  text: string | null,
  basis: RecordCopies,
): Promise<Result<void>> {
  return text === null && !isEmptyRecord(record)
    ? { ok: false, error: { code: 'tooLarge', sheet: null, detail: null } }
    : port.saveRecord(text, basis);
}

/** Whether two records differ at most in the days: then there is nothing to write, and nothing of what Excel can undo to be
 *  ended by it. */
function saysTheSame(a: WorkbookRecord, b: WorkbookRecord): boolean {
  const undated = ({ decisions, corrections, ...rest }: WorkbookRecord): string =>
    canonicalJson({
      ...rest,
      decisions: decisions.map(({ on: _on, ...each }) => each),
      corrections: corrections.map(({ on: _on, ...each }) => each),
    });
  return undated(a) === undated(b);
}

/** The record with a line of its history that tells what is said now and was not before. */
function withDecided(record: WorkbookRecord, before: WorkbookRecord, ruleSetId: string | null): WorkbookRecord {
  const said = saidBetween(before, record);
  if (said.length === 0) return record;
  const { id, version, name } = chosenRules(record, ruleSetId).ruleSet;
  const line: HistoryLine = {
    at: nowToTheMinute(),
    did: 'decided',
    rules: { id, version, name },
    cells: 0,
    changed: 0,
    forms: [],
    said,
    more: 0,
  };
  return { ...record, history: withLine(record.history ?? NO_HISTORY, line) };
}

/** The record with the day for what is new in it. */
function dated(record: WorkbookRecord, before: WorkbookRecord, on: string): WorkbookRecord {
  const known = new Set<unknown>([...before.decisions, ...before.corrections]);
  const stamp = <T extends object>(each: T): T => (known.has(each) ? each : { ...each, on });
  return { ...record, decisions: record.decisions.map(stamp), corrections: record.corrections.map(stamp) };
}
