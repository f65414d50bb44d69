import { placeKey } from '../core/grid/address';
import { recalculateSteps, type Recalculation } from '../core/recalculate';
import type { LastScoring } from '../core/record/last-scoring';
import type { Applied, MissingTraces, Result, WantedLooks, WorkbookPort, WritingWatch } from '../host/port';
import { readAndScore, type AskedMerges, type FormSheet, type ScoredWorkbook } from './read-forms';
import { scoreLooks } from './score-looks';
import { atOnce, type Work } from './work';
import { joinedApplied, joinedChanges } from './joined-changes';
import type { Unnoted } from './replaced-figures';
import { scoringsAfter, writtenKey } from './scorings-kept';
import { unknownTraces } from './sheet-marks';
import type { TypedFigure } from './typed-meanwhile';
import { typedSince } from './typed-since';
import { valueSteps, whySkipped, type FormAsNumbers, type SheetToWrite } from './planned-values';
import { carriesMarks, changeSteps, type ChangeOptions, type WorkbookChanges } from './workbook-changes';

/** What one click did: the workbook as read, with the result as it stands in the cells now, and what was written; no changes
 *  where every cell was right already. */
export interface ScoringOutcome extends ScoredWorkbook, WorkbookChanges {
  /** What was found before anything was written. */
  readonly found: Recalculation;
  /** The sheets as they stand now. */
  readonly written: readonly FormSheet[];
  readonly applied: Applied | null;
  /** Sheets that were to be written, of which it is not known what marks or notes of ours they carry. */
  readonly notKnown: readonly MissingTraces[];
  /** Figures somebody typed while the run was going on. */
  readonly typed: readonly TypedFigure[];
  /** The sheets whose scores are what this run gives, by their ids. */
  readonly scoredSheets: readonly string[];
  /** What is written as numbers though formulas are wanted. */
  readonly asNumbers: readonly FormAsNumbers[];
  /** What the workbook is to remember of its scorings. */
  readonly scorings: readonly LastScoring[];
  /** A run before it failed and may have written all the same. */
  readonly isRepeated: boolean;
  /** What it remembered before. */
  readonly scoringsBefore: readonly LastScoring[];
}

/** How a run is done: by which rule set (the workbook's own unless one is asked for), how it computes, who is told that it
 *  begins to write, and what was found already, if the workbook is still as it was then. */
export interface ScoringOptions {
  readonly ruleSetId?: string | null;
  readonly work?: Work;
  readonly writing?: () => WritingWatch;
  readonly known?: ScoredWorkbook | null;
  /** The cells that are known to hold scores: their letters are asked for in the round trips that read the workbook. */
  readonly looks?: readonly WantedLooks[];
  /** Figures of the department's that earlier runs replaced without a note. */
  readonly unnoted?: Unnoted;
  /** What runs that failed were about to write (writtenKey): it may stand there all the same. */
  readonly tried?: ReadonlySet<string>;
  /** Is told what was being written where that failed: some of it may stand in the workbook all the same. */
  readonly failed?: (tried: ScoringOutcome) => void;
  /** The name of the one sheet to be written; absent: all are. */
  readonly only?: string | null;
}

/** How often a run starts again because somebody changed an input between its reading and its writing. */
const ATTEMPTS = 3;

/** One click: read, score, write, read back. By a rule set nobody knows nothing is written. If inputs changed meanwhile it
 *  starts again, at most three times; a score, total or grade that somebody typed meanwhile stays and is told. */
export async function scoreWorkbook(port: WorkbookPort, options: ScoringOptions = {}): Promise<Result<ScoringOutcome>> {
  const { ruleSetId = null, work = atOnce, writing, unnoted = new Map<string, never>(), only = null } = options;
  const { tried = new Set<string>() } = options;
  let { known = null, looks = [] } = options;
  let first: ScoringOutcome | null = null;
  let before: ScoringOutcome | null = null;
  let typed: readonly TypedFigure[] = [];
  let hasMeasured = false;
  let merges: AskedMerges = 'whereUnclear';
  for (let attempt = 1; ; attempt++) {
    const found: Result<ScoredWorkbook> = known
      ? { ok: true, value: known }
      : await readAndScore(port, work, ruleSetId, looks, merges);
    if (!found.ok) return found;
    known = null;
    if (before) typed = allTyped(typed, typedSince(before, found.value, only));
    before = null;
    const outcome = await compute(found.value, work, typed, {
      canWriteNotes: port.canWriteNotes,
      unnoted,
      only,
      earlier: new Set([...tried, ...writtenCells(first)]),
    });
    if (!outcome.ok) return outcome;
    const { changes } = outcome.value;
    if (changes.length === 0) return { ok: true, value: first ? withFirst(first, outcome.value) : outcome.value };
    if (outcome.value.guessesRoom && !hasMeasured) {
      hasMeasured = true;
      looks = scoreLooks(outcome.value);
      attempt -= 1; // nothing was tried
      continue;
    }
    const watch = writing?.();
    // What fits the flags to their cells is not called off: the scores are written.
    const applied = await port.apply(changes, watch && first ? { ...watch, mustStop: () => false } : watch);
    if (applied.ok) {
      const done: ScoringOutcome = { ...outcome.value, applied: applied.value };
      const all: ScoringOutcome = first ? withFirst(first, done) : done;
      if (!applied.value.hidesScore || first) return { ok: true, value: all };
      // A score cell is narrower, or its letters are larger, than was assumed: now that is asked.
      first = done;
      looks = scoreLooks(done);
      attempt = 0;
      continue;
    }
    const { code, sheet } = applied.error;
    // Put back as it was; of many sheets it is not known before what is merged.
    const mayBeCovered = code === 'covered' || (code === 'notWritten' && sheet === null);
    if (mayBeCovered && merges === 'whereUnclear') merges = 'everywhere';
    else if (code !== 'changedMeanwhile' || attempt === ATTEMPTS) {
      options.failed?.(outcome.value);
      return applied;
    } else before = outcome.value;
  }
}

/** What is to be written, and the result once it is: scores first, then what is found in the sheets that hold them. */
async function compute(
  workbook: ScoredWorkbook,
  work: Work,
  typed: readonly TypedFigure[],
  {
    only,
    earlier,
    ...options
  }: Pick<ChangeOptions, 'canWriteNotes' | 'unnoted'> & {
    readonly only: string | null;
    readonly earlier: ReadonlySet<string>;
  },
): Promise<Result<ScoringOutcome>> {
  const { sheets, rules, recalculation: found } = workbook;
  const { ruleSet, kept } = rules;
  if (rules.unknown !== null) {
    const nothing = {
      changes: [],
      skipped: [],
      flagged: 0,
      unflagged: 0,
      marked: 0,
      wordless: 0,
      replaced: [],
      guessesRoom: false,
    };
    const hasMarks = sheets.some(carriesMarks);
    return {
      ok: true,
      value: {
        ...workbook,
        found,
        ...nothing,
        hasMarks,
        written: sheets,
        ...NOT_YET,
        scorings: [],
        scoringsBefore: [],
        isRepeated: false,
        asNumbers: [],
        scoredSheets: [],
        notKnown: [],
        typed,
      },
    };
  }
  const planned = await work(valueSteps(workbook, only, typed));
  if (!planned.ok) return planned;
  const grids = planned.value.map(({ grid }) => grid);
  // What is found then is judged by this scoring, not by the one before.
  const remembered = await work(scoringsAfter(workbook, planned.value, found, earlier));
  if (!remembered.ok) return remembered;
  const scorings = remembered.value;
  const isAsRead = planned.value.every(({ sheet, grid }) => grid === sheet.grid);
  const isRemembered = scorings === kept.record.scorings || kept.record.scorings === undefined;
  const after: Result<Recalculation> =
    isAsRead && isRemembered
      ? { ok: true, value: found }
      : await work(recalculateSteps(grids, ruleSet, { ...kept.record, scorings }, { beside: found.beside }));
  if (!after.ok) return after;
  const told = await work(changeSteps(planned.value, found, after.value, { ruleSet, ...options }));
  if (!told.ok) return told;
  return {
    ok: true,
    value: {
      ...workbook,
      found,
      recalculation: after.value,
      ...told.value,
      written: asWritten(planned.value),
      ...NOT_YET,
      scoredSheets: planned.value.flatMap(({ chosen, sheet }) =>
        chosen && whySkipped(sheet) === null ? sheet.id : [],
      ),
      asNumbers: planned.value.flatMap(({ asNumbers }) => asNumbers),
      scorings,
      scoringsBefore: kept.record.scorings ?? [],
      isRepeated: earlier.size > 0,
      notKnown: sheets.filter((sheet) => isConcerned(sheet, only)).flatMap(unknownTraces),
      typed,
    },
  };
}

const isConcerned = (sheet: FormSheet, only: string | null): boolean =>
  (only === null || sheet.name === only) && whySkipped(sheet) === null;

const NOT_YET = { applied: null };

/** The cells in which a run has written figures already. */
export function writtenCells(first: ScoringOutcome | null): ReadonlySet<string> {
  const cells = (first?.changes ?? []).flatMap(({ sheetId, cells: written }) =>
    written.filter(({ value }) => value !== undefined).map((cell) => writtenKey(sheetId, cell)),
  );
  return new Set(cells);
}

/** A cell that was typed into twice is told as it stands last. */
function allTyped(earlier: readonly TypedFigure[], later: readonly TypedFigure[]): readonly TypedFigure[] {
  const key = (each: TypedFigure): string => `${each.sheetId} ${placeKey(each)}`;
  return [...new Map([...earlier, ...later].map((each) => [key(each), each])).values()];
}

/** The workbook with the scores that were written. */
export function asItStands({ written, ...outcome }: ScoringOutcome): ScoredWorkbook & WorkbookChanges {
  const now = new Map(written.map((sheet) => [sheet.id, sheet]));
  const sheets = outcome.reading.sheets.map((sheet) => now.get(sheet.id) ?? sheet);
  return { ...outcome, sheets: written, reading: { ...outcome.reading, sheets } };
}

const asWritten = (planned: readonly SheetToWrite[]): readonly FormSheet[] =>
  planned.map(({ sheet, grid }) => (grid === sheet.grid ? sheet : { ...sheet, grid }));

/** A run that was followed by another that only fitted the flags to their cells: what both did. */
function withFirst(first: ScoringOutcome, second: ScoringOutcome): ScoringOutcome {
  const { flagged, unflagged, marked, replaced, found } = first;
  const changes = joinedChanges(first.changes, second.changes);
  const applied = first.applied && second.applied ? joinedApplied(first.applied, second.applied) : first.applied;
  return { ...second, found, changes, applied, flagged, unflagged, marked, replaced };
}
