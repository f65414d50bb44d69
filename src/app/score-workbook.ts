import { carriedFlag } from '../core/grid/flag';
import { writtenGrid } from '../core/plan/written-grid';
import type { Recalculation, RecalculationStep } from '../core/recalculate';
import { recordText } from '../core/record/record-text';
import type { Applied, Result, SheetChange, WorkbookPort, WorkbookReading } from '../host/port';
import { formSheets, scoringSteps, type FormSheet } from './read-forms';
import { atOnce } from './slices';
import { changeSteps, whySkipped, type SkippedSheet } from './workbook-changes';
import { workbookRules, type WorkbookRules } from './workbook-rules';

/** What one click did. */
export interface ScoringOutcome {
  readonly reading: WorkbookReading;
  readonly rules: WorkbookRules;
  /** The result as it stands in the cells now. */
  readonly recalculation: Recalculation;
  /** What was written; empty when every cell was right already. */
  readonly changes: readonly SheetChange[];
  readonly skipped: readonly SkippedSheet[];
  /** How many rows got the flag, and how many lost it. */
  readonly flagged: number;
  readonly unflagged: number;
  /** How many other cells are marked in the sheets whose marks change. */
  readonly marked: number;
  readonly applied: Applied | null;
  readonly hasMarks: boolean;
}

/** Does the steps of a computation, in one go or in slices; null: it was told to stop. */
export type Work = <R>(steps: Generator<RecalculationStep, R>) => Promise<R | null>;

/** How a run is done: by which rule set (the workbook's own unless one is asked for), how it computes, and who is told that
 *  it begins to write. */
export interface ScoringOptions {
  readonly ruleSetId?: string | null;
  readonly work?: Work;
  readonly writing?: () => void;
}

/** How often a run starts again because somebody changed an input between its reading and its writing. */
const ATTEMPTS = 3;

const CANCELLED: Result<never> = { ok: false, error: { code: 'cancelled', sheet: null, detail: null } };

/** One click: read, score, write, read back. By a rule set nobody knows nothing is written. If inputs changed meanwhile it
 *  starts again, at most three times. */
export async function scoreWorkbook(port: WorkbookPort, options: ScoringOptions = {}): Promise<Result<ScoringOutcome>> {
  const { ruleSetId = null, work = atOnce, writing } = options;
  for (let attempt = 1; ; attempt++) {
    const read = await port.read('workbook');
    if (!read.ok) return read;
    const rules = workbookRules(read.value, ruleSetId);
    const computed = await compute(read.value, rules, work, port.canWriteNotes);
    if (!computed) return CANCELLED;
    const { changes } = computed;
    const outcome = { reading: read.value, rules, ...computed };
    if (changes.length === 0) return mended(port, rules, { ...outcome, applied: null });
    writing?.();
    const applied = await port.apply(changes);
    if (applied.ok) return mended(port, rules, { ...outcome, applied: applied.value });
    if (applied.error.code !== 'changedMeanwhile' || attempt === ATTEMPTS) return applied;
  }
}

type Computed = Omit<ScoringOutcome, 'reading' | 'rules' | 'applied'>;

/** What is to be written, and the result once it is: scores first, then what is found in the sheets that hold them. */
async function compute(
  reading: WorkbookReading,
  rules: WorkbookRules,
  work: Work,
  canWriteNotes: boolean,
): Promise<Computed | null> {
  const sheets = formSheets(reading);
  const found = await work(scoringSteps(sheets, rules));
  if (!found) return null;
  if (rules.unknown !== null) {
    const nothing = { changes: [], skipped: [], flagged: 0, unflagged: 0, marked: 0 };
    return { recalculation: found, ...nothing, hasMarks: carriesMarks(sheets) };
  }
  const written = writtenSheets(sheets, found);
  const changed = written.some((sheet, index) => sheet !== sheets[index]);
  const after = changed ? await work(scoringSteps(written, rules)) : found;
  if (!after) return null;
  const { flagWords } = rules.ruleSet;
  const told = await work(changeSteps(sheets, found, after, { flagWords, canWriteNotes }));
  if (!told) return null;
  const untouched = sheets.filter((sheet) => whySkipped(sheet) !== null);
  const hasMarks = after.plans.some(({ flags, marks, sheet }) => {
    const skipped = untouched.some(({ name }) => name === sheet);
    return !skipped && flags.length + marks.length > 0;
  });
  return { recalculation: after, ...told, hasMarks: hasMarks || carriesMarks(untouched) };
}

function writtenSheets(sheets: readonly FormSheet[], { plans }: Recalculation): readonly FormSheet[] {
  const writes = new Map(plans.map((plan) => [plan.sheet, plan.writes]));
  return sheets.map((sheet) => {
    const own = writes.get(sheet.name) ?? [];
    return own.length === 0 || whySkipped(sheet) !== null ? sheet : { ...sheet, grid: writtenGrid(sheet.grid, own) };
  });
}

/** Whether any of the sheets carries a mark, a note or a flag of ours. */
export function carriesMarks(sheets: readonly FormSheet[]): boolean {
  return sheets.some(
    ({ markKeys, ownNotes, grid }) =>
      markKeys.length + ownNotes.length > 0 ||
      grid.cells.some((row) => row.some(({ numberFormat }) => carriedFlag(numberFormat) !== 'no')),
  );
}

/** A damaged copy of what the workbook remembers is written anew from the other one. */
async function mended(
  port: WorkbookPort,
  { kept }: WorkbookRules,
  outcome: ScoringOutcome,
): Promise<Result<ScoringOutcome>> {
  const text = kept.state === 'mended' ? recordText(kept.record, kept.revision + 1) : null;
  const saved = text === null ? null : await port.saveRecord(text);
  return saved && !saved.ok ? saved : { ok: true, value: outcome };
}
