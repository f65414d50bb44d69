import type { FormReview } from '../core/plan/review-lines';
import { writtenGrid } from '../core/plan/write-plan';
import { NO_HISTORY, withLine, type HistoryForm } from '../core/record/history';
import type { Result, WritingWatch } from '../host/port';
import { whySkipped } from './planned-values';
import { readAndScore, scoreReading, type ScoredWorkbook } from './read-forms';
import { fillReviews, inReview, planReviews, reviewOf, type PlannedReview, type ReviewOrder } from './review-workbook';
import { withAdded, type SessionMemory } from './session-memory';
import type { ScoringSession } from './session-state';
import type { Tooled } from './sheet-tools';
import { nowToTheMinute, now } from './today';
import type { Undoable } from './undo-scoring';
import { undoStep } from './undo/undo-step';
import type { Work } from './work';
import type { Add, WorkbookRules } from './workbook-rules';

/** What a session does in the role of a reviewer (财务复核), and what it does not do then. */
type ReviewTools = Pick<
  ScoringSession,
  | 'score'
  | 'scoreExcept'
  | 'scoreOrPreview'
  | 'markFindings'
  | 'removeMarks'
  | 'setReviewing'
  | 'writeReview'
  | 'imagineReview'
>;

interface Reviewing extends Tooled {
  readonly memory: SessionMemory;
  known(): ScoredWorkbook | null;
}

/** The review of a session. While it is on, nothing but the reviewers' columns is written: whatever would score or mark writes
 *  the review instead, or nothing. `own`: what is done while it is off. */
export function reviewTools(
  { port, store, actions: { work, writing }, undoing, run, undoably, show, memory, known }: Reviewing,
  own: Omit<ReviewTools, 'setReviewing' | 'writeReview' | 'imagineReview'>,
): ReviewTools {
  const isOn = (): boolean => store.state.reviewing;
  const nothing = (): Promise<void> => Promise.resolve();
  const write = (order: ReviewOrder): Promise<void> =>
    undoably(
      run(
        () => reviewed(port, work, order, writing),
        ({ outcome, ...after }) => {
          if (outcome === null) return show(after, { kind: 'shownAgain' });
          const { written, planned, found } = outcome;
          const locked = planned.sheets.filter((sheet) => sheet.locked.length > 0);
          const skipped = locked.map(({ sheet, of, filled }) => {
            const reason = whySkipped(of) ?? ('protected' as const);
            return { sheet, reason: reason === 'protected' && filled.length > 0 ? ('partly' as const) : reason };
          });
          const cells = planned.sheets.reduce((sum, { filled }) => sum + filled.length, 0);
          if (written) undoing.add(undoStep('reviewed', written, found.reading, { at: now(), scorings: null }));
          const rules = withAdded(memory, after.rules, written ? lineToAdd(found, planned, cells) : null);
          show({ ...after, rules }, { kind: 'reviewed', cells, skipped, notKept: null });
          store.set({ preview: null });
        },
      ),
    );
  const scoreOrPreview = (only: string | null = null): Promise<void> => {
    if (!isOn()) return own.scoreOrPreview(only);
    // What a reviewer typed and is not what the rules come to is shown first.
    const offers = store.state.forms.some(
      ({ card, review }) => (only === null || card.sheet === only) && (review?.offers.length ?? 0) > 0,
    );
    if (!offers) return write({ only, renewed: new Map() });
    store.set({ preview: { only } });
    return nothing();
  };
  return {
    score: (only = null) => (isOn() ? write({ only, renewed: new Map() }) : own.score(only)),
    scoreExcept: (left, only) => (isOn() ? nothing() : own.scoreExcept(left, only)),
    scoreOrPreview,
    markFindings: () => (isOn() ? nothing() : own.markFindings()),
    removeMarks: () => (isOn() ? nothing() : own.removeMarks()),
    setReviewing(reviewing) {
      if (reviewing === isOn()) return;
      store.set({ reviewing, preview: null });
      const shown = known();
      if (shown && store.state.phase === 'ready') show(shown, null, { hasMarks: store.state.hasMarks });
    },
    writeReview: write,
    imagineReview(form, renewed) {
      const shown = known();
      const sheet = shown?.sheets.find(({ name }) => name === form.card.sheet);
      return shown && sheet ? inReview(sheet, form, shown.rules, renewed) : null;
    },
  };
}

/** What a run of a review came to; `outcome` null: figures changed since they were shown, and nothing was written. */
interface Reviewed extends ScoredWorkbook {
  readonly outcome: {
    readonly found: ScoredWorkbook;
    readonly planned: PlannedReview;
    readonly written: Undoable | null;
  } | null;
}

const ATTEMPTS = 3;

async function reviewed(
  port: Tooled['port'],
  work: Work,
  order: ReviewOrder,
  writing: () => WritingWatch,
): Promise<Result<Reviewed>> {
  for (let attempt = 1; ; attempt++) {
    const read = await readAndScore(port, work);
    if (!read.ok) return read;
    const found = read.value;
    const planned = planReviews(found, order);
    if (found.rules.unknown !== null || !planned.isAsShown) return { ok: true, value: { ...found, outcome: null } };
    const filled = await fillReviews(port, found, planned, writing());
    if (!filled.ok && filled.error.code === 'changedMeanwhile' && attempt < ATTEMPTS) continue;
    if (!filled.ok) return filled;
    const after = filled.value ? await asItStands(port, found, planned, work) : read;
    if (!after.ok) return after;
    return { ok: true, value: { ...after.value, outcome: { found, planned, written: filled.value } } };
  }
}

/** The workbook with the review that was written: computed, as reading once more might fail and hide that it was. */
async function asItStands(
  port: Tooled['port'],
  { reading, rules }: ScoredWorkbook,
  { sheets }: PlannedReview,
  work: Work,
): Promise<Result<ScoredWorkbook>> {
  const grids = new Map(sheets.map(({ of, filled }) => [of.id, writtenGrid(of.grid, filled)]));
  const now = reading.sheets.map((sheet) => {
    const grid = grids.get(sheet.id);
    return grid ? { ...sheet, grid } : sheet;
  });
  return scoreReading(port, { ...reading, sheets: now }, work, rules);
}

/** The line of the history that tells of a review: each form's total by the department and by the review. */
function lineToAdd(
  { rules, recalculation, sheets }: ScoredWorkbook,
  planned: PlannedReview,
  cells: number,
): Add | null {
  const { kept, unknown, ruleSet } = rules;
  if (unknown !== null || kept.state === 'disagree' || kept.state === 'lost') return null;
  const written = new Set(planned.sheets.flatMap(({ sheet, filled }) => (filled.length > 0 ? [sheet] : [])));
  const forms = recalculation.forms.flatMap((form): readonly HistoryForm[] => {
    const sheet = sheets.find(({ name }) => name === form.sheet.sheet);
    const review = sheet && written.has(sheet.name) ? reviewOf(sheet, form, rules)?.review : null;
    return review ? [historyForm(form.sheet.sheet, review)] : [];
  });
  return (record) => ({ ...record, history: withLine(record.history ?? NO_HISTORY, lineOf(ruleSet, forms, cells)) });
}

const lineOf = ({ id, version, name }: WorkbookRules['ruleSet'], forms: readonly HistoryForm[], cells: number) => ({
  at: nowToTheMinute(),
  did: 'reviewed' as const,
  rules: { id, version, name },
  cells,
  changed: 0,
  forms,
  said: [],
  more: 0,
});

function historyForm(sheet: string, { own, reviewed: now }: FormReview): HistoryForm {
  return { sheet, total: now.score, grade: now.grade, totalBefore: own.score, gradeBefore: own.grade };
}
