import type { Result } from '../host/port';
import { readAndScore, type ScoredWorkbook } from './read-forms';
import { planReviewColumns } from './review-columns';
import { reviewLineToAdd, writeColumns, writeReviews, type Reviewed } from './review-run';
import { inReview, reviewSteps } from './review-workbook';
import { withAdded, type SessionMemory } from './session-memory';
import type { ScoringSession } from './session-state';
import type { Tooled } from './sheet-tools';
import { now } from './today';
import { undoStep } from './undo/undo-step';

/** What is another thing while somebody reviews: what would write into the department's forms. Sheets of ours beside them
 *  (整改清单, 汇总, 资料清单, 抽样明细, 事前审核意见) are written as ever. */
type Replaced =
  | 'score'
  | 'scoreExcept'
  | 'scoreOrPreview'
  | 'markFindings'
  | 'removeMarks'
  | 'remark'
  | 'linkSample'
  | 'linkEvidence'
  | 'renumberEvidence';
/** What only a reviewer does. */
type Own = 'setReviewing' | 'writeReview' | 'imagineReview' | 'planColumns' | 'closeColumns' | 'addColumns';

interface Reviewing extends Tooled {
  readonly memory: SessionMemory;
  known(): ScoredWorkbook | null;
}

/** The review of a session (财务复核). While it is on, nothing of a form but the reviewers' columns is written: whatever would
 *  score or mark writes the review instead, or nothing. `own`: what is done while it is off. */
export function reviewTools(
  { port, store, actions: { work, writing, run: act }, undoing, run, undoably, show, memory, known }: Reviewing,
  own: Pick<ScoringSession, Replaced>,
): Pick<ScoringSession, Replaced | Own> {
  const isOn = (): boolean => store.state.reviewing;
  const nothing = (): Promise<void> => Promise.resolve();
  const write = (action: () => Promise<Result<Reviewed>>): Promise<void> =>
    undoably(
      run(action, ({ outcome, ...after }) => {
        if (outcome === null) return show(after, { kind: 'shownAgain' });
        const { written, found, cells, skipped, columns } = outcome;
        if (written) undoing.add(undoStep('reviewed', written, found.reading, { at: now(), scorings: null }));
        const missing = written?.applied.missing ?? [];
        const rules = withAdded(memory, after.rules, reviewLineToAdd(outcome));
        const also = { preview: null, newColumns: null };
        return show(
          { ...after, rules },
          { kind: 'reviewed', cells, skipped, columns, notKept: null },
          { missing, also },
        );
      }),
    );
  const fill: ScoringSession['writeReview'] = (order) => write(() => writeReviews({ port, work, writing }, order));
  return {
    score: (only = null) => (isOn() ? fill({ only, renewed: new Map() }) : own.score(only)),
    scoreExcept: (left, only) => (isOn() ? nothing() : own.scoreExcept(left, only)),
    scoreOrPreview(only = null) {
      if (!isOn()) return own.scoreOrPreview(only);
      // What a reviewer typed and is not what the rules come to is shown first.
      const offers = store.state.forms.some(
        ({ card, review }) => (only === null || card.sheet === only) && (review?.offers.length ?? 0) > 0,
      );
      if (!offers) return fill({ only, renewed: new Map() });
      store.set({ preview: { only } });
      return nothing();
    },
    markFindings: () => (isOn() ? nothing() : own.markFindings()),
    removeMarks: () => (isOn() ? nothing() : own.removeMarks()),
    remark: (wanted) => (isOn() ? nothing() : own.remark(wanted)),
    linkSample: (offer) => (isOn() ? nothing() : own.linkSample(offer)),
    linkEvidence: () => (isOn() ? nothing() : own.linkEvidence()),
    renumberEvidence: (shown) => (isOn() ? nothing() : own.renumberEvidence(shown)),
    async setReviewing(reviewing) {
      const shown = known();
      if (reviewing === isOn() || !shown) return;
      const { hasMarks } = store.state;
      await act(
        // What was read a moment ago may be shown only now.
        () => work(reviewSteps(known() ?? shown)),
        () => show(known() ?? shown, null, { hasMarks, also: { reviewing, preview: null, newColumns: null } }),
      );
    },
    writeReview: fill,
    imagineReview(form, renewed) {
      const shown = known();
      const sheet = shown?.sheets.find(({ name }) => name === form.card.sheet);
      return shown && sheet ? inReview(sheet, form, shown.rules, renewed) : null;
    },
    planColumns: () =>
      run(
        async () => {
          const found = await readAndScore(port, work);
          if (!found.ok) return found;
          const planned = await planReviewColumns(port, found.value);
          return planned.ok ? { ok: true, value: { ...found.value, planned: planned.value } } : planned;
        },
        ({ planned, ...found }) =>
          show(found, null, { hasMarks: store.state.hasMarks, also: { newColumns: planned.forms } }),
      ),
    closeColumns: () => store.set({ newColumns: null }),
    addColumns: (only) => write(() => writeColumns({ port, work, writing }, only)),
  };
}
