import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { findBrowser } from '../../src/scripts/find-browser';

/** Longer than a busy machine takes to answer. */
const ANSWER_TIMEOUT = 30_000;

const servers: BrowserServer[] = [];

/** Where the browser of one of jest's workers waits: each has one, so that files which run at the same time share neither
 *  clipboard nor the trouble of one. */
const addressKey = (worker: string): string => `TEST_BROWSER_${worker}`;

function launchOptions(): Parameters<typeof chromium.launch>[0] {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: run `npm test`, which gets one, or set CHROME_PATH');
  return { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] };
}

/** Starts a browser for each worker of a run, which its test files use one after another. */
export async function beginBrowsers(workers: number): Promise<void> {
  const options = launchOptions();
  await Promise.all(
    Array.from({ length: workers }, async (_, index) => {
      const server = await chromium.launchServer(options);
      servers.push(server);
      process.env[addressKey(String(index + 1))] = server.wsEndpoint();
    }),
  );
}

export async function endBrowsers(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()));
}

/** The browser that waits for this worker; one of our own where none does, or where it has died or answers no more. */
export async function openBrowser(): Promise<Browser> {
  const address = process.env[addressKey(process.env['JEST_WORKER_ID'] ?? '')];
  const waiting = address === undefined ? null : await connected(address).catch(() => null);
  return waiting ?? chromium.launch(launchOptions());
}

async function connected(address: string): Promise<Browser> {
  const browser = await chromium.connect(address, { timeout: ANSWER_TIMEOUT });
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the browser does not answer')), ANSWER_TIMEOUT);
  });
  try {
    await Promise.race([browser.newContext().then((context) => context.close()), silence]);
    return browser;
  } catch (error) {
    browser.close().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
