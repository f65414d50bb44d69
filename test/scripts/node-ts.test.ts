import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-node-ts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a fault is told with its line in the file as it was written, whatever the transpiler made of it', () => {
  const file = join(folder, 'fault.ts');
  const lines = ['', '', 'function fails() {', '', '', "  throw new RangeError('on purpose');", '}', '', 'fails();'];
  writeFileSync(file, lines.join('\n'));
  const { stderr, status } = spawnSync(process.execPath, ['src/scripts/node-ts.cjs', file], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('RangeError: on purpose');
  expect(stderr).toContain(`at fails (${file}:6:9)`);
  expect(stderr).toContain(`(${file}:9:1)`);
});
