import type { Thread } from './thread-pool';

/** More threads than this make a machine busy rather than quick. */
const MOST_THREADS = 8;

/** As many as the machine has to spare: one is left to the page. */
export function threadsToSpare(): number {
  return Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency - 1));
}

/** A thread of ours: its file is one of the site, and the files it asks for lie beside it. */
export function startThread(): Thread {
  return new Worker(
    /* webpackEntryOptions: { publicPath: "../" } */ new URL('../../collecting/pane-thread.ts', import.meta.url),
  );
}
