import { comparePaths, fileKind } from '../../collecting/file-names';

/** A file that was chosen, and the way to it below the folder that was chosen: its name alone where it was chosen itself. */
export interface ChosenFile {
  readonly file: File;
  readonly path: string;
  /** The name of the folder it stands in; empty: the browser does not tell. */
  readonly folder: string;
}

/** What was chosen: workbooks in the order of their folders, and what may hold a form and cannot be read. */
export interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly otherFormats: readonly string[];
}

/** A file with its way from the folder above the chosen one, as a browser tells it. */
export interface FileWithPath {
  readonly file: File;
  readonly path: string;
}

/** Files as they were chosen in the browser's own window. */
export function chosenFiles(files: Iterable<File>): Chosen {
  return sorted([...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/** Files and folders that were dropped. Folders are gone through; what is refused on the way is passed over by the browser. */
export async function droppedFiles(items: Iterable<DataTransferItem>): Promise<Chosen> {
  // Once something is waited for, the browser has forgotten the items.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return sorted((await Promise.all(entries.map((entry) => filesOf(entry)))).flat());
}

async function filesOf(entry: FileSystemEntry): Promise<readonly FileWithPath[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: FileWithPath[] = [];
  // A browser tells a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesOf(each)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** The workbooks among them. Where one folder was chosen, ways begin in it. */
export function sorted(found: readonly FileWithPath[]): Chosen {
  const wanted = found.filter(({ path }) => path.split('/').every((name) => fileKind(name) !== 'never'));
  const [root, ...others] = new Set(found.map(({ path }) => (path.includes('/') ? path.split('/')[0] : '')));
  const below = root !== undefined && root !== '' && others.length === 0 ? root.length + 1 : 0;
  const files = wanted
    .filter(({ file }) => fileKind(file.name) === 'workbook')
    .map(({ file, path }) => ({ file, path: path.slice(below), folder: path.split('/').at(-2) ?? '' }))
    .sort((a, b) => comparePaths(a.path, b.path));
  const otherFormats = wanted
    .filter(({ file }) => fileKind(file.name) === 'otherFormat')
    .map(({ path }) => path.slice(below))
    .sort(comparePaths);
  return { files, otherFormats };
}
