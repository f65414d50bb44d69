import { strToU8, zipSync } from 'fflate';
import { WorkbookFileError } from '../../../src/stand-in/xlsx/workbook-file-error';
import { crc32, ZipContainer } from '../../../src/stand-in/xlsx/zip/zip-container';
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
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
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
  expect(code(() => new ZipContainer(FILE, limits))).toBe('none');
  expect(code(() => new ZipContainer(FILE, { ...limits, entries: 2 }))).toBe('tooLarge');
  expect(code(() => new ZipContainer(FILE, { ...limits, bytes: 100 }))).toBe('tooLarge');
  expect(code(() => new ZipContainer(FILE, { ...limits, ratio: 0.5, smallBytes: 100 }))).toBe('tooLarge');
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
