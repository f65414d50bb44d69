import { Slice } from '../host/slice';

/** Does work that is cut into steps a slice at a time, and lets the page draw and answer in between. null: it was told to
 *  stop. */
export async function inSlices<Step, R>(
  steps: Generator<Step, R>,
  told: (step: Step) => void,
  mustStop: () => boolean,
): Promise<R | null> {
  const slice = new Slice();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!slice.isOver) continue;
    told(step.value);
    await slice.next();
    if (mustStop()) return null;
  }
}

/** Does the work in one go. */
export async function atOnce<Step, R>(steps: Generator<Step, R>): Promise<R | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
