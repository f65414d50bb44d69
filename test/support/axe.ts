import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { WorkbenchPage } from './browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds amiss in a page or a frame, a line a rule; colours that fade into each other are let come to rest first. Left
 *  out are Fluent's guards at the ends of a page, which take the focus only to pass it on. */
export async function axeFaults(place: Page | Frame, impacts?: readonly string[]): Promise<readonly string[]> {
  await place.evaluate(async () => {
    // Other colours that were just asked for are known to the page with the next frame, and begin to fade in with that after.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const ends = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ends.map(({ finished }) => finished));
  });
  if ((await place.evaluate('typeof axe')) === 'undefined') await place.evaluate(AXE);
  const found: readonly Fault[] = await place.evaluate(
    `axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'], iframes: false }).then(({ violations }) =>
       violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => ({ id, impact, html }))))`,
  );
  // Fluent's tooltips lie beside everything else, where they take no room.
  const isTooltip = ({ id, html }: Fault): boolean => id === 'region' && /^<[^>]* role="tooltip"/.test(html);
  return found
    .filter((fault) => !isTooltip(fault) && (!impacts || impacts.includes(fault.impact ?? '')))
    .map(({ id, html }) => `${id} ${html.slice(0, 200)}`);
}

interface Fault {
  readonly id: string;
  readonly impact: string | null;
  readonly html: string;
}

/** What axe finds amiss in the pane, and by how much something is wider than it. */
export async function paneFaults(bench: WorkbenchPage): Promise<readonly string[]> {
  return [...(await axeFaults(paneFrame(bench))), ...(await widthFaults(bench))];
}

/** By how much something is wider than the pane. */
export async function widthFaults(bench: WorkbenchPage): Promise<readonly string[]> {
  const excess = await paneFrame(bench).evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return excess > 0 ? [`wider than the pane by ${String(excess)}`] : [];
}

/** The frame of the pane that is open. */
export function paneFrame(bench: WorkbenchPage): Frame {
  const frame = bench.page.frames().find((each) => each.url().includes('taskpane.html'));
  if (!frame) throw new Error('the page shows no pane');
  return frame;
}
