import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
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
    ['src/scripts/node-ts.cjs', 'src/cli/score.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

export const scratch = (): string => mkdtempSync(join(tmpdir(), 'jixiao-cli-'));
