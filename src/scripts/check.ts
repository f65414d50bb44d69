import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const PRETTIER = ['prettier', '--check', '--cache', '--log-level', 'warn', '--cache-location'];

/** What the code has to pass before it is tested; at the same time, as most of it takes one processor. */
const CHECKS = [
  ['typescript', '--noEmit'],
  ['oxlint', '--deny-warnings', '--deny', 'no-duplicate-imports', 'src', 'test'],
  [...PRETTIER, '.cache/prettier-src', 'src', '*.{js,json}'],
  [...PRETTIER, '.cache/prettier-test', 'test'],
] as const;

/** The program of a package, whatever it is called there. */
function programOf(name: string): string {
  const description = require.resolve(`${name}/package.json`);
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(readFileSync(description, 'utf8'));
  const [program = ''] = typeof bin === 'string' ? [bin] : Object.values(bin);
  return path.join(path.dirname(description), program);
}

const passes = ([name, ...args]: (typeof CHECKS)[number]): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const run = spawn(process.execPath, [programOf(name), ...args], { stdio: 'inherit' });
    run.on('error', reject);
    run.on('close', (status) => resolve(status === 0));
  });

void Promise.all(CHECKS.map(passes)).then((all) => {
  process.exitCode = all.every(Boolean) ? 0 : 1;
});
