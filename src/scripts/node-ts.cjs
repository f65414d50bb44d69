// Runs a TypeScript entry point in Node with the same transpiler and settings (.swcrc) as the bundle and the tests.
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { addHook } = require('pirates');

addHook(
  (code, filename) =>
    transformSync(code, { filename, module: { type: 'commonjs' }, sourceMaps: 'inline', env: undefined }).code,
  { exts: ['.ts', '.tsx'], ignoreNodeModules: true },
);
process.setSourceMapsEnabled(true);
process.argv.splice(1, 1);
process.argv[1] = path.resolve(process.argv[1]);
require(process.argv[1]);
