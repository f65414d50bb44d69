/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { madeAt } from '../../src/scripts/pack/made-at';
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

const MADE = new Date('2026-11-29T08:30:12Z');

test('the same files make the same bytes, in whatever order they came', () => {
  const turned = Object.fromEntries(Object.entries(packed()).reverse());
  expect(Buffer.from(zipPackage(turned, MADE)).equals(Buffer.from(zipPackage(packed(), MADE)))).toBe(true);
});

/** The entries of a zip file's list: who made it, whether names are UTF-8, the time, what may be done with the file. */
function entries(zip: Uint8Array): readonly string[] {
  const file = Buffer.from(zip);
  const found: string[] = [];
  for (let at = file.indexOf('PK\u0001\u0002'); at >= 0; at = file.indexOf('PK\u0001\u0002', at + 1)) {
    const [clock, day] = [file.readUInt16LE(at + 12), file.readUInt16LE(at + 14)];
    const date = `${(day >> 9) + 1980}-${(day >> 5) & 15}-${day & 31}`;
    const time = `${clock >> 11}:${(clock >> 5) & 63}:${(clock & 31) * 2}`;
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    const flag = file.readUInt16LE(at + 8) & 0x800 ? ' UTF-8' : '';
    found.push(`${file[at + 5]} ${(file.readUInt32LE(at + 38) >>> 16).toString(8)} ${date} ${time} ${name}${flag}`);
  }
  return found;
}

test('unpacked on Unix, names are right and files can be read', () => {
  const listed = entries(zipPackage(packed(), MADE));
  expect(listed).toContain('3 100644 2026-11-29 8:30:12 部署.md UTF-8');
  expect(listed.filter((entry) => !entry.startsWith('3 100644 2026-11-29 8:30:12 '))).toEqual([]);
});

test('what is packed is as old as its sources, so that a server tells a new page from one of the same length', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'jixiao-made-'));
  const git = (...words: readonly string[]): unknown =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.cn', ...words], {
      cwd: project,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-03-01T00:00:00Z' },
    });
  try {
    mkdirSync(path.join(project, 'src'));
    writeFileSync(path.join(project, 'src/page.ts'), 'one');
    writeFileSync(path.join(project, 'notes.md'), 'one');
    utimesSync(path.join(project, 'src/page.ts'), 1_700_000_000, 1_700_000_000);
    const made = (): string => madeAt(project, ['src']).toISOString();
    expect(made()).toBe('2023-11-14T22:13:20.000Z');
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    expect(made()).toBe('2026-03-01T00:00:00.000Z');
    writeFileSync(path.join(project, 'notes.md'), 'two');
    expect(made()).toBe('2026-03-01T00:00:00.000Z');
    writeFileSync(path.join(project, 'src/page.ts'), 'two');
    utimesSync(path.join(project, 'src/page.ts'), 1_800_000_000, 1_800_000_000);
    expect(made()).toBe('2027-01-15T08:00:00.000Z');
  } finally {
    rmSync(project, { recursive: true });
  }
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
