import { readFileSync } from 'node:fs';
import { isAtLeast, SINCE } from '../../../src/stand-in/office-host/request/requirement-sets';

/** What Microsoft's library says of its members: `_throwIfApiNotSupported("Range.sort", …, "1.2", …)`. */
const LIBRARY = readFileSync(require.resolve('@microsoft/office-js/dist/excel-mac-16.00.debug.js'), 'utf8');
const GATES = new Map(
  [...LIBRARY.matchAll(/_throwIfApiNotSupported\("(\w+)\.(\w)(\w*)", _defaultApiSetName, "([\d.]+)"/g)].map(
    ([, type, first, rest, version]) => [`${type}.${first?.toUpperCase()}${rest}`, version],
  ),
);

test('each member is as old as office.js says; notes are newer than it', () => {
  const { 'Worksheet.Notes': notes, ...others } = SINCE;
  expect(notes).toBe('1.18');
  expect(Object.fromEntries(Object.keys(others).map((name) => [name, GATES.get(name)]))).toEqual(others);
});

test('versions are compared as numbers', () => {
  expect(isAtLeast('1.20', '1.9')).toBe(true);
  expect(isAtLeast('1.9', '1.18')).toBe(false);
  expect(isAtLeast('1.9', '1.9')).toBe(true);
  expect(isAtLeast('2.0', '1.9')).toBe(true);
});
