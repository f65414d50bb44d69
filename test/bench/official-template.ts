import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/* The official React template of a task pane, as Microsoft's generator hands it out: what the start of ours is measured
   against. Fetched and built once, into the cache. */

const run = promisify(execFile);

const REPOSITORY = 'https://github.com/OfficeDev/Office-Addin-TaskPane-React.git';
/** Of August 2026. */
const COMMIT = '4abbd86057583dccfc10bc35e9e49961cdc64f94';
const CACHE = path.resolve(__dirname, '../../.cache/official-template');

/** What its build does not need: it tests, starts Excel and serves with these, and some of them no public registry has. */
const NOT_FOR_BUILDING =
  /^(?:office-addin-(?!dev-certs)|eslint|mocha|@types\/mocha|less|ts-node|webpack-dev-server|file-loader)/;

/** A site whose pane is the template and whose everything else is ours (`site`): the same page around it, the same
 *  office.js. `repository`: another place to fetch it from. Throws, saying why, where it cannot be had. */
export async function siteOfTemplate(site: string, repository = REPOSITORY): Promise<string> {
  const source = path.join(CACHE, COMMIT);
  if (!existsSync(path.join(source, 'dist/taskpane.html'))) await build(source, repository);
  const place = path.join(CACHE, 'site');
  rmSync(place, { recursive: true, force: true });
  cpSync(site, place, { recursive: true });
  cpSync(path.join(source, 'dist'), place, { recursive: true, filter: (file) => !file.endsWith('.map') });
  const page = path.join(place, 'taskpane.html');
  const html = readFileSync(page, 'utf8');
  const ours = html.replace(/https:\/\/[^"]+\/office\.js/, 'office-js/office.js');
  if (ours === html) throw new Error('the template does not name office.js any more');
  writeFileSync(page, ours);
  return place;
}

async function build(source: string, repository: string): Promise<void> {
  const unfinished = `${source}.${String(process.pid)}`;
  mkdirSync(unfinished, { recursive: true });
  const inside = { cwd: unfinished, maxBuffer: 64 << 20, timeout: 480_000 };
  try {
    await run('git', ['init', '-q'], inside);
    await run('git', ['fetch', '-q', '--depth', '1', repository, COMMIT], { ...inside, timeout: 60_000 });
    await run('git', ['checkout', '-q', 'FETCH_HEAD'], inside);
    // Its tests need packages that only their own feed has, and ts-loader would compile them; the feed is a private one.
    for (const name of ['.npmrc', 'test']) rmSync(path.join(unfinished, name), { recursive: true, force: true });
    trim(path.join(unfinished, 'package.json'));
    withoutAddresses(path.join(unfinished, 'package-lock.json'));
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], inside);
    await run('npm', ['run', 'build'], inside);
    rmSync(source, { recursive: true, force: true });
    cpSync(path.join(unfinished, 'dist'), path.join(source, 'dist'), { recursive: true });
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

interface PackageJson {
  readonly devDependencies: Readonly<Record<string, string>>;
}

function trim(file: string): void {
  const settings: PackageJson = JSON.parse(readFileSync(file, 'utf8'));
  const needed = Object.entries(settings.devDependencies).filter(([name]) => !NOT_FOR_BUILDING.test(name));
  writeFileSync(file, JSON.stringify({ ...settings, devDependencies: Object.fromEntries(needed) }));
}

/** The versions stay those of its lock; where they are fetched from is left to this machine's own settings. */
function withoutAddresses(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\s*"resolved": "[^"]*",\n/gm, ''));
}
