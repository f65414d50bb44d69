import { damaged, unsupported, WorkbookFileError } from '../workbook-file-error';

/** One entry of a zip file, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** The entry's record in the central directory, as it stands in the file. */
  readonly record: Uint8Array;
  /** From the local header to the next entry: header, name, compressed bytes and what may follow them. */
  readonly local: Uint8Array;
  readonly compressed: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

/** Limits against zip bombs. */
export interface ZipLimits {
  readonly entries: number;
  /** Unpacked, of all entries. */
  readonly bytes: number;
  /** How many times the file's size it may unpack to, where that is more than `smallBytes`. */
  readonly ratio: number;
  readonly smallBytes: number;
}

const END_RECORD = 0x06054b50;
export const DIRECTORY_RECORD = 0x02014b50;
export const LOCAL_HEADER = 0x04034b50;

/** Reads the directory of a zip file without unpacking anything. */
export function readZipDirectory(bytes: Uint8Array, limits: ZipLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw unsupported('zip64');
  if (count > limits.entries) throw new WorkbookFileError('tooLarge', `${count} zip entries`);
  const records = readRecords(view, start, end, count);
  const total = records.reduce((sum, record) => sum + record.size, 0);
  const most = Math.min(limits.bytes, Math.max(limits.smallBytes, bytes.length * limits.ratio));
  if (total > most) throw new WorkbookFileError('tooLarge', `${total} bytes unpacked`);
  const comment = bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true));
  return { entries: withContents(bytes, view, records, start), comment };
}

function findEndRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw damaged('the zip directory is missing: the file is cut off');
}

interface DirectoryRecord {
  readonly name: string;
  readonly at: number;
  readonly length: number;
  readonly size: number;
  readonly localStart: number;
}

function readRecords(view: DataView, start: number, end: number, count: number): readonly DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  const names = new Set<string>();
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged('the zip directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end) throw damaged('the zip directory is broken');
    const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/').replace(/^\/+/, '');
    if (names.has(name.toLowerCase())) throw damaged(`two zip entries are named ${name}`);
    names.add(name.toLowerCase());
    if (view.getUint16(at + 8, true) & 1) throw new WorkbookFileError('encrypted', `zip entry ${name}`);
    const localStart = view.getUint32(at + 42, true);
    records.push({ name, at, length, size: view.getUint32(at + 24, true), localStart });
    at += length;
  }
  return records;
}

function withContents(
  bytes: Uint8Array,
  view: DataView,
  records: readonly DirectoryRecord[],
  directoryStart: number,
): readonly ZipEntry[] {
  const starts = [...records.map((record) => record.localStart), directoryStart].sort((a, b) => a - b);
  if (new Set(starts).size < starts.length) throw damaged('two zip entries share their bytes');
  const following = new Map(starts.map((start, i) => [start, starts[i + 1] ?? directoryStart]));
  return records.map(({ name, at, length, size, localStart }) => {
    const localEnd = following.get(localStart) ?? directoryStart;
    if (localStart + 30 > localEnd || view.getUint32(localStart, true) !== LOCAL_HEADER) {
      throw damaged(`zip entry ${name} is not where the directory says`);
    }
    const names = view.getUint16(localStart + 26, true) + view.getUint16(localStart + 28, true);
    const dataStart = localStart + 30 + names;
    const dataEnd = dataStart + view.getUint32(at + 20, true);
    if (dataEnd > localEnd) throw damaged(`zip entry ${name} is cut off`);
    return {
      name,
      record: bytes.subarray(at, at + length),
      local: bytes.subarray(localStart, localEnd),
      compressed: bytes.subarray(dataStart, dataEnd),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
    };
  });
}
