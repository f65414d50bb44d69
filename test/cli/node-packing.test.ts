import { NODE_PACKING } from '../../src/cli/node-packing';
import { PORTABLE } from '../../src/stand-in/xlsx/zip/packing';

const CONTENTS = ['', 'a', '绩效'.repeat(5000), Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 251).join()].map(
  (text) => new TextEncoder().encode(text),
);

test.each([
  ['ours', 'theirs', NODE_PACKING, PORTABLE],
  ['theirs', 'ours', PORTABLE, NODE_PACKING],
  ['ours', 'ours', NODE_PACKING, NODE_PACKING],
])('what %s packs %s unpacks, with the same checksum', (_packs, _unpacks, one, other) => {
  for (const content of CONTENTS) {
    const unpacked = other.inflate(one.deflate(content), content.length);
    expect(Buffer.compare(unpacked, content)).toBe(0);
    expect(other.crc32(unpacked)).toBe(one.crc32(content));
  }
});

test('more than the file states is not unpacked, and what is cut off is no content', () => {
  const packed = PORTABLE.deflate(new Uint8Array(1_000_000));
  expect(() => NODE_PACKING.inflate(packed, 100)).toThrow();
  expect(() => NODE_PACKING.inflate(packed.subarray(0, packed.length >> 1), 1_000_000)).toThrow();
  expect(() => NODE_PACKING.inflate(Uint8Array.of(7, 7, 7), 3)).toThrow();
});
