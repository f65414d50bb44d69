import { strToU8, zipSync } from 'fflate';
import { WorkbookFileError } from '../../../src/stand-in/xlsx/workbook-file-error';
import { PORTABLE } from '../../../src/stand-in/xlsx/zip/packing';
import { ZipContainer } from '../../../src/stand-in/xlsx/zip/zip-container';
import { partNames, partText, touchedParts } from '../../support/zip-parts';

const FILE = zipSync({
  'a.txt': strToU8('eins '.repeat(100)),
  'ordner/b.txt': [strToU8('zwei'), { level: 0 }],
  'c.txt': strToU8('drei'),
});

function code(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
  return 'none';
}

test('the checksum is the one of the standard', () => {
  expect(PORTABLE.crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

test('reads packed and stored entries, whatever the case of the name', () => {
  const zip = new ZipContainer(FILE);
  expect(new TextDecoder().decode(zip.read('ORDNER/B.txt'))).toBe('zwei');
  expect(zip.read('a.txt')).toHaveLength(500);
  expect(zip.find('C.TXT')).toBe('c.txt');
  expect(zip.find('d.txt')).toBeNull();
});

test('saved without changes it is the very file', () => {
  expect(new ZipContainer(FILE).save(new Map())).toEqual(FILE);
});

test('replaces, adds and removes entries and keeps the bytes of the others', () => {
  const changes = new Map([
    ['a.txt', strToU8('neu')],
    ['c.txt', null],
    ['文件.txt', strToU8('hinzu')],
  ]);
  const saved = new ZipContainer(FILE).save(changes);
  expect(partNames(saved)).toEqual(['a.txt', 'ordner/b.txt', '文件.txt']);
  expect(partText(saved, 'a.txt')).toBe('neu');
  expect(partText(saved, '文件.txt')).toBe('hinzu');
  expect(touchedParts(FILE, saved)).toEqual(['a.txt', 'c.txt']);
});

test('a file that unpacks to too much is refused before anything is unpacked', () => {
  const limits = { entries: 9, bytes: 1000, ratio: 9, smallBytes: 1000 };
  expect(code(() => new ZipContainer(FILE, PORTABLE, limits))).toBe('none');
  expect(code(() => new ZipContainer(FILE, PORTABLE, { ...limits, entries: 2 }))).toBe('tooLarge');
  expect(code(() => new ZipContainer(FILE, PORTABLE, { ...limits, bytes: 100 }))).toBe('tooLarge');
  expect(code(() => new ZipContainer(FILE, PORTABLE, { ...limits, ratio: 0.5, smallBytes: 100 }))).toBe('tooLarge');
});

test('an entry that states less than it holds is damaged, not unpacked further', () => {
  const lying = FILE.slice();
  const at = Buffer.from(lying).indexOf('PK\u0001\u0002');
  lying[at + 24] = 10;
  lying[at + 25] = 0;
  expect(code(() => new ZipContainer(lying).read('a.txt'))).toBe('damaged');
});

test('every cut of the file is damaged and nothing else', () => {
  for (let length = 4; length < FILE.length; length += 1) {
    expect(code(() => new ZipContainer(FILE.slice(0, length)))).toBe('damaged');
  }
});

test('a changed content byte does not pass the checksum', () => {
  const broken = FILE.slice();
  broken[Buffer.from(FILE).indexOf('zwei')] = 0;
  expect(code(() => new ZipContainer(broken).read('ordner/b.txt'))).toBe('damaged');
});

/** The file with other bytes in place of those between two places, counted from the end. */
function spliced(file: Uint8Array, from: number, to: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([file.subarray(0, from), bytes, file.subarray(to)]);
}

/** FILE with the sizes and the place of each entry in zip64 extra fields, as streaming writers have them. */
function withLongSizes(): Buffer {
  const end = FILE.length - 22;
  const old = Buffer.from(FILE);
  const start = old.readUInt32LE(end + 16);
  const records: Buffer[] = [];
  for (let at = start; at < end;) {
    const length = 46 + old.readUInt16LE(at + 28) + old.readUInt16LE(at + 30);
    const record = Buffer.from(old.subarray(at, at + length));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((field, i) => {
      extra.writeBigUInt64LE(BigInt(record.readUInt32LE(field)), 4 + 8 * i);
      record.writeUInt32LE(0xffffffff, field);
    });
    record.writeUInt16LE(extra.length, 30);
    records.push(record, extra);
    at += length;
  }
  const file = spliced(FILE, start, end, Buffer.concat(records));
  file.writeUInt32LE(file.length - 22 - start, file.length - 22 + 12);
  return file;
}

test('sizes and places in zip64 extra fields are read, and the places kept right', () => {
  const zip = new ZipContainer(withLongSizes());
  expect(zip.read('a.txt')).toHaveLength(500);
  const again = new ZipContainer(zip.save(new Map([['a.txt', strToU8('neu, und länger als zuvor')]])));
  expect(new TextDecoder().decode(again.read('a.txt'))).toBe('neu, und länger als zuvor');
  expect(new TextDecoder().decode(again.read('ordner/b.txt'))).toBe('zwei');
  expect(new TextDecoder().decode(again.read('c.txt'))).toBe('drei');
});

test('a whole zip64 directory is read, and written as a usual one', () => {
  const end = FILE.length - 22;
  const old = Buffer.from(FILE);
  const long = Buffer.alloc(56 + 20);
  long.writeUInt32LE(0x06064b50, 0);
  long.writeBigUInt64LE(44n, 4);
  long.writeBigUInt64LE(3n, 24);
  long.writeBigUInt64LE(3n, 32);
  long.writeBigUInt64LE(BigInt(old.readUInt32LE(end + 12)), 40);
  long.writeBigUInt64LE(BigInt(old.readUInt32LE(end + 16)), 48);
  long.writeUInt32LE(0x07064b50, 56);
  long.writeBigUInt64LE(BigInt(end), 64);
  const file = spliced(FILE, end, end, long);
  file.writeUInt16LE(0xffff, file.length - 22 + 10);
  file.writeUInt32LE(0xffffffff, file.length - 22 + 16);
  const zip = new ZipContainer(file);
  expect(zip.names).toEqual(['a.txt', 'ordner/b.txt', 'c.txt']);
  expect(partText(zip.save(new Map([['c.txt', strToU8('neu')]])), 'c.txt')).toBe('neu');
});

test('a comment that holds the signature of the end is no end, and bytes may follow the file', () => {
  const comment = Buffer.from('PK\u0005\u0006 says the comment, and goes on for a while');
  const commented = Buffer.concat([FILE, comment]);
  commented.writeUInt16LE(comment.length, FILE.length - 2);
  expect(new ZipContainer(commented).names).toHaveLength(3);
  const saved = new ZipContainer(commented).save(new Map([['c.txt', strToU8('neu')]]));
  expect(new TextDecoder().decode(new ZipContainer(saved).read('c.txt'))).toBe('neu');
  expect(new ZipContainer(Buffer.concat([FILE, Buffer.alloc(70_000, 1)])).names).toHaveLength(3);
});
