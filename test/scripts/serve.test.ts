import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve, siteHeaders, type SiteServer } from '../../src/scripts/serve';

const POLICY = "default-src 'none'; script-src 'self'";
let folder: string;
let site: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-serve-'));
  const dist = path.join(folder, 'dist');
  mkdirSync(path.join(dist, 'office-js'), { recursive: true });
  mkdirSync(path.join(dist, 'assets'));
  writeFileSync(path.join(dist, 'index.html'), `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />绩效`);
  writeFileSync(path.join(dist, 'office-js/office.js'), 'var Office;');
  writeFileSync(path.join(dist, 'office-js/excel.js'), 'var Excel;');
  writeFileSync(path.join(dist, 'assets/自评表.xlsx'), 'PK');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(dist, 'link.txt'));
  site = await serve({ dist, port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for an address as it stands, without the tidying a URL would get. */
function ask(
  address: string,
  method = 'GET',
  host?: string,
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: address, method, ...(host && { headers: { host } }) }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('the page, with its own policy as a header too', async () => {
  const { status, body, headers } = await ask('/?file=a.xlsx');
  expect([status, body.endsWith('绩效'), headers['content-type']]).toEqual([200, true, 'text/html; charset=utf-8']);
  expect(headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'self'`);
});

test('office.js gets one line in front of its bytes, everything else is as built', async () => {
  expect((await ask('/office-js/office.js')).body).toBe('window.parent.installOfficeHost?.(window);\nvar Office;');
  expect((await ask('/office-js/excel.js')).body).toBe('var Excel;');
  expect((await ask('/assets/%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx')).body).toBe('PK');
});

test('HEAD answers without a body, with the length of what GET sends', async () => {
  const { status, body, headers } = await ask('/office-js/office.js', 'HEAD');
  expect([status, body]).toEqual([200, '']);
  expect(Number(headers['content-length'])).toBe((await ask('/office-js/office.js')).body.length);
});

test('nobody else may use what is served, nor share a window with it', async () => {
  const { headers } = await ask('/office-js/excel.js');
  expect(headers).toMatchObject({
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', 'localhost.', '127.0.0.1@evil.example', ' '])(
  'a request for %s was meant for somebody else',
  async (host) => {
    const { status, body } = await ask('/', 'GET', host);
    expect([status, body]).toEqual([421, '421\n']);
  },
);

test.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:8080', '[::1]:3000'])('a request for %s is ours', async (host) => {
  expect((await ask('/', 'GET', host)).status).toBe(200);
});

test("over https only Excel's own sites may frame the pane, and only icons are shown elsewhere", () => {
  const page = Buffer.from(`<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`);
  const pane = siteHeaders('taskpane.html', page, false);
  const policy = String(pane['Content-Security-Policy']);
  expect(policy.startsWith(`${POLICY}; frame-ancestors 'self' https://officeapps.live.com`)).toBe(true);
  expect(policy).toContain('https://*.officewebapps.cn');
  expect(pane['Cross-Origin-Resource-Policy']).toBe('same-origin');
  const icon = siteHeaders('assets/icon-16.png', Buffer.from('PNG'), false);
  expect(icon['Cross-Origin-Resource-Policy']).toBe('cross-origin');
});

test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
  expect((await ask('/', method)).status).toBe(405);
});

test.each([
  '/missing.js',
  '/assets',
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '/%00',
  '/%',
  '//etc/passwd',
])('%s is not there', async (address) => {
  const { status, body } = await ask(address);
  expect([status, body]).toEqual([404, '404\n']);
});

test('a port that is taken is an error', async () => {
  const port = Number(new URL(site.url).port);
  await expect(serve({ dist: path.join(folder, 'dist'), port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
