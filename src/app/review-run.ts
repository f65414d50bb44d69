import type { Grid } from '../core/grid/grid';
import type { FormReview } from '../core/plan/review-lines';
import { writtenGrid } from '../core/plan/write-plan';
import { NO_HISTORY, withLine, type HistoryForm, type HistoryLine } from '../core/record/history';
import type { Result, WorkbookPort, WritingWatch } from '../host/port';
import { whySkipped } from './planned-values';
import { readAndScore, scoreReading, type ScoredWorkbook } from './read-forms';
import { addColumns, planReviewColumns, type FormColumns } from './review-columns';
import { fillReviews, planReviews, reviewOf, type PlannedReview, type ReviewOrder } from './review-workbook';
import { nowToTheMinute } from './today';
import type { Undoable } from './undo-scoring';
import type { Work } from './work';
import type { SkippedSheet } from './workbook-changes';
import type { Add, WorkbookRules } from './workbook-rules';

/** What a run of a review came to, as the workbook stands now; `outcome` null: figures changed since they were shown, or by a rule
 *  set nobody knows nothing is written. */
export interface Reviewed extends ScoredWorkbook {
  readonly outcome: ReviewOutcome | null;
}

export interface ReviewOutcome {
  /** Before anything was written. */
  readonly found: ScoredWorkbook;
  readonly written: Undoable | null;
  readonly cells: number;
  readonly skipped: readonly SkippedSheet[];
  /** Forms that got columns, and those that did not. */
  readonly columns: readonly FormColumns[];
}

const ATTEMPTS = 3;

/** How a run is done. */
interface RunOf {
  readonly port: WorkbookPort;
  readonly work: Work;
  readonly writing: () => WritingWatch;
}

/** One attempt: what was written and what the sheets come to; null: it stops before. */
type Attempt = (found: ScoredWorkbook) => Promise<Result<Done | null>>;
type Done = Omit<ReviewOutcome, 'found'> & { readonly grids: ReadonlyMap<string, Grid> };

/** Fills the reviewers' columns. */
export function writeReviews({ port, work, writing }: RunOf, order: ReviewOrder): Promise<Result<Reviewed>> {
  return untilDone({ port, work, writing }, async (found) => {
    const planned = planReviews(found, order);
    if (!planned.isAsShown) return { ok: true, value: null };
    const filled = await fillReviews(port, found, planned, writing());
    if (!filled.ok) return filled;
    const cells = planned.sheets.reduce((sum, each) => sum + each.filled.length, 0);
    const grids = new Map(planned.sheets.map(({ of, filled: writes }) => [of.id, writtenGrid(of.grid, writes)]));
    return { ok: true, value: { written: filled.value, cells, skipped: skippedOf(planned), columns: [], grids } };
  });
}

/** Adds columns for a review where a form has none (`only`: in this sheet alone), and fills them. */
export function writeColumns({ port, work, writing }: RunOf, only: string | null): Promise<Result<Reviewed>> {
  return untilDone({ port, work, writing }, async (found) => {
    const planned = await planReviewColumns(port, found, only);
    if (!planned.ok) return planned;
    const added = await addColumns(port, planned.value, writing());
    if (!added.ok) return added;
    const { forms: columns, changes, grids } = planned.value;
    const cells = changes.reduce((sum, change) => sum + change.cells.length, 0);
    return { ok: true, value: { written: added.value, cells, skipped: [], columns, grids } };
  });
}

/** Reads, tries, and starts again where somebody changed something in between. */
async function untilDone({ port, work }: RunOf, attempt: Attempt): Promise<Result<Reviewed>> {
  for (let tries = 1; ; tries++) {
    const read = await readAndScore(port, work);
    if (!read.ok) return read;
    const found = read.value;
    if (found.rules.unknown !== null) return { ok: true, value: { ...found, outcome: null } };
    const done = await attempt(found);
    if (!done.ok && done.error.code === 'changedMeanwhile' && tries < ATTEMPTS) continue;
    if (!done.ok) return done;
    if (!done.value) return { ok: true, value: { ...found, outcome: null } };
    const { grids, ...outcome } = done.value;
    const after = outcome.written ? await asItStands(port, found, grids, work) : read;
    return after.ok ? { ok: true, value: { ...after.value, outcome: { ...outcome, found } } } : after;
  }
}

/** The workbook with what was written: computed, as reading once more might fail and hide that it was. */
async function asItStands(
  port: WorkbookPort,
  { reading, rules }: ScoredWorkbook,
  grids: ReadonlyMap<string, Grid>,
  work: Work,
): Promise<Result<ScoredWorkbook>> {
  const sheets = reading.sheets.map((sheet) => {
    const grid = grids.get(sheet.id);
    return grid ? { ...sheet, grid } : sheet;
  });
  return scoreReading(port, { ...reading, sheets }, work, rules);
}

/** Sheets with cells that could not be filled. */
function skippedOf({ sheets }: PlannedReview): readonly SkippedSheet[] {
  return sheets
    .filter(({ locked }) => locked.length > 0)
    .map(({ sheet, of, filled }) => {
      const reason = whySkipped(of) ?? ('protected' as const);
      return { sheet, reason: reason === 'protected' && filled.length > 0 ? ('partly' as const) : reason };
    });
}

/** The line of the history that tells of a review: each form's total by the department and by the review. null: what the workbook
 *  remembers is not in force. */
export function reviewLineToAdd({ found, written, cells }: ReviewOutcome): Add | null {
  const { rules, recalculation, sheets } = found;
  const { kept, unknown, ruleSet } = rules;
  if (!written || unknown !== null || kept.state === 'disagree' || kept.state === 'lost') return null;
  const ids = new Set(written.changes.map(({ sheetId }) => sheetId));
  const forms = recalculation.forms.flatMap((form): readonly HistoryForm[] => {
    const sheet = sheets.find(({ name }) => name === form.sheet.sheet);
    const review = sheet && ids.has(sheet.id) ? reviewOf(sheet, form, rules)?.review : null;
    return review ? [historyForm(form.sheet.sheet, review)] : [];
  });
  return (record) => ({ ...record, history: withLine(record.history ?? NO_HISTORY, lineOf(ruleSet, forms, cells)) });
}

function lineOf(
  { id, version, name }: WorkbookRules['ruleSet'],
  forms: readonly HistoryForm[],
  cells: number,
): HistoryLine {
  return {
    at: nowToTheMinute(),
    did: 'reviewed',
    rules: { id, version, name },
    cells,
    changed: 0,
    forms,
    said: [],
    more: 0,
  };
}

function historyForm(sheet: string, { own, reviewed: now }: FormReview): HistoryForm {
  return { sheet, total: now.score, grade: now.grade, totalBefore: own.score, gradeBefore: own.grade };
}
