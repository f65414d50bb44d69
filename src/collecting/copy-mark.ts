/* A scored copy carries a mark: a field of its own in the zip directory, beside the first entry, which every program passes
   over (PKWARE's "extra field"). The field holds the digest of the whole file, so it tells more than where the file comes
   from: it is exactly as we wrote it. Whoever saves the copy anew, in Excel or elsewhere, makes it a file of theirs. */

const END_RECORD = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY_RECORD = 0x02014b50;
const RECORD_LENGTH = 46;
/** “Jx”. */
const FIELD = 0x784a;
const DIGEST_LENGTH = 32;
const FIELD_LENGTH = 4 + DIGEST_LENGTH;

/** A file with the place of a mark: `digested` is what its digest (SHA-256) is made of. */
export interface MarkedFile {
  readonly bytes: Uint8Array;
  /** What stands at the place of the digest. */
  readonly mark: Uint8Array;
  readonly digested: readonly [Uint8Array, Uint8Array];
}

/** The mark of a file; null: it has none. */
export function markOf(bytes: Uint8Array): MarkedFile | null {
  const first = firstRecord(bytes);
  const at = first && digestPlace(bytes, first);
  return at === null ? null : marked(bytes, at);
}

/** The same file with a place for our mark, to be filled in; null: the zip directory leaves no room for one. */
export function withPlaceForMark(bytes: Uint8Array): MarkedFile | null {
  const first = firstRecord(bytes);
  if (!first) return null;
  const standing = digestPlace(bytes, first);
  if (standing !== null) return marked(bytes.slice(), standing);
  const extraLength = first.extraEnd - first.extraStart;
  if (extraLength + FIELD_LENGTH > 0xffff) return null;
  const wider = new Uint8Array(bytes.length + FIELD_LENGTH);
  wider.set(bytes.subarray(0, first.extraEnd));
  wider.set(bytes.subarray(first.extraEnd), first.extraEnd + FIELD_LENGTH);
  const view = viewOf(wider);
  view.setUint16(first.extraEnd, FIELD, true);
  view.setUint16(first.extraEnd + 2, DIGEST_LENGTH, true);
  view.setUint16(first.at + 30, extraLength + FIELD_LENGTH, true);
  const end = first.end + FIELD_LENGTH;
  view.setUint32(end + 12, view.getUint32(end + 12, true) + FIELD_LENGTH, true);
  return marked(wider, first.extraEnd + 4);
}

/** Whether a digest is the one that stands in the file. */
export function isMark({ mark }: MarkedFile, digest: Uint8Array): boolean {
  return mark.every((byte, index) => byte === digest[index]);
}

function marked(bytes: Uint8Array, at: number): MarkedFile {
  const digested = [bytes.subarray(0, at), bytes.subarray(at + DIGEST_LENGTH)] as const;
  return { bytes, mark: bytes.subarray(at, at + DIGEST_LENGTH), digested };
}

interface FirstRecord {
  readonly at: number;
  readonly extraStart: number;
  readonly extraEnd: number;
  /** Where the end of the directory stands. */
  readonly end: number;
}

/** The first record of the zip directory; null in anything else, and where sizes of zip64 would have to be moved too. */
function firstRecord(bytes: Uint8Array): FirstRecord | null {
  const view = viewOf(bytes);
  const end = endRecord(view);
  if (end === null || (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR)) return null;
  const at = view.getUint32(end + 16, true);
  if (at + RECORD_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_RECORD) return null;
  const extraStart = at + RECORD_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  return extraEnd > end ? null : { at, extraStart, extraEnd, end };
}

function endRecord(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    const isEnd = view.getUint32(at, true) === END_RECORD;
    if (isEnd && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function digestPlace(bytes: Uint8Array, { extraStart, extraEnd }: FirstRecord): number | null {
  const view = viewOf(bytes);
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    const isOurs = view.getUint16(at, true) === FIELD && view.getUint16(at + 2, true) === DIGEST_LENGTH;
    if (isOurs && at + FIELD_LENGTH <= extraEnd) return at + 4;
  }
  return null;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
