const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** `TABLES[n]` says what a byte does to the checksum when n others follow it. */
const TABLES: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] = [
  TABLE,
  following(TABLE),
  following(following(TABLE)),
  following(following(following(TABLE))),
];

function following(table: Uint32Array): Uint32Array {
  return table.map((value) => (value >>> 8) ^ (TABLE[value & 255] ?? 0));
}

/** The checksum of zip files (CRC-32, ISO 3309), four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  const [last, third, second, first] = TABLES;
  const fours = bytes.length - (bytes.length % 4);
  let crc = -1;
  let at = 0;
  for (; at < fours; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (first[crc & 255] ?? 0) ^
      (second[(crc >>> 8) & 255] ?? 0) ^
      (third[(crc >>> 16) & 255] ?? 0) ^
      (last[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
