/** How long the page may be kept from everything else: a task over 50 ms is felt. A step of the work may overrun it. */
const SLICE_MS = 16;

/** The part of some long work that is done in one go, before the page draws and answers again. */
export class Slice {
  #started = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#started >= SLICE_MS;
  }

  /** Gives everything that waits its turn; then the next slice begins. */
  async next(): Promise<void> {
    await breath();
    this.#started = performance.now();
  }
}

/** A message, as timers are held up for seconds in a page that is not seen, such as the one behind the ribbon button; a
 *  timer where there are no messages. */
export async function breath(): Promise<void> {
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

/** Does the same with each of many, a slice at a time. */
export async function eachInSlices<T, R>(all: readonly T[], each: (one: T, index: number) => R): Promise<R[]> {
  const slice = new Slice();
  const done: R[] = [];
  for (const [index, one] of all.entries()) {
    if (slice.isOver) await slice.next();
    done.push(each(one, index));
  }
  return done;
}
