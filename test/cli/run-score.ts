import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as `npm run score` does. */
export function score(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/scripts/node-bundle.cjs', 'src/cli/score.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own for a test; it goes with the test file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-cli-'));
  folders.push(folder);
  return folder;
}
