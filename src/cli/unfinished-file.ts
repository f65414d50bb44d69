import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/* What we write stands there whole or not at all: it is written under another name, and given its own when it is on the
   disk. */

const UNFINISHED = /^\.jixiao-(\d+)-[0-9a-f]+\.tmp$/;

/** Another name in the same folder. */
export function unfinishedPath(folder: string): string {
  return join(folder, `.jixiao-${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`);
}

/** Makes a folder and those above it, one by one: Node's own way to make them all never returns below /proc. */
export function makeFolder(folder: string): void {
  if (fs.statSync(folder, { throwIfNoEntry: false })) return; // a file in its place is found when it is tried
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  fs.mkdirSync(folder);
}

/** Makes a folder if need be and tries whether it can be written to; throws what the system refuses with. */
export function prepareFolder(folder: string): void {
  makeFolder(resolve(folder));
  removeUnfinished(folder);
  const trial = unfinishedPath(folder);
  fs.closeSync(fs.openSync(trial, 'wx'));
  fs.unlinkSync(trial);
}

/** What a run that was killed left behind. */
function removeUnfinished(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) fs.rmSync(join(folder, name), { force: true });
  }
}

/** What this run has not finished, when it is to end here. */
export function removeOwnUnfinished(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (UNFINISHED.exec(name)?.[1] === String(process.pid)) fs.rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
