import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { registryFiles } from './registry-files';
import { iisConfig, nginxConfig } from './server-configs';

const PROJECT = path.resolve(__dirname, '../../..');

/** What assets/部署.md calls by these names is called by the organisation's own in its package. */
export const EXAMPLE = {
  site: 'https://jixiao.example.cn/jixiao/',
  host: 'jixiao.example.cn',
  share: '\\\\fileserver\\jixiao',
  id: 'e8e2ad63-18a0-4360-bf25-84a88c17308b',
} as const;

/** For whom a package is made. */
export interface Recipient {
  /** Where the pages will be served from, with a slash at the end. */
  readonly site: string;
  /** The add-in's id in the manifest. */
  readonly id: string;
  /** The shared folder with the manifest. */
  readonly share: string;
}

/** What a built add-in says of itself, and the folder it is to be offered from: as asked, or one of the web server. */
export function recipientOf(dist: string, share: string | undefined): Recipient {
  const manifest = readFileSync(path.join(dist, 'manifest.xml'), 'utf8');
  const id = /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1];
  const page = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  if (id === undefined || page === undefined) throw new Error(`no add-in was built in ${dist}`);
  const site = new URL('.', page);
  return { site: site.href, id, share: checkedShare(share) ?? `\\\\${site.hostname}\\jixiao` };
}

/** The shared folder that was asked for; null: none was. What is no network path stops the packing. */
export function checkedShare(share: string | undefined): string | null {
  if (share === undefined || share === '') return null;
  if (/^(?:\\\\[^\\/:*?"<>|\s][^\\/:*?"<>|]*)(?:\\[^\\/:*?"<>|]+)+$/.test(share)) return share;
  throw new Error(
    `CATALOG_SHARE=${share} 不是网络共享目录，应写成 ${EXAMPLE.share}。It is no shared folder; write it like the one above.`,
  );
}

/** All files of the package by their paths in it: the site, the manifests (every one that was built) for the shared folder,
 *  what the servers and Windows are told, the licences, and how it is all put to use. */
export function packageFiles(dist: string, recipient: Recipient): Readonly<Record<string, Uint8Array>> {
  const site = filesUnder(dist);
  const manifests = site.filter((file) => /^[^/]+\.xml$/.test(file));
  const served = site.filter((file) => !manifests.includes(file));
  const pages = served.filter((file) => file.endsWith('.html'));
  const built = (file: string): Uint8Array => readFileSync(path.join(dist, file));
  const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
  return {
    '部署.md': text(instructions(recipient)),
    LICENSE: readFileSync(path.join(PROJECT, 'LICENSE')),
    ...under('web', Object.fromEntries(served.map((file) => [file, built(file)]))),
    ...under('catalog', Object.fromEntries(manifests.map((file) => [file, built(file)]))),
    ...under('server', {
      'jixiao.conf': text(nginxConfig(new URL(recipient.site))),
      'web.config': text(iisConfig(pages)),
    }),
    ...under('registry', registryFiles(recipient)),
  };
}

/* As from Unix: `unzip` there garbles the name of 部署.md otherwise, flag or no flag. Windows looks at the flag alone. */
const UNIX = 3;
/** Plain files that everybody may read, and their owner write. */
const READABLE = 0o100644 * 0x10000;

/** One file of all, of a time; the same files of the same time always make the same bytes. */
export function zipPackage(files: Readonly<Record<string, Uint8Array>>, made: Date): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: withoutZone(made), level: 9, os: UNIX, attrs: READABLE });
}

/** A zip file tells times without their zone: the same clock everywhere. */
function withoutZone(time: Date): Date {
  const [date, clock] = [
    [time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()],
    [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()],
  ] as const;
  return new Date(...date, ...clock);
}

function instructions({ site, id, share }: Recipient): string {
  return readFileSync(path.join(PROJECT, 'assets/部署.md'), 'utf8')
    .replaceAll(EXAMPLE.site, site)
    .replaceAll(EXAMPLE.host, new URL(site).hostname)
    .replaceAll(EXAMPLE.share, share)
    .replaceAll(EXAMPLE.id, id);
}

function under(folder: string, files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
