import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-node-bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an entry point is run with its arguments, and a fault is told with its line in the file as it was written', () => {
  const file = join(folder, 'fault.ts');
  const lines = ['', 'function fails(): never {', '', '  throw new RangeError(process.argv[2]);', '}', '', 'fails();'];
  writeFileSync(file, lines.join('\n'));
  const { stderr, status } = spawnSync(process.execPath, ['src/scripts/node-bundle.cjs', file, 'on purpose'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('RangeError: on purpose');
  expect(stderr).toMatch(/at fails \(.*fault\.ts:4:9\)/);
  expect(stderr).not.toMatch(/at .*main\.js:/);
});
