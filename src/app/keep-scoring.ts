import { withSheetIds } from '../core/record/follow-renames';
import { nextRevision, recordText, type RecordReading } from '../core/record/record-text';
import type { WorkbookRecord } from '../core/record/workbook-record';
import type { HostError, Result, WorkbookPort, WorkbookReading } from '../host/port';
import { scoredLine, withScorings } from './scorings-kept';
import type { ScoringOutcome } from './score-workbook';
import type { RememberedReading } from './unkept';
import { workbookRules } from './workbook-rules';

/** Why the workbook does not remember what was scored, though the scores are written. `mending`: a damaged copy of its record
 *  was only to be written anew. */
export interface NotKept {
  readonly error: HostError;
  readonly mending: boolean;
}

/** A run, with what the workbook is to remember of it as what it remembers: it is kept once the run is shown. */
export function asRemembered(outcome: ScoringOutcome): ScoringOutcome {
  const add = whatToAdd(outcome);
  if (!add) return outcome;
  const { rules } = outcome;
  return { ...outcome, rules: { ...rules, kept: { ...rules.kept, record: add(rules.kept.record) } } };
}

/** Lets the workbook remember what a run scored; a damaged copy of its record is written anew by that, or by itself. null: it is
 *  kept, or there is nothing to keep. */
export async function keepScoring(port: WorkbookPort, outcome: ScoringOutcome): Promise<NotKept | null> {
  const add = whatToAdd(outcome);
  const { reading, rules } = outcome;
  const { kept } = rules;
  if (add) {
    const { error } = await addToRecord(port, { reading, kept }, add);
    return error && { error, mending: false };
  }
  const text = kept.state === 'mended' ? recordText(kept.record, nextRevision(kept)) : null;
  const saved = text === null ? null : await port.saveRecord(text);
  return saved && !saved.ok ? { error: saved.error, mending: true } : null;
}

type Add = (record: WorkbookRecord) => WorkbookRecord;

/** What a run adds to the record; null: nothing, as it wrote nothing and nothing was remembered, or what the workbook remembers
 *  is not in force. */
function whatToAdd(outcome: ScoringOutcome): Add | null {
  const { rules, changes, scorings: after, scoringsBefore: before } = outcome;
  const isInForce = rules.unknown === null && rules.kept.state !== 'disagree' && rules.kept.state !== 'lost';
  const isNew = changes.length > 0 || (before.length > 0 && after !== before);
  if (!isInForce || !isNew) return null;
  const cells = changes.flatMap((change) => change.cells).filter(({ value }) => value !== undefined).length;
  const line = scoredLine(rules.ruleSet, outcome.found, { before, after }, cells);
  return (record) => withScorings(record, { before, after }, line);
}

/** What a workbook remembers, and why that could not be kept; null: it is kept. */
export interface RecordKept {
  readonly kept: RecordReading;
  readonly error: HostError | null;
}

const ATTEMPTS = 3;

/** Adds to the record as it stands in the workbook by then, so that what a colleague decided meanwhile stays. */
export async function addToRecord(
  port: WorkbookPort,
  { reading, kept }: { readonly reading: WorkbookReading; readonly kept: RecordReading },
  add: Add,
): Promise<RecordKept> {
  let [basis, found]: [RememberedReading, RecordReading] = [reading, kept];
  for (let attempt = 1; ; attempt++) {
    const record = add(found.record);
    const revision = nextRevision(found);
    const text = recordText(withSheetIds(record, basis.sheets), revision);
    const saved: Result<void> =
      text === null
        ? { ok: false, error: { code: 'tooLarge', sheet: null, detail: null } }
        : await port.saveRecord(text, basis.record);
    if (saved.ok) return { kept: { ...found, record, revision, state: 'agreed' }, error: null };
    if (saved.error.code !== 'changedMeanwhile' || attempt === ATTEMPTS) {
      return { kept: { ...found, record }, error: saved.error };
    }
    const read = await port.read('workbook');
    if (!read.ok) return { kept: { ...found, record }, error: read.error };
    // As it says there, without what this session is about to add.
    basis = { ...read.value, unkept: null };
    found = workbookRules(basis).kept;
  }
}
