import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve, type SiteServer } from '../../src/scripts/serve';

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
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: address, method }, (response) => {
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
