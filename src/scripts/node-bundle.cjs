// Runs a TypeScript entry point in Node from one file that webpack made of it and all it needs, which starts in less than
// half the time: `node node-bundle.cjs ENTRY.ts …`. It is made anew when a source has changed; where it cannot be made,
// the sources are run.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { tellPlaces } = require('./told-places.cjs');

const PROJECT = path.resolve(__dirname, '../..');
const BUNDLES = path.join(PROJECT, '.cache/node');
const SOURCES = ['src', 'package-lock.json', '.swcrc'];
const KEPT = 2;

/** What a bundle is made of, told by the times and sizes of the files. */
function stateOf(entry) {
  const hash = createHash('sha256').update(entry);
  const add = (file) => {
    const found = fs.statSync(file);
    hash.update(`${file}\n${found.mtimeMs} ${found.size}\n`);
    if (found.isDirectory()) for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
  };
  for (const source of SOURCES) add(path.join(PROJECT, source));
  return `${path.parse(entry).name}-${hash.digest('hex').slice(0, 16)}`;
}

function make(entry, folder) {
  const unfinished = `${folder}.${process.pid}`;
  const webpack = path.join(path.dirname(require.resolve('webpack-cli/package.json')), 'bin/cli.js');
  const args = [webpack, '--config', path.join(__dirname, 'bundle.config.cjs'), '--entry', entry, '-o', unfinished];
  try {
    fs.mkdirSync(BUNDLES, { recursive: true });
    fs.accessSync(BUNDLES, fs.constants.W_OK);
    const { status } = spawnSync(process.execPath, args, { cwd: PROJECT, stdio: 'ignore' });
    if (status === 0) fs.renameSync(unfinished, folder);
    removeOld(`${path.parse(entry).name}-`);
  } catch {
    // Another process was quicker, or nothing can be written here.
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

function removeOld(start) {
  const time = (name) => fs.statSync(path.join(BUNDLES, name)).mtimeMs;
  const all = fs.readdirSync(BUNDLES).filter((name) => name.startsWith(start));
  for (const name of all.sort((a, b) => time(b) - time(a)).slice(KEPT)) {
    fs.rmSync(path.join(BUNDLES, name), { recursive: true, force: true });
  }
}

const entry = path.resolve(process.argv[2]);
const state = stateOf(entry);
// What is remembered of an interrupted run is of use to the same program only.
process.env.JIXIAO_PROGRAM = state;
const folder = path.join(BUNDLES, state);
const bundle = path.join(folder, 'main.js');
if (!fs.existsSync(bundle)) {
  if (process.stderr.isTTY)
    process.stderr.write('正在准备程序，更新后第一次运行需要几秒… Preparing, once after an update …\n');
  make(entry, folder);
}
if (!fs.existsSync(bundle)) require('./node-ts.cjs');
else {
  tellPlaces(
    (file) => file.startsWith(folder),
    (file) => JSON.parse(fs.readFileSync(`${file}.map`, 'utf8')),
  );
  process.argv.splice(1, 1);
  process.argv[1] = entry;
  require(bundle);
}
