import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { buildSite } from '../../src/scripts/build-site';
import { findBrowser } from '../../src/scripts/find-browser';
import { serve } from '../../src/scripts/serve';
import { manyFormsFile } from '../support/many-forms';
import { siteOfTemplate } from './official-template';
import { startsOf, type PaneStart } from './pane-start';

/* How long somebody at the pane waits, in a real browser: `npm run stopwatch`. Times are of this machine; what counts is
   that something moves all the while, and that no task keeps the page from answering. */

interface Waits {
  readonly what: string;
  readonly ms: number | null;
  /** The longest time in which the words and the bar stayed as they were, in milliseconds. */
  readonly still: number | null;
  /** The longest task of the pane, and of the page around it that plays Excel. */
  readonly task: { readonly own: number; readonly host: number };
}

/** Watches tasks and what moves, in every frame. */
const WATCH = `
  window.stopwatch = { tasks: [], moves: [] };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) stopwatch.tasks.push([name === 'self' ? 'own' : 'host', duration]);
  }).observe({ type: 'longtask', buffered: true });
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => stopwatch.moves.push(performance.now()))
      .observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
`;

const SCORE = { name: '一键评分', exact: true } as const;

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the page has no pane');
  return frame;
}

/** Does something, and tells how long it took and what was to be seen meanwhile. */
async function timed(what: string, pane: Frame, act: () => Promise<void>): Promise<Waits> {
  const begun = await pane.evaluate<number>(
    '(() => { stopwatch.tasks = []; stopwatch.moves = []; return performance.now(); })()',
  );
  await act();
  const told = await pane.evaluate<{ now: number; moves: number[]; tasks: ['own' | 'host', number][] }>(
    '({ now: performance.now(), ...stopwatch })',
  );
  const moves = [begun, ...told.moves, told.now];
  const still = Math.max(...moves.map((at, i) => at - (moves[i - 1] ?? at)));
  return { what, ms: told.now - begun, still, task: longest(told.tasks) };
}

function longest(tasks: readonly (readonly ['own' | 'host', number])[]): Waits['task'] {
  const of = (whose: 'own' | 'host'): number => Math.max(0, ...tasks.flatMap(([who, ms]) => (who === whose ? ms : [])));
  return { own: of('own'), host: of('host') };
}

/** Presses 取消 once the words are seen, and remembers when that was and when the run was over. */
const PRESS_CANCEL = `(words) => {
  const find = (name) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  const stopwatch = window.stopwatch;
  Object.assign(stopwatch, { pressed: null, over: null });
  const watch = new MutationObserver(() => {
    if (stopwatch.pressed === null && document.querySelector('header').textContent.includes(words) && find('取消')) {
      stopwatch.pressed = performance.now();
      find('取消').click();
    } else if (stopwatch.pressed !== null && find('一键评分') && find('一键评分').ariaDisabled !== 'true') {
      stopwatch.over ??= performance.now();
      watch.disconnect();
    }
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}`;

/** What was begun is done and shown. */
async function pressable(pane: Frame): Promise<void> {
  await pane.locator('main[aria-busy="false"]').waitFor({ timeout: 300_000 });
  await pane.getByRole('button', { ...SCORE, disabled: false }).waitFor({ timeout: 300_000 });
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.addInitScript(WATCH);
  await page.goto(url);
  return page;
}

/** One press at the sample. */
async function once(browser: Browser, url: string): Promise<Waits> {
  const page = await openPage(browser, url);
  const pane = await paneOf(page);
  await pressable(pane);
  const waits = await timed('一键评分, sample', pane, async () => {
    await pane.getByRole('button', SCORE).click();
    await pane
      .getByText(/已写入 \d/)
      .first()
      .waitFor();
    await pressable(pane);
  });
  await page.close();
  return waits;
}

/** The start of ours and of the official template, at full speed and with a processor a quarter as fast. */
async function starts(browser: Browser, dist: string, url: string): Promise<string> {
  const template = await siteOfTemplate(dist, process.env['TEMPLATE_REPOSITORY']).catch((cause: unknown) => {
    console.error(`The official template cannot be had here, so ours starts alone: ${String(cause).slice(0, 500)}`);
    return null;
  });
  const server = template === null ? null : await serve({ dist: template, port: 0 });
  const lines: string[] = [];
  try {
    for (const slower of [1, 4]) {
      const [ours, theirs = null] = await startsOf(browser, server ? [url, server.url] : [url], {
        rounds: ROUNDS,
        slower,
      });
      if (ours) lines.push(startTable(slower, ours, theirs));
    }
  } finally {
    await server?.close();
  }
  return lines.join('\n');
}

const ROUNDS = 7;

function startTable(slower: number, ours: PaneStart, theirs: PaneStart | null): string {
  const row = (what: string, name: keyof PaneStart): string => {
    const cells = theirs
      ? [ours[name].toFixed(0), theirs[name].toFixed(0), (ours[name] / theirs[name]).toFixed(2)]
      : [ours[name].toFixed(0)];
    return `${what.padEnd(34)}${cells.map((cell) => cell.padStart(10)).join('')}`;
  };
  const head = theirs ? ['ours', 'template', 'ratio'] : ['ours'];
  return [
    `${`start, processor ÷ ${String(slower)}, ms`.padEnd(34)}${head.map((name) => name.padStart(10)).join('')}`,
    row('first paint', 'paint'),
    row('button in the page', 'button'),
    row('button pressable', 'pressable'),
    row('workbook read and shown', 'read'),
    row('longest task', 'longest'),
    row('tasks over 50 ms, sum', 'tasks'),
    '',
  ].join('\n');
}

async function manyForms(browser: Browser, url: string, count: number): Promise<readonly Waits[]> {
  const page = await openPage(browser, url);
  const file = {
    name: `${count}.xlsx`,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(manyFormsFile(count)),
  };
  await pressable(await paneOf(page));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.file-name', { hasText: file.name }).waitFor();
  const pane = await paneOf(page);
  await pressable(pane);
  const again = async (): Promise<void> => {
    await pane.getByRole('button', { name: '更多' }).click();
    await pane.getByRole('menuitem', { name: '重新读取工作簿' }).click();
  };
  const waits: Waits[] = [];
  waits.push(await timed(`read, ${count} forms`, pane, async () => (await again(), await pressable(pane))));
  const score = pane.getByRole('button', SCORE);
  const cancel = async (step: string, words: string): Promise<void> => {
    await pane.evaluate(`(${PRESS_CANCEL})(${JSON.stringify(words)})`);
    await score.click();
    await pane.waitForTimeout(500);
    await pressable(pane);
    const told = await pane.evaluate<{ pressed: number | null; over: number | null }>('stopwatch');
    const ms = told.pressed === null || told.over === null ? null : told.over - told.pressed;
    waits.push({ what: `cancel while ${step}, ${count} forms`, ms, still: null, task: { own: 0, host: 0 } });
  };
  await cancel('scoring', '正在评分 ');
  waits.push(
    await timed(`score, ${count} forms`, pane, async () => {
      await score.click();
      await pane
        .getByText(/^评分完成/)
        .first()
        .waitFor({ timeout: 300_000 });
      await pressable(pane);
    }),
  );
  waits.push(
    await timed(`undo, ${count} forms`, pane, async () => {
      await pane.getByRole('button', { name: /^撤销/ }).first().click();
      await pane
        .getByText(/还没有写入/)
        .first()
        .waitFor({ timeout: 300_000 });
      await pressable(pane);
    }),
  );
  await cancel('writing', '正在写入');
  await page.close();
  return waits;
}

function table(waits: readonly Waits[]): string {
  const figure = (ms: number | null): string => (ms === null ? '–' : ms.toFixed(0)).padStart(9);
  const head = `${'ms'.padEnd(34)}${['taken', 'still', 'task', 'host task'].map((name) => name.padStart(10)).join('')}`;
  const lines = waits.map(
    ({ what, ms, still, task }) =>
      `${what.padEnd(34)}${[ms, still, task.own, task.host].map((value) => ` ${figure(value)}`).join('')}`,
  );
  return [head, ...lines].join('\n');
}

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: set CHROME_PATH');
  const dist = await buildSite();
  const server = await serve({ dist, port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    console.log(await starts(browser, dist, server.url));
    const waits = [await once(browser, server.url)];
    for (const count of [40, 100, 300]) waits.push(...(await manyForms(browser, server.url, count)));
    console.log(table(waits));
  } finally {
    await browser.close();
    await server.close();
  }
}

void main();
