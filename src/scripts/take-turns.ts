import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Runs what only one process at a time should do; where another one does it, waits for that first. `file` tells whose turn
 *  it is; that of a process which is no more is taken away. */
export async function takeTurns(file: string, run: () => Promise<void>): Promise<void> {
  // Not the process's: two turns asked for in one would take each other's away.
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    while (!(await isTaken(own, file))) {
      const other = await readFile(file, 'utf8').catch(() => null);
      if (other !== null && !isAlive(Number(other))) await rm(file, { force: true });
      await pause(100);
    }
    await run().finally(() => rm(file, { force: true }));
  } finally {
    await rm(own, { force: true });
  }
}

/** Whether it is our turn from now on. By a link, so that the file is never there without what it tells. */
async function isTaken(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
