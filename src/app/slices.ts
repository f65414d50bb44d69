/** How long the page may be kept from everything else: a task over 50 ms is felt. A step of the work may overrun it. */
const SLICE_MS = 16;

/** Does work that is cut into steps a slice at a time, and lets the page draw and answer in between. null: it was told to
 *  stop. */
export async function inSlices<Step, R>(
  steps: Generator<Step, R>,
  told: (step: Step) => void,
  mustStop: () => boolean,
): Promise<R | null> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < SLICE_MS) continue;
    told(step.value);
    await breath();
    if (mustStop()) return null;
    started = performance.now();
  }
}

/** Does the work in one go. */
export async function atOnce<Step, R>(steps: Generator<Step, R>): Promise<R | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Until everything that waits has had its turn. A message, as timers are held up for seconds in a page that is not seen,
 *  such as the one behind the ribbon button; a timer where there are no messages. */
async function breath(): Promise<void> {
  if (typeof MessageChannel === 'undefined') {
    await new Promise((resolve) => setTimeout(resolve, 0));
    return;
  }
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
