import type { Browser, Download, FrameLocator, Locator, Page } from 'playwright-core';
import { buildSite, type BuildSettings } from '../../src/scripts/build-site';
import { serve, type SiteServer } from '../../src/scripts/serve';
import { openBrowser } from './browsers';
import { partNames } from './zip-parts';

/** The workbench page in a browser of its own, with what a test does to it. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly url: string;
  /** A cell of the sheet in front, by its address. */
  cell(address: string): Locator;
  /** What a cell shows; fails when the cell is not in view. */
  text(address: string): Promise<string>;
  /** Selects a cell by the name box, wherever it is, and leaves the keyboard in the grid. */
  goTo(address: string): Promise<void>;
  /** Types into a cell as a person does, and presses Enter. */
  enter(address: string, text: string): Promise<void>;
  sheetTab(name: string): Locator;
  /** A button of the add-in's ribbon. */
  ribbonButton(name: string): Locator;
  /** The add-in's own page in its frame. */
  pane(): FrameLocator;
  /** Waits until the pane has done what it was told. */
  atRest(): Promise<void>;
  /** Presses a button of the pane and waits until what it does is done. */
  press(name: string | RegExp): Promise<void>;
  /** The fill of a cell of the sheet in front, such as `#FFEFB8`, null when it has none; brings it into view. */
  fill(address: string): Promise<string | null>;
  /** The note of a cell of the sheet in front, null when there is none; brings it into view. */
  note(address: string): Promise<string | null>;
  openFile(file: WorkbookUpload): Promise<void>;
  /** Presses 下载 and returns the bytes. */
  download(): Promise<Uint8Array>;
  /** Errors the pages of this test ran into: exceptions, and what the console was told as an error. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface WorkbookUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WorkbenchOptions {
  /** A workbook of assets/ by its name, or a file to upload. The sample when absent. */
  readonly file?: string | WorkbookUpload;
  /** More of the page's address, such as `{ lang: 'en-US' }`. */
  readonly query?: Readonly<Record<string, string>>;
  /** false: the page is not expected to have a workbook. Default true. */
  readonly waitForGrid?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The colours the system asks pages for. */
  readonly colors?: Pick<Required<Parameters<Page['emulateMedia']>>[0], 'colorScheme' | 'forcedColors'>;
  /** What the site is built with. */
  readonly settings?: BuildSettings;
  /** Done to the browser's page before anything is opened in it; the page is a new one then, and nobody else's after. */
  readonly before?: (page: Page) => Promise<unknown>;
}

interface Machine {
  readonly browser: Browser;
  readonly server: SiteServer;
  /** Pages that a test has closed, emptied for the next one: the browser has their programs compiled. */
  readonly idle: Page[];
}

/** Longer than anything a test waits for takes, shorter than a test may take. */
const STEP_TIMEOUT = 30_000;

/** The site is built once for all test files (begin-site.ts), which on a busy machine takes longer than any test may. */
const SITE_TIMEOUT = 600_000;
beforeAll(() => machineWith({}), SITE_TIMEOUT);

/** By the settings of the site. */
const machines = new Map<string, Promise<Machine>>();

/** What a test file runs on with a site's settings. */
function machineWith(settings: BuildSettings): Promise<Machine> {
  const key = JSON.stringify(settings);
  const machine = stillRunning(machines.get(key), settings);
  machines.set(key, machine);
  return machine;
}

/** The machine as it was; another one, should its browser have died meanwhile. */
async function stillRunning(before: Promise<Machine> | undefined, settings: BuildSettings): Promise<Machine> {
  const machine = await before;
  if (machine?.browser.isConnected()) return machine;
  await machine?.server.close();
  return startMachine(settings);
}

/** Builds the page if it changed, serves it and opens a browser. */
async function startMachine(settings: BuildSettings): Promise<Machine> {
  const dist = await buildSite(settings);
  const browser = await openBrowser();
  const server = await serve({ dist, port: 0 });
  return { browser, server, idle: [] };
}

afterAll(async () => {
  for (const machine of machines.values()) {
    const { browser, server } = await machine;
    await browser.close();
    await server.close();
  }
  machines.clear();
});

/** Opens the workbench page and waits until its workbook can be seen. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<WorkbenchPage> {
  const machine = await machineWith(options.settings ?? {});
  const { url } = machine.server;
  const page = (options.before ? null : machine.idle.pop()) ?? (await newPage(machine.browser));
  await page.setViewportSize(options.viewport ?? { width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: null, forcedColors: null, ...options.colors });
  await options.before?.(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // For the picture on which the page lay idle the browser itself asks for one of its tab, and tells late that there is none.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
  });
  const file = options.file ?? null;
  const query = new URLSearchParams({ ...(typeof file === 'string' ? { file } : {}), ...options.query });
  await page.goto(`${url}${query.size > 0 ? `?${query.toString()}` : ''}`);
  const close = options.before ? () => page.context().close() : () => empty(machine, page);
  const workbench = workbenchPage(page, url, errors, close);
  if (file !== null && typeof file !== 'string') await workbench.openFile(file);
  if (options.waitForGrid !== false) await page.getByRole('grid').waitFor();
  return workbench;
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(STEP_TIMEOUT);
  return context.newPage();
}

/** Leaves the page as a new one would be, on a small page of the site: elsewhere it would lose what is compiled. */
async function empty({ server, idle }: Machine, page: Page): Promise<void> {
  for (const event of ['pageerror', 'console', 'request'] as const) page.removeAllListeners(event);
  await page.goto(`${server.url}assets/icon-64.png`);
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  idle.push(page);
}

function workbenchPage(
  page: Page,
  url: string,
  errors: readonly string[],
  close: WorkbenchPage['close'],
): WorkbenchPage {
  const cell = (address: string): Locator => page.locator(`[role=gridcell][data-address="${address}"]`);
  const goTo = async (address: string): Promise<void> => {
    const nameBox = page.getByRole('textbox', { name: /名称框|Name Box/ });
    await nameBox.fill(address);
    await nameBox.press('Enter');
  };
  const pane = (): FrameLocator => page.frameLocator('iframe[title="绩效评分"], iframe[title="Performance scoring"]');
  const atRest = async (): Promise<void> => {
    // The button can be pressed long before the workbook is read.
    await pane().locator('main[aria-busy="false"]').waitFor();
    await pane()
      .getByRole('button', { name: /^(一键评分|Score now)$/, disabled: false })
      .waitFor();
  };
  return {
    page,
    url,
    errors,
    cell,
    goTo,
    text: (address) => cell(address).innerText(),
    enter: async (address, text) => {
      await cell(address).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    sheetTab: (name) => page.locator('.sheet-tabs').getByRole('tab', { name, exact: true }),
    ribbonButton: (name) => page.locator('.ribbon').getByRole('button', { name, exact: true }),
    pane,
    atRest,
    press: async (name) => {
      await pane()
        .getByRole('button', { name, exact: typeof name === 'string' })
        .click();
      await atRest();
    },
    fill: async (address) => {
      await goTo(address);
      const color = await cell(address).evaluate((element) => getComputedStyle(element).backgroundColor);
      return hexColor(color);
    },
    note: async (address) => {
      await goTo(address);
      return cell(address).getAttribute('aria-description');
    },
    openFile: async ({ name, bytes }) => {
      const upload = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
      await page.locator('input[type=file]').setInputFiles(upload);
      // A message of another file may still stand there.
      await page.locator('.file-name, .messages > *').filter({ hasText: name }).first().waitFor();
    },
    download: async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /^(下载|Download)$/ }).click(),
      ]);
      return bytesOf(download);
    },
    close,
  };
}

/** The file once it carries so many parts of ours: that of the record, and one of what undo needs, which is kept, or taken
 *  away, a moment after what was done is told. */
export async function downloadWithParts(bench: WorkbenchPage, parts: 1 | 2): Promise<Uint8Array> {
  for (;;) {
    const bytes = await bench.download();
    if (partNames(bytes).filter((name) => /^customXml\/item\d+\.xml$/.test(name)).length === parts) return bytes;
  }
}

/** What a page gave to be saved; a browser that is shared tells no path of it. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

/** `rgb(255, 239, 184)` → `#FFEFB8`; null for what can be seen through. */
function hexColor(css: string): string | null {
  const parts = [...css.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (parts.length !== 3) return null;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
