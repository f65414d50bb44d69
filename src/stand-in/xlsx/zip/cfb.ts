const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a file is a compound file: what old .xls files and encrypted workbooks are ([MS-CFB]). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/** Whether a compound file has a stream of one of these names. Directory entries are 128 bytes long and begin at
 *  multiples of 128: the name, then at 64 its length in bytes with the closing zero. */
export function hasStream(bytes: Uint8Array, names: readonly string[]): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) - 2;
    if (bytes[at + 65] !== 0 || length < 2 || length > 62) continue;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length));
    if (names.includes(name)) return true;
  }
  return false;
}
