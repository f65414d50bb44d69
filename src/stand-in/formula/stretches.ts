/** So long calculating may keep the page waiting at a stretch, in milliseconds. */
const STRETCH = 12;

/** Cuts long work into stretches, with room for typing and drawing in between. */
export class Stretches {
  private started = performance.now();

  /** To be asked between small pieces of work: whether it is time to rest. */
  get isDue(): boolean {
    return performance.now() - this.started > STRETCH;
  }

  /** Lets the page do what it has to do. */
  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.started = performance.now();
  }
}
