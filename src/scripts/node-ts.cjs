// Runs a TypeScript entry point in Node with the same transpiler and settings (.swcrc) as the bundle and the tests:
// `node node-ts.cjs ENTRY.ts …`; or, loaded before one, lets it be run: so an entry point runs its own threads.
const { readFileSync } = require('node:fs');
const { SourceMap } = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { addHook } = require('pirates');

const transpiled = (code, filename, sourceMaps) =>
  transformSync(code, { filename, module: { type: 'commonjs' }, sourceMaps, env: undefined });

addHook((code, filename) => transpiled(code, filename, false).code, { exts: ['.ts', '.tsx'], ignoreNodeModules: true });

// Where a fault arose is looked up once somebody asks for it: maps of all files would take a fifth of every start.
const maps = new Map();
function mapOf(file) {
  if (!maps.has(file))
    maps.set(file, new SourceMap(JSON.parse(transpiled(readFileSync(file, 'utf8'), file, true).map)));
  return maps.get(file);
}

function placeOf(site) {
  const file = site.getFileName() ?? '';
  if (!/\.tsx?$/.test(file)) return String(site);
  const { originalLine, originalColumn } = mapOf(file).findEntry(site.getLineNumber() - 1, site.getColumnNumber() - 1);
  if (originalLine === undefined) return String(site);
  return String(site).replace(/:\d+:\d+(?=\)?$)/, `:${originalLine + 1}:${originalColumn + 1}`);
}

Error.prepareStackTrace = (error, sites) =>
  [Error.prototype.toString.call(error), ...sites.map((site) => `    at ${placeOf(site)}`)].join('\n');

if (require.main === module) {
  process.execArgv.push('--require', __filename);
  process.argv.splice(1, 1);
  process.argv[1] = path.resolve(process.argv[1]);
  require(process.argv[1]);
}
