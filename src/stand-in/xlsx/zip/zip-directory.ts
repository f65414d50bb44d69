import { damaged, unsupported, WorkbookFileError } from '../workbook-file-error';
import { findZipEnd } from './zip-end';

/** One entry of a zip file, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** The entry's record in the central directory, as it stands in the file. */
  readonly record: Uint8Array;
  /** Where in the record the place of the local header stands: 8 bytes long in a zip64 record, else 4. */
  readonly startField: StartField;
  /** From the local header to the next entry: header, name, compressed bytes and what may follow them. */
  readonly local: Uint8Array;
  readonly compressed: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

/** A field of a record by its place in it. */
export interface StartField {
  readonly at: number;
  readonly isLong: boolean;
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

export const DIRECTORY_RECORD = 0x02014b50;
export const LOCAL_HEADER = 0x04034b50;
const ZIP64_FIELD = 1;
const ALL_ONES = 0xffffffff;

/** Reads the directory of a zip file without unpacking anything. */
export function readZipDirectory(bytes: Uint8Array, limits: ZipLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { end, count, start, commentAt } = findZipEnd(view);
  if (count > limits.entries) throw new WorkbookFileError('tooLarge', `${count} zip entries`);
  const records = readRecords(view, start, end, count);
  const total = records.reduce((sum, record) => sum + record.size, 0);
  const most = Math.min(limits.bytes, Math.max(limits.smallBytes, bytes.length * limits.ratio));
  if (total > most) {
    const trouble = { is: 'tooMuchUnpacked', bytes: total } as const;
    throw new WorkbookFileError('tooLarge', `${total} bytes unpacked`, { trouble });
  }
  const comment = bytes.subarray(commentAt, commentAt + view.getUint16(commentAt - 2, true));
  return { entries: withContents(bytes, view, records, start), comment };
}

interface DirectoryRecord {
  readonly name: string;
  readonly at: number;
  readonly length: number;
  readonly size: number;
  readonly packedSize: number;
  readonly localStart: number;
  readonly startField: StartField;
}

function readRecords(view: DataView, start: number, end: number, count: number): readonly DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  const names = new Set<string>();
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged('the zip directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const length = 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (at + length > end) throw damaged('the zip directory is broken');
    const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/').replace(/^\/+/, '');
    if (names.has(name.toLowerCase())) throw damaged(`two zip entries are named ${name}`);
    names.add(name.toLowerCase());
    if (view.getUint16(at + 8, true) & 1) throw new WorkbookFileError('encrypted', `zip entry ${name}`);
    const extra = at + 46 + nameLength;
    records.push({ name, at, length, ...readSizes(view, at, extra, extra + extraLength) });
    at += length;
  }
  return records;
}

type Sizes = Pick<DirectoryRecord, 'size' | 'packedSize' | 'localStart' | 'startField'>;

/** The sizes and the place of an entry. A field that is all ones stands in the zip64 extra field, in which those that are
 *  there follow each other in this order: some programs write them for small files too. */
function readSizes(view: DataView, at: number, extra: number, extraEnd: number): Sizes {
  let [next, end] = zip64Field(view, extra, extraEnd);
  const field = (place: number): { readonly value: number; readonly at: number; readonly isLong: boolean } => {
    const value = view.getUint32(at + place, true);
    if (value !== ALL_ONES) return { value, at: place, isLong: false };
    if (next + 8 > end) throw unsupported('zip64');
    const long = { value: Number(view.getBigUint64(next, true)), at: next - at, isLong: true };
    next += 8;
    return long;
  };
  const [size, packed, start] = [field(24), field(20), field(42)];
  return {
    size: size.value,
    packedSize: packed.value,
    localStart: start.value,
    startField: { at: start.at, isLong: start.isLong },
  };
}

/** Where the content of the zip64 extra field begins and ends; nowhere when there is none. */
function zip64Field(view: DataView, from: number, to: number): [number, number] {
  for (let at = from; at + 4 <= to;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_FIELD) return [at + 4, Math.min(end, to)];
    at = end;
  }
  return [0, 0];
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
  return records.map(({ name, at, length, size, packedSize, localStart, startField }) => {
    const localEnd = following.get(localStart) ?? directoryStart;
    if (localStart + 30 > localEnd || view.getUint32(localStart, true) !== LOCAL_HEADER) {
      throw damaged(`zip entry ${name} is not where the directory says`);
    }
    const names = view.getUint16(localStart + 26, true) + view.getUint16(localStart + 28, true);
    const dataStart = localStart + 30 + names;
    const dataEnd = dataStart + packedSize;
    if (dataEnd > localEnd) throw damaged(`zip entry ${name} is cut off`, { trouble: { is: 'cutOff' } });
    return {
      name,
      record: bytes.subarray(at, at + length),
      startField,
      local: bytes.subarray(localStart, localEnd),
      compressed: bytes.subarray(dataStart, dataEnd),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
    };
  });
}
