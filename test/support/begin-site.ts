import { buildSite } from '../../src/scripts/build-site';

/** Begins to build the site while tests that do without it run; those in a browser wait for it, and hear of what is wrong. */
export default function beginSite(): void {
  buildSite().catch(() => undefined);
}
