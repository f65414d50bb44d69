import * as fs from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { compareNames, fileKind } from '../../collecting/file-names';
import { isOurCopy } from '../copy-mark';

/** A workbook to be scored. */
export interface Input {
  /** As it is opened. */
  readonly file: string;
  /** As people are shown it: below the folder that was named, else its name. */
  readonly shown: string;
  /** The folder it stands in, by its name. */
  readonly folder: string;
}

/** Why something in a folder is not scored. */
export type LeftOutWhy = 'link' | 'copy' | 'otherFormat' | 'unreadable';

export interface LeftOut extends Input {
  readonly why: LeftOutWhy;
  /** What the system refused with. */
  readonly cause?: unknown;
}

/** What a command line names: the workbooks in the order they are scored, and what in its folders is left out. */
export interface Inputs {
  readonly files: readonly Input[];
  readonly leftOut: readonly LeftOut[];
}

/** The files named, a folder standing for the workbooks in it and below, in natural order (2 before 10). Links are not
 *  followed; what this run writes (`outputs`: files and folders) and scored copies beside their originals are left out. */
export function readInputs(named: readonly string[], outputs: readonly string[]): Inputs {
  const written = new Set(outputs.map((output) => real(output)));
  const all = { files: [] as Input[], leftOut: [] as LeftOut[] };
  for (const name of named) {
    if (!isFolder(name)) {
      all.files.push({ file: name, shown: basename(name), folder: basename(dirname(resolve(name))) });
      continue;
    }
    const found: Input[] = [];
    walk(name, name, written, { files: found, leftOut: all.leftOut });
    const copies = copiesBeside(found);
    all.files.push(...found.filter((input) => !copies.has(input)));
    all.leftOut.push(...[...copies].map((input): LeftOut => ({ ...input, why: 'copy' })));
    // Nothing in it can be read, which is told as of a file.
    if (found.length === 0) all.files.push({ file: name, shown: name, folder: basename(resolve(name)) });
  }
  return all;
}

function walk(
  root: string,
  folder: string,
  written: ReadonlySet<string>,
  into: { readonly files: Input[]; readonly leftOut: LeftOut[] },
): void {
  const inputAt = (file: string): Input => ({
    file,
    shown: relative(root, file),
    folder: basename(resolve(dirname(file))),
  });
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    into.leftOut.push({ ...inputAt(folder), why: 'unreadable', cause });
    return;
  }
  for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
    const file = join(folder, entry.name);
    const kind = fileKind(entry.name);
    if (kind === 'never' || written.has(real(file))) continue;
    if (entry.isDirectory()) walk(root, file, written, into);
    else if (entry.isSymbolicLink()) {
      if (kind === 'workbook' || isFolder(file)) into.leftOut.push({ ...inputAt(file), why: 'link' });
    } else if (entry.isFile() && kind === 'workbook') into.files.push(inputAt(file));
    else if (entry.isFile() && kind === 'otherFormat') into.leftOut.push({ ...inputAt(file), why: 'otherFormat' });
  }
}

/** Copies an earlier run wrote, whose originals stand in the same folder or below: their forms would count twice. */
function copiesBeside(files: readonly Input[]): ReadonlySet<Input> {
  const byName = new Map<string, Input[]>();
  for (const input of files) {
    const name = basename(input.file);
    byName.set(name, [...(byName.get(name) ?? []), input]);
  }
  return new Set(
    [...byName.values()].flatMap((alike) => {
      if (alike.length === 1) return [];
      const copies = alike.filter(({ file }) => isCopy(file));
      return copies.length < alike.length ? copies : [];
    }),
  );
}

function isCopy(file: string): boolean {
  try {
    return isOurCopy(fs.readFileSync(file));
  } catch {
    return false; // what is wrong with it is told when it is opened
  }
}

function isFolder(name: string): boolean {
  return fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The place on the disk a name leads to; of a file that is not there yet, the one it will have. */
function real(name: string): string {
  try {
    return fs.realpathSync.native(name);
  } catch {
    const above = dirname(resolve(name));
    return above === resolve(name) ? above : join(real(above), basename(name));
  }
}
