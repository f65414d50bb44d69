import type { Result, WorkbookPort, WorkbookReading } from '../host/port';
import { withSheetIds } from '../core/record/follow-renames';
import { isEmptyRecord, recordText } from '../core/record/record-text';
import type { WorkbookRecord } from '../core/record/workbook-record';
import { formSheets, scoreReading, type FormSheet, type ScoredWorkbook } from './read-forms';
import type { SessionNotice } from './session-state';
import type { Work } from './work';
import { chosenRules, workbookRules } from './workbook-rules';

/** A workbook as it stands when something is to be remembered. */
export interface KnownWorkbook {
  readonly reading: WorkbookReading;
  readonly sheets: readonly FormSheet[];
  readonly record: WorkbookRecord;
}

/** What is to be remembered from now on (absent: as before), and what to say of it. */
export interface ToRemember {
  readonly record?: WorkbookRecord;
  readonly ruleSetId?: string;
  readonly notice?: SessionNotice;
}

/** What the workbook gives once something more is remembered. */
export interface Remembered extends ScoredWorkbook {
  readonly notice: SessionNotice | null;
}

/** Keeps something in the workbook and scores by it, without writing scores. What is kept is added to what the workbook
 *  remembers at that moment, so that a colleague's decisions stay. */
export async function remember(
  port: WorkbookPort,
  work: Work,
  decide: (known: KnownWorkbook) => Promise<Result<ToRemember>>,
): Promise<Result<Remembered>> {
  const read = await port.read('workbook');
  if (!read.ok) return read;
  const reading = read.value;
  const { kept } = workbookRules(reading);
  const sheets = formSheets(reading);
  const decided = await decide({ reading, sheets, record: kept.record });
  if (!decided.ok) return decided;
  const { record = kept.record, ruleSetId, notice = null } = decided.value;
  const revision = kept.revision + 1;
  if (record !== kept.record) {
    const saved = await save(port, withSheetIds(record, reading.sheets), revision);
    if (!saved.ok) return saved;
  }
  if (ruleSetId !== undefined) {
    const saved = await port.saveRuleSet(ruleSetId);
    if (!saved.ok) return saved;
  }
  const written = record === kept.record ? kept : { ...kept, record, revision, state: 'agreed' as const };
  const rules = { ...chosenRules(record, ruleSetId ?? reading.ruleSet), kept: written };
  const scored = await scoreReading(port, reading, work, rules);
  return scored.ok ? { ok: true, value: { ...scored.value, notice } } : scored;
}

async function save(port: WorkbookPort, record: WorkbookRecord, revision: number): Promise<Result<void>> {
  if (isEmptyRecord(record)) return port.saveRecord(null);
  const text = recordText(record, revision);
  return text === null ? { ok: false, error: { code: 'tooLarge', sheet: null, detail: null } } : port.saveRecord(text);
}
