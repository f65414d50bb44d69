import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { buildInto, SOURCES } from '../../src/scripts/build-site';
import { findBrowser } from '../../src/scripts/find-browser';
import { madeAt } from '../../src/scripts/pack/made-at';
import { EXAMPLE, packageFiles, recipientOf, zipPackage } from '../../src/scripts/pack/package-files';
import { cacheControl, CONTENT_TYPES, frameAncestors, isText } from '../../src/scripts/site-headers';
import { hostInfo } from '../../src/stand-in/office-host/page/app-context';
import { bundlePageHost } from '../support/bundle-page-host';
import { NAMED_IN_PACKAGE } from '../support/deployment-document';
import { startNginxSite, type NginxSite } from '../support/nginx-site';

const OWN_ID = '0f5d2c8a-7b1e-4d3f-9a6c-2e8b4f1d7c30';
const folders: string[] = [];
let zip: Uint8Array;
let site: NginxSite;
let browser: Browser;

/** As `npm run pack` does, into a folder that goes away. */
/** A build takes longer than any test may where the machine is busy. */
const BUILD_TIMEOUT = 600_000;

async function packed(): Promise<Uint8Array> {
  const dist = mkdtempSync(path.join(tmpdir(), 'jixiao-dist-'));
  folders.push(dist);
  await buildInto(dist, { SITE_URL: EXAMPLE.site, ADDIN_ID: OWN_ID, OFFICE_JS_URL: '' });
  return zipPackage(packageFiles(dist, recipientOf(dist, EXAMPLE.share)), madeAt(process.cwd(), SOURCES));
}

beforeAll(async () => {
  zip = await packed();
  site = await startNginxSite(zip);
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: run `npm run test:office`, which gets one');
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--host-resolver-rules=MAP ${EXAMPLE.host}:443 127.0.0.1:${site.port}`,
      // The one key that is not from a public authority: that of this test's server.
      `--ignore-certificate-errors-spki-list=${site.keyHash}`,
    ],
  });
}, BUILD_TIMEOUT);

afterAll(async () => {
  await browser?.close();
  site?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** Asks nginx under its own name, trusting nothing but the authority that was made. */
function ask(file: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: site.port,
      servername: EXAMPLE.host,
      path: new URL(file, EXAMPLE.site).pathname,
      method,
      headers: { host: EXAMPLE.host, ...headers },
      ca: site.authority,
    };
    const sent = request(options, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const webFiles = (): readonly string[] =>
  readdirSync(path.join(site.folder, 'web'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(site.folder, 'web'), path.join(entry.parentPath, entry.name)));

test(
  'packed a second time from a build of its own, it is the same byte for byte',
  async () => {
    expect(Buffer.from(await packed()).equals(Buffer.from(zip))).toBe(true);
  },
  BUILD_TIMEOUT,
);

test('部署.md names only what is in the package, and all of it that has to go anywhere', () => {
  const packed = Object.keys(unzipSync(zip));
  const isPacked = (name: string): boolean => packed.some((file) => file === name || file.startsWith(name));
  expect(NAMED_IN_PACKAGE.filter((name) => !isPacked(name))).toEqual([]);
  expect(packed.filter((file) => !file.startsWith('web/') && !NAMED_IN_PACKAGE.includes(file))).toEqual([]);
});

test('no file of the site has its address', () => {
  const having = webFiles().filter((file) =>
    readFileSync(path.join(site.folder, 'web', file), 'utf8').includes(EXAMPLE.host),
  );
  expect(having).toEqual([]);
});

test('nginx says with every file what it should, to whoever trusts the authority that 部署.md makes', async () => {
  const files = webFiles();
  expect(files).toEqual(expect.arrayContaining(['taskpane.html', 'office-js/office.js', 'assets/icon-32.png']));
  for (const file of files) {
    const { status, headers } = await ask(file);
    const type = CONTENT_TYPES[path.extname(file)] ?? 'unknown';
    expect({ file, status, headers }).toMatchObject({
      file,
      status: 200,
      headers: {
        'content-type': isText(type) ? `${type}; charset=utf-8` : type,
        'cache-control': cacheControl(file),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
    const policy = headers['content-security-policy'];
    expect([file, policy]).toEqual([file, file.endsWith('.html') ? frameAncestors('ownAndExcel') : undefined]);
  }
});

test('scripts come compressed, a page that has not changed is not sent again, and nothing else is given away', async () => {
  const script = await ask('office-js/excel-win32-16.01.js', 'GET', { 'accept-encoding': 'gzip' });
  expect(script.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  const { headers } = await ask('taskpane.html');
  const again = await ask('taskpane.html', 'GET', { 'if-none-match': headers.etag ?? '' });
  expect(again.status).toBe(304);
  expect((await ask('taskpane.html', 'POST')).status).toBe(403);
  for (const file of ['', 'assets/', 'missing.js', '../', '../catalog/manifest.xml', '%2e%2e/server.key']) {
    expect([file, [400, 403, 404].includes((await ask(file)).status)]).toEqual([file, true]);
  }
});

/** The pane in a page of its own, with an Excel in it; and all that was asked of anybody. */
async function openPane(
  file = 'taskpane.html',
): Promise<{ readonly page: Page; readonly asked: string[]; readonly errors: string[] }> {
  const page = await browser.newPage();
  const [asked, errors]: [string[], string[]] = [[], []];
  page.on('request', (sent) => asked.push(sent.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // The browser itself asks for a picture for its tab, which no pane has.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
  });
  const sample = readFileSync('assets/source-report.xlsx').toString('base64');
  await page.addInitScript({ content: `window.pageHostFile = ${JSON.stringify(sample)};` });
  await page.addInitScript({ content: await bundlePageHost() });
  await page.goto(`${EXAMPLE.site}${file}?_host_Info=${encodeURIComponent(hostInfo('zh-CN', 'windows'))}`);
  return { page, asked, errors };
}

async function until(told: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 400 && (await told()) !== wanted; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await told()).toBe(wanted);
}

test('the pane from there scores and undoes under its policy, and asks nobody else', async () => {
  const { page, asked, errors } = await openPane();
  const [total, notes] = [
    (): Promise<unknown> => page.evaluate(() => window.pageHost?.value(19, 8)),
    (): Promise<unknown> => page.evaluate(() => window.pageHost?.notes()),
  ];
  const score = page.getByRole('button', { name: '一键评分', exact: true, disabled: false });
  await score.click();
  await until(total, 96);
  // They come after the scores.
  await until(async () => (await notes()) !== 0, true);
  await page.getByRole('button', { name: /撤销评分/ }).click();
  await until(total, null);
  expect(await page.evaluate(() => window.policyViolations)).toEqual([]);
  expect(errors).toEqual([]);
  expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([new URL(EXAMPLE.site).origin]));
  await page.close();
});

test('the acceptance page opens from there under its policy', async () => {
  const { page, errors } = await openPane('acceptance.html');
  await page.getByRole('button', { name: /开始|在此工作簿中继续/ }).waitFor();
  expect(await page.evaluate(() => window.policyViolations)).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

test('opened in a browser, the page says where it belongs', async () => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(`${EXAMPLE.site}taskpane.html`);
  await page.getByText('请在 Excel 里打开', { exact: true }).waitFor();
  await page.close();
});

test('a new version of the page is there when the pane is opened again', async () => {
  const file = path.join(site.folder, 'web/taskpane.html');
  const before = readFileSync(file, 'utf8');
  const page = await browser.newPage();
  try {
    await page.goto(`${EXAMPLE.site}taskpane.html`);
    writeFileSync(file, before.replace('<title>', '<meta name="edition" content="2"><title>'));
    await page.goto(`${EXAMPLE.site}taskpane.html?again`);
    await page.goto(`${EXAMPLE.site}taskpane.html`);
    expect(await page.getAttribute('meta[name=edition]', 'content')).toBe('2');
  } finally {
    writeFileSync(file, before);
    await page.close();
  }
});

interface Framed {
  readonly frame: Frame;
  /** Why the frame did not open. */
  readonly refusals: readonly string[];
}

/** The pane's frame in a page of somebody's site, which the person has let reach their own network. */
async function framedBy(address: string): Promise<Framed> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  await context.grantPermissions(['local-network-access'], { origin: new URL(address).origin });
  const page = await context.newPage();
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('frame-ancestors')) refusals.push(message.text());
  });
  await page.route(`${new URL(address).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${EXAMPLE.site}taskpane.html"></iframe>` }),
  );
  await page.goto(address);
  const [frame] = page.mainFrame().childFrames();
  if (!frame) throw new Error('no frame');
  return { frame, refusals };
}

test.each(['https://excel.officeapps.live.com/x/', 'https://excel.officewebapps.cn/', 'https://unit.sharepoint.cn/'])(
  'Excel on the web at %s may frame the pane',
  async (address) => {
    const { frame, refusals } = await framedBy(address);
    expect([frame.url(), await frame.title(), refusals]).toEqual([`${EXAMPLE.site}taskpane.html`, '绩效评分', []]);
  },
);

test.each(['https://evil.example/', 'https://officeapps.live.com.evil.example/'])('%s may not', async (address) => {
  const { frame, refusals } = await framedBy(address);
  await until(() => Promise.resolve(refusals.length), 1);
  expect(frame.url()).not.toContain(EXAMPLE.site);
});
