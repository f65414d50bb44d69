import { createHash } from 'node:crypto';
import { isMark, markOf, withPlaceForMark, type MarkedFile } from '../collecting/copy-mark';

/** Whether the file is a copy of ours in which nobody has worked since. */
export function isOurCopy(bytes: Uint8Array): boolean {
  const marked = markOf(bytes);
  return marked !== null && isMark(marked, digest(marked));
}

/** The same workbook with our mark. Where the zip directory leaves no room for one it stays without. */
export function markCopy(bytes: Uint8Array): Uint8Array {
  const marked = withPlaceForMark(bytes);
  if (!marked) return bytes;
  marked.mark.set(digest(marked));
  return marked.bytes;
}

function digest({ digested: [before, after] }: MarkedFile): Uint8Array {
  return createHash('sha256').update(before).update(after).digest();
}
