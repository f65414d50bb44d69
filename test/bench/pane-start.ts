import type { Browser, Frame } from 'playwright-core';

/* How a pane starts, beside another one that starts on the same page: cold, in turns. */

/** Milliseconds since the pane's frame was asked for. */
export interface PaneStart {
  readonly paint: number;
  readonly button: number;
  readonly pressable: number;
  /** What was asked for is shown; of a pane that shows nothing more, its button. */
  readonly read: number;
  /** The longest task, and the sum of all over 50 ms, of the pane's frame. */
  readonly longest: number;
  readonly tasks: number;
}

const BUTTON = /^(?:一键评分|Insert text)$/;

const WATCH = `
  window.start = { button: null, pressable: null, read: null, tasks: [] };
  if (window !== top) {
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'self') start.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(({ innerText }) => ${BUTTON.toString()}.test(innerText.trim()));
      if (!button) return;
      const now = performance.now();
      start.button ??= now;
      if (!button.disabled && button.ariaDisabled !== 'true') start.pressable ??= now;
      const main = document.querySelector('main');
      if (!main || main.getAttribute('aria-busy') === 'false') start.read ??= now;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }
`;

interface Told {
  readonly paint: number | null;
  readonly button: number | null;
  readonly pressable: number | null;
  readonly read: number | null;
  readonly tasks: readonly number[];
}

/** One cold start; `slower`: how many times slower the processor is made. */
async function startOnce(browser: Browser, url: string, slower: number): Promise<PaneStart> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(url);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('the page has no pane');
    for (let waited = 0; (await told(frame)).read === null; waited += 200) {
      if (waited > 120_000) throw new Error(`the pane of ${url} does not start`);
      await page.waitForTimeout(200);
    }
    await page.waitForTimeout(300 * slower);
    const { tasks, ...times } = await told(frame);
    const of = (name: keyof typeof times): number => times[name] ?? NaN;
    return {
      paint: of('paint'),
      button: of('button'),
      pressable: of('pressable'),
      read: of('read'),
      longest: Math.max(0, ...tasks),
      tasks: tasks.reduce((sum, each) => sum + each, 0),
    };
  } finally {
    await context.close();
  }
}

const told = (frame: Frame): Promise<Told> =>
  frame.evaluate<Told>(
    `Object.assign({ paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null }, window.start)`,
  );

/** The starts of several panes, in turns; the first round, which warms the browser up, is not counted. */
export async function startsOf(
  browser: Browser,
  urls: readonly string[],
  { rounds, slower }: { readonly rounds: number; readonly slower: number },
): Promise<readonly PaneStart[]> {
  const starts: PaneStart[][] = urls.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [place, url] of urls.entries()) {
      const start = await startOnce(browser, url, slower);
      if (round > 0) starts[place]?.push(start);
    }
  }
  return starts.map((own) => ({
    paint: median(own, 'paint'),
    button: median(own, 'button'),
    pressable: median(own, 'pressable'),
    read: median(own, 'read'),
    longest: median(own, 'longest'),
    tasks: median(own, 'tasks'),
  }));
}

function median(starts: readonly PaneStart[], name: keyof PaneStart): number {
  const sorted = starts.map((each) => each[name]).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
