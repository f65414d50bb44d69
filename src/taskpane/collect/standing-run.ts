import type { Locale } from '../../text/locale';
import { CollectRun } from './collect-run';
import { ThreadPool } from './thread-pool';

/** One collection a page: it goes on while its drawer is shut, and what it came to is there when that is opened again. */
let standing: CollectRun | null = null;

export function standingRun(locale: Locale): CollectRun {
  standing ??= new CollectRun(openPool, { locale, ruleSetId: null });
  return standing;
}

async function openPool(): Promise<ThreadPool> {
  const { startThread, threadsToSpare } = await import(/* webpackMode: "eager" */ './start-thread');
  return new ThreadPool(startThread, threadsToSpare());
}
