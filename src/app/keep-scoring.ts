import { withSheetIds } from '../core/record/follow-renames';
import type { HistorySaid } from '../core/record/history';
import { saidBetween } from '../core/record/said-between';
import { nextRevision, recordText, type RecordReading } from '../core/record/record-text';
import {
  RECORD_SHEET,
  type HostError,
  type HostErrorCode,
  type Result,
  type WorkbookPort,
  type WorkbookReading,
} from '../host/port';
import { scoredLine, withScorings } from './scorings-kept';
import type { ScoringOutcome } from './score-workbook';
import { workbookRules, type Add } from './workbook-rules';

/** Why the workbook does not remember what was scored, though the scores are written. `mending`: a damaged copy of its record
 *  was only to be written anew. */
export interface NotKept {
  readonly error: HostError;
  readonly mending: boolean;
}

/** What a run adds to the record; null: nothing, as it wrote nothing and nothing was remembered, or what the workbook remembers
 *  is not in force. */
export function scoringToAdd(outcome: ScoringOutcome): Add | null {
  const { rules, changes, scorings: after, scoringsBefore: before, isRepeated } = outcome;
  const isInForce = rules.unknown === null && rules.kept.state !== 'disagree' && rules.kept.state !== 'lost';
  const isNew = changes.length > 0 || (after !== before && (before.length > 0 || isRepeated));
  if (!isInForce || !isNew) return null;
  const cells = changes.flatMap((change) => change.cells).filter(({ value }) => value !== undefined).length;
  const said = styleSaid(outcome);
  const line = { ...scoredLine(rules.ruleSet, outcome.found, { before, after }, cells), said };
  return (record) => withScorings(record, { before, after }, line);
}

/** What a run of the command line says of formulas; in the pane it was said before. */
function styleSaid({ reading, rules: { kept } }: ScoringOutcome): readonly HistorySaid[] {
  const { record } = kept;
  if (record.formulas === undefined) return [];
  const before = workbookRules(reading).kept.record;
  return saidBetween({ ...record, formulas: before.formulas ?? 'values' }, record);
}

/** Lets a workbook remember what a run scored. null: it does, or there is nothing to keep. */
export async function keepScoring(port: WorkbookPort, outcome: ScoringOutcome): Promise<NotKept | null> {
  const { reading, rules } = outcome;
  const add = scoringToAdd(outcome);
  return addToRecord(port, { reading, kept: rules.kept }, () => add);
}

const ATTEMPTS = 3;

/** Adds to the record as it stands in the workbook by then, so that what a colleague decided meanwhile stays; where nothing is
 *  to be added, a damaged copy of it is written anew from the other one. What cannot be read, or is not in force as its copies
 *  disagree, is not written over. */
export async function addToRecord(
  port: WorkbookPort,
  { reading, kept }: { readonly reading: WorkbookReading; readonly kept: RecordReading },
  toAdd: () => Add | null,
): Promise<NotKept | null> {
  let [basis, found] = [reading, kept];
  for (let attempt = 1; ; attempt++) {
    const add = toAdd();
    if (!add && found.state !== 'mended') return null;
    const saved = await addOnce(port, basis, found, add);
    if (saved.ok) return null;
    const notKept = { error: saved.error, mending: !add };
    if (saved.error.code !== 'changedMeanwhile' || attempt === ATTEMPTS) return notKept;
    const read = await port.read('workbook');
    if (!read.ok) return { ...notKept, error: read.error };
    basis = read.value;
    // As it says there, without what a session is about to add.
    found = workbookRules({ ...basis, unkept: null }).kept;
  }
}

async function addOnce(
  port: WorkbookPort,
  { sheets, record: said }: WorkbookReading,
  found: RecordReading,
  add: Add | null,
): Promise<Result<void>> {
  if (found.state === 'disagree' || found.state === 'lost') return failed('changedMeanwhile');
  const text = recordText(withSheetIds(add ? add(found.record) : found.record, sheets), nextRevision(found));
  return text === null ? failed('tooLarge') : port.saveRecord(text, said);
}

const failed = (code: HostErrorCode): Result<never> => ({
  ok: false,
  error: { code, sheet: RECORD_SHEET, detail: null },
});
