import { damaged, unsupported } from '../workbook-file-error';
import { PORTABLE, type Packing } from './packing';
import {
  DIRECTORY_RECORD,
  LOCAL_HEADER,
  readZipDirectory,
  type StartField,
  type ZipDirectory,
  type ZipEntry,
  type ZipLimits,
} from './zip-directory';

/** Sheets shrink to a tenth, seldom to a fiftieth; what shrinks to less than a 250th is made to fill the memory. */
const LIMITS: ZipLimits = { entries: 20_000, bytes: 2 ** 30, ratio: 250, smallBytes: 2 ** 26 };

/** A zip file whose untouched entries keep their very bytes when it is written again. */
export class ZipContainer {
  private readonly bytes: Uint8Array;
  private readonly directory: ZipDirectory;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly packing: Packing;

  constructor(bytes: Uint8Array, packing = PORTABLE, limits: ZipLimits = LIMITS) {
    this.packing = packing;
    // Not slice(): Node's Buffer would share its memory.
    this.bytes = new Uint8Array(bytes);
    this.directory = readZipDirectory(this.bytes, limits);
    this.entries = new Map(this.directory.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** The name of an entry as the file spells it; names are compared without regard to case, as the Open Packaging
   *  Conventions have it. */
  find(name: string): string | null {
    return this.entries.get(name.toLowerCase())?.name ?? null;
  }

  /** The names of all entries as the file spells them. */
  get names(): readonly string[] {
    return this.directory.entries.map(({ name }) => name);
  }

  /** An entry unpacked and checked against its checksum; throws WorkbookFileError `damaged` if there is none. */
  read(name: string): Uint8Array {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw damaged(`part ${name} is missing`, { trouble: { is: 'missing' } });
    const content = unpack(entry, this.packing);
    if (content.length !== entry.size || this.packing.crc32(content) !== entry.crc)
      throw damaged(`zip entry ${name} has a wrong checksum`);
    return content;
  }

  /** The file with some entries replaced, added or (null) removed; without changes the very bytes it was opened from. */
  save(changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
    if (changes.size === 0) return this.bytes.slice();
    const left = new Map([...changes].map(([name, content]) => [name.toLowerCase(), { name, content }]));
    const packed: PackedEntry[] = [];
    const packEntry = (name: string, content: Uint8Array, old: Uint8Array | null): PackedEntry =>
      pack(content, new TextEncoder().encode(name), old, this.packing);
    for (const entry of this.directory.entries) {
      const change = left.get(entry.name.toLowerCase());
      left.delete(entry.name.toLowerCase());
      if (!change) packed.push(entry);
      else if (change.content) packed.push(packEntry(entry.name, change.content, entry.record));
    }
    for (const { name, content } of left.values()) {
      if (content) packed.push(packEntry(name, content, null));
    }
    return assemble(packed, this.directory.comment);
  }
}

type PackedEntry = Pick<ZipEntry, 'record' | 'startField' | 'local'>;

const USUAL_START: StartField = { at: 42, isLong: false };

function unpack(entry: ZipEntry, packing: Packing): Uint8Array {
  if (entry.method === 0) return entry.compressed;
  if (entry.method !== 8) throw unsupported(`zip compression method ${entry.method}`);
  if (entry.size > entry.compressed.length * 1100 + 1100)
    throw damaged(`zip entry ${entry.name} states an impossible size`);
  try {
    return packing.inflate(entry.compressed, entry.size);
  } catch (cause) {
    throw damaged(`zip entry ${entry.name} cannot be unpacked`, { cause });
  }
}

/** 1980-01-01: no clock is read, so the same change always makes the same file. */
const NO_DATE = 0x00210000;
const UTF8_NAME = 0x800;

function pack(content: Uint8Array, name: Uint8Array, old: Uint8Array | null, packing: Packing): PackedEntry {
  const before = old && new DataView(old.buffer, old.byteOffset, old.byteLength);
  const data = packing.deflate(content);
  const head = new DataView(new ArrayBuffer(26));
  head.setUint16(0, 20, true);
  head.setUint16(2, UTF8_NAME, true);
  head.setUint16(4, 8, true);
  head.setUint32(6, before?.getUint32(12, true) ?? NO_DATE, true);
  head.setUint32(10, packing.crc32(content), true);
  head.setUint32(14, data.length, true);
  head.setUint32(18, content.length, true);
  head.setUint16(22, name.length, true);
  const common = new Uint8Array(head.buffer);
  const local = concat([word(LOCAL_HEADER), common, name, data]);
  const record = new Uint8Array(46 + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, DIRECTORY_RECORD, true);
  view.setUint16(4, before?.getUint16(4, true) ?? 20, true);
  record.set(common, 6);
  view.setUint32(38, before?.getUint32(38, true) ?? 0, true);
  record.set(name, 46);
  return { record, startField: USUAL_START, local };
}

function assemble(entries: readonly PackedEntry[], comment: Uint8Array): Uint8Array {
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const { record, startField, local } of entries) {
    const moved = record.slice();
    const field = new DataView(moved.buffer);
    if (startField.isLong) field.setBigUint64(startField.at, BigInt(offset), true);
    else field.setUint32(startField.at, offset, true);
    records.push(moved);
    offset += local.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(
    12,
    records.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  end.setUint32(16, offset, true);
  end.setUint16(20, comment.length, true);
  return concat([...entries.map((entry) => entry.local), ...records, new Uint8Array(end.buffer), comment]);
}

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
