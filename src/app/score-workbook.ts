import { recalculate, type Recalculation } from '../core/recalculate';
import type { RuleSet } from '../core/scoring/rule-set';
import type { Grid } from '../core/grid/grid';
import type { Applied, Result, SheetChange, WorkbookPort, WorkbookReading } from '../host/port';
import { gridAfter, workbookChanges, type SkippedSheet } from './workbook-changes';

/** What one click did. */
export interface ScoringOutcome {
  /** The result as it stands in the cells now. */
  readonly reading: WorkbookReading;
  readonly recalculation: Recalculation;
  /** What was written; empty when every cell was right already. */
  readonly changes: readonly SheetChange[];
  readonly skipped: readonly SkippedSheet[];
  /** How many rows got the flag, and how many lost it. */
  readonly flagged: number;
  readonly unflagged: number;
  readonly applied: Applied | null;
}

/** Which rule set applies to a workbook, given the id it carries. */
export type RuleSetChoice = (carried: string | null) => RuleSet;

/** Reads and scores without writing. */
export function scoreReading(reading: WorkbookReading, ruleSet: RuleSet): Recalculation {
  return recalculate(reading.sheets.map((sheet) => sheet.grid).filter(isGrid), ruleSet);
}

const isGrid = (grid: Grid | null): grid is Grid => grid !== null;

/** How often a run starts again because somebody changed an input between its reading and its writing. */
const ATTEMPTS = 3;

/** One click: read, score, write, read back. Where `mayWrite` says no, it stops before writing. If inputs changed meanwhile it starts again, at most three times. */
export async function scoreWorkbook(
  port: WorkbookPort,
  ruleSetFor: RuleSetChoice,
  mayWrite: (reading: WorkbookReading) => boolean = () => true,
): Promise<Result<ScoringOutcome>> {
  for (let attempt = 1; ; attempt++) {
    const read = await port.read('workbook');
    if (!read.ok) return read;
    const ruleSet = ruleSetFor(read.value.ruleSet);
    const recalculation = scoreReading(read.value, ruleSet);
    const { changes, ...told } = workbookChanges(read.value, recalculation, ruleSet.flagWords);
    const done = withoutNotes(port, changes);
    if (done.length === 0 || !mayWrite(read.value)) {
      const outcome = { reading: read.value, recalculation, changes: [], ...told, applied: null };
      return { ok: true, value: outcome };
    }
    const applied = await port.apply(done);
    if (applied.ok) {
      const reading = readingAfter(read.value, done);
      const after = scoreReading(reading, ruleSet);
      const outcome = { reading, recalculation: after, changes: done, ...told, applied: applied.value };
      return { ok: true, value: outcome };
    }
    if (applied.error.code !== 'changedMeanwhile' || attempt === ATTEMPTS) return applied;
  }
}

/** Where the host has no notes, a change that is a note only is no change. */
function withoutNotes(port: WorkbookPort, changes: readonly SheetChange[]): readonly SheetChange[] {
  if (port.canWriteNotes) return changes;
  return changes
    .map((change) => ({
      ...change,
      cells: change.cells.map(({ note: _note, ...rest }) => rest).filter((cell) => Object.keys(cell).length > 2),
    }))
    .filter((change) => change.cells.length > 0);
}

function readingAfter(reading: WorkbookReading, changes: readonly SheetChange[]): WorkbookReading {
  const sheets = reading.sheets.map((sheet) => {
    const change = changes.find(({ sheetId }) => sheetId === sheet.id);
    return change && sheet.grid ? { ...sheet, grid: gridAfter(sheet.grid, change) } : sheet;
  });
  return { ...reading, sheets };
}
