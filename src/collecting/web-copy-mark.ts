import { isMark, markOf, withPlaceForMark, type MarkedFile } from './copy-mark';

/** Whether the file is a copy of ours in which nobody has worked since. */
export async function isOurCopy(bytes: Uint8Array): Promise<boolean> {
  const marked = markOf(bytes);
  return marked !== null && isMark(marked, await digest(marked));
}

/** The same workbook with our mark. Where the zip directory leaves no room for one it stays without. */
export async function markCopy(bytes: Uint8Array): Promise<Uint8Array> {
  const marked = withPlaceForMark(bytes);
  if (!marked) return bytes;
  marked.mark.set(await digest(marked));
  return marked.bytes;
}

async function digest({ digested: [before, after] }: MarkedFile): Promise<Uint8Array> {
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}
