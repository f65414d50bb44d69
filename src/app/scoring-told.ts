import type { MissingTraces } from '../host/port';
import type { withUnnoted } from './replaced-figures';
import type { ScoringOutcome } from './score-workbook';
import type { SessionNotice } from './session-state';

/* What a session says and keeps of a run of scoring. */

/** What a run could not do of marks and notes. */
export function missingTraces({ notKnown, applied }: ScoringOutcome): readonly MissingTraces[] {
  return [...notKnown, ...(applied?.missing ?? [])];
}

/** The figures a run has replaced on a sheet whose notes it could not write, or (`failed`) may not have; null where it
 *  could. */
export function unnotedFigures(outcome: ScoringOutcome, failed = false): Parameters<typeof withUnnoted>[2] {
  return (sheetId) => {
    const name = outcome.sheets.find(({ id }) => id === sheetId)?.name;
    const traces = missingTraces(outcome);
    const isMissing = failed || traces.some(({ sheet, what }) => sheet === name && what !== 'marks');
    return isMissing ? outcome.replaced.filter(({ sheet }) => sheet === name) : null;
  };
}

/** The sheets in which scores were written just now. */
export function writtenNow({ changes, reading }: ScoringOutcome): Readonly<Record<string, number>> {
  const now = Date.now();
  const valued = changes.filter(({ cells }) => cells.some(({ value }) => value !== undefined));
  const ids = new Set(valued.map(({ sheetId }) => sheetId));
  return Object.fromEntries(reading.sheets.flatMap(({ id, name }) => (ids.has(id) ? [[name, now]] : [])));
}

/** What is said of a run. */
export function scoringNotice(outcome: ScoringOutcome, canWriteNotes: boolean): SessionNotice {
  const { withoutNotes } = outcome.rules.ruleSet;
  const { reading, changes, skipped, applied, flagged, unflagged, marked, hasMarks, replaced, typed } = outcome;
  if (changes.length === 0) return { kind: 'unchanged', skipped, typed, notKept: null };
  return {
    kind: 'scored',
    cells: changes.flatMap((change) => change.cells).filter((cell) => cell.value !== undefined).length,
    flags: flagged,
    unflags: unflagged,
    marked,
    replaced,
    skipped,
    typed,
    notKept: null,
    foreignNotes: applied?.foreignNotes.length ?? 0,
    inMessages: hasMarks && !canWriteNotes && withoutNotes === 'inputMessage',
    notesMissing: hasMarks && !canWriteNotes && withoutNotes === 'leaveOut',
    wordless: outcome.wordless,
    manualCalculation: reading.manualCalculation,
    precisionAsDisplayed: reading.precisionAsDisplayed,
  };
}
