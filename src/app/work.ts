import { toTheEnd, type RecalculationStep } from '../core/recalculate';
import type { Result } from '../host/port';
import { Slice } from '../slice';

/** Does the steps of a computation, in one go or in slices; `cancelled` where it was told to stop. */
export type Work = <R>(steps: Generator<RecalculationStep, R>) => Promise<Result<R>>;

/** The user stopped what was going on. */
export const CANCELLED = { ok: false, error: { code: 'cancelled', sheet: null, detail: null } } as const;
/** The same, where something was written by then, or sent without an answer. */
export const STOPPED = { ok: false, error: { code: 'stopped', sheet: null, detail: null } } as const;

/** Does the work in one go. */
export const atOnce: Work = async (steps) => ({ ok: true, value: toTheEnd(steps) });

/** Does the work a slice at a time, to its end. */
export async function calmly<R>(steps: Generator<unknown, R>): Promise<R> {
  const slice = new Slice();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slice.isOver) await slice.next();
  }
}

/** Does the work a slice at a time, and lets the page draw and answer in between. */
export async function inSlices<Step, R>(
  steps: Generator<Step, R>,
  told: (step: Step) => void,
  mustStop: () => boolean,
): Promise<Result<R>> {
  const slice = new Slice();
  for (;;) {
    const step = steps.next();
    if (step.done) return { ok: true, value: step.value };
    if (!slice.isOver) continue;
    told(step.value);
    await slice.next();
    if (mustStop()) return CANCELLED;
  }
}
