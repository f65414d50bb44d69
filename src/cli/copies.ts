import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import type { Locale } from '../text/locale';
import { cliText, type CliText } from './cli-text';
import { isOurCopy, markCopy } from './copy-mark';
import { systemFaultText } from './system-fault';
import { prepareFolder, removeOwnUnfinished, unfinishedPath } from './unfinished-file';

/** The folder that scored copies are written to. A copy stands there whole or not at all: it is written under another name,
 *  and given its own when it is on the disk. Nothing that is not ours is replaced, least of all an original. */
export class Copies {
  private readonly originals = new Set<string>();
  private readonly written = new Set<string>();
  private readonly folder: string;
  private readonly force: boolean;
  private readonly locale: Locale;
  private readonly text: CliText;

  constructor(folder: string, files: readonly string[], force: boolean, locale: Locale) {
    this.folder = folder;
    this.force = force;
    this.locale = locale;
    this.text = cliText(locale);
    for (const file of files) for (const name of identities(file)) this.originals.add(name);
  }

  /** Makes the folder if need be, and tries whether it can be written to; a sentence if not. */
  prepare(): string | null {
    if (this.folder === '') return this.text.noOutFolder;
    try {
      prepareFolder(this.folder);
      return null;
    } catch (cause) {
      return this.text.outFolder(this.folder, systemFaultText(cause, this.locale));
    }
  }

  /** Leaves whole copies only, when the run ends here. */
  abandon(): void {
    removeOwnUnfinished(this.folder);
  }

  /** Gives the copy of a file its name. */
  write(file: string, copy: UnfinishedCopy): { readonly isWritten: boolean; readonly told: string } {
    const target = join(this.folder, basename(file));
    const not = (told: string): { readonly isWritten: false; readonly told: string } => {
      if ('path' in copy) fs.rmSync(copy.path, { force: true });
      return { isWritten: false, told };
    };
    try {
      const refusal = this.refusal(target);
      if (refusal) return not(refusal(file));
      if ('fault' in copy) return not(this.text.notWritten(target, copy.fault));
      fs.renameSync(copy.path, target);
    } catch (cause) {
      return not(this.text.notWritten(target, systemFaultText(cause, this.locale)));
    }
    for (const name of identities(target)) this.written.add(name);
    return { isWritten: true, told: this.text.written(target) };
  }

  /** What stands at the name of a copy, and why it has to stay. */
  private refusal(target: string): ((file: string) => string) | null {
    const standing = fs.lstatSync(target, { throwIfNoEntry: false });
    if (!standing) return null;
    const names = identities(target);
    if (names.some((name) => this.originals.has(name))) return this.text.wouldOverwrite;
    if (names.some((name) => this.written.has(name))) return this.text.sameName;
    if (!standing.isFile()) return () => this.text.noFileThere(target);
    return this.force || isOurCopy(fs.readFileSync(target)) ? null : () => this.text.notOurs(target);
  }
}

/** What a file is known by, whatever it is called: its place on the disk, that of what it links to, and its real path. */
export function identities(file: string): readonly string[] {
  const names: string[] = [];
  const add = (name: () => string | null): void => {
    try {
      const found = name();
      if (found !== null) names.push(found);
    } catch {
      // Nothing stands there, or the link leads nowhere.
    }
  };
  const onDisk = ({ dev, ino }: fs.BigIntStats): string | null =>
    ino === 0n ? null : `${dev.toString()}:${ino.toString()}`;
  add(() => onDisk(fs.lstatSync(file, { bigint: true })));
  add(() => onDisk(fs.statSync(file, { bigint: true })));
  add(() => fs.realpathSync.native(file));
  return names;
}

/** A copy that is whole and on the disk under another name, or why it is not. */
export type UnfinishedCopy = { readonly path: string } | { readonly fault: string };

/** Writes a copy to the folder, under a name that is not its own yet. */
export function writeUnfinished(folder: string, copy: Uint8Array, locale: Locale): UnfinishedCopy {
  const path = unfinishedPath(folder);
  try {
    const open = fs.openSync(path, 'wx');
    try {
      fs.writeFileSync(open, markCopy(copy));
      fs.fsyncSync(open);
    } finally {
      fs.closeSync(open);
    }
    return { path };
  } catch (cause) {
    fs.rmSync(path, { force: true });
    return { fault: systemFaultText(cause, locale) };
  }
}
