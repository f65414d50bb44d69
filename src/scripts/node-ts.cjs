// Runs a TypeScript entry point in Node with the same transpiler and settings (.swcrc) as the bundle and the tests:
// `node node-ts.cjs ENTRY.ts …`.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { addHook } = require('pirates');
const { tellPlaces } = require('./told-places.cjs');

const transpiled = (code, filename, sourceMaps) =>
  transformSync(code, { filename, module: { type: 'commonjs' }, sourceMaps, env: undefined });

addHook((code, filename) => transpiled(code, filename, false).code, { exts: ['.ts', '.tsx'], ignoreNodeModules: true });

tellPlaces(
  (file) => /\.tsx?$/.test(file),
  (file) => ({ ...JSON.parse(transpiled(readFileSync(file, 'utf8'), file, true).map), sources: [file] }),
);

process.argv.splice(1, 1);
process.argv[1] = path.resolve(process.argv[1]);
require(process.argv[1]);
