import { strFromU8, unzipSync } from 'fflate';

/** The text of one part of a zip file; fails when there is none. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

export function partNames(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes));
}

/** Names of parts whose entry in `before`, header and compressed bytes alike, is not found as it is in `after`. */
export function touchedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const entries = localEntries(before);
  return [...entries].flatMap(([name, entry]) => (Buffer.from(after).includes(entry) ? [] : [name])).sort();
}

function localEntries(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const file = Buffer.from(bytes);
  const directory = file.readUInt32LE(file.length - 6);
  const starts: number[] = [];
  for (
    let at = file.indexOf('PK\u0003\u0004');
    at >= 0 && at < directory;
    at = file.indexOf('PK\u0003\u0004', at + 1)
  ) {
    starts.push(at);
  }
  return new Map(
    starts.map((start, i) => {
      const name = file.toString('utf8', start + 30, start + 30 + file.readUInt16LE(start + 26));
      return [name, file.subarray(start, starts[i + 1] ?? directory)];
    }),
  );
}
