import { buildSite } from '../../src/scripts/build-site';
import { beginBrowsers } from './browsers';

/** Begins to build the site while tests that do without it run; those in a browser wait for it, and hear of what is wrong. */
export default async function beginSite({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  buildSite().catch(() => undefined);
  await beginBrowsers(maxWorkers);
}
