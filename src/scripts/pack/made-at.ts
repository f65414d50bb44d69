import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** When these files and folders of a project were last changed: by its history, where nothing was changed since, so that the
 *  same sources give the same time everywhere; else by the files themselves. Web servers tell by the time of a file whether a
 *  page is another one than before: two builds of a page have the same name and often the same length. */
export function madeAt(project: string, sources: readonly string[]): Date {
  const changed = git(project, ['status', '--porcelain', '--', ...sources]);
  const seconds = changed === '' ? Number(git(project, ['log', '-1', '--format=%ct', '--', ...sources])) : 0;
  if (seconds > 0) return new Date(seconds * 1000);
  const times = sources.flatMap((source) => filesOf(path.join(project, source)).map((file) => statSync(file).mtimeMs));
  return new Date(Math.max(...times));
}

/** What git answers; null: there is none, or no history. */
function git(project: string, words: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', words, { cwd: project, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function filesOf(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place];
  const entries = readdirSync(place, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
}
