import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench } from '../support/browser';
import { OFFICE_JS_ADDRESSES } from '../support/deployment-document';

const LIBRARY = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
/** What our own server puts in front of the copy it serves. */
const HOOK = 'window.parent.installOfficeHost?.(window);\n';

/** Answers for an address of Microsoft's with the files of their package; tells which were asked for. */
async function standIn(page: Page, address: string): Promise<readonly string[]> {
  const asked: string[] = [];
  const folder = address.replace(/office\.js$/, '');
  await page.route(`${folder}**`, async (route) => {
    const name = new URL(route.request().url()).href.slice(folder.length).replace(/[?#].*$/, '');
    asked.push(name);
    const text = readFileSync(path.join(LIBRARY, name), 'utf8');
    await route.fulfill({ contentType: 'text/javascript', body: name === 'office.js' ? HOOK + text : text });
  });
  return asked;
}

// Of all addresses one is built: the others differ by their name alone, see scripts/build-settings.test.ts.
test('office.js from another address: the pane scores, that address alone is asked, and the site carries no copy', async () => {
  const [address = ''] = OFFICE_JS_ADDRESSES.slice(-1);
  let asked: readonly string[] = [];
  const requested: string[] = [];
  const bench = await openWorkbench({
    settings: { OFFICE_JS_URL: address },
    before: async (page) => {
      asked = await standIn(page, address);
      page.on('request', (request) => requested.push(request.url()));
    },
  });
  await bench.atRest();
  await bench.press('一键评分');
  await bench.goTo('I20');
  expect(await bench.text('I20')).toBe('96.00');
  expect(asked).toEqual(expect.arrayContaining(['office.js', 'zh-cn/office_strings.js']));
  const origins = new Set(requested.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin));
  expect(origins).toEqual(new Set([new URL(bench.url).origin, new URL(address).origin]));
  const policy = await bench.pane().locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(/script-src ([^;]*)/.exec(policy ?? '')?.[1]).toBe(`'self' ${new URL(address).origin}`);
  const copy = await bench.page.request.get(`${bench.url}office-js/office.js`);
  expect(copy.status()).toBe(404);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
