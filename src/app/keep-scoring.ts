import { withSheetIds } from '../core/record/follow-renames';
import { nextRevision, recordText, type RecordReading } from '../core/record/record-text';
import type { WorkbookRecord } from '../core/record/workbook-record';
import type { HostError, Result, WorkbookPort, WorkbookReading } from '../host/port';
import { scoredLine, withScorings } from './scorings-kept';
import type { ScoringOutcome } from './score-workbook';
import { workbookRules } from './workbook-rules';

/** Why the workbook does not remember what was scored, though the scores are written. `mending`: a damaged copy of its record
 *  was only to be written anew. */
export interface NotKept {
  readonly error: HostError;
  readonly mending: boolean;
}

/** What is to be added to the record of a workbook. */
export type Add = (record: WorkbookRecord) => WorkbookRecord;

/** What a run adds to the record; null: nothing, as it wrote nothing and nothing was remembered, or what the workbook remembers
 *  is not in force. */
export function scoringToAdd(outcome: ScoringOutcome): Add | null {
  const { rules, changes, scorings: after, scoringsBefore: before, isRepeated } = outcome;
  const isInForce = rules.unknown === null && rules.kept.state !== 'disagree' && rules.kept.state !== 'lost';
  const isNew = changes.length > 0 || (after !== before && (before.length > 0 || isRepeated));
  if (!isInForce || !isNew) return null;
  const cells = changes.flatMap((change) => change.cells).filter(({ value }) => value !== undefined).length;
  const line = scoredLine(rules.ruleSet, outcome.found, { before, after }, cells);
  return (record) => withScorings(record, { before, after }, line);
}

/** Lets a workbook remember what a run scored. null: it does, or there is nothing to keep. */
export async function keepScoring(port: WorkbookPort, outcome: ScoringOutcome): Promise<NotKept | null> {
  const { reading, rules } = outcome;
  const add = scoringToAdd(outcome);
  return add ? addToRecord(port, { reading, kept: rules.kept }, add) : keepMended(port, rules.kept);
}

/** Writes a damaged copy of the record anew from the other one. */
export async function keepMended(port: WorkbookPort, kept: RecordReading): Promise<NotKept | null> {
  const text = kept.state === 'mended' ? recordText(kept.record, nextRevision(kept)) : null;
  const saved = text === null ? null : await port.saveRecord(text);
  return saved && !saved.ok ? { error: saved.error, mending: true } : null;
}

const ATTEMPTS = 3;

/** Adds to the record as it stands in the workbook by then, so that what a colleague decided meanwhile stays. */
export async function addToRecord(
  port: WorkbookPort,
  { reading, kept }: { readonly reading: WorkbookReading; readonly kept: RecordReading },
  add: Add,
): Promise<NotKept | null> {
  let [basis, found] = [reading, kept];
  for (let attempt = 1; ; attempt++) {
    const text = recordText(withSheetIds(add(found.record), basis.sheets), nextRevision(found));
    const saved: Result<void> =
      text === null
        ? { ok: false, error: { code: 'tooLarge', sheet: null, detail: null } }
        : await port.saveRecord(text, basis.record);
    if (saved.ok) return null;
    if (saved.error.code !== 'changedMeanwhile' || attempt === ATTEMPTS) return { error: saved.error, mending: false };
    const read = await port.read('workbook');
    if (!read.ok) return { error: read.error, mending: false };
    basis = read.value;
    // As it says there, without what a session is about to add.
    found = workbookRules({ ...basis, unkept: null }).kept;
  }
}
