import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildXlsx } from './build-xlsx';
import { MAIN, XML_HEAD } from './build-xlsx-xml';
import { buildRichWorkbook } from './rich-workbook';

/** A broken file, made of a good one in a way that its number decides. */
export interface CorruptedFile {
  readonly bytes: Uint8Array;
  /** The number and what was done, for a failing test to tell. */
  readonly story: string;
}

type Chance = (end: number) => number;
type Parts = Record<string, Uint8Array>;

/** The same number always makes the same file. */
export function corruptedFile(number: number): CorruptedFile {
  const chance = seeded(number);
  const original = pick(ORIGINALS, chance);
  const [name, corrupt] = pick(CORRUPTIONS, chance);
  return { bytes: corrupt(original, chance), story: `file ${String(number)}: ${name}` };
}

/** Whole numbers below `end`, the same row of them for the same seed (mulberry32). */
function seeded(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
}

function pick<T>(list: readonly T[], chance: Chance): T {
  const picked = list[chance(list.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

const ORIGINALS: readonly Uint8Array[] = [
  buildRichWorkbook(),
  buildXlsx({
    sheets: [
      {
        name: '表',
        cells: { A1: '指标', B1: 1, C1: { formula: 'B1*2', value: 2 } },
        notes: { A1: { author: '甲', text: '看' } },
      },
    ],
    names: [{ name: '口径', formula: '"a"' }],
    calcChain: true,
  }),
  buildXlsx({
    sheets: [{ name: '表', cells: {} }],
    date1904: true,
    parts: {
      'xl/worksheets/sheet1.xml':
        `${XML_HEAD}<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="3" width="9"/></x:cols><x:sheetData>` +
        '<x:row r="1" spans="1:3"><x:c r="A1"><x:f t="shared" ref="A1:A2" si="0">B1</x:f><x:v>1</x:v></x:c><x:c t="d"><x:v>2024-01-01</x:v></x:c></x:row>' +
        '<x:row><x:c><x:f t="shared" si="0"/><x:v>2</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r></x:is></x:c></x:row>' +
        '<x:row r="4"><x:c r="A4"><x:f t="array" ref="A4:A5">B1:B2</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    },
  }),
];

const CORRUPTIONS: readonly (readonly [string, (bytes: Uint8Array, chance: Chance) => Uint8Array])[] = [
  ['bytes changed', changeBytes],
  ['cut off', (bytes, chance) => bytes.slice(0, chance(bytes.length))],
  ['a piece taken out', takeOut],
  ['wrong numbers in the zip directory', changeDirectory],
  ['a part changed', (bytes, chance) => rezipped(bytes, chance, changeText)],
  ['a part changed in many places', (bytes, chance) => rezipped(bytes, chance, changeOften)],
  ['a value changed', (bytes, chance) => rezipped(bytes, chance, changeValue)],
  ['parts missing or exchanged', exchangeParts],
];

function changeBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = bytes.slice();
  for (let left = 1 + chance(20); left > 0; left -= 1) changed[chance(changed.length)] = chance(256);
  return changed;
}

function takeOut(bytes: Uint8Array, chance: Chance): Uint8Array {
  const start = chance(bytes.length);
  const end = start + 1 + chance(500);
  return Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(end)]);
}

/** Sizes, places, methods and checksums of entries, and the directory's own numbers. */
function changeDirectory(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = Buffer.from(bytes);
  const directory = changed.readUInt32LE(changed.length - 6);
  const records: number[] = [];
  for (let at = directory; at >= 0; at = changed.indexOf('PK\u0001\u0002', at + 1)) records.push(at);
  const field = pick([10, 16, 20, 24, 42], chance);
  const [one, other] = [pick(records, chance) + field, pick(records, chance) + field];
  const value = changed.readUInt32LE(one);
  const numbers = [0, 1, value + 1, value * 2, 0x7fffffff, 0xffffffff, changed.readUInt32LE(other)];
  changed.writeUInt32LE(pick(numbers, chance) >>> 0, one);
  if (chance(3) === 0) changed.writeUInt32LE(value, other);
  if (chance(5) === 0) changed.writeUInt16LE(chance(0x10000), changed.length - 12);
  return new Uint8Array(changed);
}

function rezipped(bytes: Uint8Array, chance: Chance, change: (text: string, chance: Chance) => string): Uint8Array {
  const parts: Parts = unzipSync(bytes);
  const name = pick(
    Object.keys(parts).filter((path) => /\.(?:xml|rels|vml)$/.test(path)),
    chance,
  );
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()), chance)) });
}

const SPLINTERS = [
  '',
  '<',
  '>',
  '"',
  '&',
  '/',
  '<c',
  '</row>',
  '</x:row>',
  ' r="',
  '<!--',
  '<![CDATA[',
  '<?',
  '&#0;',
  '&#x110000;',
  '\u0000',
  '<!DOCTYPE a>',
  '<a>'.repeat(5000),
];

function changeText(text: string, chance: Chance): string {
  const at = chance(text.length);
  return text.slice(0, at) + pick(SPLINTERS, chance) + text.slice(at + chance(12));
}

function changeOften(text: string, chance: Chance): string {
  let changed = text;
  for (let left = 2 + chance(10); left > 0; left -= 1) {
    const [from, to] = [chance(changed.length), chance(changed.length)];
    changed = changed.slice(0, to) + changed.slice(from, from + chance(60)) + changed.slice(to + chance(8));
  }
  return changed;
}

const VALUES = [
  '',
  '-1',
  '0',
  '1e999',
  'NaN',
  '4294967296',
  '99999999999999999999',
  'A1:XFD1048576',
  'B2:A1',
  'XFE1',
  '#REF!',
  '../../../a',
  '/',
  'true',
  '_xD800_',
  '&lt;',
  '得',
];

/** An attribute's or element's value. */
function changeValue(text: string, chance: Chance): string {
  const values = [...text.matchAll(/(?<==")[^"]*(?=")|(?<=>)[^<>]+(?=<)/g)];
  const { index, 0: old } = pick(values, chance);
  return text.slice(0, index) + pick(VALUES, chance) + text.slice(index + old.length);
}

function exchangeParts(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts: Parts = unzipSync(bytes);
  const [one, other] = [pick(Object.keys(parts), chance), pick(Object.keys(parts), chance)];
  const { [one]: gone = new Uint8Array(), ...rest } = parts;
  return zipSync(chance(2) === 0 ? rest : { ...rest, [one]: parts[other] ?? gone, [other]: gone });
}
