import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { takeTurns } from './take-turns';

const PROJECT = path.resolve(__dirname, '../..');
const SITES = path.join(PROJECT, '.cache/site');
const KEPT_SITES = 8;

/** What a built site is made of. */
export const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', '.swcrc', 'package-lock.json'];

/** What a build is told by the environment, see webpack.config.js. */
export const BUILD_SETTINGS = ['OFFICE_JS_URL', 'SITE_URL', 'ADDIN_ID'] as const;
export type BuildSettings = Readonly<Partial<Record<(typeof BUILD_SETTINGS)[number], string>>>;

/** Builds the add-in and the workbench and returns the folder. A site already built from the same sources is used as it
 *  is. `settings` go before those of the environment. Rejects with the builder's own message when the build fails. */
export async function buildSite(settings: BuildSettings = {}): Promise<string> {
  const site = path.join(SITES, await sourcesDigest({ ...process.env, ...settings }));
  await mkdir(SITES, { recursive: true });
  if (!existsSync(site)) {
    await takeTurns(`${site}.turn`, async () => {
      if (existsSync(site)) return; // another process has built it meanwhile
      const unfinished = `${site}.${process.pid}`;
      await buildInto(unfinished, settings, ['--env', 'workbench']).then(
        () => rename(unfinished, site),
        async (cause: unknown) => {
          await rm(unfinished, { recursive: true, force: true });
          throw cause;
        },
      );
    });
  }
  const now = new Date();
  await utimes(site, now, now);
  await removeOldSites();
  return site;
}

async function sourcesDigest(environment: NodeJS.ProcessEnv): Promise<string> {
  const asked = BUILD_SETTINGS.map((name) => environment[name] ?? '');
  const hash = createHash('sha256').update(`${asked.join('\n')}\n`);
  for (const source of SOURCES) {
    for (const file of await filesUnder(path.join(PROJECT, source))) {
      hash.update(`${path.relative(PROJECT, file)}\n`).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesUnder(place: string): Promise<readonly string[]> {
  if (!existsSync(place)) return [];
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Builds into a folder; without more arguments the add-in alone. */
export function buildInto(
  outputPath: string,
  settings: BuildSettings = {},
  more: readonly string[] = [],
): Promise<void> {
  const command = [
    path.join(path.dirname(require.resolve('webpack-cli/package.json')), 'bin/cli.js'),
    '--config',
    path.join(PROJECT, 'webpack.config.js'),
    '--mode',
    'production',
    '--output-path',
    outputPath,
    ...more,
  ];
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...settings };
    const webpack = spawn(process.execPath, command, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    webpack.stdout.on('data', (text: Buffer) => (said += text.toString('utf8')));
    webpack.stderr.on('data', (text: Buffer) => (said += text.toString('utf8')));
    webpack.on('error', reject);
    webpack.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(refusedSetting(said) ?? `The page could not be built.\n${said.trim()}`));
    });
  });
}

/** What webpack.config.js has against a setting, without the trace around it; null: something else is wrong. */
function refusedSetting(said: string): string | null {
  const names = BUILD_SETTINGS.join('|');
  return new RegExp(`Error: ((?:${names})=.*)`).exec(said)?.[1] ?? null;
}

async function removeOldSites(): Promise<void> {
  const sites = await Promise.all(
    (await readdir(SITES))
      .filter((name) => /^[0-9a-f]+$/.test(name))
      .map(async (name) => ({ name, time: (await stat(path.join(SITES, name))).mtimeMs })),
  );
  const old = sites.sort((a, b) => b.time - a.time).slice(KEPT_SITES);
  await Promise.all(old.map(({ name }) => rm(path.join(SITES, name), { recursive: true, force: true })));
}
