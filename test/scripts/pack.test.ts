/** @jest-environment jsdom */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXAMPLE, packageFiles, recipientOf, zipPackage } from '../../src/scripts/pack/package-files';
import { registryFiles } from '../../src/scripts/pack/registry-files';
import { MANIFEST_RULES } from '../support/manifest-rules';
import { cacheControl, CONTENT_TYPES, frameAncestors, isText } from '../../src/scripts/site-headers';

const SITE = 'https://fin.example.cn:8443/绩效/';
const ID = '0f5d2c8a-7b1e-4d3f-9a6c-2e8b4f1d7c30';
const SHARE = '\\\\文件服务器\\绩效';
let dist: string;

/** As much of a built site as packing looks at: also a second page with a manifest of its own. */
beforeAll(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'jixiao-pack-'));
  for (const folder of ['app', 'assets', 'office-js']) mkdirSync(path.join(dist, folder));
  const manifest = (from: string): string =>
    readFileSync(from, 'utf8').replaceAll('https://localhost:3000/', new URL(SITE).href).replace(EXAMPLE.id, ID);
  writeFileSync(path.join(dist, 'manifest.xml'), manifest('manifest.xml'));
  writeFileSync(path.join(dist, 'check-manifest.xml'), manifest('src/acceptance/manifest.xml'));
  for (const file of [
    'taskpane.html',
    'check.html',
    'early-presses.js',
    'app/taskpane.0a1b2c3d.js',
    'assets/help.html',
    'assets/icon-16.png',
    'office-js/office.js',
    'office-js/LICENSE.md',
    'third-party-licences.txt',
  ]) {
    writeFileSync(path.join(dist, file), file);
  }
});
afterAll(() => rmSync(dist, { recursive: true }));

const packed = (): Readonly<Record<string, Uint8Array>> => packageFiles(dist, recipientOf(dist, SHARE));
const text = (file: string): string => Buffer.from(packed()[file] ?? []).toString('utf8');

test.each(['manifest.xml', 'check-manifest.xml'])('catalog/%s keeps the rules of a manifest', (file) => {
  const manifest = new DOMParser().parseFromString(text(`catalog/${file}`), 'application/xml');
  expect(Object.values(MANIFEST_RULES).flatMap((rule) => rule(manifest))).toEqual([]);
});

test('the site goes into one folder, every manifest into another, and the rest stands beside them', () => {
  expect(Object.keys(packed()).sort()).toEqual(
    [
      'LICENSE',
      'catalog/check-manifest.xml',
      'catalog/manifest.xml',
      'registry/remove-catalog.reg',
      'registry/trust-catalog-policy.reg',
      'registry/trust-catalog.reg',
      'server/jixiao.conf',
      'server/web.config',
      'web/app/taskpane.0a1b2c3d.js',
      'web/assets/help.html',
      'web/assets/icon-16.png',
      'web/check.html',
      'web/early-presses.js',
      'web/office-js/LICENSE.md',
      'web/office-js/office.js',
      'web/taskpane.html',
      'web/third-party-licences.txt',
      '部署.md',
    ].sort(),
  );
});

test('the same files make the same bytes, in whatever order they came', () => {
  const turned = Object.fromEntries(Object.entries(packed()).reverse());
  expect(Buffer.from(zipPackage(turned)).equals(Buffer.from(zipPackage(packed())))).toBe(true);
});

test('the instructions speak of the organisation’s own address, folder and id', () => {
  const instructions = text('部署.md');
  for (const own of [new URL(SITE).href, SHARE, `{${ID}}`]) expect(instructions).toContain(own);
  for (const example of Object.values(EXAMPLE)) expect(instructions).not.toContain(example);
});

test('without a folder of its own the web server’s is taken, and what is no shared folder is refused', () => {
  expect(recipientOf(dist, '').share).toBe('\\\\fin.example.cn\\jixiao');
  for (const share of ['C:\\manifests', 'https://fin.example.cn/jixiao', '\\\\server', '\\\\server\\a"b', 'jixiao']) {
    expect(() => recipientOf(dist, share)).toThrow(`CATALOG_SHARE=${share}`);
  }
});

const registryText = (bytes: Uint8Array | undefined): string => {
  const all = Buffer.from(bytes ?? []).toString('utf16le');
  expect(all.startsWith('\ufeffWindows Registry Editor Version 5.00\r\n\r\n')).toBe(true);
  return all.slice(1);
};

test('the registry files trust the folder for a person and as a policy, and take both away again', () => {
  const files = registryFiles({ id: ID, share: SHARE });
  const values = [`"Id"="{${ID}}"`, '"Url"="\\\\\\\\文件服务器\\\\绩效"', '"Flags"=dword:00000001', ''].join('\r\n');
  const own = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${ID}}`;
  const policy = `HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${ID}}`;
  const head = 'Windows Registry Editor Version 5.00\r\n\r\n';
  expect(registryText(files['trust-catalog.reg'])).toBe(`${head}[${own}]\r\n${values}`);
  expect(registryText(files['trust-catalog-policy.reg'])).toBe(`${head}[${policy}]\r\n${values}`);
  expect(registryText(files['remove-catalog.reg'])).toBe(`${head}[-${own}]\r\n[-${policy}]\r\n`);
});

describe('web.config', () => {
  const parsed = (): Document => new DOMParser().parseFromString(text('server/web.config'), 'application/xml');

  /** What IIS would say with a file: the settings of the site, then of the folder, then of the file itself. */
  function headers(file: string): Readonly<Record<string, string | undefined>> {
    const config = parsed();
    const places = [...config.querySelectorAll('location')]
      .filter((place) => {
        const at = place.getAttribute('path') ?? '';
        return file === at || file.startsWith(`${at}/`);
      })
      .sort((a, b) => (a.getAttribute('path') ?? '').length - (b.getAttribute('path') ?? '').length);
    const site = config.querySelector('configuration > system\\.webServer');
    const all = [...(site ? [site] : []), ...places];
    const cache = Object.assign({}, ...all.map((place) => attributes(place.querySelector('clientCache'))));
    const added = all.flatMap((place) => [...place.querySelectorAll('customHeaders > add')]);
    const types = [...config.querySelectorAll('mimeMap')].filter(
      (map) => map.getAttribute('fileExtension') === path.extname(file),
    );
    return {
      ...Object.fromEntries(added.map((add) => [add.getAttribute('name'), add.getAttribute('value') ?? ''])),
      'Content-Type': types[0]?.getAttribute('mimeType') ?? '',
      'Cache-Control': iisCache(cache),
    };
  }

  function attributes(element: Element | null): Record<string, string> {
    return Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
  }

  function iisCache(cache: Record<string, string>): string {
    if (cache['cacheControlMode'] === 'DisableCache') return 'no-cache';
    const [days = '0'] = (cache['cacheControlMaxAge'] ?? '').split('.');
    const [first = '', ...others] = (cache['cacheControlCustom'] ?? '').split(', ');
    return [first, `max-age=${Number(days) * 86_400}`, ...others].join(', ');
  }

  test('is XML that IIS can read, and says of every file what nginx says', () => {
    expect(parsed().querySelector('parsererror')).toBeNull();
    const files = Object.keys(packed())
      .filter((file) => file.startsWith('web/'))
      .map((file) => file.slice('web/'.length));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const type = CONTENT_TYPES[path.extname(file)] ?? 'unknown';
      expect([file, headers(file)]).toEqual([
        file,
        {
          'Content-Type': isText(type) ? `${type}; charset=utf-8` : type,
          'Cache-Control': cacheControl(file),
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          ...(file.endsWith('.html') && { 'Content-Security-Policy': frameAncestors('ownAndExcel') }),
        },
      ]);
    }
  });
});

test('nginx is told the port, the name and the path of the address', () => {
  const config = text('server/jixiao.conf');
  for (const part of ['listen 8443 ssl;', 'server_name fin.example.cn;', 'location /绩效/ {', '"~^/绩效/app/"']) {
    expect(config).toContain(part);
  }
});
