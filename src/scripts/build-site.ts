import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

const PROJECT = path.resolve(__dirname, '../..');
const SITES = path.join(PROJECT, '.cache/site');
const KEPT_SITES = 8;

/** What the built site is made of. */
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', '.swcrc', 'package-lock.json'];

/** Builds the add-in and the workbench and returns the folder. A site already built from the same sources is used as it
 *  is. Rejects with the builder's own message when the build fails. */
export async function buildSite(): Promise<string> {
  const site = path.join(SITES, await sourcesDigest());
  if (!existsSync(site)) {
    const unfinished = `${site}.${process.pid}`;
    await runWebpack(unfinished);
    await rename(unfinished, site).catch((error: unknown) => {
      if (!existsSync(site)) throw error; // another process was quicker: its site is the same
    });
    await rm(unfinished, { recursive: true, force: true });
  }
  const now = new Date();
  await utimes(site, now, now);
  await removeOldSites();
  return site;
}

async function sourcesDigest(): Promise<string> {
  const asked = ['OFFICE_JS_URL', 'SITE_URL', 'ADDIN_ID'].map((name) => process.env[name] ?? '');
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

function runWebpack(outputPath: string): Promise<void> {
  const command = [
    path.join(path.dirname(require.resolve('webpack-cli/package.json')), 'bin/cli.js'),
    '--config',
    path.join(PROJECT, 'webpack.config.js'),
    '--mode',
    'production',
    '--env',
    'workbench',
    '--output-path',
    outputPath,
  ];
  return new Promise((resolve, reject) => {
    const webpack = spawn(process.execPath, command, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    webpack.stdout.on('data', (text: Buffer) => (said += text.toString('utf8')));
    webpack.stderr.on('data', (text: Buffer) => (said += text.toString('utf8')));
    webpack.on('error', reject);
    webpack.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The page could not be built.\n${said.trim()}`));
    });
  });
}

async function removeOldSites(): Promise<void> {
  const sites = await Promise.all(
    (await readdir(SITES)).map(async (name) => ({ name, time: (await stat(path.join(SITES, name))).mtimeMs })),
  );
  const old = sites.sort((a, b) => b.time - a.time).slice(KEPT_SITES);
  await Promise.all(old.map(({ name }) => rm(path.join(SITES, name), { recursive: true, force: true })));
}
